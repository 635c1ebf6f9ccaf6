package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNoisy(t *testing.T) {
	for _, noise := range []string{
		`QA"z_1in~~ x4#k`, `420Q QA"z#1in on`, "????????", "Cl?ss?fied", "03/?5/2?1?/2?1?",
		"a\ufffdb", "\x01x", "{4@x~b}", "####",
		"E.?. ?16?2: GD?", "WHO? SAID\x93",
	} {
		require.True(t, Noisy(noise), "%q", noise)
	}
	for _, line := range []string{
		"", "SUBJECT: WHO SAID \"NO\"? NOBODY!", "A. VOLE@STATE.GOV",
		"http://quellville.example/a?b=c&d=e", "30% OF $40; AT&T",
		"-----", "=====", "_____", "*****", "POL_INFO, ECON_INFO", "E.O. 12958: DECL: 03/05/2019", "N'KORO + OSTER = TALKS",
		"REF: A. STATE 9; B. 08 OSTER 8", "<NAME>", "#0412/01 0641522", "Really?! Yes.", "U.S.?",
	} {
		require.False(t, Noisy(line), "%q", line)
	}
}

// TestNoiseBegins: each character that counts as noise is seen by the quick look too.
func TestNoiseBegins(t *testing.T) {
	for c := range rune(0x10000) {
		if word := "a" + string(c) + "b" + string(c) + "c"; len(strings.Fields(word)) == 1 && noiseIn(word) >= 2 {
			require.True(t, Noisy(word), "%q", word)
		}
	}
}

// TestNoisyFrom holds the quick look to what is read after it: a word is not passed over that has noise.
func TestNoisyFrom(t *testing.T) {
	for c := range 0x300 {
		word := "he" + string(rune(c)) + "met" + string(rune(c)) + string(rune(c)) + string(rune(c))
		for _, part := range strings.Fields(word) {
			require.True(t, noisyFrom(part, 0) < len(part) || noiseIn(part) == 0, "%q", word)
		}
	}
	require.Zero(t, noisyFrom("\uFFFD", 0))
	const prose = "The minister's \u201cyes\u201d, (no) [or] 1/2: that* is_all.\t"
	require.Len(t, prose, noisyFrom(prose, 0))
}

// TestNoisyWords: words are told from each other by each kind of blank, and each counts once.
func TestNoisyWords(t *testing.T) {
	words := []string{"a;b", "he", "x?y", "\u201cno;\u201d", ";", "caf\u00e9?s", "a@b.c;d", "\uFFFD", "\x93", "a\u0081",
		"???"}
	blanks := []string{" ", "\t", "\v", "\u00a0", "\u0085", " \u2003 ", "\u3000", "\r"}
	for _, a := range words {
		for _, b := range words {
			for _, c := range words {
				for _, blank := range blanks {
					line, n := a+blank+b+blank+c, 0
					for word := range strings.FieldsSeq(line) {
						n += noiseIn(word)
					}
					want := n >= 2 && noisyFrom(line, 0) < len(line)
					require.Equal(t, want, Noisy(line), "%q", line)
				}
			}
		}
	}
}
