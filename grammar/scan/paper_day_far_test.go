package scan

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestDaysOfLongTitles: a title that says what the paper is may be longer than other lines and end with its day, to
// which a copy glued the number of a footnote.
func TestDaysOfLongTitles(t *testing.T) {
	const council = "Memorandum of Discussion at the Twelfth Meeting of the Council of the Port, "
	for head, want := range map[string]string{
		council + "Tuesday, May 4, 1954":                  "1954-05-04",
		council + "Port Amber, May 4, 1954":               "1954-05-04",
		council + "Port Amber, May 4, 19541":              "1954-05-04",
		"Minutes of the Port Council, May 4, 19542":       "1954-05-04",
		"# Record of Discussion, Port Amber, May 4, 1954": "1954-05-04",

		"Minutes of the Port Council, May 4, 20541":  "",
		"Minutes of the Port Council, room 4, 19541": "",
		"Ships at the Port, May 4, 19541":            "",
		"The clerk wrote the minutes of the council of the port, which had met on a day in May: May 4, 1954": "",
		council + "which met on May 4, 1954": "",
		council + "Port Amber, May 4, 1954.": "",
	} {
		day, _ := foundIn(t, "SECRET\n\n"+head+"\n\n"+foundBody+"SECRET\n")
		require.Equal(t, want, day, head)
	}
}

// TestMonthsAtTheFoot: minutes have their month below the last paragraph. One that something else has there is not
// their date.
func TestMonthsAtTheFoot(t *testing.T) {
	for foot, want := range map[string]string{
		"May, 1969.": "1969-05-01", "May 1969": "1969-05-01", "Port Office\nMAY, 1969": "1969-05-01",

		"May, 1969.\n\nJune, 1969.":                                     "",
		"May, 1969.\n\n" + foundBody:                                    "",
		"OPTIONAL FORM NO. 10\nMAY 1962 EDITION":                        "",
		foundBlock + "May, 1969.":                                       "",
		"Attachments:\n1. Map of May\n\nAttachment: List\n\nMay, 1969.": "",
		"SECRET": "",
	} {
		day, _ := foundIn(t, "SECRET\n\n"+foundBody+foot+"\n\nSECRET\n")
		require.Equal(t, want, day, foot)
	}
	s := "SECRET\n\n" + foundBody + "May, 1969.\n\nSECRET\n"
	tokens, ok := ScanPaper(s)
	require.True(t, ok)
	_, _, _, ok = tokens.FoundDate(source.Span{End: len(s)}, false)
	require.False(t, ok, "of who released it")
}

// TestMonthsWithTwoFigures: a month and two figures are a date, but nobody can say whether the figures are the year.
func TestMonthsWithTwoFigures(t *testing.T) {
	for head, want := range map[string]bool{
		"Sept 09": true, "(Sep. 09)": true, "Sept '09": true, "SEPT 09": true, "May 75": true, "May '12": true,
		"May 12": false, "Sept 31": false,
		"Sept 9": false, "sept 09": false, "Sept 090": false, "Piers 09": false, "Septs 09": false,
	} {
		day, seen := foundIn(t, "SECRET\n\n"+head+"\n\n"+foundBody+"SECRET\n")
		require.Empty(t, day, head)
		require.Equal(t, want, seen, head)
	}
}

// TestKeysApartFromTheirColons: typists set the values of a title block below each other, with blanks before the
// colons.
func TestKeysApartFromTheirColons(t *testing.T) {
	for head, want := range map[string]string{
		"TO      : Rosa Quill\nDATE    : May 4, 1957":                 "1957-05-04",
		"TO      :  Rosa Quill            DATE:  May 4, 1957":         "1957-05-04",
		"TO      :  Rosa Quill            DATE :  May 4, 1957":        "1957-05-04",
		"TO\t:  Rosa Quill            May 4, 1957":                    "1957-05-04",
		"to      : Rosa Quill            deadline : May 4, 1957":      "",
		"TO      : Rosa Quill of the office whose date : May 4, 1957": "1957-05-04",
		"TO      : Rosa Quill            UPDATE : May 4, 1957":        "",
	} {
		s := "SECRET\n\n" + head + "\nFROM    : Paul Oak\nSUBJECT : Piers\n\n" + pierProse
		tokens, ok := ScanPaper(s)
		require.True(t, ok, head)
		require.Equal(t, BannersAlone, tokens.Evidence, head)
		day, found := "", false
		for i := range tokens.Len() {
			if title := tokens.At(i).Title(); tokens.At(i).Kind == TitleLine && title.Dated && !found {
				day, found = title.Day.String(), true
			}
		}
		require.Equal(t, want, day, head)
	}
	for _, other := range []string{"SECRET\n\nto      : Rosa Quill\nfrom    : Paul Oak\n\n" + pierProse,
		"SECRET\n\nTO the council : Rosa\nFROM the mayor : Paul\n\n" + pierProse} {
		_, ok := ScanPaper(other)
		require.False(t, ok, other)
	}
}

const pierProse = "The piers were built in the spring, and the owner of the old one did not want it known.\n"
