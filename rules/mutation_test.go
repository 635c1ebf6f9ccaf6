package rules

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/lint"
)

var mutants = flag.Int("mutants", 5000, "about how many mutants of generated cables are tried, and as many again "+
	"of skeletons")

// leastApplied is how often each operator must have found a place in generated cables, so that one which never
// does is no proof.
const leastApplied = 12

// TestSoundCablesAreSound: no rule, noting ones included, reports anything in a sound cable, and the parser reads of it
// what the generator put in.
func TestSoundCablesAreSound(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	for seed := range uint64(*mutants / 2) {
		c := mutation.Sound(seed)
		results := linter.File(parser.Parse(source.NewFile("cable.txt", c.Text)), nil)
		require.Len(t, results, 1, "seed %d is one cable\n%s", seed, c.Text)
		require.Equal(t, c.Date.Format(time.DateOnly), results[0].Doc.Date.From.String(), c.Text)
		require.Equal(t, c.Serial, results[0].Doc.Serial, c.Text)
		for _, d := range results[0].Diagnostics {
			t.Fatalf("seed %d %v: %s %q: %s\n%s", seed, c.Features, d.Rule.Code, d.Span.In(c.Text), d.Message, c.Text)
		}
	}
}

// TestEachMutantIsFound: of each cable that an operator breaks the operator's rule reports a finding once, at the
// place and as gravely as the operator says, and nothing else but what the operator declares to follow.
func TestEachMutantIsFound(t *testing.T) {
	var pool []*mutation.Text
	for seed := range uint64(2000 + *mutants/20) {
		pool = append(pool, mutation.Read(mutation.Sound(1_000_000+seed).Text, nil))
	}
	b := newBreaker(t)
	total := b.all(mutation.Operators(), pool)
	for _, o := range mutation.Operators() {
		require.GreaterOrEqual(t, b.applied[o.Code+" "+o.Name], leastApplied, "%s, %s: the operator finds no place", o.Code,
			o.Name)
	}
	t.Logf("%d mutants of %d sound cables, by %d operators", total, len(pool), len(mutation.Operators()))
}

// TestSoundSkeletonsBroken breaks the sound skeletons too, those of public cables where they are next to the
// repository.
func TestSoundSkeletonsBroken(t *testing.T) {
	quality := index(t)
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	var pool []*mutation.Text
	for _, path := range slices.Sorted(maps.Keys(quality)) {
		if quality[path] != "clean" {
			continue
		}
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		if len(findings(linter, string(text))) == 0 {
			pool = append(pool, mutation.Read(string(text), nil))
		}
	}
	b := newBreaker(t)
	total := b.all(mutation.Operators(), pool)
	t.Logf("%d mutants of %d sound skeletons, by %d of %d operators", total, len(pool), len(b.applied),
		len(mutation.Operators()))
}

// TestEachRuleHasAnOperator: every rule that can fail a run or warn is proved by mutation.
func TestEachRuleHasAnOperator(t *testing.T) {
	seen := map[string]bool{}
	for _, o := range slices.Concat(mutation.Operators(), mutation.SMARTOperators()) {
		require.NotNil(t, lint.Find(All(), o.Code), o.Code)
		require.False(t, seen[o.Code+" "+o.Name], "%s %s stands twice", o.Code, o.Name)
		seen[o.Code], seen[o.Code+" "+o.Name] = true, true
		for _, f := range o.Follows {
			require.NotNil(t, lint.Find(All(), f.Code), "%s %s is followed by %s", o.Code, o.Name, f.Code)
			require.NotEmpty(t, f.Why)
		}
	}
	for _, r := range All() {
		// gates and papers have their own tests; P016 is a warning in papers alone
		if r.Severities[0] == lint.Info || r.Code == "P016" || strings.HasPrefix(r.Code, "G") || r.Reads == lint.Papers {
			continue
		}
		require.True(t, seen[r.Code], "no operator breaks %s", r.Code)
	}
}

// breaker applies operators, and remembers how often each found a place and how often each follower reported.
type breaker struct {
	t       *testing.T
	parser  *grammar.Parser
	linters map[mutation.Settings]*lint.Linter
	applied map[string]int
}

func newBreaker(t *testing.T) *breaker {
	return &breaker{t, grammar.NewParser(), map[mutation.Settings]*lint.Linter{}, map[string]int{}}
}

// all breaks cables of a pool by each operator, until all operators together have made about as many mutants as
// the flag asks for, and fails with the first wrong mutant of each. It gives how many were made.
func (b *breaker) all(operators []mutation.Operator, pool []*mutation.Text) (total int) {
	quota := max(2*leastApplied, *mutants/len(operators))
	for i, o := range operators {
		key := o.Code + " " + o.Name
		wrong := ""
		for k := range pool {
			text := pool[(k+i*37)%len(pool)]
			text.Rand = rand.New(rand.NewPCG(uint64(k), uint64(i)))
			m, ok := o.Apply(text)
			if !ok || m.Settings != (mutation.Settings{}) && len(b.find(mutation.Mutant{Text: text.S,
				Settings: m.Settings})) > 0 && m.Text != text.S {
				continue
			}
			if w := b.judge(o, m); w != "" && wrong == "" {
				wrong = fmt.Sprintf("%s: %s\n%s", key, w, m)
			}
			if b.applied[key]++; b.applied[key] == quota {
				break
			}
		}
		if wrong != "" {
			b.t.Error(wrong)
		}
		total += b.applied[key]
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
			day, err := time.Parse(time.DateOnly, m.Settings.AsOf)
			require.NoError(b.t, err)
			o.AsOf, o.Add = calendar.MustDate(day.Year(), int(day.Month()), day.Day()), []string{"D025"}
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
	hits := 0
	for _, d := range b.find(m) {
		switch {
		case d.Rule.Code == o.Code && d.Span.Start == m.At.Start && d.Span.End == m.At.End &&
			d.Severity.String() == m.Severity:
			hits++
		case d.Rule.Code == o.Code:
			return fmt.Sprintf("found %s at %q, expected %s at %q", d.Severity, d.Span.In(m.Text), m.Severity,
				m.Text[m.At.Start:m.At.End])
		case !slices.ContainsFunc(o.Follows, func(f mutation.Follow) bool { return f.Code == d.Rule.Code }):
			return fmt.Sprintf("%s spoke too, at %q: %s", d.Rule.Code, d.Span.In(m.Text), d.Message)
		}
	}
	if hits != 1 {
		return fmt.Sprintf("it is found %d times, expected once as %s", hits, m.Severity)
	}
	return ""
}
