package scan

import (
	"strings"
	"testing"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/stretchr/testify/require"
)

// TestStampsAreFoundWhole: each stamp, wrapped after any word, is taken out, and nothing of the lines around it.
func TestStampsAreFoundWhole(t *testing.T) {
	const before, after = "SUBJECT: HARBOR TALKS RESUME\n", "\n1. (C) Talks on the harbor resume.\n"
	for stamp := range mutation.Stamps {
		whole := before + stamp + after
		plain := text.Plain(whole)
		stamps, _ := findStamps(plain, layout.LookAtColons(plain).Path)
		left := withoutStamps(plain, stamps)
		require.Equal(t, strings.Fields(before+after), strings.Fields(left), stamp)
		require.Len(t, left, len(whole))
	}
}

// TestNoStamps: lines of cables that have words of stamps in them.
func TestNoStamps(t *testing.T) {
	for _, s := range []string{
		"Classified By: DCM Ana Prill for reasons\n1.4(B)\n",
		"Classified By: DCM Ana Prill, Reasons 1.4(B),\n1.4(D)\n",
		"Classified by DCM Ana Prill on 03/05/2009\n",
		"Classified By: Lena Quint, Consul General\nReason: 1.4 (a/d)\nDeclassify On: 01/11/2034\n",
		"Classified By: Lena Quint, A/GIS, DoS on 12/31/2015\n",
		"REASON:      1.4(B)\n",
		"UNCLASSIFIED\n", "UNCLASSIFIED\nSBU\n", "UNCLASSIFIED QUELLVILLE 000412\n", "SECRET\n",
		"RELEASE IN FULL OF THE PRISONERS WAS DENIED.\n",
		"2. (U) The ministry said RELEASE IN PART was likely.\n",
		"DECLASSIFY ON: 12/30/2027\n", "DERIVED FROM: DSCG 05-1\n",
		"US DEPARTMENT OF STATE\n", "2/25/2026\n", "08/24/2009 202-647-0000\n",
		"JOHN POWERSCOURT SPOKE.\n", "DATE: 16 OCT 2007\n", "REF: B6\n",
		"REVIEW AUTHORITY FOR THE TREATY LIES WITH THE COURT OF THE HARBOR.\n",
	} {
		stamps, _ := findStamps(s, layout.LookAtColons(s).Path)
		require.Empty(t, stamps, s)
	}
}

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
