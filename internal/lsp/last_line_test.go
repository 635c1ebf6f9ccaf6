package lsp

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheLineBehindTheLast: Neovim ends an edit of a text without a final newline at the beginning of the line that would come next.
func TestTheLineBehindTheLast(t *testing.T) {
	text := "1. (U) The ship\n2. (C) sails"
	next := position{Line: 2}
	got, err := edited(text, textRange{position{1, len("2. (C) sails")}, next}, "\n3. (S) soon\n", utf16s)
	require.NoError(t, err)
	require.Equal(t, text+"\n3. (S) soon\n", got)
	for _, beyond := range []position{{Line: 2, Character: 1}, {Line: 3}} {
		_, err = edited(text, textRange{position{1, 0}, beyond}, "", utf16s)
		require.Error(t, err, "%v", beyond)
	}
}
