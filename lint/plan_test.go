package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// TestPlansAreRemembered: the plan that is kept for a day is the one that is made for it, on each day on which
// something changes and those next to it.
func TestPlansAreRemembered(t *testing.T) {
	check := func(*Pass) {}
	rule := func(code string, reads Documents, cites ...law.Cite) *Rule {
		return &Rule{Code: code, Name: code, Severities: []Severity{Error}, Reads: reads, Cites: cites, Check: check}
	}
	of := func(i *law.Instrument) law.Cite { return law.Cite{Instrument: i} }
	l, err := NewLinter([]*Rule{
		rule("A001", Cables, of(&law.EO12356), of(&law.EO12958)),
		rule("A002", CablesAndPapers, of(&law.EO12958Amended), of(&law.EO13526)),
		rule("A003", Papers, of(&law.EO13526)),
		rule("A004", Cables, of(&law.EO12065), law.Consistency("a custom")),
		rule("G001", CablesAndPapers, of(&law.EO12065)),
		{Code: "A005", Severities: []Severity{Error}, Cites: aboutTheTool, CheckText: check},
	}, Options{})
	require.NoError(t, err)
	l.plans.fill(l.inForce)
	l.plans.once.Do(func() {})
	require.NotEmpty(t, l.plans.turns)
	seen := map[int]bool{}
	for _, paper := range []*cable.PaperParts{nil, {}, {Evidence: scan.BannersAlone}} {
		for _, turn := range l.plans.turns {
			for day := turn - 1; day <= turn+1; day++ {
				d := &cable.Document{Paper: paper, Date: cable.Date{From: day, To: day, Source: cable.FromDTG}}
				for range 2 {
					require.Equal(t, l.makePlan(d), l.planOf(d), "%s", day)
				}
				seen[len(l.planOf(d).steps)] = true
			}
		}
	}
	require.Greater(t, len(seen), 2)
}

// TestPlanOfAnUndatedCable: it has the rules that were in force on all of its days, and names those that were on some.
func TestPlanOfAnUndatedCable(t *testing.T) {
	always := &Rule{Code: "A001", Severities: []Severity{Error}, Cites: aboutTheTool, Check: func(*Pass) {}}
	late := &Rule{Code: "A002", Severities: []Severity{Error}, Cites: []law.Cite{{Instrument: &law.EO13526}},
		Check: func(*Pass) {}}
	l, err := NewLinter([]*Rule{always, late}, Options{})
	require.NoError(t, err)
	day := func(source cable.DateSource, from, to calendar.Day) *plan {
		return l.planOf(&cable.Document{Date: cable.Date{From: from, To: to, Source: source}})
	}
	p := day(cable.FromNothing, cable.FirstDay, cable.LastDay)
	require.Len(t, p.steps, 1)
	require.Equal(t, []*Rule{late}, p.notRun)
	begins := law.EO13526.From
	require.Len(t, day(cable.FromDTG, begins, begins).steps, 2)
	p = day(cable.FromDTG, begins-1, begins-1)
	require.Len(t, p.steps, 1)
	require.Empty(t, p.notRun)
}
