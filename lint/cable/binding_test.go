package cable

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWhichMarksBindTheHeader: those of the subject and of the cable's own portions; not those of a text that it
// quotes, nor a list's letters.
func TestWhichMarksBindTheHeader(t *testing.T) {
	const head = "R 041530Z MAY 09\nC O N F I D E N T I A L VARNES 000412\n\nTAGS: PREL\n"
	for text, want := range map[string][]string{
		"SUBJECT: SHIPS\n\n1. (C) A.\n\n2. (U) B.\n": {"(C) paragraph 1",
			"(U) paragraph 2"},
		"SUBJECT: (C) SHIPS\n\n1. (U) A.\n": {"(C) the subject",
			"(U) paragraph 1"},
		"SUBJECT: SHIPS\n\n1. (C - ENTIRE TEXT)\n\n2. A.\n": {"(C - ENTIRE " +
			"TEXT) the entire text"},
		"SUBJECT: SHIPS\n\n(S) A note.\n": {"(S) an " +
			"unnumbered portion"},
		"SUBJECT: SHIPS\n\n1. (C) A.\n\nBEGIN TEXT:\n\n(S) B.\n\n1. (S) D.\n\nEND TEXT.\n\n" +
			"2. (U) E.\n": {"(C) paragraph 1", "(U) paragraph 2"},
		"SUBJECT: SHIPS\n\n1. (U) The points are:\n\n(a) one\n\n(b) two\n\n(C) three\n": {"(U) paragraph 1"},
	} {
		docs := read("x.txt", head+text)
		require.Len(t, docs, 1)
		var have []string
		for _, b := range docs[0].Binding() {
			have = append(have, b.Mark.Text+" "+b.Name())
		}
		require.Equal(t, want, have, text)
		require.Equal(t, docs[0].bindingMarks(), docs[0].Binding(), text)
	}
	many := read("x.txt", head+"SUBJECT: SHIPS\n\n"+strings.Repeat("(S) A note.\n\n", mostBinding+1))
	require.Nil(t, many[0].binding)
	require.Len(t, many[0].Binding(), mostBinding+1)
}
