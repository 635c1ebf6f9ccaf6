package scan

import (
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
