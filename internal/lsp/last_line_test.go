package lsp

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheLineBehindTheLast: Neovim ends an edit of a text without a final newline at the beginning of the line that
// would come next.
func TestTheLineBehindTheLast(t *testing.T) {
	text := "1. (U) The ship\n2. (C) sails"
	next := position{Line: 2}
	p := newPlaces(text, utf16s)
	require.NoError(t, p.edit(textRange{position{1, len("2. (C) sails")}, next}, "\n3. (S) soon\n"))
	require.Equal(t, text+"\n3. (S) soon\n", p.text)
	for _, beyond := range []position{{Line: 2, Character: 1}, {Line: 3}} {
		require.Error(t, newPlaces(text, utf16s).edit(textRange{position{1, 0}, beyond}, ""), "%v", beyond)
	}
}

// TestAnEditOfTheWholeDocument: some clients end it far behind the last line, since they do not count lines.
func TestAnEditOfTheWholeDocument(t *testing.T) {
	for _, end := range []position{{Line: 2, Character: 1}, {Line: 3}, {Line: 1 << 30, Character: 1 << 30}} {
		p := newPlaces("1. (U) The ship\n2. (C) sails", utf16s)
		require.NoError(t, p.edit(textRange{position{}, end}, "1. (S) soon"), "%v", end)
		require.Equal(t, "1. (S) soon", p.text)
	}
}
