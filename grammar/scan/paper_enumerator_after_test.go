package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestItemsAfterTheirMarks: the letter or number of a subparagraph may be after its mark.
func TestItemsAfterTheirMarks(t *testing.T) {
	const above = "SECRET\n\n(U) The plan of the ferries was read on the pier of the old town.\n\n"
	for line, want := range map[string]string{
		"(U) a. Two boats wait.":         "(U)",
		"(U) b) Two boats wait.":         "(U)",
		"(S) (a) Two boats wait.":        "(S)",
		"(S) (1) Two boats wait.":        "(S)",
		"(U) 1. Two boats wait.":         "(U)",
		"(U) 1) Two boats wait.":         "(U)",
		"(U) A. Two boats wait.":         "(U)",
		"(C) iv. Two boats wait.":        "(C)",
		"(S) aa. Two boats wait.":        "(S)",
		"(TS) a.  \"Two\" boats wait.":   "(TS)",
		"(U//FOUO) a. Two boats wait.":   "(U//FOUO)",
		"(S//NF) b. Two boats wait.":     "(S//NF)",
		"(S/NF)\n(U) c. Two boats wait.": "(S/NF) (U)",
		"(S)\n(U) c. Two boats wait.":    "(U)", // as before a word: the first one has no text
		"- (U) a. Two boats wait.":       "(U)",
		// no items
		"(S) a. two boats wait.":       "",
		"(C) e.g. Two boats wait.":     "",
		"(S) a Two boats wait.":        "",
		"(C) a.Two boats wait.":        "",
		"(C) etc. Two boats wait.":     "",
		"(C) a. 2020 The boats.":       "",
		"(C) a. © Two boats, Limited.": "",
		"(C) a. Boats Limited.":        "",
		"(S) and (U) do not change":    "",
	} {
		marks, _ := marksOf(above + line + "\n\nSECRET\n")
		require.Equal(t, strings.TrimSpace("(U) "+want), marks, line)
	}
}

// TestItemsOfMarkedParagraphs: a mark before a letter opens a portion below a line that ends without a stop.
func TestItemsOfMarkedParagraphs(t *testing.T) {
	for text, want := range map[string]string{
		"(U) The winter plan of the ferries was read on the pier here\n(S) a. Two boats wait.": "(U) (S)",
		"(U) The winter plan of the ferries was read here:\n(U) a. Two boats.\n(S) b. A boat.": "(U) (U) (S)",
		"(U) The plan of the ferries goes out in paragraphs that are\n(S) a. and no others do": "(U)",
	} {
		marks, _ := marksOf("SECRET\n\n" + text + "\n\nSECRET\n")
		require.Equal(t, want, marks, text)
	}
}
