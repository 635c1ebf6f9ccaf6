package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestOffers: what would damage the text is offered nowhere, and what is left keeps its order.
func TestOffers(t *testing.T) {
	d := Diagnostic{Cable: &cable.Document{File: source.NewFile("cable.txt", "1.  C)Summary\n2. (c) Text\n")}}
	at := func(from, to int, text string) Fix {
		return Fix{Title: text, Kind: Choice, Edits: []Edit{{Span: source.Span{Start: from, End: to}, Text: text}}}
	}
	second, good, half, other := at(2, 2, " (U)"), at(17, 20, "(C)"), at(18, 19, "S/NF"), at(17, 20, "(S)")
	var o Offers
	for range 2 { // also of what is remembered
		d.Fixes = []Fix{good, second, other, half}
		require.Equal(t, []Fix{good, other}, o.Of(d))
		d.Fixes = []Fix{second, good}
		require.Equal(t, []Fix{good}, o.Of(d))
		d.Fixes = []Fix{second}
		require.Empty(t, o.Of(d))
		d.Fixes = []Fix{good, other}
		require.Equal(t, d.Fixes, o.Of(d))
	}
	require.Equal(t, []Fix{good}, o.Of(Diagnostic{Fixes: []Fix{good}}), "about no cable")
}
