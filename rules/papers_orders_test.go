package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOrdersOfBlocks: the authority block of a paper cites the order in force on its day.
func TestOrdersOfBlocks(t *testing.T) {
	for line, want := range map[string]string{
		"Reason: E.O. {} 1.4(d)":                       "warning",
		"Reason: Section 1.4(d) of Executive Order {}": "warning",
		"Reason: 1.4(d), EO {}":                        "warning",
		"Reason: 1.4(d)\nE.O. {}: DECL: 20140303":      "warning",
		"Reason: 1.4(d)\nE.O. {}":                      "info",
		"Reason: 1.4(d)\nDerived From: Harbor Guide 3, dated 20010101\nDeclassify On: 20140303, E.O. {}": "info",
	} {
		require.Contains(t, reported(t, ordersMemo("2004", strings.ReplaceAll(line, "{}", "13526"))), "D013 "+want, line)
		require.Contains(t, reported(t, ordersMemo("2008", strings.ReplaceAll(line, "{}", "12356"))), "D014 "+want, line)
		require.NotContains(t, reported(t, ordersMemo("2004", strings.ReplaceAll(line, "{}", "12958"))), "D014 "+want, line)
	}
	for _, line := range []string{
		"Reason: 1.4(d)\nDerived From: memo of 1994 under E.O. 12356, dated 19940101",
		"Reason: 1.4(d)\nDeclassified by the harbor master under E.O. 13526",
		"Reason: 1.4(d)\nDECLASSIFIED\nE.O. 13526, Sec. 3.5\nNLN 11-22",
		"Reason: 1.4(d)\n\n(U) The harbor keeps a copy of E.O. 13526.",
		"Reason: 1.4(d)\n\n(U) E.O. 13526: it is new.",
		"Reason: 1.4(d), 13526", "Reason: 1.4(d), E.O. 135262",
	} {
		for _, found := range reported(t, ordersMemo("2004", line)) {
			require.NotContains(t, found, "D013", line)
			require.NotContains(t, found, "D014", line)
		}
	}
	first, second := ordersMemo("2004", "Reason: 1.4(d)"), ordersMemo("2014", "Reason: E.O. 13526 1.4(d)")
	require.NotContains(t, reported(t, first+"\f"+second), "D013 warning", "two papers")
	require.NotContains(t, reported(t, ordersMemo("2008", "E.O. 12958: DECL: 20180303")), "A015 warning")
}

// TestOrdersOfThreads: the newest message of a thread has the paper's date, and its block and its sentence cite the
// order in force. Older messages have dates of their own.
func TestOrdersOfThreads(t *testing.T) {
	mail := func(block, older string) string {
		return "From: Quill, Rosa\nTo: Port Desk\nSubject: (U) Ferries\nDate: Thu, 11 Oct 2018 09:20:00 -0400\n\nSECRET\n\n" +
			"(S) The ferry tolls are to rise.\n\nClassified By: Rosa Quill, Director, XYZ\n" + block +
			"\nDeclassify On: 20431011\n\nSECRET\n\n-----Original Message-----\nFrom: Port Desk\n" +
			"Sent: Friday, March 5, 2004 6:12 PM\nTo: Quill, Rosa\nSubject: (U) Ferries\n\nCONFIDENTIAL\n\n" +
			"(C) The board meets on Monday.\n" + older
	}
	for block, want := range map[string]string{
		"E.O. 12958, Reason: 1.4(d)": "D014 warning", "E.O. 12958; Reasons: 1.4(d)": "D014 warning",
		"Reason: 1.4(d)\nE.O. 12958": "D014 info", "E.O. 12958 as amended\nReason: 1.4(d)": "D014 info",
	} {
		require.Contains(t, reported(t, mail(block, "")), want, block)
	}
	for _, text := range []string{
		mail("E.O. 13526, Reason: 1.4(d)", ""),
		mail("Reason: 1.4(d)", "\nClassified By: Rosa Quill, Director, XYZ\nE.O. 12958, Reason: 1.5(d)\n"),
		mail("Reason: 1.4(d)\n\n> Classified By: Rosa Quill, Director, XYZ\n> E.O. 12958, Reason: 1.5(d)\n", ""),
		mail("Reason: 1.4(d)", "\nThis email is UNCLASSIFIED based on the definitions provided in E.O. 12958.\n"),
	} {
		for _, found := range reported(t, text) {
			require.NotContains(t, found, "D014", text)
		}
	}
}

// TestOrdersOfSentences: the sentence below a mail cites an order, too.
func TestOrdersOfSentences(t *testing.T) {
	mail := func(year, sentence string) string {
		return "From: Port Desk\nTo: Quill, Rosa\nSubject: (SBU) Ferries\nDate: Fri, 5 Jun " + year + " 04:12:00 -0400\n\n" +
			"SBU\n\n(SBU) The ferry is late.\n\n" + sentence + "\n"
	}
	for _, sentence := range []string{
		"This e-mail is UNCLASSIFIED based on the definitions provided in E.O. {}.",
		"This email is UNCLASSIFIED under Executive Order {}.", "This message is SBU per EO {}.",
	} {
		say := func(order string) string { return strings.ReplaceAll(sentence, "{}", order) }
		require.Contains(t, reported(t, mail("2009", say("13526"))), "D013 warning", sentence)
		require.Contains(t, reported(t, mail("2012", say("12958"))), "D014 info", sentence)
		for _, quiet := range []string{mail("2012", say("13526")), mail("2009", say("12958")),
			mail("2009", "> "+say("13526")), mail("2009", "(U) The new form says: "+say("13526"))} {
			for _, found := range reported(t, quiet) {
				require.NotContains(t, found, "D013", quiet)
				require.NotContains(t, found, "D014", quiet)
			}
		}
	}
}

// TestOrdersInSentences: no paper is classified under an order that nobody had signed. It is a note, since the date
// that was read may not be the paper's.
func TestOrdersInSentences(t *testing.T) {
	for _, sentence := range []string{
		"This document is classified in accordance with Executive Order {}.", "It is classified SECRET under E.O. {}.",
		"Classified information, as EO {} defines it, is in the annex.",
		"The annex is\nclassified by authority of\nE.O. {}.", "(U) This memo is classified under E.O. {}.",
	} {
		for year, order := range map[string]string{"1953": "10501", "1971": "11652", "1977": "12065", "1981": "12356",
			"1993": "12958", "2008": "13526"} {
			paper := schedulesMemo(year, strings.ReplaceAll(sentence, "{}", order))
			require.Equal(t, []string{"D013 info"}, onlyOf(reported(t, paper), "D013 D014"), paper)
			require.Empty(t, onlyOf(reported(t, strings.Replace(paper, year, "2012", 1)), "D013 D014"), paper)
		}
	}
	for _, sentence := range []string{"The pier was declassified under E.O. 12958.",
		"What was classified in 1985 is declassified under E.O. 12958.", "E.O. 12958 was read in the harbor.",
		"It is classified under E.O. 12356.", "It is classified under E.O. 11111.", "It is classified by 12958.",
		"Page 2 remains classified under E.O. 12958.\n\nDECLASSIFIED\nE.O. 12958, Sec. 3.5\nNLF 99-12, 5/5/99"} {
		require.Empty(t, onlyOf(reported(t, schedulesMemo("1985", sentence)), "D013"), sentence)
	}
	const late = "It is classified under E.O. 12958."
	require.Empty(t, onlyOf(reported(t, strings.Replace(schedulesMemo("1985", late), "March 3, 1985", "", 1)), "D013"))
	require.Empty(t, onlyOf(reported(t, schedulesMemo("1985", "Ferries.")+"\f"+schedulesMemo("1999", late)), "D013"),
		"two papers")
}
