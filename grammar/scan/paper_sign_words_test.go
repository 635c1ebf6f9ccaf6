package scan

import (
	"strings"
	"testing"
)

// TestWordsThatSayTheLevel: sentences, titles, instructions and the letters of marks without parentheses, and what
// legends, addresses and letters of business have like them.
func TestWordsThatSayTheLevel(t *testing.T) {
	for want, lines := range map[Doubt][]string{
		UnsureBanner: {"TOP SECRET CEO", "SECRET AEO", "- TOP SECRET KESTREL -", "The page is SECRET",
			"This page is SECRET/SI", "TS/SI", "S/NF The pier is new."},
		LateMarks: {"Re: (S) Harbor", "RE: (TS) Harbor report", "Title: (S) Harbor"},
		LoneBlock: {"DECL ON: 20300101", "DECLASS: 20300101", "Declass: MR"},
	} {
		for _, line := range lines {
			requireDoubt(t, want, line+"\n\n"+report)
		}
	}
	for _, line := range []string{
		"CONFIDENTIAL CEO", "SECRET HARBOR", "SECRET A", "SECRETARIES", "Top Secret Report", "SECRET 2B",
		"This letter is CONFIDENTIAL", "(This document is secret)", "This page is SECRET OF THE PORT",
		"This page is SECRETS", "TS//SI means that nobody reads it.", "secret/noforn", "Secret/NoForn papers of ours",
		"Confidential/Private", "Controlled Unclassified Information (CUI)", "Harbor report (https://harbor.example)",
		"Ferry goes on 12 May (noon)", "DECL ON 20300101", "(Declassify) on 20300101",
		"Declassify on 10 May the papers of the harbor that the board has asked for",
	} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
}

// TestPlacesAndDays: a level next to the place and the day of a paper, and references, letters of business and titles
// next to them.
func TestPlacesAndDays(t *testing.T) {
	const placed = "Port Amber, 6 June 2014\n"
	requireDoubt(t, UnsureBanner, "UNCLASSIFIED [Port Amber], June 15, 1961\n\n"+report)
	requireDoubt(t, UnsureBanner, "CONFIDENTIAL A"+strings.Repeat("b", longestOffice-4)+", undated\n\n"+report)
	requireDoubt(t, LoneBanner, "Letter from Quill to Oak\n"+placed+"CONFIDENTIAL\n\n"+report)
	requireDoubt(t, LoneBanner, "Letter from Quill to Oak\nCONFIDENTIAL\n"+placed+"\n"+report)
	for _, s := range []string{
		"CONFIDENTIAL letter, undated\n", "CONFIDENTIAL Letters undated\n", "CONFIDENTIAL undated\n",
		"CONFIDENTIAL Letter of the master of the harbor to the board, undated\n", "Port Amber, undated\n", placed,
		strings.ToUpper(placed),
		"CONFIDENTIAL A" + strings.Repeat("b", longestOffice-3) + ", undated\n",
		"Letter from Quill to Oak\n" + placed + "CONFIDENTIAL TALKS\n", "Letter\n" + placed + "CONFIDENTIAL\n",
		"Letter from Quill to Oak.\n" + placed + "CONFIDENTIAL\n",
		"Letter of Quill\n" + placed + "Dear Sirs\nCONFIDENTIAL\n",
		"Letter of Quill\nCONFIDENTIAL\nDear Sirs\n" + placed,
	} {
		requireDoubt(t, NoDoubt, s+"\n"+report)
	}
}

// TestSecurityInformationAtTheEnd: the level may be on the last line, and the words may be.
func TestSecurityInformationAtTheEnd(t *testing.T) {
	requireDoubt(t, LoneBanner, report+"\nSecurity Information\nRESTRICTED\n")
	requireDoubt(t, LoneBanner, report+"\nRESTRICTED\nSecurity Information\n")
	requireDoubt(t, NoDoubt, report+"\nSecurity Information\n")
}
