package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// TestHasOrderNumber: a number of five figures is found at each offset, and no longer or shorter one.
func TestHasOrderNumber(t *testing.T) {
	for at := range 12 {
		for n := range 14 {
			for _, after := range []string{"", ".", "x and on", " 12 345"} {
				s := strings.Repeat("x", at) + strings.Repeat("7", n) + after
				require.Equal(t, n == orderFigures, hasOrderNumber(s), "%q", s)
			}
		}
	}
	require.True(t, hasOrderNumber("E.O. 13526 of 2009"))
}

// TestWordsThatRulesAskFor: a paper with such a word is never passed over, and one without them is.
func TestWordsThatRulesAskFor(t *testing.T) {
	found := func(words string) (text.Found, bool) {
		tokens, ok := ScanPaper("SECRET//NOFORN\n\n(S//NF) He met\n" + words + " today.\n")
		require.True(t, ok)
		return tokens.words, tokens.numbers
	}
	for _, w := range changes {
		words, _ := found(strings.ToLower(w))
		require.True(t, words.Has(foundChanges), w)
	}
	for _, w := range []string{"GROUP 3", "Group-1", "GP-4", "Gp. 3", "GP 1"} {
		words, _ := found(w)
		require.True(t, words.Has(foundGroups), w)
	}
	words, numbers := found("the minister")
	require.False(t, numbers || words.Has(foundChanges|foundGroups|foundAtomic|foundStated|foundRemarks))
	telegram := Scan("SECRET\n")
	require.True(t, telegram.numbers && telegram.words.Has(foundChanges) && !telegram.MayRemark())
}
