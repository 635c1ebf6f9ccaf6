package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLooksLikeBlocks: the strings of a program, forms that are not filled in and the choices of a form are no reason
// to take a text for a paper. The same with values is one.
func TestLooksLikeBlocks(t *testing.T) {
	const pier = "\n\nThe pier of the port is new, and its ferry is old.\n"
	for s, want := range map[string]Doubt{
		"HARBOR FORM\n\nClassified by: ______\nDerived from: ______\nDeclassify on: ______" + pier:              NoDoubt,
		"HARBOR FORM\n\nClassified By: ________\nReason: ________\nDeclassify On: ________" + pier:              NoDoubt,
		"items:\n- Classified By: {{ name }}\n- Derived From: {{ source }}\n- Declassify On: {{ date }}" + pier: NoDoubt,
		"const BLOCK = 'Classified By: Rosa Quill\\nDeclassify On: 20300101';" + pier:                           NoDoubt,
		"SECURITY CLASSIFICATION\n\nTop Secret\n\nSecret\n\nConfidential\n\nUnclassified" + pier:                NoDoubt,
		"HARBOR FORM\n\nClassified by: A. Poe\nDerived from: Guide 1\nDeclassify on: 20300101" + pier:           LoneBlock,
		"The text, Classified By: Rosa Quill\\nDeclassify On: 20300101;" + pier:                                 LoneBlock,
		"Top Secret\n\nOf the port" + pier:                                                                 LoneBanner,
		"MEMORANDUM FOR A. POE\nSUBJECT: Piers" + pier + "\nDeclassify on: OADR\n":                         LoneBlock,
		"DATE: May 3, 1989\nSUBJECT: Piers" + pier + "\nDECLASSIFY ON: May 3, 1995\n":                      LoneBlock,
		"MEMORANDUM FOR A. POE\nSUBJECT: Piers" + pier + "\nDeclassify on: the day that the order names\n": NoDoubt,
	} {
		requireDoubt(t, want, s)
	}
}

// TestLinesOfDoubts: the line that is named is one that the reason is true of, and not a marked paragraph, the head of
// a mail, a clean banner, or a row of a table with data.
func TestLinesOfDoubts(t *testing.T) {
	const plain = "(C) The pier is new.\n\n(U) It is.\n\n"
	const marked = "(TS//SI//NF) The pier is new.\n\n(U) The port is open, and its ferry is old.\n"
	for s, want := range map[string]string{
		"| This Exhibit is SECRET//NOFORN |  |  |\n\n- (TS//SI//REL TO USA, FVEY) The pier is new.\n\n" + marked: "| This",
		"CONFIDENTIAL\n\n" + plain + "Port Office\nThe piers SECRET//NOFORN Decision\n\nCONFIDENTIAL\n":          "The piers",
		"SECRET\n\n" + plain + "Port Office\nTOP\nPiers\n\nSECRET\n":                                             "TOP",
		"CONFIDENTIAL\n\nMEMORANDUM\nPort Office   SECRET\n\n" + plain:                                           "Port",
		"# Piers\n\n**Classification:** UNCLASSIFIED // FOUO\n\nThe pier is new.\n":                              "**Class",
		"UNCLASSIFIED\n\nHARBOR BOARD\n\nINCLASSIFIED\n\nThe pier is new.\n":                                     "INCL",
	} {
		tokens, _ := ScanPaper(s)
		require.NotEqual(t, NoDoubt, tokens.Doubt, s)
		at, ok := tokens.DoubtAt()
		require.True(t, ok, s)
		require.True(t, strings.HasPrefix(s[at:], want), "%s: %s", s, s[at:])
	}
	for _, s := range []string{
		"FROM: (U//FOUO)\n\n" + marked, "- (TS//SI//REL TO USA, FVEY) The pier is new.\n\n" + marked,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, s)
		require.Equal(t, NoDoubt, tokens.Doubt, s)
	}
	tokens, _ := ScanPaper(marked + "\n| 2. | (S) The fact of a pier. | SECRET//COMINT <br> REL TO USA | 2029 |\n")
	require.NotEqual(t, UnsureBanner, tokens.Doubt)
}

// TestUnfilledBlockBelowABanner: below a banner, the block of a paper counts though it is not filled in.
func TestUnfilledBlockBelowABanner(t *testing.T) {
	_, ok := ScanPaper("SECRET\n\nThe pier is new, and its ferry is old.\n\nClassified By: ______\n" +
		"Derived From: ______\nDeclassify On: ______\n")
	require.True(t, ok)
}
