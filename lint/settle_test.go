package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestWhatARuleSilences: findings of other rules whose scope overlaps its own; an empty scope is the whole cable, on
// either side.
func TestWhatARuleSilences(t *testing.T) {
	none, a, b, ab := source.Span{}, source.Span{Start: 0, End: 10}, source.Span{Start: 20, End: 30},
		source.Span{Start: 5, End: 25}
	next := source.Span{Start: 10, End: 20}
	for _, c := range []struct {
		by, of   source.Span
		silenced bool
	}{
		{a, a, true}, {a, b, false}, {a, ab, true}, {ab, b, true}, {a, next, false}, {next, a, false},
		{none, a, true}, {none, none, true}, {a, none, true}, {b, none, true},
	} {
		by, of := toy("T001", []string{"T002"}, a, c.by, custom), toy("T002", nil, a, c.of, custom)
		r := lintAs(t, Options{}, document(0, 0), by, of)
		require.Equal(t, !c.silenced, len(codes(r)) == 2, "%v silences %v", c.by, c.of)
		r = lintAs(t, Options{Select: []string{"T002"}}, document(0, 0), by, of)
		require.Equal(t, !c.silenced, len(codes(r)) == 1, "%v silences %v, and is not reported itself", c.by, c.of)
	}
}

// TestSeveralScopesSilenceOneRule: in any order, and where they overlap.
func TestSeveralScopesSilenceOneRule(t *testing.T) {
	span := func(from, to int) source.Span { return source.Span{Start: from, End: to} }
	rules := []*Rule{toy("T001", []string{"T009"}, span(0, 1), span(30, 40), custom),
		toy("T002", []string{"T009"}, span(0, 1), span(0, 20), custom),
		toy("T003", []string{"T009"}, span(0, 1), span(5, 10), custom)}
	for at, silenced := range map[int]bool{0: true, 7: true, 12: true, 19: true, 20: false, 29: false, 30: true,
		39: true, 40: false} {
		r := lintAs(t, Options{}, document(0, 0), append(rules, toy("T009", nil, span(at, at+1), span(at, at+1), custom))...)
		require.Equal(t, !silenced, len(codes(r)) == 4, "at %d", at)
	}
}

// TestASetSeverityIsTheHighest: what a rule softened stays softened.
func TestASetSeverityIsTheHighest(t *testing.T) {
	for _, c := range []struct{ highest, given, set, want Severity }{
		{Error, Error, Warning, Warning}, {Error, Error, Info, Info}, {Error, Warning, Error, Warning},
		{Error, Warning, Info, Info}, {Error, Info, Warning, Info},
		{Warning, Warning, Error, Error}, {Warning, Info, Error, Info}, {Info, Info, Error, Error},
	} {
		rule := &Rule{Code: "T001", Severities: []Severity{c.highest, Warning, Info},
			Cites: toy("T001", nil, source.Span{}, source.Span{}, custom).Cites,
			Check: func(p *Pass) { p.Report(Diagnostic{Severity: c.given}) }}
		r := lintAs(t, Options{Severity: map[string]Severity{"T001": c.set}}, document(0, 0), rule)
		require.Len(t, r.Diagnostics, 1)
		require.Equal(t, c.want, r.Diagnostics[0].Severity, "%v, given as %v and set to %v", c.highest, c.given, c.set)
	}
}

// TestMergedSpans: those that overlap are joined, and those that touch are two.
func TestMergedSpans(t *testing.T) {
	span := func(start, end int) source.Span { return source.Span{Start: start, End: end} }
	require.Equal(t, []source.Span{span(0, 5), span(5, 9)}, merged([]source.Span{span(5, 9), span(0, 5)}))
	require.Equal(t, []source.Span{span(0, 9)}, merged([]source.Span{span(4, 9), span(0, 5)}))
	require.Equal(t, []source.Span{span(0, 9), span(10, 11)}, merged([]source.Span{span(0, 9), span(2, 3), span(10, 11)}))
}
