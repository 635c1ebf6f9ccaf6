package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var impossibleDate = &lint.Rule{
	Code: "D004", Name: "impossible-date", Title: "the declassification date is not a day of the calendar",
	Demands:    "the instruction is a date or an event",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.EO12065, Section: "1-401"}, {Instrument: &law.EO12356, Section: "1.4(a)"},
		{Instrument: &law.EO13526, Section: "1.5(a)"}, {Instrument: &law.EO12958Amended, Section: "1.5(a)"},
		law.Consistency("nobody can declassify a text on a day that does not come")},
	Why: `The calendar has no such day. In cables the month comes first and the day second. A month above twelve often
means that the two were exchanged; a year of three digits is a typo.`,
	Silences: []string{"D005", "D006", "D007"},
	Fixes:    []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦02/30/2019⟧", Note: "30 February"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦13/05/2019⟧", Note: "day and month exchanged"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 2019/02/28", Note: "year first is common too"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 02/29/2016", Trap: true, Note: "a leap year"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				if !v.Impossible || v.Kind != instruction.Date && v.Kind != instruction.Downgrade {
					continue
				}
				if p.Doc.Written().LetterAt(o.Place(v.DateSpan).End) {
					continue // the copy ran the date into another line
				}
				date := valueText(o, v.DateSpan)
				d := lint.Diagnostic{
					Span:    o.Place(v.DateSpan),
					Message: fmt.Sprintf("%s is not a day of the calendar", date),
					Help:    "write " + dateForm(p.Doc),
				}
				if day, ok := swapped(v); ok {
					d.Fixes = choices(o.Place(v.DateSpan), []choice{{"exchange day and month: " + written(p.Doc, day),
						written(p.Doc, day)}})
				}
				all.add(date, d)
			}
		})
		all.report(p)
	},
}

// swapped is the day that a value gives with day and month exchanged.
func swapped(v instruction.Value) (calendar.Day, bool) {
	if v.YearFirst {
		return calendar.Date(v.Fields[0], v.Fields[2], v.Fields[1])
	}
	if v.Fields[2] < 1000 {
		return 0, false
	}
	return calendar.Date(v.Fields[2], v.Fields[1], v.Fields[0])
}
