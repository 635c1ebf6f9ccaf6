package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersAmongLines: a level among the lines of a play, a game or a prayer makes no paper of their letters.
func TestBannersAmongLines(t *testing.T) {
	const marks = "(S) Server comes in.\n(U) Usher goes out.\n(TS) Two servants come.\n(C) Cook stays.\n"
	for _, s := range []string{
		"The cards\n\n" + marks + "\nSay a level:\nSECRET\n    or\nCONFIDENTIAL\n\nTake the card that nobody has seen.\n\n" +
			marks,
		"The Lamp\n\n" + marks + "He reads the stamp:\n\nSECRET\n\nand laughs at it, and puts the paper down.\n\n" + marks,
		"Of the day\n\n" + marks + "\nSECRET\nWe ask that the boats may come home.\n\n" + marks,
	} {
		tokens, _ := ScanPaper(s)
		require.NotEqual(t, BannerAndMark, tokens.Evidence, s)
	}
	for _, s := range []string{
		"SECRET\n\nThe cards\n\n" + marks, "The cards\n\n" + marks + "\nSECRET\n", "The cards\n\nSECRET\n\n" + marks,
		"The cards of the day\n\nSECRET\n117\n\n" + marks, "The cards\nSECRET//NOFORN\nof the day\n\n" + marks,
		"MEMORANDUM FOR THE MAYOR\nSECRET\nThe cards are new.\n\n" + marks,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, BannerAndMark, tokens.Evidence, s)
	}
}
