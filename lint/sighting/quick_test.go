package sighting

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMayHaveOneErrorKnowsEachError: the quick look lets each error of each word through.
func TestMayHaveOneErrorKnowsEachError(t *testing.T) {
	for _, w := range slippery {
		for i := range w {
			errors := []string{w[:i] + w[i+1:], w[:i] + "Q" + w[i:], w[:i] + "Q" + w[i+1:]}
			if i > 0 {
				errors = append(errors, w[:i-1]+w[i:i+1]+w[i-1:i]+w[i+1:])
			}
			for _, e := range errors {
				require.True(t, OneError(e, w) && mayHaveOneError(e, w), "%s %s", e, w)
			}
		}
	}
	require.False(t, mayHaveOneError("MINISTER", "SECRET"))
}
