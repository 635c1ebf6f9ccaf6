package stamp

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// The quick looks must let through all that the careful ones after them find.

// TestStampsBeginWithPairs: a line that begins with other letters is not read for the words of stamps.
func TestStampsBeginWithPairs(t *testing.T) {
	f := stampFinder{looks: stampLook.Get()}
	for _, form := range stampForms {
		for _, s := range []string{form.first, strings.ToLower(form.first), form.first[:1] + ".", " " + form.first} {
			require.True(t, f.mayHold(s+" of "), s)
		}
	}
	for _, s := range []string{"The minister", "on Monday", "1. (C) They met", "..and so on", "XXXXXXXXXXXX met", "a",
		"Q "} {
		require.False(t, f.mayHold(s), s)
	}
	for _, s := range []string{"They met B6", "They met B6 ", "They met (b)(6)  ", "They met 1.4(D)\\", "\tThey met"} {
		require.True(t, f.mayHold(s), s)
	}
}

// TestStampsBeginWithALetterThatIsLookedAt: a line with another first letter is not read for stamps.
func TestStampsBeginWithALetterThatIsLookedAt(t *testing.T) {
	for _, f := range stampForms {
		require.Equal(t, ofWords, stampInitials[f.first[0]], f.first)
	}
	for c := range 256 {
		require.Equal(t, stampInitials[text.Upper(byte(c))], stampInitials[c], "%c", c)
	}
	for _, address := range []string{"http://quell.example/1 2", "HTTP://Q.EXAMPLE 1/2/2003", "file:///quell 1/2/2003",
		"Qttp://quell.example 1/2/2003", `F:\quell 1/2/2003`, `C:\quell 1/2/2003`, `s:\quell Page 2`} {
		colons := layout.LookAtColons(address)
		require.True(t, colons.Path, address)
		stamps, _ := Find(address+"\n", colons.Path)
		require.Equal(t, address[1] == 't' && address[len(address)-2] == ' ', len(stamps) == 0, address)
	}
}

// TestSharesLetterKnowsEachError: what is spelled with as many errors as a stamp's word may have is let through.
func TestSharesLetterKnowsEachError(t *testing.T) {
	for _, word := range []string{"SECRET", "DEPARTMENT", "DECLASSIFIED", "UNITED"} {
		slips := 1 + len(word)/9
		for _, s := range []string{word, strings.ToLower(word), word[1:], word[slips:], "Q" + word, "QQ"[:slips] + word,
			"QQ"[:slips] + word[slips:], strings.Join(strings.Split(word, ""), " "), "Q" + word[1:]} {
			require.GreaterOrEqual(t, spelledWithSlips(s, 0, word, slips), 0, s)
			require.True(t, sharesLetter(s, 0, word, slips), s)
		}
	}
	require.False(t, sharesLetter("boats stay", 0, "DEPARTMENT", 2))
	require.False(t, sharesLetter("", 0, "DEPARTMENT", 2))
}

func TestCodesEndKnowsEachCode(t *testing.T) {
	for _, s := range []string{"B1", "B9", "(b)(6)", "1.4(D)", "B3 CIA PERS/ORG", "B3 CIA", "INA", "NSA",
		"IN FULL", "PART"} {
		require.True(t, endsAsCodes(s), s)
	}
	for c := range 256 {
		ends := false
		for _, before := range []string{"B", "(D", "CI", "OR", "IN", "NS", "FUL", "PAR"} {
			ends = ends || endsAsCodes(before+string([]byte{byte(c)}))
		}
		require.Equal(t, ends, codesEnd[c], "%c", c)
	}
}
