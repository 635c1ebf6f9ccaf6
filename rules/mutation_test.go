package rules

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/mutation"
	"github.com/cablelint/cablelint/lint"
)

var mutants = flag.Int("mutants", 1000, "how many sound cables are made and broken in every way")

// leastApplied is how often each operator must have found a place, so that one which never does is no proof.
const leastApplied = 5

// TestSoundCablesAreSound: no rule, noting ones included, speaks of a sound cable.
func TestSoundCablesAreSound(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for seed := range uint64(*mutants) {
		text := mutation.Sound(seed)
		for _, d := range findings(linter, text) {
			t.Fatalf("seed %d: %s %q: %s\n%s", seed, d.Rule.Code, d.Span.In(text), d.Message, text)
		}
	}
}

// TestEachMutantIsFound: of each sound cable that an operator breaks the operator's rule speaks, at the place and as
// gravely as the operator says, and nothing else but what the operator declares to follow.
func TestEachMutantIsFound(t *testing.T) {
	b := newBreaker(t)
	for seed := range uint64(*mutants) {
		b.each(fmt.Sprint("seed ", seed), mutation.Sound(seed), seed)
	}
	total := b.report()
	for _, o := range mutation.Operators() {
		require.GreaterOrEqual(t, b.applied[o.Code+" "+o.Name], leastApplied, "%s, %s: the operator finds no place", o.Code, o.Name)
	}
	t.Logf("%d mutants of %d sound cables, by %d operators", total, *mutants, len(mutation.Operators()))
}

// TestEachRuleHasAnOperator: every rule that can fail a run or warn is proved by mutation.
func TestEachRuleHasAnOperator(t *testing.T) {
	for _, r := range All() {
		if r.Severities[0] == lint.Info || strings.HasPrefix(r.Code, "G") { // gates have their own tests
			continue
		}
		require.True(t, slices.ContainsFunc(mutation.Operators(), func(o mutation.Operator) bool { return o.Code == r.Code }), "no operator breaks %s", r.Code)
	}
	for _, o := range mutation.Operators() {
		require.NotNil(t, lint.Find(All(), o.Code), o.Code)
	}
}

// TestSoundSkeletonsBroken breaks the sound skeletons of public cables too, where they lie beside the repository.
func TestSoundSkeletonsBroken(t *testing.T) {
	quality := index(t)
	if quality == nil {
		t.Log("the corpus is not here: nothing was broken")
		return
	}
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	b, sound := newBreaker(t), 0
	var paths []string
	for path, q := range quality {
		if q == "clean" {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	for i, path := range paths {
		text, err := os.ReadFile(filepath.Join(corpus, path))
		require.NoError(t, err)
		if len(findings(linter, string(text))) > 0 {
			continue
		}
		sound++
		b.each(path, string(text), uint64(i))
	}
	total := b.report()
	t.Logf("%d mutants of %d sound skeletons, by %d of %d operators", total, sound, len(b.applied), len(mutation.Operators()))
}

// breaker applies operators, and remembers how often each found a place and what was wrong the first time.
type breaker struct {
	t       *testing.T
	parser  *grammar.Parser
	linters map[mutation.Settings]*lint.Linter
	applied map[string]int
	wrong   map[string]string
}

func newBreaker(t *testing.T) *breaker {
	return &breaker{t, grammar.NewParser(), map[mutation.Settings]*lint.Linter{}, map[string]int{}, map[string]string{}}
}

// each applies every operator that finds a place.
func (b *breaker) each(name, text string, seed uint64) {
	for i, o := range mutation.Operators() {
		m, ok := o.Apply(mutation.Read(text, rand.New(rand.NewPCG(seed, uint64(i)))))
		if !ok {
			continue
		}
		key := o.Code + " " + o.Name
		b.applied[key]++
		if w := b.judge(o, m); w != "" && b.wrong[key] == "" {
			b.wrong[key] = fmt.Sprintf("%s: %s: %s\n%s", name, key, w, m)
		}
	}
}

// report fails with the first wrong mutant of each operator, and counts the mutants.
func (b *breaker) report() (total int) {
	for _, key := range slices.Sorted(maps.Keys(b.wrong)) {
		b.t.Error(b.wrong[key])
	}
	for _, n := range b.applied {
		total += n
	}
	return total
}

// find lints a mutant as its settings ask.
func (b *breaker) find(m mutation.Mutant) (all []lint.Diagnostic) {
	linter := b.linters[m.Settings]
	if linter == nil {
		o := lint.Options{}
		if m.Settings.Profile == "ic" {
			o.Profile = lint.IC
		}
		if m.Settings.AsOf != "" {
			day, err := time.Parse("2006-01-02", m.Settings.AsOf)
			require.NoError(b.t, err)
			o.AsOf = calendar.MustDate(day.Year(), int(day.Month()), day.Day())
		}
		var err error
		linter, err = lint.NewLinter(All(), o)
		require.NoError(b.t, err)
		b.linters[m.Settings] = linter
	}
	for _, r := range linter.File(b.parser.Parse(source.NewFile("mutant.txt", m.Text)), nil) {
		all = append(all, r.Diagnostics...)
	}
	return all
}

// judge gives what is wrong with the findings of a mutant; empty where all is as the operator says.
func (b *breaker) judge(o mutation.Operator, m mutation.Mutant) string {
	hit := false
	for _, d := range b.find(m) {
		switch {
		case d.Rule.Code == o.Code && d.Span.Start == m.At.Start && d.Span.End == m.At.End && d.Severity.String() == m.Severity:
			hit = true
		case d.Rule.Code == o.Code:
			return fmt.Sprintf("found %s at %q, expected %s at %q", d.Severity, d.Span.In(m.Text), m.Severity, m.Text[m.At.Start:m.At.End])
		case !slices.ContainsFunc(o.Follows, func(f mutation.Follow) bool { return f.Code == d.Rule.Code }):
			return d.Rule.Code + " spoke too: " + d.Message
		}
	}
	if !hit {
		return "it is not found"
	}
	return ""
}
