package sighting

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestQuickLookKnowsEachError: the quick look lets each error of each word through.
func TestQuickLookKnowsEachError(t *testing.T) {
	for bit, w := range slippery {
		for i := range w {
			errors := []string{w[:i] + w[i+1:], w[:i] + "Q" + w[i:], w[:i] + "Q" + w[i+1:], w, w + "Q"}
			if i > 0 {
				errors = append(errors, w[:i-1]+w[i:i+1]+w[i-1:i]+w[i+1:])
			}
			for _, e := range errors {
				require.True(t, OneError(e, w), "%s %s", e, w)
				require.NotZero(t, slipperyShapes.Get().near(e)&(1<<bit), "%s %s", e, w)
				require.NotEqual(t, len(e) < shortest || len(e) > longestWord+1, withError(e) != "", e)
			}
		}
	}
	require.Zero(t, slipperyShapes.Get().near("MINISTER"))
}

// TestWordsOfAnotherShapeAreNothing: a scanner that reads every word with care finds the same.
func TestWordsOfAnotherShapeAreNothing(t *testing.T) {
	var all wordShapes
	for i := range all {
		for n := range all[i] {
			all[i][n].seconds, all[i][n].ends = anyLetter, anyLetter
		}
	}
	found := 0
	for seed := range uint64(20_000) {
		text := randomText(rand.New(rand.NewPCG(seed, 3)))
		careful := scanner{text: text, shapes: &all}
		careful.run()
		found += len(careful.found)
		require.True(t, slices.Equal(careful.found, Scan(text)), "%q", text)
	}
	require.Greater(t, found, 20_000)
	for _, w := range []string{"CLASSIFIED", "classified", "CLASSIFIEDBY", "CLASSIFIERS", "X1", "E0", "e0",
		"SECRET", "TEN",
		"TOP", "REA\u017fON", "reason\u017f", "UNCLA\u017f\u017f\u0131F\u0131ED"} {
		require.True(t, knownShapes.Get().has(w), w)
	}
	for _, w := range []string{"MINISTER", "minister", "SECRETARY", "secrets", "X", "THE", "CLASSIFY", "CAOS",
		"\u00e9t\u00e9"} {
		require.False(t, knownShapes.Get().has(w), w)
	}
}
