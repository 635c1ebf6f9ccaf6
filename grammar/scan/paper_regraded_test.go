package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRegradedBanners: the old level and the new one are the first line of a copy that was released. The old one is
// the banner, and the new one a stamp.
func TestRegradedBanners(t *testing.T) {
	const asked = "\n\nThe board asked us to say how many ferries sail in May.\n\nDeclassified by the Port\n"
	for s, banner := range map[string]string{
		"UNCLASSIFIED   SECRET\nEXCISE\n\nThe ferry sails on each day of the week.\n": "SECRET",
		"UNCLASSIFIED\tTOP SECRET" + asked:                                            "TOP SECRET",
		"SECRET/NOFORN UNCLASSIFIED" + asked:                                          "SECRET/NOFORN",
		"CONFIDENTIAL UNCLASSIFIED" + asked:                                           "CONFIDENTIAL",
		"SECRET//NOFORN UNCLASSIFIED\n\nPORT\n\n1. (S/NF) The pier is old.\n\n" +
			"Declassify Under the Order": "SECRET//NOFORN",
		"DECLASSIFIED\nSECRET UNCLASSIFIED\n\n1. (S) The pier is old.\n\n2. (U) It is not.\n":          "SECRET",
		"UNCLASSIFIED  SECRET/NODIS\nEXCISE\n\nThe ferry sails on each day of the week to the port.\n": "SECRET/NODIS",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, banner, firstOf(&tokens, Banner), "%q", s)
		require.Equal(t, 1, countKind(&tokens, Banner), "%q", s)
		require.NotEqual(t, -1, indexOf(&tokens, unclassified), "%q", s)
	}
	for _, s := range []string{
		"UNCLASSIFIED   SECRET\n4   5\n\nThe ferry sails on each day of the week.\n",
		"SECRET UNCLASSIFIED\n\nFROM: Oak\nTO: Elm\n\nThe ferry sails on each day of the week.\n",
		"UNCLASSIFIED   SECRET\nEXCISE\n4   5\n", "UNCLASSIFIED   SECRET   TOTAL" + asked,
		"UNCLASSIFIED CONFIDENTIAL SECRET" + asked, "UNCLASSIFIED SECRETS" + asked, "Piers\n\nUNCLASSIFIED  SECRET" + asked,
		"UNCLASSIFIED//SECRET" + asked, "SECRETUNCLASSIFIED" + asked, "UNCLASSIFIED SECRET" + asked + "\nTOP SECRET\n",
		"SECRET HARBOR UNCLASSIFIED" + asked,
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%q: %d", s, tokens.Evidence)
	}
}

// indexOf is the index of the first stamp with a text; -1 for none.
func indexOf(t *Tokens, s string) int {
	for i := range t.Len() {
		if t.At(i).Kind == Stamp && t.At(i).Text == s {
			return i
		}
	}
	return -1
}
