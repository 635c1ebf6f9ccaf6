package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFronts: each word is let through in any case, and most other lines are not.
func TestFronts(t *testing.T) {
	words := []string{"MEMORANDUM", "TO:", "E.O. 1", "THIS PAGE IS ", "NOTE FOR"}
	f := FrontsOf(words[:2], words[2:])
	for _, w := range words {
		require.True(t, f.May(w), w)
		require.True(t, f.May(strings.ToLower(w)+" and more"), w)
	}
	for _, s := range []string{"", "T", "TO", "the pier is new", "Minister", "Today", "of the", "E. O. 1", "memento",
		"that is", "not so"} {
		require.False(t, f.May(s), s)
	}
}
