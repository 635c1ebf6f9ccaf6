package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestListsOfBannersAlone: the release list of a banner is checked where nothing else shows a paper, and a group with
// a low line in its name does not stop the banner from being read.
func TestListsOfBannersAlone(t *testing.T) {
	alone := func(banner string) string {
		return banner + "\n\nMarch 3, 2024\n\n" + plainText + plainText + banner + "\n"
	}
	marked := func(banner string) string {
		return banner + memoDate + "(U) " + plainText + banner + "\n"
	}
	for name, c := range map[string]struct{ text, want string }{
		"USA alone":           {alone("CUI//REL TO USA"), "P020 warning"},
		"USA only":            {alone("**CUI//REL TO USA ONLY**"), "P020 warning"},
		"a group":             {marked("UNCLASSIFIED//REL TO USA, AUSTRALIA_GROUP//LES"), ""},
		"a group that is not": {marked("UNCLASSIFIED//REL TO USA, PIER_GROUP//LES"), "P020 warning"},

		"USA and another": {alone("CUI//REL TO USA, GBR"), ""},
		"no list":         {alone("CUI"), ""},
	} {
		require.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "P020 B009"), ", "), name)
	}
}

// TestCommasInBanners: controls with a comma between them are in the banner all the same.
func TestCommasInBanners(t *testing.T) {
	memo := func(banner, mark string) string {
		return banner + memoDate + mark + " " + plainText + memoBlock + banner + "\n"
	}
	require.Equal(t, []string{"C018 warning"},
		onlyOf(reported(t, memo("SECRET//ORCON,NOFORN", "(S//OC/NF)")), "C018 R012"))
	require.Equal(t, []string{"R012 warning"}, onlyOf(reported(t, memo("SECRET//NOFORN", "(S//OC/NF)")), "C018 R012"))
	require.Empty(t, onlyOf(reported(t, memo("SECRET//ORCON/NOFORN", "(S//OC/NF)")), "C018 R012"))
}
