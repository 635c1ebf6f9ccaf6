package unread

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestProseWordsAreNoGuesses: a word that is passed over quickly would have been no mark.
func TestProseWordsAreNoGuesses(t *testing.T) {
	for _, s := range []string{"Talks resume.", "Sx (C) Talks", "se", "Ts) Talks", "Co/nf talks", "cts",
		"The minister's"} {
		require.True(t, proseWord(s), s)
		for _, core := range []string{s, s[:2], strings.Fields(s)[0]} {
			word, _ := letters(core)
			require.Zero(t, levelWord(word), core)
		}
	}
	for _, s := range []string{"", "S", "S) Talks", "SECRET", "(S", "$", "T.S. Talks", "5ecret", "Se3ret", "co&#41;",
		"Se=29",
		"se%29", "Ts$", "a1", "Co0"} {
		require.False(t, proseWord(s), s)
	}
}

// TestSetApart: no sentence runs on into a line after a blank line, a sentence, a heading, a rule or a border.
func TestSetApart(t *testing.T) {
	for before, want := range map[string]bool{
		"": false, "\n": true, "a\n\n": true, "a\n\r\n": true, "a\r\n\r\n": true, "a\n  \n": true, "a\n\n  ": true,
		"a\n\n\t": true, "a\n\t\n": true, "a\n": false, "a\nb": false, "a \n": false, "\n\n": true,
		"a.\n": true, "a.\r\n": true, "a?\n": true, "a:\n": true, "a.)\n": true, "a,\n": false, "a.\nb": false,
		"x\n\nTHE FLEET\n": true, "x\n\nTHE FLEET,\n": false, "x\n\nTHE FLEET AND\n": false, "x\n\na and\n": false,
		"x\nTHE FLEET\n": false, "x\n\nTHE FLEET\n---------\n": true,
		"x\r\n\r\nTHE FLEET\r\n": true, "x\n\n" + strings.Repeat("THE FLEET ", 6) + "\n": false,
		"so he\nwants UNQTE\n": true, "so\nEND TEXT\n": true, "so\nEND SUMMARY.\n": true, "x\nBEGIN COMMENT\n": true,
		"a\n" + strings.Repeat(" ", 90) + "\n": true,
	} {
		require.Equal(t, want, setApart(before+"x", len(before)), "%q", before)
	}
}

// TestItemLabel: what numbers a part ends before the part, and needs a blank after it.
func TestItemLabel(t *testing.T) {
	for s, want := range map[string]int{
		"4. x": 3, "4) x": 3, "(4) x": 4, "4a. x": 4, "4.1 x": 4, "4.1. x": 5, "4.a x": 4, "IV. x": 4, "a. x": 3, "(a) x": 4,
		"o x": 2, "* x": 2, "+ x": 2, "> x": 2, "PARA 4. x": 8, "4.\u00a0x": 4, "4.\tx": 3, "4.x": 0, "4 x": 0, "a x": 0,
		"The x": 0, "1234. x": 0, "": 0, "4.": 0, "(": 0,
	} {
		require.Equal(t, want, itemLabel(s), "%q", s)
	}
}

// TestLeadIn: the word that names a paragraph is skipped with what follows it.
func TestLeadIn(t *testing.T) {
	for s, want := range map[string]int{
		"Comment: x": 9, "COMMENT. x": 9, "BEGIN COMMENT: x": 15, "Summary - x": 0, "SUMMARY-- x": 10, "Commentary: x": 0,
		"Note x": 0, "": 0, "NOTE:": 5,
	} {
		require.Equal(t, want, leadIn(s), "%q", s)
	}
}

// TestMarkAtEnd: what was a mark is found at the end of a heading.
func TestMarkAtEnd(t *testing.T) {
	for s, want := range map[string]int{
		"THE FLEET [S]": 10, "THE FLEET (S!)": 10, "THE FLEET (S1)": 10, "THE FLEET ((S))": 10, "THE FLEET (TS": 10,
		"THE FLEET (S E C R E T)": 10, "THE FLEET - SECRET": 12, "THE FLEET: SECRET": 11, "THE FLEET": 0, "[S]": 0,
		"THE FLEET (S-NE8-00834)": 0, "THE FLEET[S]": 0, "THE SECRET": 0, "THE FLEET - SECRETS": 0,
	} {
		require.Equal(t, want, markAtEnd(s, true), "%q", s)
		if !strings.ContainsAny(s, "([") {
			require.Equal(t, want, markAtEnd(s, false), "%q", s)
		}
	}
}

// TestUsedElsewhere: a word in brackets that the body has without them, as a whole word, is an abbreviation.
func TestUsedElsewhere(t *testing.T) {
	for body, want := range map[string]bool{
		"1. The (CTX) met. CTX agreed.": true, "1. The (CTX) met. XCTX agreed.": false,
		"1. The (CTX) met. CTX1 agreed.": false,
		"1. The (CTX) met. 1CTX agreed.": false, "1. The (CTX) met. (CTX) agreed.": false, "1. The (CTX) met. ctx.": false,
		"1. The (C) met. C agreed.": false,
	} {
		d := document(body)
		d.Body.Span = d.Span
		at := source.Span{Start: strings.IndexByte(body, '('), End: strings.IndexByte(body, ')') + 1}
		w := walker{doc: d}
		require.Equal(t, want, w.usedElsewhere(at), body)
	}
}

// TestFirstGuess: a level is the first word or the last of a few, and no abbreviation.
func TestFirstGuess(t *testing.T) {
	for inner, want := range map[string]bool{
		"S AND NF": true, "FGI-C": true, "SECRET": true, "U.S.": false, "U.S": false, "S.": true,
		"US C BAND": false, "": false,
		"S/XYZ AND ABC AND DEF": true, "C. B": true,
	} {
		require.Equal(t, want, firstGuess(inner), inner)
	}
}

// TestLeads: what may be before a mark on its line.
func TestLeads(t *testing.T) {
	for line, want := range map[string][2]bool{
		"4. ": {true, true}, "4a. ": {true, true}, "IV. ": {true, false}, "PARA 4. ": {true, true}, "| 4. ": {true, true},
		"4. | ": {false, false}, "": {true, false}, "- ": {true, false}, "(a) ": {false, false}, "The 4 ": {false, false},
		"4. 5. 6. ": {false, false}, "4.1. ": {true, true},
	} {
		w := walker{doc: document("x\n" + line + "(S)")}
		leads, numbered := w.leads(2 + len(line))
		require.Equal(t, want, [2]bool{leads, numbered}, "%q", line)
	}
}

// TestUnreadMarkWithAMask: a mark of which a part is dots is not listed, and one that is whole is, with its mark.
func TestUnreadMarkWithAMask(t *testing.T) {
	for text, want := range map[string]int{"2. (S!T) Talks.": 1, "2. (S..T) Talks.": 0, "2. (S XX) Talks.": 0} {
		d := document(text)
		at := source.Span{Start: strings.IndexByte(text, '('), End: strings.IndexByte(text, ')') + 1}
		mark := &cable.Mark{Span: at, Text: at.In(text), Parsed: &marking.Parsed{}}
		d.Portions = []*cable.Portion{{Span: d.Span, Marks: []*cable.Mark{mark}}}
		w := walker{doc: d}
		w.unreadMark(grammar.Token{Kind: scan.Mark, Span: at, Text: at.In(text)})
		require.Len(t, w.found, want, text)
		if want > 0 {
			require.Same(t, mark, w.found[0].Mark)
		}
	}
}
