package scan

import (
	"strings"
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

// TestStrangeBannersBelowTitles: a banner with words of no marking is below the title of a report, and marks are below
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

// TestBannersOfAllPages: a level is at the head of each page, and nothing else shows what the text is.
func TestBannersOfAllPages(t *testing.T) {
	const page = "The ferry sails on each day of the week but Sunday.\n\n"
	for _, s := range []string{
		strings.Repeat("TOP SECRET STRAP1 SPOKE\n\n"+page, 3),
		"# SECRET\n\n## Ref: PT/16\n\n" + page + "## SECRET\n\n# SECRET\n\n" + page,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, BannersAlone, tokens.Evidence, "%q", s)
		require.Equal(t, 3, countKind(&tokens, Banner), "%q", s)
	}
	for _, s := range []string{
		"# SECRET\n\n" + page + "# SECRET\n\n" + page, "# Piers\n\n# SECRET\n\n" + page + "# SECRET\n\n# SECRET\n\n" + page,
		"# CONFIDENTIAL\n\n" + page + "# CONFIDENTIAL\n\n# CONFIDENTIAL\n\n" + page,
		"# SECRET\n\n" + page + "# SECRET\n\n# SECRET\n\n# TOP SECRET\n\n" + page, "SECRET\nKEY\nSECRET\nKEY\nSECRET\nKEY\n",
		"SECRET PIERS OF US\n\n" + page + "SECRET\n\nSECRET\n\nSECRET\n\n" + page,
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%q: %d", s, tokens.Evidence)
	}
}

// TestMarksWithoutBanners: a copy lost the banner, and the words of those who classify say what the marks are.
func TestMarksWithoutBanners(t *testing.T) {
	const (
		open = "(U) The ferry sails on each day of the week.\n\n"
	)
	for s, evidence := range map[string]EvidenceKind{
		"Summary\n" + open + open + "(U) The IC assesses it.\n":                           SeveralMarks,
		"Piers\n\n" + strings.Repeat(open, 3) + "It is for the Intelligence Community.\n": SeveralMarks,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, evidence, tokens.Evidence, "%q", s)
	}
	for _, s := range []string{
		"Piers\n\n" + strings.Repeat(open, 3), "Piers\n\n" + open + open + "It is for the Intelligence Community.\n",
		"Piers\n\n(U) Pier\n(U) Port\n" + open + "It is for the Intelligence Community.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%q: %d", s, tokens.Evidence)
		require.NotEqual(t, NoDoubt, tokens.Doubt, "%q", s)
	}
}
