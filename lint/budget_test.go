package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// reporting lints a cable of a size with rules that report so many findings each, and gives how many of each are kept.
func reporting(size int, d Diagnostic, counts ...int) (kept map[string]int, dropped int) {
	l := &Linter{shown: map[*Rule]bool{}}
	for i, n := range counts {
		r := &Rule{Code: string(rune('A' + i)), Severities: []Severity{Error}, Cites: aboutTheTool, Check: func(p *Pass) {
			for range n {
				p.Report(d)
			}
		}}
		l.add(r, true)
	}
	r := l.cable(&cable.Document{File: source.NewFile("a.txt", "")}, nil, newBudget(size))
	kept = map[string]int{}
	for _, d := range r.Diagnostics {
		kept[d.Rule.Code]++
	}
	return kept, r.Dropped
}

// TestNoRuleStarvesAnother: what is beyond the budget is counted, and each rule has something of it.
func TestNoRuleStarvesAnother(t *testing.T) {
	kept, dropped := reporting(0, Diagnostic{}, 100, 40)
	require.Equal(t, map[string]int{"A": 100, "B": 40}, kept)
	require.Zero(t, dropped)
	kept, dropped = reporting(0, Diagnostic{}, 10_000, 10_000, 20)
	require.Equal(t, 20_020, kept["A"]+kept["B"]+kept["C"]+dropped)
	require.Greater(t, kept["A"], 100)
	require.Greater(t, kept["B"], 30)
	require.Greater(t, kept["C"], 8)
	require.LessOrEqual(t, kept["A"]+kept["B"]+kept["C"], 200)
	kept, dropped = reporting(1_000_000, Diagnostic{}, 6_000)
	require.Equal(t, 6_000, kept["A"], "a large text may have more")
	require.Zero(t, dropped)
}

// TestSharedEditsAreCountedOnce: a list of edits costs what it takes in a report, where it is written once.
func TestSharedEditsAreCountedOnce(t *testing.T) {
	shared := Diagnostic{Fixes: []Fix{{Edits: make([]Edit, 100)}}}
	kept, dropped := reporting(0, shared, 100)
	require.Equal(t, 100, kept["A"])
	require.Zero(t, dropped)
	short := Diagnostic{Fixes: []Fix{{Edits: make([]Edit, longFix)}}}
	kept, dropped = reporting(0, short, 100)
	require.Less(t, kept["A"], 60, "a short list is written with each finding")
	require.Equal(t, 100, kept["A"]+dropped)
}

// TestRelatedPlacesHaveABound: the last says how many there are more.
func TestRelatedPlacesHaveABound(t *testing.T) {
	for n, want := range map[int]int{mostRelated - 1: mostRelated - 1, mostRelated: mostRelated,
		mostRelated + 1: mostRelated + 1, 5_000: mostRelated + 1} {
		d := Diagnostic{Related: make([]Related, n)}
		require.True(t, newBudget(1_000_000).take(&d, nil))
		require.Len(t, d.Related, want)
		if n > mostRelated {
			require.Regexp(t, `^and \d+ more places$`, d.Related[mostRelated].Message)
		}
	}
}
