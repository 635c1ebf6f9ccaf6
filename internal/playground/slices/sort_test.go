package slices

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestSorts: the order is that of the standard library, of equal items too, and nothing outside is touched.
func TestSorts(t *testing.T) {
	type item struct{ key, place int }
	byKey := func(a, b item) int { return cmp.Compare(a.key, b.key) }
	rapid.Check(t, func(t *rapid.T) {
		var list []item
		for i, key := range rapid.SliceOfN(rapid.IntRange(0, 9), 0, 70).Draw(t, "keys") {
			list = append(list, item{key, i})
		}
		want, have := slices.Clone(list), slices.Clone(list)
		slices.SortStableFunc(want, byKey)
		stableCmpFunc(have, len(have), byKey)
		require.Equal(t, want, have)

		from := rapid.IntRange(0, len(list)).Draw(t, "from")
		to := rapid.IntRange(from, len(list)).Draw(t, "to")
		want, have = slices.Clone(list), slices.Clone(list)
		slices.SortStableFunc(want[from:to], byKey)
		pdqsortCmpFunc(have, from, to, 0, byKey)
		require.Equal(t, want, have)

		keys := rapid.SliceOf(rapid.String()).Draw(t, "strings")
		sorted := slices.Clone(keys)
		slices.Sort(sorted)
		pdqsortOrdered(keys, 0, len(keys), 0)
		require.Equal(t, sorted, keys)
	})
}
