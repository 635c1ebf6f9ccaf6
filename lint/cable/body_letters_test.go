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

// TestLeadLetter: a letter in parentheses begins the text, and nothing that only has one of its signs.
func TestLeadLetter(t *testing.T) {
	for lead, want := range map[string]byte{"(b) They left.": 'B', "(b)": 'B', "b) They": 0,
		"xb)": 0, "(bb)": 0, "They": 0, "": 0} {
		got := leadLetter(&Portion{Lead: Text{Text: lead}})
		require.Equal(t, want, got&^0x20, lead)
	}
}
