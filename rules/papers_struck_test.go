package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestStruckPapers: a paper whose banners are all crossed out is one by its stamp and its title block, and what the
// stamp says is read.
func TestStruckPapers(t *testing.T) {
	const sound = "DECLASSIFIED\n\nDeclassified by Paul Oak, Chief, Records, June 4, 2009\n\n~~CONFIDENTIAL~~\n\n" +
		"**MEMORANDUM**\n\nApril 2, 1975\n\nTO: The Mayor\n\nFROM: XYZ - Ana Prill\n\nSUBJECT: Piers\n\n" +
		"The owner sold the pier.\n\n~~CONFIDENTIAL~~\n"
	for name, c := range map[string]struct {
		want    []string
		replace []string
	}{
		"sound":                 {nil, nil},
		"nobody":                {[]string{"B010 info"}, []string{"by Paul Oak, Chief, Records, June", "on June"}},
		"no day":                {[]string{"B010 info"}, []string{", June 4, 2009", ""}},
		"before it was written": {[]string{"B010 info"}, []string{"2009", "1971"}},
		"one banner":            {[]string{"B010 info"}, []string{"\n~~CONFIDENTIAL~~\n\f", "", "2009", "1971"}},
		"no memorandum": {nil, []string{"2009", "1971", "**MEMORANDUM**", "", "TO:", "", "FROM:", "",
			"SUBJECT:", ""}},
		"no stamp":                {nil, []string{"DECLASSIFIED\n\nDeclassified by", "Sent by", "2009", "1971"}},
		"nothing is crossed out":  {nil, []string{"~~CONFIDENTIAL~~", "**Piers**", "2009", "1971"}},
		"a word is crossed out":   {nil, []string{"~~CONFIDENTIAL~~", "~~Piers~~", "2009", "1971"}},
		"a block, as they had it": {nil, []string{"pier.", "pier.\n\nCLASSIFIED BY: ANA PRILL\nDECLASSIFY ON: OADR"}},
	} {
		text := strings.ReplaceAll(strings.NewReplacer(c.replace...).Replace(sound+"\f"), "\f", "")
		require.Equal(t, c.want, onlyOf(reported(t, text), "B010"), name)
	}
}

// TestStruckPapersOfAPacket: a stamp on the front of a packet is for all of its papers.
func TestStruckPapersOfAPacket(t *testing.T) {
	const nobody = "the banner is crossed out, and nothing says who declassified the paper, and when"
	two := struckPaper + strings.Replace(struckPaper, "PIER", "BOATS", 1)
	stamped := strings.Replace(two, "\n\n", "\n\nDeclassified by Paul Oak, June 4, 2009\n\n", 1)
	for text, want := range map[string]int{two: 2, stamped: 0} {
		n := 0
		for _, d := range foundIn(t, text) {
			if d.Message == nobody {
				n++
			}
		}
		require.Equal(t, want, n)
	}
}

// TestStampsOfArchives: DECLASSIFIED is on a line of its own, and below it the order, the number of the case and who
// did it.
func TestStampsOfArchives(t *testing.T) {
	const nobody = "the banner is crossed out, and nothing says who declassified the paper, and when"
	for stamp, named := range map[string]bool{
		"DECLASSIFIED\nE.O. 12958, Sec. 3.6\nNLX 98-112\nBy R. Tamm, Archivist, NARA, Date August 4, 1999": true,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy  R. Tamm, NARA    Date  March 4, 1992":                     true,
		"**DECLASSIFIED**\nBy: R. Tamm, Date 3/4/92":                                                       true,
		"[DECLASSIFIED]\nE.O. 13526\n\nBy rt NARA 3/4/12":                                                  true,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy ______ NARA, Date ______":                                  true,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy ______":                                                    false,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4":                                                               false,
		"DECLASSIFIED\n\nBylaws of the pier":                                                               false,
		"RELEASED\nBy R. Tamm":                                                                             false,
		"DECLASSIFIED\n1\n2\n3\n4\n5\nBy the way, the pier is new":                                         false,
	} {
		found := foundIn(t, strings.Replace(struckPaper, "\n\n", "\n\n"+stamp+"\n\n", 1))
		says := slices.ContainsFunc(found, func(d lint.Diagnostic) bool { return d.Message == nobody })
		require.Equal(t, named, !says, stamp)
	}
}

// TestDatesAndOrdersOfStamps: the order that a stamp cites is in force on its date, which the calendar has. Stamps are
// used up in the months after an order.
func TestDatesAndOrdersOfStamps(t *testing.T) {
	const memo = "~~SECRET~~\n\n{}\n\nMEMORANDUM FOR THE MAYOR\n\nOctober 30, 1967\n\nThe ferry sails.\n\n~~SECRET~~\n"
	const over, early, none = "was no longer in force on the date", "was signed after the date of the stamp",
		"is not in the calendar"
	for stamp, want := range map[string]string{
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy R. Oak, NARA, Date March 4, 2004":              over,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nNLK 99-12\nBy R. Oak, NARA, 3/4/98":               over,
		"DECLASSIFIED\nExecutive Order 11652, Sec. 3\nBy R. Oak, NARA, Date 5 May 1990":        over,
		"Declassified on March 4, 2012 by R. Oak under E.O. 12958":                             over,
		"DECLASSIFIED\nE.O. 12958, Sec. 3.5\nBy R. Oak, NARA, Date March 4, 1991":              early,
		"DECLASSIFIED\nE.O. 13526, Sec. 3.3\nBy R. Oak, NARA, Date (5/5/2004)":                 early,
		"DECLASSIFIED by R. Oak, Chief, Records, on 11/31/1986":                                none,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy R. Oak, NARA, Date February 30, 1986":          none,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy R. Oak, NARA, Date 31 Nov 1986":                none,
		"DECLASSIFIED\nBy R. Oak, NARA, Date 13/13/1986":                                       none,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy R. Oak, NARA, Date March 4, 1994":              "",
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy R. Oak, NARA, Date November 30, 1995":          "",
		"DECLASSIFIED\nE.O. 12958, Sec. 3.5\nBy R. Oak, NARA, Date May 4, 1995":                "",
		"DECLASSIFIED\nE.O. 13526, Sec. 3.5\nBy R. Oak, NARA, Date May 4, 2021":                "",
		"DECLASSIFIED\nE.O. 12345, Sec. 3.5\nBy R. Oak, NARA, Date May 4, 2021":                "",
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nNLJ 87654321\nBy R. Oak, NARA, Date 3/4/94":       "",
		"DECLASSIFIED\nBox 12356, Sec. 3.4\nBy R. Oak, NARA, Date March 4, 2004":               "",
		"DECLASSIFIED\nE.O. 123561, Sec. 3.4\nBy R. Oak, NARA, Date March 4, 2004":             "",
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nNLJ-13/13/1986\nBy R. Oak":                        "",
		"Declassified by R. Oak on March 4, 2004\n\nHe has read E.O. 12356.":                   "",
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\n\nThe ferry of March 4, 2004 and 2/30/2004 sank.": "",
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy R. Oak, Date 3/4/94\nCopied March 4, 2004\n" +
			"Scanned 2/30/2004, E.O. 10501": "",
	} {
		found := messagesOf(t, strings.Replace(memo, "{}", stamp, 1), "B010")
		for _, message := range []string{over, early, none} {
			require.Equal(t, message == want, strings.Contains(found, message), "%s\n%s", stamp, found)
		}
	}
}

// TestStruckLetters: a letter below the letterhead of an office that classifies has no lines of a memorandum's head.
func TestStruckLetters(t *testing.T) {
	const letter = "~~SECRET~~\n\nDECLASSIFIED by R. Oak, Chief, Records, on 11/31/1986\n\n{}\n\nDear Walter,\n\n" +
		"The ferry sails.\n\nSam\n\n~~SECRET~~\n"
	letterhead := strings.Replace(letter, "{}", "EMBASSY OF THE UNITED STATES OF AMERICA\nTarba, June 8, 1955", 1)
	require.Equal(t, []string{"B010 info"}, reported(t, letterhead))
	require.Empty(t, reported(t, strings.Replace(letter, "{}", "FERRIES OF PORT AMBER\nTarba, June 8, 1955", 1)))
}
