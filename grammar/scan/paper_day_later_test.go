package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// dayRead is the date of the paper that a text is: that of a line of its title block, or one that is found. It is empty
// for none.
func dayRead(t *testing.T, s string) string {
	tokens, ok := ScanPaper(s)
	require.True(t, ok, s)
	for tok := range tokens.tokensIn(source.Span{End: len(s)}, Set(TitleLine)) {
		if line := tok.Title(); line.Dated && !tokens.LaterDay(tok.Span) {
			return line.Day.String()
		}
	}
	day, _ := foundIn(t, s)
	return day
}

// TestDaysOfRelease: the day until which a paper is kept back, or by which something is due, is not that of the paper.
func TestDaysOfRelease(t *testing.T) {
	for head, want := range map[string]string{
		"EMBARGOED until 10 a.m., May 25, 2003":                                                              "",
		"EMBARGO UNTIL:      May 25, 2003":                                                                   "",
		"Strictly embargoed, 25 May 2003":                                                                    "",
		"BELLS (EMBARGOED)      May 25, 2003":                                                                "",
		"EMBARGOED UNTIL DATE: May 25, 2003":                                                                 "",
		"EMBARGOED UNTIL\nMay 25, 2003":                                                                      "",
		"DECLASSIFIED\nAuthority: Director, Rivers Archive\nDate: 11 May 2011     By: K. Holt":               "",
		"Declassification Authority: Geoffrey W. Holt, Senior Reviewer, the Office of Harbors\n5/8/2019":     "",
		"Declassified by: K. Holt\nDate: 11 May 2011":                                                        "",
		"Port Authority, Ferry Branch\nDate: 25 May 2003":                                                    "2003-05-25",
		"DECLASSIFIED\nMay 25, 2003":                                                                         "2003-05-25",
		"Authority to paint the piers\nDate: 25 May 2003":                                                    "2003-05-25",
		"DECLASSIFIED\nAuthority: NND 7\nDate: 11 May 2011\n\nMEMORANDUM FOR: The Mayor\nDATE: May 25, 2003": "2003-05-25",
		"**EMBARGOED UNTIL 10 A.M.**\n\nMay 25, 2003":                                                        "",
		"Not for release before 10 a.m., May 25, 2003":                                                       "",
		"Do not release before Sunday, May 25, 2003":                                                         "",
		"Release date:      May 25, 2003":                                                                    "",
		"Date of release:      May 25, 2003":                                                                 "",
		"NOT BEFORE:   25 May 2003":                                                                          "",
		"DEADLINE      May 25, 2003":                                                                         "",
		"SUSPENSE DATE      25 May 2003":                                                                     "",
		"Comments due, 25 May 2003":                                                                          "",
		"EXPIRES      May 25, 2003":                                                                          "",
		"Return by noon, May 25, 2003":                                                                       "",
		"Reply by noon, May 25, 2003":                                                                        "",
		"Close of business, May 25, 2003":                                                                    "",
		"No later than noon, May 25, 2003":                                                                   "",
		"NLT noon, May 25, 2003":                                                                             "",
		"COB, May 25, 2003":                                                                                  "",
		"SUBJECT: (U) Report, embargoed, 25 May 2003":                                                        "",
		"(U) Report on an embargo, 25 May 2003":                                                              "",
		"(U) Report on bells, for release, 25 May 2003":                                                      "",
		"J. Poe\n\nEmbargoed until, 25 May 2003":                                                             "",

		"EMBARGOED until 10 a.m., May 25, 2003\n\n5 May 2003":                                         "2003-05-05",
		"5 May 2003\n\nEMBARGOED until 10 a.m., May 25, 2003":                                         "2003-05-05",
		"EMBARGOED UNTIL 25 MAY 2003\n\nMay 5, 2003":                                                  "2003-05-05",
		"DUE: 6 June 2003\nMay 5, 2003":                                                               "2003-05-05",
		"FOR IMMEDIATE RELEASE, May 5, 2003":                                                          "2003-05-05",
		"Port Release Office, 5 May 2003":                                                             "2003-05-05",
		"DATE: May 5, 2003 (reply due May 30)":                                                        "2003-05-05",
		"The bells hang in the towers of the port until they are due for it, and that\n\nMay 5, 2003": "2003-05-05",
	} {
		require.Equal(t, want, dayRead(t, "SECRET//NOFORN\n\n"+head+"\n\n(S//NF) Bells are old.\n\n"+foundBlock+
			"SECRET//NOFORN\n"), head)
	}
	below := "SECRET\n\nMEMORANDUM FOR THE FILE\n\nSUBJECT: (U) Piers\n\n" + foundBody +
		"J. Poe\n\nHold until\n25 May 2003\n"
	require.Empty(t, dayRead(t, below+"\n"+foundBlock+"SECRET\n"))
	require.Equal(t, "2003-05-25", dayRead(t, strings.Replace(below, "Hold until", "Chief", 1)+"\n"+foundBlock+"SECRET\n"))
}
