package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestLists: the lists that are found are those of which a word is in the text by itself.
func TestLists(t *testing.T) {
	lists := [][]string{{"SECRET", "Top Secret", "top secret"}, {"(U)", "{S)"}, {},
		{"SE", "CRET", "CIA-RDP"}, {"RET", "TS"}, {"SECRET"}, {"(U)"}}
	l := NewLists(lists...)
	words := []string{"SECRE", "T", "Top ", "Secret", "top secret", "(U)", "{", "S)", "CIA-", "RDP", "\n", "\xff", "x"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 9).Draw(t, "words"), "")
		var want Found
		for i, list := range lists {
			for _, w := range list {
				if strings.Contains(s, w) {
					want |= 1 << i
				}
			}
		}
		require.Equal(t, want, l.Found(s), "%q", s)
	})
	require.True(t, l.Found("SECRET").Has(1<<0|1<<1))
	require.False(t, l.Found("secret").Has(^Found(0)))
}

// TestListsHaveABitForEachWord: one word more would be found nowhere.
func TestListsHaveABitForEachWord(t *testing.T) {
	words := make([]string, mostWords)
	for i := range words {
		words[i] = string([]byte{'A' + byte(i/8), 'A' + byte(i%8)})
	}
	require.Equal(t, Found(1), NewLists(words).Found(words[mostWords-1]))
	require.Panics(t, func() { NewLists(words, []string{"ZZ"}).Found("ZZ") })
}
