package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// markedNoforn is a paper with a portion that is NOFORN, without its banners.
const markedNoforn = `MEMORANDUM FOR THE RECORD

DATE

SUBJECT: (U) The Pier

(S//NF) The pier is longer than the ferry.

(U) Nobody came.

Classified by: Rosa Quill, Director
Reason: 1.4 (b)
Declassify on: 20250103
`

// otherMemo is a paper of the same file, of which nothing is NOFORN.
const otherMemo = `MEMORANDUM FOR THE DIRECTOR

January 2, 2020

SUBJECT: (U) The Ferry

(S) The ferry is old.

Classified by: Rosa Quill, Director
Reason: 1.4 (b)
Declassify on: 20250102

`

// TestNofornGoesIntoTheBanners: the fix of a paper puts NOFORN into each of its banners, once. A line below a banner at
// the foot is not read as part of it, so that it would be added again in each run.
func TestNofornGoesIntoTheBanners(t *testing.T) {
	read := reader(t)
	for _, c := range []struct{ head, date, foot, wantHead, wantFoot string }{
		{"SECRET\n\n", "January 3, 2020", "\nSECRET\n", "SECRET//NOFORN\n\n", "\nSECRET//NOFORN\n"},
		{"", "January 3, 2020", "\nSECRET\n", "", "\nSECRET//NOFORN\n"},
		{"SECRET\n\n", "January 3, 2004", "\nSECRET", "SECRET/NOFORN\n\n", "\nSECRET/NOFORN"},
		// a banner in a block of Markdown
		{"> SECRET\n\n", "January 3, 2020", "\n> SECRET\n", "> SECRET//NOFORN\n\n", "\n> SECRET//NOFORN\n"},
		// a banner with more than a level
		{"SECRET//ORCON\n\n", "January 3, 2020", "\nSECRET//ORCON\n", "SECRET//ORCON\n\n", "\nSECRET//ORCON\n"},
		// a page that is without NOFORN by right
		{"SECRET\n\n(U) The ferry is old.\n\nSECRET\n\fSECRET\n\n", "January 3, 2020", "\nSECRET\n",
			"SECRET\n\n(U) The ferry is old.\n\nSECRET\n\fSECRET\n\n", "\nSECRET\n"},
		// what an older message or another paper of the file is under
		{mailTop + "SECRET\n\n(S//NF) The ferry is old.\n\n-----Original Message-----\n" + mailTop + "SECRET\n\n",
			"January 3, 2020", "\nSECRET\n", mailTop + "SECRET\n\n(S//NF) The ferry is old.\n\n" +
				"-----Original Message-----\n" + mailTop + "SECRET\n\n", "\nSECRET\n"},
		{"SECRET\n\n" + otherMemo + "SECRET\n\n", "January 3, 2020", "\nSECRET\n",
			"SECRET\n\n" + otherMemo + "SECRET\n\n", "\nSECRET\n"},
	} {
		paper := strings.Replace(markedNoforn, "DATE", c.date, 1)
		out := lint.Apply(c.head+paper+c.foot, true, read)
		require.Equal(t, c.wantHead+paper+c.wantFoot, out.Text, c.head)
	}
}

// TestFixThatCuresNothing: a fix after which its finding is still there is not made, and another one next to it is.
func TestFixThatCuresNothing(t *testing.T) {
	read := func(s string) (found []lint.Diagnostic, cables []*cable.Document) {
		fix := func(message string, at int) {
			found = append(found, lint.Diagnostic{Message: message, Fixes: []lint.Fix{{Kind: lint.Safe,
				Edits: []lint.Edit{{Span: source.Span{Start: at, End: at}, Text: "\n"}}}}})
		}
		fix("this stays", len(s))
		if !strings.HasPrefix(s, "\n") {
			fix("this goes", 0)
		}
		return found, nil
	}
	out := lint.Apply("The pier.\n", false, read)
	require.Equal(t, "\nThe pier.\n", out.Text)
	require.Equal(t, 1, out.Made())
	require.Equal(t, 1, out.Refused)
}

// TestSlashesOfBannersThatAreApart: SECRET/ /NOFORN has its two slashes already.
func TestSlashesOfBannersThatAreApart(t *testing.T) {
	for banner, want := range map[string]string{
		"SECRET/NOFORN":   "SECRET//NOFORN",
		"SECRET/ /NOFORN": "SECRET//NOFORN",
		"SECRET /NOFORN":  "SECRET //NOFORN",

		"SECRET/  /NOFORN":   "SECRET//NOFORN",
		"SECRET/\t/NOFORN":   "SECRET//NOFORN",
		"SECRET /  / NOFORN": "SECRET//NOFORN",
	} {
		text := mailTop + banner + "\n\n(S//NF) He named his price." + mailBlock + "SECRET//NOFORN\n"
		out := lint.Apply(text, false, reader(t))
		require.Equal(t, strings.Replace(text, banner, want, 1), out.Text, banner)
	}
}
