package text_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// TestFindFoldIsEqualFold: for any first letter it finds what strings.EqualFold finds in the order of the list.
func TestFindFoldIsEqualFold(t *testing.T) {
	known := []string{"AMB", "CHARGÉ", "ÉTAT", "KING", "1.4", "SAME", "Ambassador", "sum"}
	for _, w := range append([]string{"", "amb", "Amb", "AMBA", "chargé", "état", "\u212aing", "\u017fame", "1.4", "1.5",
		"ambassador", "SUM", "K", "@MB"}, known...) {
		want := slices.IndexFunc(known, func(k string) bool { return strings.EqualFold(k, w) })
		require.Equal(t, want, text.FindFold(known, w), "%q", w)
	}
}
