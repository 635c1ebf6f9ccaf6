package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersInFullWords: the titles of controls that banners may write out are these controls, and not CUI.
func TestBannersInFullWords(t *testing.T) {
	paper := func(banner string) string {
		return banner + "\n\nMarch 3, 2015\n\n(S//OC/NF) The pier is new.\n\n(U) It is old.\n\n" +
			"Classified By: A. Oak, Chief\nReason: 1.4(c)\nDeclassify On: 20400303\n\n" + banner + "\n"
	}
	for _, banner := range []string{
		"SECRET//ORIGINATOR CONTROLLED/NOT RELEASABLE TO FOREIGN NATIONALS",
		"SECRET//ORCON/NOT RELEASABLE TO FOREIGN NATIONALS", "SECRET//ORIGINATOR CONTROLLED/NOFORN",
	} {
		require.Empty(t, reported(t, paper(banner)), banner)
	}
	require.Contains(t, strings.Join(reported(t, paper("SECRET//ORIGINATOR CONTROLLED")), " "), "R004")
}
