package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestStampsInFields: a stamp between the parts of a field or of a paragraph takes nothing of them.
func TestStampsInFields(t *testing.T) {
	const stamp = "UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05771875 Date: 12/31/2015\n"
	for _, c := range []struct {
		text string
		kind Kind
		want string
	}{
		{"C O N F I D E N T I A L QUELLVILLE 000412\nSUBJECT: TALKS\n1.\n" + stamp + "(C) Talks.\n", Mark, "(C)"},
		{"C O N F I D E N T I A L QUELLVILLE 000412\nE.O. 12958: DECL:\n" + stamp + "03/05/2019\nSUBJECT: TALKS\n", Order,
			"E.O. 12958: DECL: 03/05/2019"},
		{"C O N F I D E N T I A L QUELLVILLE 000412\nTAGS: PREL,\n\n" + stamp + "\nPGOV\nSUBJECT: TALKS\n", Tags,
			"TAGS: PREL, PGOV"},
		{"C O N F I D E N T I A L QUELLVILLE 000412\nSUBJECT: HARBOR\n" + stamp + stamp + "TALKS RESUME\n1. (C) Talks.\n",
			SubjectText, "HARBOR TALKS RESUME"},
	} {
		var found []string
		tokens := Scan(c.text)
		for tok := range tokens.Range(0, tokens.Len()) {
			if tok.Kind == c.kind {
				found = append(found, strings.Join(strings.Fields(tok.Text), " "))
			}
		}
		require.Equal(t, []string{c.want}, found, c.text)
	}
}

// TestManyStamps: ten thousand stamps, in a row and between lines, are tokens of their own or inside the others.
func TestManyStamps(t *testing.T) {
	const stamp = "RELEASE IN PART B6\n"
	whole := "C O N F I D E N T I A L QUELLVILLE 000412\n" + strings.Repeat(stamp, 10_000) + "SUBJECT: TALKS\n" +
		strings.Repeat("The harbor.\n"+stamp, 10_000)
	tokens := Scan(whole)
	require.Equal(t, 10_001, countKind(&tokens, Stamp)) // those of the body are inside its text, all but the last
	require.Equal(t, 20_000, len(tokens.stamps))
}

func countKind(tokens *Tokens, k Kind) (n int) {
	for i := range tokens.Len() {
		if tokens.KindAt(i) == k {
			n++
		}
	}
	return n
}
