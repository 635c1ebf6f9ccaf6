package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// TestColumnsOfLongLines: a column is the same whether it is counted from the line's beginning or from a place within.
func TestColumnsOfLongLines(t *testing.T) {
	for _, unit := range []string{"x", "é", "\u2028", "😀", "a\xff", "\xf0\x9f", "é😀\xe2\x82", "\ufeff"} {
		for lead := range 5 {
			text := "first\n" + strings.Repeat("y", lead) + strings.Repeat(unit, 3*between/len(unit)) + "\r\nlast"
			f := NewFile("f", text)
			for offset := 6; offset <= len(text); offset += 1 + offset%31 {
				from := strings.LastIndexByte(text[:offset], '\n') + 1
				runes, pairs := 0, 0
				for _, r := range text[from:offset] {
					runes++
					if r > 0xFFFF {
						pairs++
					}
				}
				require.Equal(t, 1+runes, f.Position(offset).Column, "%q, %d before it, at %d", unit, lead, offset)
				require.Equal(t, 1+runes+pairs, f.ColumnIn(UTF16, offset), "%q, %d before it, at %d", unit, lead, offset)
				require.Equal(t, 1+offset-from, f.ColumnIn(Bytes, offset))
			}
		}
	}
}

// TestColumnsAreCountedOnce: no column is counted from the beginning of a long line, since that takes the square of its
// length where each word of it has a finding.
func TestColumnsAreCountedOnce(t *testing.T) {
	text := strings.Repeat("é", 40*between)
	f := NewFile("f", text)
	for offset := 0; offset <= len(text); offset += 100 {
		require.Equal(t, 1+utf8.RuneCountInString(text[:offset]), f.Position(offset).Column)
	}
	require.Len(t, f.counts, 1+len(text)/between)
	for i, c := range f.counts {
		require.InDelta(t, i*between, c.at, utf8.UTFMax)
	}
	require.Nil(t, NewFile("f", "a\nb").counts, "a text of short lines is not counted")
}
