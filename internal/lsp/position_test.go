package lsp

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// pieces are what positions are lost over: line ends of all kinds, U+2028 which is not one, pairs, combining marks,
// tabs.
var pieces = []string{"a", "Z", " ", "\t", "\n", "\r\n", "\r", "§", "é", "e\u0301", "\u2028", "😀", "\uFEFF", "日", "(C)"}

func text(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "text"), "")
}

// lines cuts a text as the protocol does, line ends kept: another way than that of places.
func lines(s string) (out []string) {
	for s != "" {
		i := strings.IndexAny(s, "\r\n")
		if i < 0 {
			return append(out, s)
		}
		if strings.HasPrefix(s[i:], "\r\n") {
			i++
		}
		out, s = append(out, s[:i+1]), s[i+1:]
	}
	return append(out, "")
}

// TestPlacesAgreeWithTheProtocol holds each offset at a character's start against the count of units in its line.
func TestPlacesAgreeWithTheProtocol(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := text(t)
		for _, enc := range [...]encoding{utf16s, utf8s} {
			p, at := newPlaces(s, enc), 0
			for n, line := range lines(s) {
				body := strings.TrimRight(line, "\r\n")
				for i := range body {
					want := position{n, i}
					if enc == utf16s {
						want.Character = len(utf16.Encode([]rune(body[:i])))
					}
					require.Equal(t, want, p.position(at+i), "%q %s", s, enc)
					back, ok := p.offset(want)
					require.True(t, ok)
					require.Equal(t, at+i, back, "%q %s", s, enc)
				}
				far, ok := p.offset(position{n, 1000})
				require.True(t, ok)
				require.Equal(t, at+len(body), far, "behind the end of a line is its end: %q", s)
				at += len(line)
			}
			// TestTheLineBehindTheLast has the one that counts
			for _, beyond := range []position{{len(lines(s)), 1}, {len(lines(s)) + 1, 0}} {
				_, ok := p.offset(beyond)
				require.False(t, ok)
			}
		}
	})
}

// TestEditsMakeTheTextOfTheEditor makes edits by ranges and holds them against the same edits of the lines.
func TestEditsMakeTheTextOfTheEditor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, with := text(t), text(t)
		enc := rapid.SampledFrom([]encoding{utf16s, utf8s}).Draw(t, "encoding")
		runes := []int{0}
		for i := range s {
			runes = append(runes, i)
		}
		runes = append(runes, len(s))
		a, b := rapid.SampledFrom(runes).Draw(t, "from"), rapid.SampledFrom(runes).Draw(t, "to")
		if a > b {
			a, b = b, a
		}
		if strings.HasSuffix(s[:a], "\r") && strings.HasPrefix(s[a:], "\n") || strings.HasSuffix(s[:b], "\r") &&
			strings.HasPrefix(s[b:], "\n") {
			t.Skip("no position lies between CR and LF")
		}
		p := newPlaces(s, enc)
		require.NoError(t, p.edit(textRange{p.position(a), p.position(b)}, with))
		require.Equal(t, s[:a]+with+s[b:], p.text)
		require.Equal(t, newPlaces(p.text, enc).lines, p.lines, "%q with %q at %d to %d", s, with, a, b)
	})
}
