package lsp

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// hovered is what the server says about a word of a text.
func hovered(c *client, text, word string) string {
	uri := "file:///hover/" + strings.ReplaceAll(word, " ", "-")
	c.open(uri, text)
	var hover struct{ Contents struct{ Value string } }
	c.call("textDocument/hover", object{"textDocument": object{"uri": uri}, "position": place(text, word)}, &hover)
	return hover.Contents.Value
}

// TestAClassifiedHeaderCoversSensitiveParagraphs: SBU vanishes on a classified level, and no rule asks the header for
// it.
func TestAClassifiedHeaderCoversSensitiveParagraphs(t *testing.T) {
	c := start(t, plainClient)
	text := strings.Replace(sound, "2. (C)", "2. (SBU)", 1)
	require.Contains(t, hovered(c, text, "(SBU)"), "The header, CONFIDENTIAL//NOFORN, covers it.")
	require.Contains(t, hovered(c, strings.Replace(text, "C O N F I D E N T I A L", "UNCLAS", 1), "(SBU)"),
		"does **not** cover it")

	text = strings.Replace(text, "1. (C/NF)", "1. (U)", 1)
	c.open(draft, text)
	var hints []struct{ Label, Tooltip string }
	c.call("textDocument/inlayHint", object{"textDocument": object{"uri": draft},
		"range": textRange{position{0, 0}, position{50, 0}}}, &hints)
	require.Equal(t, "derived: UNCLASSIFIED//SBU", hints[0].Label)
	require.Equal(t, "the portions call for less", hints[0].Tooltip)
	c.leave()
}

func TestTheOrderIsThatOfTheCablesDay(t *testing.T) {
	c := start(t, plainClient)
	said := hovered(c, sound, "E.O. 12958")
	require.Contains(t, said, "in force from 2003-03-25 to 2010-06-26", "the order as it was amended")
	require.Contains(t, said, "Latest lawful date")
	unclassified := strings.NewReplacer("C O N F I D E N T I A L", "UNCLAS", "DECL: 05/04/2019", "N/A", "(C/NF)", "(U)",
		"(C)", "(U)", "NOFORN\n", "").Replace(sound)
	require.NotContains(t, hovered(c, unclassified, "E.O. 12958: N/A"), "Latest lawful date",
		"there is nothing to declassify")
	c.leave()
}

func TestCompletionStaysOutOfProse(t *testing.T) {
	c := start(t, plainClient)
	for name, example := range map[string]struct {
		text, upTo string
		want       []string
	}{
		"a reason that somebody gives": {sound + "\n3. (C) He gave the reason ", "the reason ", nil},
		"words behind a reason": {sound + "\n3. (C) For that reason the captain left", "the captain left",
			nil},
		"a reason behind others": {strings.Replace(sound, "1.4 (b) and (d).", "1.4 (b) and (", 1),
			"1.4 (b) and (", nil},
		"a reason that is written out":         {sound, "1.4 (b) and (d).", nil},
		"a line of prose that begins with one": {sound + "\n3. (C) The captain\n(No", "\n(No", nil},
		"a paragraph without a number":         {sound + "\n(", "month.\n\n(", []string{"(C/NF)", "(C)", "(U)", "(SBU)"}},
		"a reason that is begun": {strings.Replace(sound, "reasons 1.4 (b) and (d).", "reason 1.4 (", 1),
			"reason 1.4 (", []string{"1.4 (a)", "1.4 (b)", "1.4 (c)", "1.4 (d)", "1.4 (e)", "1.4 (f)", "1.4 (g)", "1.4 (h)"}},
		"the line behind the last, as Neovim's": {sound, "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			uri := "file:///" + strings.ReplaceAll(name, " ", "-")
			c.open(uri, example.text)
			if example.upTo == "" {
				var got struct{ Items []any }
				c.call("textDocument/completion", object{"textDocument": object{"uri": uri},
					"position": position{Line: len(lines(example.text))}}, &got)
				return
			}
			require.Equal(t, example.want, completions(c, uri, example.text, example.upTo))
		})
	}
	c.leave()
}

// TestAnUnknownMarkIsCoveredByNothing: what nobody can read is neither covered nor named by an empty pair of
// parentheses.
func TestAnUnknownMarkIsCoveredByNothing(t *testing.T) {
	c := start(t, plainClient)
	text := strings.Replace(sound, "2. (C)", "2. (SE)", 1)
	said := hovered(c, text, "(SE)")
	require.Contains(t, said, "no marking that the vocabulary knows")
	require.NotContains(t, said, "cover")
	require.NotContains(t, hovered(c, strings.Replace(sound, "2. (C)", "2. (C/XX)", 1), "(C/XX)"), "cover",
		"what the rest asks for is not known")
	require.Contains(t, hovered(c, strings.Replace(sound, "2. (C)", "2. (S/XX)", 1), "(S/XX)"), "does **not** cover it",
		"its level is")
	var outline []symbol
	c.call("textDocument/documentSymbol", object{"textDocument": object{"uri": "file:///hover/(SE)"}}, &outline)
	require.Equal(t, "paragraph 2 with an unknown mark", outline[0].Children[len(outline[0].Children)-1].Name)
	c.leave()
}

func TestAReasonOfASectionThatNoOrderHas(t *testing.T) {
	c := start(t, plainClient)
	require.Equal(t, "1.9 (b): no order has its reasons in section 1.9",
		hovered(c, strings.Replace(sound, "1.4 (b)", "1.9 (b)", 1), "b) and"))
	c.leave()
}

// TestNoMarkIsSuggestedThatIsAFault: a paragraph of the cable may have one.
func TestNoMarkIsSuggestedThatIsAFault(t *testing.T) {
	c := start(t, plainClient)
	text := strings.Replace(sound, "2. (C)", "2. (C/SBU)", 1) + "\n3. ("
	c.open(draft, text)
	require.Equal(t, []string{"(C/NF)", "(C)", "(U)", "(SBU)"}, completions(c, draft, text, "3. ("))
	c.leave()
}

// TestASuggestionTakesThePlaceOfWhatStandsThere: after the cursor there may be the rest of what somebody is about to
// change.
func TestASuggestionTakesThePlaceOfWhatStandsThere(t *testing.T) {
	c := start(t, plainClient)
	chosen := func(name, text, upTo, label string) string {
		uri := "file:///" + name
		c.open(uri, text)
		at := newPlaces(text, utf16s).position(strings.Index(text, upTo) + len(upTo))
		var got struct {
			Items []struct {
				Label    string
				TextEdit textEdit
			}
		}
		c.call("textDocument/completion", object{"textDocument": object{"uri": uri}, "position": at}, &got)
		for _, i := range got.Items {
			if i.Label == label {
				p := newPlaces(text, utf16s)
				require.NoError(t, p.edit(i.TextEdit.Range, i.TextEdit.NewText))
				return p.text
			}
		}
		return "not suggested"
	}
	require.Equal(t, strings.Replace(sound, "1. (C/NF)", "1. (U)", 1), chosen("mark", sound, "1. (", "(U)"))
	require.Equal(t, strings.Replace(sound, "1. (C/NF)", "1. (U)", 1), chosen("within", sound, "1. (C/", "(U)"))
	prose := strings.Replace(sound, "2. (C) Its", "2. (THE SHIP) Its", 1)
	require.Equal(t, strings.Replace(prose, "2. (THE", "2. (U)THE", 1), chosen("prose", prose, "2. (", "(U)"),
		"words are never taken away")
	require.Equal(t, "not suggested", chosen("order", sound, "E.O. ", "E.O. 12958: DECL: 05/04/2019"),
		"the line is written")
	require.Equal(t, "not suggested", chosen("reason", sound, "reasons 1.4 (", "1.4 (a)"), "the letter is written")
	c.leave()
}

// TestHoverJudgesAsDecodeDoes: what decode says about a marking by itself, the editor says about it, without a word
// of the text.
func TestHoverJudgesAsDecodeDoes(t *testing.T) {
	c := start(t, plainClient)
	mark := func(m string) string { return hovered(c, strings.Replace(sound, "2. (C)", "2. "+m, 1), m) }
	joined := mark("(C/SBU)")
	require.Contains(t, joined, "(P008)")
	require.Contains(t, joined, "Correct: (C)")
	unknown := mark("(S//KOWALSKI)")
	require.Contains(t, unknown, "1 of its words are of no marking.")
	require.NotContains(t, unknown, "KOWALSKI")
	require.NotContains(t, mark("(S//NF)"), "Correct")
	c.leave()
}
