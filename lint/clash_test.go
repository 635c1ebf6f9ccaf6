package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestWhichEditsClash: those that overlap and those that begin at one place, of which nobody knows the order. Edits
// that touch do not.
func TestWhichEditsClash(t *testing.T) {
	span := func(from, to int) source.Span { return source.Span{Start: from, End: to} }
	for _, c := range []struct {
		a, b  source.Span
		clash bool
	}{
		{span(5, 8), span(5, 8), true}, {span(5, 8), span(7, 9), true}, {span(5, 8), span(6, 7), true},
		{span(5, 5), span(5, 5), true}, {span(5, 5), span(5, 8), true},
		{span(5, 8), span(5, 6), true}, {span(5, 8), span(8, 9), false}, {span(5, 8), span(8, 8), false},
		{span(5, 5), span(6, 6), false}, {span(5, 6), span(7, 8), false},
	} {
		for _, p := range [][2]source.Span{{c.a, c.b}, {c.b, c.a}} {
			x, y := Edit{Span: p[0]}, Edit{Span: p[1]}
			require.Equal(t, c.clash, clashes(x, []Edit{y}), "%v and %v", p[0], p[1])
			require.Equal(t, c.clash, inItself([]Edit{x, y}), "%v and %v", p[0], p[1])
			var list inOrder
			list.put(y)
			require.Equal(t, c.clash, list.clash(x), "%v and %v", p[0], p[1])
		}
	}
}
