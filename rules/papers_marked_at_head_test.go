package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPapersMarkedAtTheirHead: a paper of today whose level is at its head alone, as in the field of a form, has no
// banner at its foot, no marks and no block. Copies of older papers lack them, and so do parts.
func TestPapersMarkedAtTheirHead(t *testing.T) {
	const both = "A021 info, B006 info"
	form := "HARBOR REPORT\nDate: 2025-03-03\nClassification: SECRET//NOFORN\nPrepared by: PORT CENTER\n\n" +
		plainText + plainText
	memo := "SECRET/NOFORN\n\nMarch 3, 2007\n\nMEMORANDUM FOR THE BOARD\n\n" + plainText + plainText
	replaced := func(s, old, by string) string {
		require.Contains(t, s, old)
		return strings.Replace(s, old, by, 1)
	}
	for name, c := range map[string]struct{ text, want string }{
		"a form":         {form, both},
		"another order":  {"Classification: SECRET//NOFORN\nDate: 2025-03-03\n\n" + plainText + plainText, both},
		"Markdown":       {replaced(replaced(form, "Class", "**Class"), "ion:", "ion:**"), both},
		"blanks":         {replaced(form, "Date:", "Date  :"), both},
		"with a subject": {replaced(form, "Prepared by", "Subject"), both},
		"a memorandum":   {replaced(replaced(memo, "2007", "2017"), "/NOFORN", ""), both},
		"one stroke":     {memo, both},

		"before 2010":         {replaced(memo, "/NOFORN", ""), ""},
		"before E.O. 12958":   {replaced(memo, "2007", "1987"), ""},
		"a month":             {replaced(memo, "March 3, 2007", "March 2017"), ""},
		"cut":                 {replaced(form, ".\n\n", "\n\n") + "The owner", ""},
		"one paragraph":       {replaced(form, plainText+plainText, plainText), ""},
		"a stamp":             {"Approved For Release 2012/07/03 : CIA-RDP90T00001R000200030004-5\n\n" + memo, ""},
		"at the end":          {replaced(memo, "SECRET/NOFORN\n\n", "") + "SECRET/NOFORN\n", ""},
		"two pages":           {memo + "\f" + plainText, ""},
		"a working paper":     {replaced(form, "HARBOR REPORT", "WORKING PAPER"), "B006 info"},
		"an unclassified one": {replaced(form, "SECRET//NOFORN", "UNCLASSIFIED//FOUO"), ""},
	} {
		require.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "A021 B006"), ", "), name)
	}
}
