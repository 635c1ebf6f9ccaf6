package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestUndatedPapers: what a paper has says of which time it is, so that rules that hold since then report what they
// would report with a date.
func TestUndatedPapers(t *testing.T) {
	const unmarked = "\n\nHe was told that the boxes would be moved on Friday, and he signed the list."
	memo := func(date, banner, body, block string) string {
		return strings.Join(reported(t, banner+"\n"+date+"\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: (U) Piers\n\n"+body+
			"\n\n(U) He signs.\n\n(U) He left.\n\n"+block+"\n\n"+banner+"\n"), " ")
	}
	const block = "Classified By: Ana Prill, Director, XYZ\nDerived From: Port Guide 12, dated 20200101\n"
	const until, officer = "Declassify On: 20450101", "Classified By: Ana Prill, Director\n"
	for name, c := range map[string]struct{ banner, body, block, code string }{
		"release list":    {"SECRET//REL TO GBR, USA", "(S//REL TO GBR, USA) Go.", block + until, "P014"},
		"USA is missing":  {"SECRET//REL TO FVEY", "(S//REL TO USA, FVEY) Go.", block + until, "P014"},
		"paragraph":       {"SECRET//NOFORN", "(S//NF) Go." + unmarked, block + until, "P001 warning"},
		"no instruction":  {"SECRET//NOFORN", "(S//NF) Go.", block, "A015 warning"},
		"OADR":            {"SECRET//NOFORN", "(S//NF) Go.", officer + "Reason: 1.5(d)\nDeclassify On: OADR", "D010 error"},
		"empty":           {"SECRET", "(S) Go.", officer + "Declassify On:", "D021"},
		"no such letter":  {"SECRET", "(S) Go.", officer + "Reason: 1.4(k)\n" + until, "A005 error"},
		"no reason given": {"SECRET//NOFORN", "(S//NF) Go.", officer + until, "A002 error"},
		"X1 of a new source": {"SECRET//NOFORN", "(S//NF) Go.", officer + "Derived From: Port Guide 12, dated 20150101\n" +
			"Declassify On: X1", "D008 error"},
	} {
		for _, date := range []string{"\n3 May 2020\n", ""} {
			if name == "OADR" && date != "" {
				date = "\n3 May 2001\n"
			}
			require.Contains(t, memo(date, c.banner, c.body, c.block), c.code, "%s: %q", name, date)
		}
	}
	for name, c := range map[string]struct{ banner, body, block, code string }{
		"no marks":     {"SECRET//NOFORN", strings.Repeat(unmarked, 3), block + until, "P002"},
		"an old paper": {"SECRET", "(S) Go." + unmarked, officer, "P001 warning"},
		"old OADR":     {"SECRET", "(S) Go.", officer + "Declassify On: OADR", "D010"},
		"blacked out":  {"SECRET//NOFORN", "(S//NF) Go.", "Classified By:^^^^^\nDerived From: Port Guide 12", "A008"},
		"old source": {"SECRET//NOFORN", "(S//NF) Go.", officer + "Derived From: Port Guide 12, dated 20010101\n" +
			"Declassify On: X1", "D008"},
		"no list": {"SECRET//NOFORN", "(S//NF) Go.", block + until, "P014"},
	} {
		require.NotContains(t, memo("", c.banner, c.body, c.block), c.code, name)
	}
}
