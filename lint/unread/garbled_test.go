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
			require.Zero(t, levelWords[word], core)
		}
	}
	for _, s := range []string{"", "S", "S) Talks", "SECRET", "(S", "$", "T.S. Talks", "5ecret", "Se3ret", "co&#41;",
		"Se=29",
		"se%29", "Ts$", "a1", "Co0"} {
		require.False(t, proseWord(s), s)
	}
}

func TestBeginsParagraph(t *testing.T) {
	for before, want := range map[string]bool{
		"": false, "\n": false, "a\n\n": true, "a\n\r\n": true, "a\r\n\r\n": true, "a\n  \n": true, "a\n\n  ": true,
		"a\n\n\t": true, "a\n\t\n": false, "a\n": false, "a\nb": false, "a \n": false, "\n\n": true,
		"a\n" + strings.Repeat(" ", 90) + "\n": false,
	} {
		require.Equal(t, want, beginsParagraph(before+"x", len(before)), "%q", before)
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
