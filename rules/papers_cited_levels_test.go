package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCitedLevels: a level that a line gives for what it names is not a mark out of its place. Above the banner it is a
// note, and what opens a sentence is a warning as before.
func TestCitedLevels(t *testing.T) {
	memo := func(banner, date, line string) string {
		return banner + "\n\nMEMORANDUM FOR THE MAYOR\n\n" + date + "\n\nSUBJECT: (U) Ferries\n\n" +
			"(U) The ferry is old and leaks.\n\n" + line + "\n\n(C) Her master has no papers.\n\n(U) The pier is open.\n\n" +
			"Classified by: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify on: 03/03/2028\n\n" + banner + "\n"
	}
	for line, want := range map[string]string{
		"(U) Seats: D. Ash (C), R. Tench (S), the mayor.":              "",
		"Attachments:\n  Tab 1 - (U) The Piers in Winter (SECRET)":     "",
		"Attachments:\n  Tab 1 - (U) The Piers in Winter (TOP SECRET)": "P019 warning",
		"2. Letter to the Mayor (U): folder on the shared drive.":      "",
		"Annex A. (U) Timetable ................. A-1":                 "",
		"- (U) The list is old. (S) The ferry carries a radio.":        "P019 info",
		"- (U) The list is old. (TS) The ferry carries a radio.":       "P019 warning",
		"- (U) The list of boats (TS), and of piers, is kept there.":   "P019 info",
		"(U) Papers that are Top Secret (TS) are kept in the harbor.":  "",
		"(U) Papers for official use only (FOUO) are kept here.":       "",
		"(U) The boat is for official use only\n(FOUO).":               "",
		"(U) The boat is secret. (TS) Papers are kept here.":           "P019 warning",
		"(U) The boat of the top (TS) is kept in the harbor.":          "P019 warning",
	} {
		require.Equal(t, want, onlyOne(onlyOf(reported(t, memo("SECRET", "March 3, 2018", line)), "P019")), line)
	}
}

// onlyOne is the one finding of a list; empty for none.
func onlyOne(found []string) string {
	if len(found) == 0 {
		return ""
	}
	return found[0]
}

// TestMarksThatFollow: until E.O. 12958 a mark might follow its portion.
func TestMarksThatFollow(t *testing.T) {
	directive := func(date, end string) string {
		return "THE WHITE HOUSE\nWASHINGTON\n" + date + "\nNATIONAL SECURITY DIRECTIVE 99\n" +
			"MEMORANDUM FOR THE VICE PRESIDENT\nTHE SECRETARY OF PIERS\nSUBJECT: United States Ferry Policy (U)\n" +
			"At our December meeting, the mayor of the port and I agreed\nto make the ferries safe" + end +
			"\ni. BOATS\nThe following provisions should be treated as part of a package\n" +
			"that the port could accept to resolve the issue.\n"
	}
	for _, end := range []string{". (U)", ": (U)", "; (S)"} {
		require.NotContains(t, together(t, directive("February 6, 1990", end)), "P019", end)
		require.Contains(t, together(t, directive("February 6, 2009", end)), "P019 info", end)
	}
	require.Contains(t, together(t, directive("February 6, 1990", ". (S) Each has two radios")), "P019 info")
}

// TestTitlesOfParts: the mark of a title may be after the name of its part.
func TestTitlesOfParts(t *testing.T) {
	report := func(title string) string {
		return "SECRET//NOFORN\n\nMarch 3, 2018\n\n(U) FERRY REPORT\n\n1. (U) THE PIERS\n\n" +
			"(S//NF) The pier is new, and it is kept by the board of the port.\n\nFigure 1. (U) The pier in winter\n\n" +
			"Figure 2. (U) The ferry in winter\n\n" + title +
			"\n\n(U) The ferry is old, and it is kept by the board of the port.\n\nSECRET//NOFORN\n"
	}
	require.NotContains(t, together(t, report("Annex A. (U) Timetable of the ferries")), "P001")
	require.Contains(t, together(t, report("Annex A. Timetable of the ferries")), "P001 info")
}
