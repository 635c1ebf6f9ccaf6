package cable

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLevelAndSubjectOfPapers: a level and a subject make a cable, but not of a letter of a military office, which may
// be a marked paper.
func TestLevelAndSubjectOfPapers(t *testing.T) {
	const rest = "\n\n14 August 1967\n\nSUBJECT: Loss of lamps\n\nTO: Commanding General, Islands\n\n" +
		"1. Eleven lamps were lost at the pier.\n\n2. The code has been changed.\n"
	require.Empty(t, read("letter.txt", "CONFIDENTIAL"+rest))
	require.Empty(t, read("letter.txt", "CONFIDENTIAL\n\nHEADQUARTERS, NINTH COAST BRIGADE"+rest+"\nCONFIDENTIAL\n"))
	const cut = "CONFIDENTIAL\n\nSUBJECT: FERRY TALKS\n\n1. THE PIER IS NEW.\n\n2. THE FERRY SAILS.\n"
	require.Len(t, read("cable.txt", cut), 1, "a cable that lost its header")
}
