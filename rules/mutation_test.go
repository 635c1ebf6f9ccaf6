package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/mutation"
	"github.com/cablelint/cablelint/lint"
)

// TestSoundCablesAreSound: no rule, noting ones included, speaks of a sound cable.
func TestSoundCablesAreSound(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for seed := range uint64(4000) {
		text := mutation.Sound(seed)
		for _, d := range findings(linter, text) {
			t.Fatalf("seed %d: %s %q: %s\n%s", seed, d.Rule.Code, d.Span.In(text), d.Message, text)
		}
	}
}
