package scan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestKeysAtTheirBoundaries: what is a key by a hair, and what is not one.
func TestKeysAtTheirBoundaries(t *testing.T) {
	for line, want := range map[string]Kind{
		"TAGS PREL": Tags, "TAGS PRel": Tags, "TAGS Pr": None, "TAGS Were put on": None, "TAGS 12": None, "TAGS": Tags,
		"TAGS  ": Tags, "TAGS P": None, "TAG PREL": Tags, "TAG: p": Tags, "TAGSALE": None,
		"E.O. 12958": Order, "E.O.": Order, "E.O.:": Order, "E.O., as": None, "E. O., AS": None, "EO 12": None,
		"EO 129": Order, "EO 129581": Order, "EO 1295812": None, "EOS 129": None, "E.0. 12958": Order, "E O": None,
		"SUBJECT:": SubjectKey, "SUBJECT THE": SubjectKey, "Subject the": None, "SUBJECTS:": None, "SUBJ;": SubjectKey,
		"SUBJ THE": None,
	} {
		require.Equal(t, want, keyAt(line), "%q", line)
	}
}

// TestANumberBelowAFullLine opens a paragraph, unless the line stops inside a sentence: full is more than 45 bytes.
func TestANumberBelowAFullLine(t *testing.T) {
	for end, carriesOn := range map[string]bool{"x": true, "x,": true, "x.": false, "x:": false, "x)": false, "5": false,
		"XX": false} {
		for _, n := range []int{44, 45, 46, 47, 59, 60, 61, 70} {
			above := strings.Repeat("w", n-1-len(end)) + " " + end
			require.Len(t, above, n)
			require.Equal(t, carriesOn && n > 45, insideSentence("Above.\n"+above+"\n"), "%q", above)
			require.Equal(t, carriesOn && n > 45, insideSentence(above+" \n"), "%q", above)
		}
	}
}

// TestInsertedTextsInEachOther: a text has numbers of its own until the outermost ends.
func TestInsertedTextsInEachOther(t *testing.T) {
	for s, want := range map[string]string{
		"BEGIN TEXT:\n\n1. ONE.\n\nEND TEXT.\n\n2. TWO.": "InsertBegin Bullet Text " +
			"InsertEnd Number Text",
		"BEGIN TEXT:\n\nBEGIN QUOTE:\n\nA.\n\nEND QUOTE.\n\n2. ONE.\n\nEND TEXT.\n\n" +
			"2. TWO.": "InsertBegin InsertBegin Text InsertEnd Bullet Text InsertEnd Number Text",
		"END TEXT.\n\n2. TWO.": "InsertEnd Number Text",
		"END TEXT.\n\nBEGIN TEXT:\n\n2. ONE.\n\nEND TEXT.\n\n2. TWO.": "InsertEnd InsertBegin Bullet Text InsertEnd " +
			"Number Text",
	} {
		require.Equal(t, bodyStart+" "+want, kindsOf(fmt.Sprintf(bodyFrame, s)), "%q", s)
	}
}
