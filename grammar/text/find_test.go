package text_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// TestWordsAreFoundAsByEqualFold: for any first letter they are what strings.EqualFold finds in the order of the list.
func TestWordsAreFoundAsByEqualFold(t *testing.T) {
	known := []string{"AMB", "CHARGÉ", "ÉTAT", "KING", "1.4", "SAME", "Ambassador", "sum", "Same"}
	words := text.NewWords(known...)
	for _, w := range append([]string{"", "amb", "Amb", "AMBA", "chargé", "état", "\u212aing", "\u017fame", "1.4", "1.5",
		"ambassador", "SUM", "K", "@MB", "Q.4"}, known...) {
		want := slices.IndexFunc(known, func(k string) bool { return strings.EqualFold(k, w) })
		require.Equal(t, want, words.Find(w), "%q", w)
		require.Equal(t, want >= 0, words.Has(w), "%q", w)
	}
}
