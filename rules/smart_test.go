package rules

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestSoundSMARTCablesAreSound: no rule, noting ones included, speaks of a sound cable as SMART prints it, alone or in mail, with its keys before its values
// or beside them; and the parser reads of it what the generator put in.
func TestSoundSMARTCablesAreSound(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	for seed := range uint64(*mutants / 5) {
		c := mutation.SoundSMART(seed)
		results := linter.File(parser.Parse(source.NewFile("cable.txt", c.Text)), nil)
		require.Len(t, results, 1, "seed %d is one cable\n%s", seed, c.Text)
		doc := results[0].Doc
		require.Equal(t, cable.SMART, doc.Form)
		require.Equal(t, c.Date.Format(time.DateOnly), doc.Date.From.String(), c.Text)
		require.Equal(t, c.Serial, doc.Serial, c.Text)
		require.True(t, doc.Print.Closed, c.Text)
		for _, d := range results[0].Diagnostics {
			t.Fatalf("seed %d %v: %s %q: %s\n%s", seed, c.Features, d.Rule.Code, d.Span.In(c.Text), d.Message, c.Text)
		}
	}
}

// TestEachSMARTMutantIsFound is TestEachMutantIsFound for cables as SMART prints them.
func TestEachSMARTMutantIsFound(t *testing.T) {
	var pool []*mutation.Text
	for seed := range uint64(1500) {
		pool = append(pool, mutation.Read(mutation.SoundSMART(1_000_000+seed).Text, nil))
	}
	b := newBreaker(t)
	total := b.all(mutation.SMARTOperators(), pool)
	for _, o := range mutation.SMARTOperators() {
		require.GreaterOrEqual(t, b.applied[o.Code+" "+o.Name], leastApplied, "%s, %s: the operator finds no place", o.Code, o.Name)
	}
	t.Logf("%d mutants of %d sound cables, by %d operators", total, len(pool), len(mutation.SMARTOperators()))
}
