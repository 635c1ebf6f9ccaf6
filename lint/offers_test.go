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

// TestOffersOfPermittedFixes: a fix that its rule was permitted is offered, and one to which edits were added since is
// read again.
func TestOffersOfPermittedFixes(t *testing.T) {
	const text = "1.  C)Summary\n2. (c) Text\n"
	d := Diagnostic{Cable: &cable.Document{File: source.NewFile("cable.txt", text)}}
	edit := func(from, to int, text string) Edit {
		return Edit{Span: source.Span{Start: from, End: to}, Text: text}
	}
	good := Fix{Kind: Safe, Edits: []Edit{edit(17, 20, "(C)")}}
	require.False(t, good.wasPermitted())
	require.True(t, good.Permit(text))
	require.True(t, good.wasPermitted())
	bad := Fix{Kind: Safe, Edits: []Edit{edit(18, 19, "S/NF")}}
	require.False(t, bad.Permit(text))
	require.False(t, bad.wasPermitted())

	more := good
	more.Edits = append(more.Edits, edit(2, 2, " (U)"))
	require.False(t, more.wasPermitted())
	other := good
	other.Edits = []Edit{edit(17, 20, "(S)")}
	require.False(t, other.wasPermitted())
	none := good
	none.Edits = nil
	require.False(t, none.wasPermitted())

	var o Offers
	d.Fixes = []Fix{good, more}
	require.Equal(t, []Fix{good}, o.Of(d))
}
