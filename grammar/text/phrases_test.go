package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestPhrases: what one of them finds alone they find together, at the ends of a text too.
func TestPhrases(t *testing.T) {
	list := []string{"WORKING PAPER", "NON-PAPER", ".MIL", "AGGREGAT", "WE", "CLASSIFICATION:"}
	p := NewPhrases(list[:3], list[3:])
	for _, s := range []string{"", "a working paper", "Non-Paper", "x.mil", "mil.", "AGGREGA", "Aggregates", "zzz",
		"WORKING PAPE", "ORKING PAPR", "CLASSIFICATION", "\xff.MIL\x00", strings.Repeat("w ", 99) + "we",
		"a non-paper, we say", "We say: a working paper", "awe", "aggregaWe"} {
		want, word := false, false
		for _, f := range list {
			want, word = want || ContainsFold(s, f), word || IndexWord(s, f) >= 0
		}
		require.Equal(t, want, p.In(s), "%q", s)
		require.Equal(t, word, p.WordIn(s), "%q", s)
		require.Equal(t, NewPhrases(list[:3]).In(s), p.Found(s).Has(1), "%q", s)
		require.Equal(t, NewPhrases(list[3:]).In(s), p.Found(s).Has(2), "%q", s)
		require.Equal(t, want, p.Found(s).Has(3), "%q", s)
	}
}

// TestPhrasesAtEachOffset: eight bytes are looked at together, and a phrase may be in several of these pieces.
func TestPhrasesAtEachOffset(t *testing.T) {
	list := []string{"WORKING PAPER", ".MIL", "WE", "CIA-RDP", "ABC"}
	p, words := NewPhrases(list), append([]string{"work", "x", " ", "Paper", "\n", "é", "W", "M"}, list...)
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 12).Draw(t, "words"), "")
		want, word := false, false
		for _, f := range list {
			want, word = want || ContainsFold(s, f), word || IndexWord(s, f) >= 0
		}
		require.Equal(t, want, p.In(s), "%q", s)
		require.Equal(t, word, p.WordIn(s), "%q", s)
	})
	for _, f := range list {
		for at := range 20 {
			s := strings.Repeat("e", at) + strings.ToLower(f) + strings.Repeat("e", at%9)
			require.True(t, p.In(s), "%q", s)
			require.True(t, NewLists([]string{f}).Found(strings.ToUpper(s)).Has(1), "%q", s)
		}
	}
}
