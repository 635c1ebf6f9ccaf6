package cable

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAListLetterFollowsWithinFourBlocks: a (C) that far after the item (b) is a letter of the list, and farther down
// a mark.
func TestAListLetterFollowsWithinFourBlocks(t *testing.T) {
	for blocks := range 6 {
		d := one(t, "UNCLAS VARNES 000412\n\nTAGS: PREL\nSUBJECT: SHIPS\n\n1. (U) The points are:\n\n-- (a) one\n\n"+
			"-- (b) two\n\n"+strings.Repeat("-- and so on\n\n", blocks)+"-- (C) three\n")
		last := d.Portions[len(d.Portions)-1]
		require.Equal(t, "(C)", last.Mark().Text, "%d blocks between", blocks)
		require.Equal(t, blocks < 4, last.ListLetter, "%d blocks between", blocks)
	}
}
