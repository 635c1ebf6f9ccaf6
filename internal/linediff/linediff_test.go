package linediff

import (
	"fmt"
	"strings"
	"testing"

	"github.com/aymanbagabas/go-udiff"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// drawn is a text of few different lines, the last with or without its end.
func drawn() *rapid.Generator[string] {
	line := rapid.SampledFrom([]string{"a\n", "b\n", "c\r\n", "\n", "é\n"})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(line, 0, 30).Draw(t, "lines"), "") +
			rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "last")
	})
}

func TestEditsMakeTheOtherText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, after := drawn().Draw(t, "before"), drawn().Draw(t, "after")
		var want []Edit
		for _, e := range udiff.Lines(before, after) {
			e := Edit{Text: e.New, Span: struct{ Start, End int }{e.Start, e.End}}
			want = append(want, e)
		}
		require.Equal(t, want, Edits(before, after))
		text, shift := before, 0
		for _, e := range want {
			text = text[:e.Span.Start+shift] + e.Text + text[e.Span.End+shift:]
			shift += len(e.Text) - e.Span.Len()
		}
		require.Equal(t, after, text)
	})
}

// TestHunksAreThoseOfTheLibrary compares the hunks with those of the package whose comparison of lines they use. It
// compiles a regular expression at the start of each program, and counts the second text's lines wrong after the first
// edit.
func TestHunksAreThoseOfTheLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, after := drawn().Draw(t, "before"), drawn().Draw(t, "after")
		around := rapid.IntRange(0, 3).Draw(t, "around")
		d, err := udiff.ToUnifiedDiff("", "", before, udiff.Lines(before, after), around)
		require.NoError(t, err)
		var want, have strings.Builder
		shift := 0
		for _, h := range d.Hunks {
			fmt.Fprintf(&want, "@ %d %d\n", h.FromLine, h.FromLine+shift)
			for _, l := range h.Lines {
				fmt.Fprintf(&want, "%c%q\n", map[udiff.OpKind]byte{udiff.Delete: '-', udiff.Insert: '+', udiff.Equal: ' '}[l.Kind],
					l.Content)
				shift += map[udiff.OpKind]int{udiff.Delete: -1, udiff.Insert: 1}[l.Kind]
			}
		}
		for _, h := range Hunks(before, after, around) {
			fmt.Fprintf(&have, "@ %d %d\n", h.From, h.To)
			for _, l := range h.Lines {
				fmt.Fprintf(&have, "%c%q\n", l.Kind, l.Text)
			}
		}
		require.Equal(t, want.String(), have.String())
	})
}
