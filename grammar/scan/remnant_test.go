package scan

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestRemnants: what a faulty copy leaves of a line is told from prose, whole keys and other keys.
func TestRemnants(t *testing.T) {
	keys := []string{"CLASSIFIED BY:", "DECLASSIFY ON:"}
	for line, want := range map[string]bool{
		"The pier is new, and the ferries that he bought are late. Classified by: Rosa Quill": true, // joined
		"CLASSI":                           true,
		"SSIFIED BY: Rosa Quill":           true,
		"CLAS5IFIED 8Y: Rosa Quill":        true,
		"CLASXIFXED BY: Rosa Quill":        true,
		"declassify  0n; 20360306":         true,
		"[illegible]":                      true,
		"Q~A z_1in~~ x^4k":                 true,
		"XXXXXXX":                          true,
		"the list goes on...":              true,
		"(garbled)":                        true,
		"LINES MISSING":                    true,
		"Classified by: Rosa Quill":        false, // whole
		"Declassify on: 20360306":          false,
		"The harbor master signs today.":   false,
		"Reason: 1.4(b)":                   false,
		"Nothing is missing from his list": false,
		"":                                 false,
		"He asked: \"who?\"":               false,
	} {
		text := "He left early.\n" + line + "\r\nHe came back.\n"
		tokens := Scan(text)
		require.Equal(t, want, tokens.Remnant(source.Span{End: len(text)}, keys...), "%q", line)
	}
}

func TestKeyLetters(t *testing.T) {
	for s, want := range map[string]string{"": "", " \t": "", "Decl 0n:": "DECION:", "CLAS5IF1ED 8Y": "CIASSIFIEDBY",
		"l|!1L": "IIIII", "$3\xff": "SE\xff", strings.Repeat("ab ", 30): strings.Repeat("AB", 20)} {
		require.Equal(t, want, KeyLetters(s), "%q", s)
	}
}

// TestLettersOfAKeyAreLookedAt holds the quick look at a line to what is read after it: no line of prose, and no key
// with letters lost, wrong or exchanged, is passed over that has letters of a key.
func TestLettersOfAKeyAreLookedAt(t *testing.T) {
	names := []string{"CLASSIFIED BY:", "DECLASSIFY ON:", "DERIVED FROM:", "REASON:", "E.O. 12958:", "11652:", "DECL:",
		"SENSITIVE", "NOFORN", "SUBJECT:", "TAGS:"}
	signs := " ABCDEFILNOSTRY:.105\xff"
	random, left, passed := rand.New(rand.NewPCG(1, 2)), 0, 0
	for range 40_000 {
		key := newLostKey(names[random.IntN(len(names))], "")
		line := []byte(names[random.IntN(len(names))] + " he met the council on Monday")
		for n := random.IntN(6); n > 0 && len(line) > 3; n-- {
			switch at := random.IntN(len(line) - 1); random.IntN(4) {
			case 0:
				line = slices.Delete(line, at, at+1)
			case 1:
				line = line[at:]
				line = append(line, "in"...)
			case 2:
				line[at], line[at+1] = line[at+1], line[at]
			default:
				line[at] = signs[random.IntN(len(signs))]
			}
		}
		if random.IntN(4) == 0 {
			line = line[:random.IntN(len(line))]
		}
		switch random.IntN(4) {
		case 0: // as many letters as may be wrong, which are not those of a key
			line = []byte(key.letters)
			line[len(line)-1] = 'Q'
			for n := key.mayBeWrong() - 1; n > 0; n-- {
				line[random.IntN(len(line))] = 'Q'
			}
			line[0] = 'Q'
		case 1: // the last ones, after others
			line = []byte("Q ZW " + key.letters[max(0, len(key.letters)-enough-1):])
		}
		look := lookAtLetters(string(line), len(key.letters)+random.IntN(4))
		if key.begins(KeyLetters(string(line))) {
			left++
			require.True(t, key.may(&look), "%q of %q", line, key.name)
		} else if !key.may(&look) {
			passed++
		}
	}
	require.Greater(t, left, 1000)
	require.Greater(t, passed, 1000)
}
