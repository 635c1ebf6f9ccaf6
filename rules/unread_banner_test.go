package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestUnreadPageBanners: the banner of a page that disagrees with the header is reported, in spaced letters too, at a
// page's line, in the body and at the end.
func TestUnreadPageBanners(t *testing.T) {
	const page, short = "QUELLVILLE 00000412  002 OF 002", "The minister wants them short.\n"
	places := map[string]func(base, banner string) string{
		"at a page":       func(base, banner string) string { return strings.Replace(base, page, banner+"\n\n"+page, 1) },
		"for a page line": func(base, banner string) string { return strings.Replace(base, page, banner, 1) },
		"in the body": func(base, banner string) string {
			return strings.Replace(base, short, short+"\n"+banner+"\n",
				1)
		},
		"at the end": func(base, banner string) string { return base + "\n" + banner + "\n" },
	}
	said := func(base, banner string, place func(base, banner string) string) string {
		return strings.Join(codesOf(t, place(base, banner)), " ")
	}
	for name, place := range places {
		for _, banner := range []string{"S E C R E T NOFORN", "S E C R E T", "  S E C R E T", "S E C R E T / NOFORN",
			"S E C R E T//NOFORN", "T O P S E C R E T", "S E C R E T REL TO USA, GBR", "SECRET/NOFORN", "SECRET"} {
			codes := said(quellville, banner, place)
			require.Regexp(t, "P019|H019|R010", codes, "%s %s", banner, name)
		}
		require.Contains(t, said(quellville, "CONFIDENTIAL//NOFORN", place), "H019", name)
		withCaption := strings.Replace(quellville, "\nSIPDIS\n", "\nNOFORN\nSIPDIS\n", 1)
		require.NotContains(t, said(withCaption, "CONFIDENTIAL//NOFORN", place), "H019", name)
		for _, banner := range []string{"C O N F I D E N T I A L", "CONFIDENTIAL", "S E C R E T talks were held."} {
			require.NotRegexp(t, "P019|H019|R010", said(quellville, banner, place), "%s %s", banner, name)
		}
		require.Regexp(t, "P019|H019|R010", said(unclassifiedCable, "C O N F I D E N T I A L", place), name)
	}
}
