package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOpeningBanners: a level in capitals is the first line of a paper that lost the lines of its head, and an office
// is named in it.
func TestOpeningBanners(t *testing.T) {
	const (
		ministry = "The Minister asked us to say how many ferries sail in May."
		numbered = "\n\n2. The harbor board has asked for a paper on the pier." +
			"\n\n3. It will be sent to them by the last day of May.\n"
		letter = "\n\nDear Rosa:\n\nThe Secretary of State has read what you wrote about the pier.\n"
	)
	for s, level := range map[string]string{
		"UNCLASSIFIED\n" + ministry:                                            "UNCLASSIFIED",
		"UNCLASSIFIED\n\nUNCLASSIFIED\n\nHARBOR POLICY 7\n\n" + ministry:       "UNCLASSIFIED",
		"DECLASSIFIED by DNI Oak on 3 May 2021\n\nUNCLASSIFIED\n\n" + ministry: "UNCLASSIFIED",
		"TOP SECRET\n\nPIERS\n\n" + ministry + numbered:                        "TOP SECRET",
		"SECRET\n" + ministry + numbered + "\nSECRET\n":                        "SECRET",
		"File 7\n\nSECRET\n\nOttawa, May 3, 1961" + letter:                     "SECRET",
		"Harbor Log\n7\n\nTOP SECRET\n\nMr. Oak,\nPort Amber" + letter:         "TOP SECRET",
		"TOP SECRET - EYES ONLY\n\nClassification: TOP SECRET//SCX\nVersion: 2\nNumber: 7\n\n" + ministry: "TOP SECRET - " +
			"EYES ONLY",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, BannersAlone, tokens.Evidence, "%q", s)
		require.Equal(t, level, firstOf(&tokens, Banner), "%q", s)
	}
	for _, s := range []string{
		"SECRET\n\n" + ministry,                         // the title of a story
		"TOP SECRET\n\nThe cards are dealt." + numbered, // the rules of a game
		"TOP SECRET\n\n" + ministry + "\n\n1. Draw.\n2. Say a level:\n3. Pay.\n",
		"UNCLASSIFIED\n\nThe ferry sails on each day of the week but Sunday.\n",
		"UNCLASSIFIED\n\nThe ferry sails to Ambassadors on each day of the week.\n",
		"UNCLASSIFIED\nMinister\n",
		"# UNCLASSIFIED\n\n## Piers\n\n" + ministry,
		"CONFIDENTIAL\n\n" + ministry + numbered,
		"Piers\n\nSECRET\n\n" + ministry + numbered,
		"SECRET\n\n" + ministry + numbered + "\nTOP SECRET\n",
		"File 7\n\nSECRET\n\nDear Rosa:\n\nThe owner has read what you wrote about the pier.\n",
		"Secret\n\n" + ministry + numbered,
		"CUI\n\n" + ministry + numbered,
		"TOP SECRET - EYES ONLY\n\nClassification: SECRET\nVersion: 2\nNumber: 7\n\n" +
			"The pier is not new, as all of us know.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%q: %d", s, tokens.Evidence)
	}
}

// TestStrangeBannersBelowTitles: a banner with words that are none is below the title of a report, and marks are below
// it.
func TestStrangeBannersBelowTitles(t *testing.T) {
	const marks = "\n\n1. (S) The pier is old.\n\n2. (S) It is closed.\n"
	tokens, ok := ScanPaper("Harbor Report 7\nSECRET // NOFORN // RELEASED BY THE PORT\n" +
		"2004-05-03\n\nHARBOR BOARD" + marks)
	require.True(t, ok)
	require.Equal(t, BannerAndMark, tokens.Evidence)
	_, ok = ScanPaper("Harbor Report 7\nSECRET // PORT USE\n2004-05-03\n\nHARBOR BOARD" + marks)
	require.False(t, ok)
	_, ok = ScanPaper("Harbor Report 7\nSECRET // NOFORN // RELEASED BY THE PORT\n\nHARBOR BOARD" + marks)
	require.False(t, ok)
}
