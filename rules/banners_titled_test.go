package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// titledMemo is a memorandum below a first line and above a last one.
func titledMemo(first, last string) string {
	return first + "\n\nMEMORANDUM FOR MR. POE\n\nDATE: June 6, 2021\n\nSUBJECT: (U) Piers\n\n" +
		"(U) The piers were built in 1971.\n\n(S) The owner has sold the pier.\n\n(U) More next week.\n\n" +
		"Classified By: J. Poe, Chief, Piers\nReason: 1.4(d)\nDeclassify On: 20300101\n\n" + last + "\n"
}

// TestBannersBeforeTitles: a dash and a title after a level on the first line do not hide it.
func TestBannersBeforeTitles(t *testing.T) {
	for _, banner := range []string{"CONFIDENTIAL – Trip report", "CONFIDENTIAL - Minutes of the port board",
		"CONFIDENTIAL - TRIP REPORT", "CONFIDENTIAL -- Trip report", "CONFIDENTIAL — Trip report",
		"**CONFIDENTIAL** – Trip report", "[CONFIDENTIAL] – 3 Piers", "CONFIDENTIAL | Trip report",
		"**CONFIDENTIAL – Trip report**", "CONFIDENTIAL – Trip report\n==========",
		"CONFIDENTIAL – Trip report\nMEMORANDUM FOR MR. OAK",
		"CONFIDENTIAL - PRE-DECISIONAL"} {
		require.Contains(t, reported(t, titledMemo(banner, "")), "R001 error", banner)
	}
	require.Contains(t, reported(t, titledMemo("UNCLASSIFIED – Trip report", "")), "R002 error")
	require.NotContains(t, reported(t, titledMemo("SECRET – Trip report", "SECRET")), "R001 error")
	require.NotContains(t, reported(t, titledMemo("SBU – Trip report", "")), "R002 error")
	mail := contradictingMail("Piers", "CONFIDENTIAL – Trip report\n\n(S) The owner has sold the pier.\n\n"+
		"(U) It is new.")
	require.Contains(t, reported(t, mail), "R001 error")
	for _, line := range []string{"CONFIDENTIAL - the level of letters", "CONFIDENTIAL - A level of letters",
		"CONFIDENTIAL - The pier is new.", "CONFIDENTIAL - SECRET", "CONFIDENTIAL-Trip report",
		"CONFIDENTIAL – Of SECRET piers", "CONFIDENTIAL XYZ – Trip report",
		"CONFIDENTIAL – Trip report\nof the board, which", "CONFIDENTIAL – "} {
		require.NotContains(t, reported(t, titledMemo(line, "")), "R001 error", line)
	}
	inside := "SECRET\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n(U) It rained on the pier.\n\n" +
		"TOP SECRET – Trip report\n\n(S) The owner has sold the pier.\n\nSECRET\n"
	require.NotContains(t, reported(t, inside), "B003 error")
	below := "SECRET\n\nMEMORANDUM FOR MR. POE\n\nTOP SECRET – Annex B\n\n(S) The owner has sold it.\n\nSECRET\n"
	require.NotContains(t, reported(t, below), "B003 error")
}

// TestBannersInSigns: signs and tags on both sides of a banner do not hide it.
func TestBannersInSigns(t *testing.T) {
	for _, banner := range []string{"║ CONFIDENTIAL ║", "╔══════╗\n║  CONFIDENTIAL  ║\n╚══════╝", "• CONFIDENTIAL •",
		"■ CONFIDENTIAL ■", "█ CONFIDENTIAL █", "– CONFIDENTIAL –", "— CONFIDENTIAL —", "« CONFIDENTIAL »",
		"【CONFIDENTIAL】", "!!! CONFIDENTIAL !!!", "::: CONFIDENTIAL :::",
		"<center>CONFIDENTIAL</center>", "<center><b>CONFIDENTIAL</b></center>", `<p align="center">CONFIDENTIAL</p>`,
		"CONFIDENTIAL</center>", "<center>CONFIDENTIAL",
		`<div class="banner">CONFIDENTIAL</div>`, "&nbsp;CONFIDENTIAL&nbsp;", "<h1> CONFIDENTIAL </h1>",
		"The overall classification of this briefing is CONFIDENTIAL", "Slide classification: CONFIDENTIAL",
		"The classification of this document is: CONFIDENTIAL", "THIS BRIEFING IS CLASSIFIED: CONFIDENTIAL",
		"Overall Classification of the report: CONFIDENTIAL", "HANDLE AS CONFIDENTIAL", "Treat as CONFIDENTIAL",
		"Classified: CONFIDENTIAL", "MARKED CONFIDENTIAL", "Overall level: CONFIDENTIAL"} {
		require.Equal(t, []string{"R001 error"}, reported(t, titledMemo(banner, banner)), banner)
	}
	for _, line := range []string{"• CONFIDENTIAL", "CONFIDENTIAL •",
		"The classification of piers is CONFIDENTIAL", "Classification of goods: CONFIDENTIAL", "LEVEL OF CONFIDENTIAL"} {
		require.NotContains(t, reported(t, titledMemo(line, line)), "R001 error", line)
	}
}

// TestSeveralLevelsOnALine: which of them is meant is not known, so none is compared with anything.
func TestSeveralLevelsOnALine(t *testing.T) {
	for _, line := range []string{"SECRET CONFIDENTIAL", "CONFIDENTIAL/SECRET/UNCLASSIFIED", "CONFIDENTIAL / UNCLASSIFIED",
		"CONFIDENTIAL//UNCLASSIFIED", "UNCLASSIFIED - CONFIDENTIAL", "CONFIDENTIAL UNCLASSIFIED",
		"UNCLASSIFIED | CONFIDENTIAL", "TOP SECRET/SECRET"} {
		have := reported(t, titledMemo(line, line))
		for _, code := range []string{"R001 error", "R002 error", "R003 warning", "B001 warning", "B003 error"} {
			require.NotContains(t, have, code, line)
		}
	}
	form := "CONFIDENTIAL\n\nMEMORANDUM FOR MR. POE\n\nTOP SECRET/SECRET/CONFIDENTIAL\n\n" +
		"(C) The owner is ill.\n\nCONFIDENTIAL\n"
	require.NotContains(t, reported(t, form), "B003 error")
}

// TestNATORestricted: it is the banner, also without slashes, and no block of the United States is due.
func TestNATORestricted(t *testing.T) {
	for _, banner := range []string{"NATO RESTRICTED", "//NATO RESTRICTED"} {
		memo := banner + "\n\nMarch 3, 2021\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n(//NR) The pier is old.\n\n"
		require.Empty(t, reported(t, memo+banner+"\n"), banner)
		above := reported(t, memo+"(TS) The owner has sold the pier.\n\n"+banner+"\n")
		require.Contains(t, above, "R001 error", banner)
		require.NotContains(t, above, "B001 warning", banner)
	}
}

// TestPapersAboveTheirAttachments: the level of the whole is that of the paper where it is the higher one.
func TestPapersAboveTheirAttachments(t *testing.T) {
	for _, banner := range []string{"SECRET WITH CONFIDENTIAL ATTACHMENT", "TOP SECRET W/SECRET ENCLOSURES"} {
		require.NotContains(t, reported(t, titledMemo(banner, "")), "R001 error", banner)
	}
	require.Contains(t, reported(t, titledMemo("UNCLASSIFIED WITH CONFIDENTIAL ATTACHMENT", "")), "R001 error")
	require.Contains(t, reported(t, titledMemo("SBU W/CONFIDENTIAL ATTACHMENT", "")), "R001 error")
	require.Contains(t, reported(t, titledMemo("CONFIDENTIAL WITH CONFIDENTIAL ATTACHMENT", "")), "R001 error")
}
