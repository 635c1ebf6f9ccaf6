package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersNextToOtherWords: a date, a number, DRAFT, a key or signs on its line do not hide a banner at the head and
// the foot of a paper.
func TestBannersNextToOtherWords(t *testing.T) {
	memo := func(banner string) []string {
		return reported(t, banner+"\n\nMEMORANDUM FOR MR. POE\n\nDATE: June 6, 2021\n\nSUBJECT: (U) Piers\n\n"+
			"(U) The piers were built in 1971.\n\n(S) The owner has sold the pier.\n\n(U) More next week.\n\n"+
			"Classified By: J. Poe, Chief, Piers\nReason: 1.4(d)\nDeclassify On: 20300101\n\n"+banner+"\n")
	}
	for _, banner := range []string{
		"CONFIDENTIAL    DRAFT", "CONFIDENTIAL DRAFT", "CONFIDENTIAL - DRAFT", "CONFIDENTIAL (DRAFT 2)",
		"CONFIDENTIAL\tDRAFT 3", "DRAFT CONFIDENTIAL", "ROUGH DRAFT - CONFIDENTIAL", "CONFIDENTIAL WORKING PAPER",
		"WORKING PAPER CONFIDENTIAL", "6 June 2021        CONFIDENTIAL", "June 6, 2021\t\tCONFIDENTIAL",
		"- 1 - CONFIDENTIAL", "Page 1 CONFIDENTIAL", "Page 1 of 2 CONFIDENTIAL", "CONFIDENTIAL  p. 1",
		"CONFIDENTIAL (page 1 of 2)", "CONFIDENTIAL   Copy 3 of 5", "Copy 3 of 5   CONFIDENTIAL",
		"Copy No. 3 of 5    CONFIDENTIAL", "EUR/NB 14-2021   CONFIDENTIAL", "CONFIDENTIAL     EUR/NB 14-2021",
		"Log 2021-014        CONFIDENTIAL", "\"CONFIDENTIAL\"", "// CONFIDENTIAL //", "//CONFIDENTIAL//",
		"== CONFIDENTIAL ==", "~ CONFIDENTIAL ~", "| CONFIDENTIAL |", "+--------------+\n| CONFIDENTIAL |\n+--------------+",
		"OVERALL CLASSIFICATION:CONFIDENTIAL", "**Overall Classification:** CONFIDENTIAL",
		"OVERALL CLASSIFICATION: CONFIDENTIAL", "Overall classification of this document: CONFIDENTIAL",
		"Document Classification: CONFIDENTIAL", "SECURITY CLASSIFICATION: CONFIDENTIAL",
		"Overall classification is CONFIDENTIAL", "CLASSIFIED CONFIDENTIAL", "U.S. CONFIDENTIAL", "US CONFIDENTIAL",
		"This memo is CONFIDENTIAL", "THIS DOCUMENT IS CLASSIFIED CONFIDENTIAL", "This paper is classified CONFIDENTIAL.",
	} {
		require.Equal(t, []string{"R001 error"}, memo(banner), banner)
	}
	require.Equal(t, []string{"R001 error", "R005 info"}, memo("CONFIDENTIAL (NOFORN)"))
	require.Equal(t, []string{"B009 info", "R001 error", "R005 info"}, memo("C//NF"))
	for _, line := range []string{"CONFIDENTIAL matters of the port", "The CONFIDENTIAL pier", "Piers CONFIDENTIAL",
		"THE DRAFT IS CONFIDENTIAL NOW", "Number of piers  CONFIDENTIAL", "This memo is CONFIDENTIAL until Friday",
		"CONFIDENTIAL (PIERS)", "CONFIDENTIAL or SECRET"} {
		require.NotContains(t, memo(line), "R001 error", line)
	}
}

// TestLedBannersInsideAPaper: the same lines in the middle of a page are text.
func TestLedBannersInsideAPaper(t *testing.T) {
	body := ""
	for range 12 {
		body += "(C) The owner is ill.\n\n"
	}
	for _, line := range []string{"\"SECRET\"", "DRAFT SECRET", "6 June 2021        SECRET",
		"OVERALL CLASSIFICATION: SECRET", "| SECRET |", "This memo is SECRET", "S//NF", "Page 3 SECRET"} {
		have := reported(t, "CONFIDENTIAL\n\nMEMORANDUM FOR MR. POE\n\nDATE: June 6, 2021\n\n"+
			"SUBJECT: (U) Piers\n\n"+body+line+"\n\n"+body+"Classified By: J. Poe, Chief, Piers\n"+
			"Reason: 1.4(d)\nDeclassify On: 20300101\n\nCONFIDENTIAL\n")
		require.NotContains(t, have, "B003 error", line)
		require.NotContains(t, have, "B004 warning", line)
	}
}

// TestLedBannersOfPages: they are banners at the head of a page.
func TestLedBannersOfPages(t *testing.T) {
	page := "(C) The owner is ill.\n\n"
	for range 3 {
		page += page
	}
	require.Contains(t, reported(t, "CONFIDENTIAL\n\nMEMORANDUM FOR MR. POE\n\nDATE: June 6, 2021\n\n"+
		"SUBJECT: (U) Piers\n\n"+page+"\nCONFIDENTIAL\n\fDRAFT SECRET\n\n"+page+"\fCONFIDENTIAL\n\n"+page+
		"CONFIDENTIAL\n"), "B003 error")
}

// TestAbbreviatedBanners: a banner whose level is a letter is read, and said to be abbreviated once.
func TestAbbreviatedBanners(t *testing.T) {
	for banner, want := range map[string][]string{
		"TS//HCS//NF":        {"B009 info", "R005 info"},
		"S//NF":              {"B009 info", "R001 error", "R005 info"},
		"S//REL TO USA, GBR": {"B009 info", "R001 error"},
		"TS//NF":             {"B009 info", "R005 info"},
	} {
		have := reported(t, banner+"\n\nMEMORANDUM FOR MR. POE\n\nDATE: June 6, 2021\n\nSUBJECT: (U) Piers\n\n"+
			"(TS) The owner is ill.\n\n(U) It is new.\n\nClassified By: J. Poe, Chief, Piers\nReason: 1.4(d)\n"+
			"Declassify On: 20300101\n\n"+banner+"\n")
		for _, w := range want {
			require.Contains(t, have, w, "%s: %s", banner, have)
		}
		require.NotContains(t, have, "B001 warning", banner)
	}
}
