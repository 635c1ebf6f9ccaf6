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

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/mutation"
	"github.com/cablelint/cablelint/lint"
)

// mutants is about how many mutants of generated cables are tried, and as many again of skeletons.
var mutants = flag.Int("mutants", 5000, "how many mutants of generated cables to try")

// enough is how many mutants of generated cables each rule must have found, so that no operator is idle.
const enough = 20

// pending are rules that have operators and are not written yet.
var pending []string

// TestSoundCablesLintClean: the generator's cables have no finding at all, and the parser reads of them what
// the generator put in.
func TestSoundCablesLintClean(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser, failures := grammar.NewParser(), 0
	for seed := range uint64(*mutants / 2) {
		c := mutation.Sound(seed)
		results := linter.File(parser.Parse(source.NewFile("cable.txt", c.Text)), nil)
		require.Len(t, results, 1, "seed %d is one cable\n%s", seed, c.Text)
		require.Equal(t, c.Date.Format("2006-01-02"), results[0].Doc.Date.From.String(), c.Text)
		require.Equal(t, c.Serial, results[0].Doc.Serial, c.Text)
		for _, d := range results[0].Diagnostics {
			if failures++; failures < 6 {
				t.Errorf("seed %d %v: %s at %q: %s\n%s", seed, c.Features, d.Rule.Code, d.Span.In(c.Text), d.Message, c.Text)
			}
		}
	}
	require.Zero(t, failures)
}

// TestMutants breaks one thing in a sound cable at a time: the rule that the operator names fires at exactly
// the place that it names and with the book's severity, and no other rule does but those that it declares to follow.
func TestMutants(t *testing.T) {
	sound := generatedPool(t)
	skeletons := soundSkeletons(t)
	operators := mutation.Operators()
	quota := max(enough, *mutants/len(operators))
	found, unwritten, seen := map[string]int{}, map[string]bool{}, map[string]bool{}
	for _, o := range operators {
		require.False(t, seen[o.Code+o.Name], "%s %s stands twice", o.Code, o.Name)
		seen[o.Code+o.Name] = true
		if lint.Find(All(), o.Code) == nil {
			unwritten[o.Code] = true
			continue
		}
		t.Run(o.Code+" "+o.Name, func(t *testing.T) {
			trial := newTrial(t, o)
			n := trial.run(sound, quota)
			found[o.Code] += n
			require.GreaterOrEqual(t, n, enough/4, "the operator finds no place in generated cables")
			trial.run(skeletons, quota)
		})
	}
	require.Equal(t, pending, slices.Sorted(maps.Keys(unwritten)), "operators of rules that are not written")
	for _, r := range All() {
		if r.Severities[0] > lint.Info && !strings.HasPrefix(r.Code, "G") {
			require.GreaterOrEqual(t, found[r.Code], enough, "%s %s is not proved by mutants", r.Code, r.Name)
		}
	}
}

// generatedPool is the texts of generated cables.
func generatedPool(t *testing.T) (pool []string) {
	for seed := range uint64(1500 + *mutants/20) {
		pool = append(pool, mutation.Sound(1_000_000+seed).Text)
	}
	return pool
}

// soundSkeletons are the clean skeletons of public cables in which the default rules find nothing; none
// where the corpus is absent.
func soundSkeletons(t *testing.T) (pool []string) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	quality := index(t)
	for _, path := range slices.Sorted(maps.Keys(quality)) {
		if quality[path] != "clean" {
			continue
		}
		text, err := os.ReadFile(filepath.Join(corpus, path))
		require.NoError(t, err)
		if len(findings(linter, string(text))) == 0 {
			pool = append(pool, string(text))
		}
	}
	return pool
}

// trial is an operator with the linter that its rule needs.
type trial struct {
	t        *testing.T
	operator mutation.Operator
	linter   *lint.Linter
	parser   *grammar.Parser
	follows  map[string]bool
	checked  bool // the settings add rules: a cable must be sound under them, too, before it is broken
	failures int
}

func newTrial(t *testing.T, o mutation.Operator) *trial {
	settings := lint.Settings{}
	if o.Settings.IC {
		settings.Profile = lint.IC
	}
	if d := o.Settings.AsOf; !d.IsZero() {
		settings.AsOf = calendar.MustDate(d.Year(), int(d.Month()), d.Day())
	}
	linter, err := lint.NewLinter(All(), lint.Options{Add: []string{o.Code}, Settings: settings})
	require.NoError(t, err)
	tr := &trial{t: t, operator: o, linter: linter, parser: grammar.NewParser(), follows: map[string]bool{}}
	tr.checked = o.Settings != (mutation.Settings{}) || lint.Find(All(), o.Code).OffByDefault
	for _, f := range o.Follows {
		require.NotEmpty(t, f.Reason)
		tr.follows[f.Code] = true
	}
	return tr
}

// run breaks up to quota cables of a pool and gives how many it broke.
func (tr *trial) run(pool []string, quota int) (n int) {
	start := rand.New(rand.NewPCG(uint64(len(tr.operator.Name)), uint64(len(tr.operator.Code)))).IntN(len(pool) + 1)
	for i := range pool {
		text := pool[(start+i)%len(pool)]
		m, ok := tr.operator.Apply(rand.New(rand.NewPCG(uint64(i), 3)), text)
		if !ok || tr.checked && len(tr.lint(text)) > 0 {
			continue
		}
		tr.judge(m)
		if n++; n == quota {
			break
		}
	}
	return n
}

func (tr *trial) lint(text string) (all []lint.Diagnostic) {
	for _, r := range tr.linter.File(tr.parser.Parse(source.NewFile("cable.txt", text)), nil) {
		all = append(all, r.Diagnostics...)
	}
	return all
}

// judge holds the findings on a mutant to what the operator says.
func (tr *trial) judge(m mutation.Mutant) {
	want := source.Span{Start: m.At.Start, End: m.At.End}
	hits := 0
	var wrong []string
	for _, d := range tr.lint(m.Text) {
		switch {
		case d.Rule.Code == tr.operator.Code && d.Span == want && d.Severity.String() == string(m.Severity):
			hits++
		case d.Rule.Code == tr.operator.Code:
			wrong = append(wrong, fmt.Sprintf("it fires at %q as %s", d.Span.In(m.Text), d.Severity))
		case !tr.follows[d.Rule.Code]:
			wrong = append(wrong, fmt.Sprintf("%s fires at %q: %s", d.Rule.Code, d.Span.In(m.Text), d.Message))
		}
	}
	if hits == 1 && len(wrong) == 0 {
		return
	}
	if tr.failures++; tr.failures > 2 {
		tr.t.Fail()
		return
	}
	tr.t.Errorf("%s %s must fire once as %s at %q; %d times; %s\n%s", tr.operator.Code, tr.operator.Name, m.Severity, want.In(m.Text), hits, strings.Join(wrong, "; "), excerpt(m.Text, want))
}

// excerpt is a cable's front, and what stands around a place.
func excerpt(text string, at source.Span) string {
	head := text[:min(len(text), 1500)]
	if at.End < len(head) {
		return head
	}
	return head + "\n[…]\n" + text[max(len(head), at.Start-200):min(len(text), at.End+400)]
}
