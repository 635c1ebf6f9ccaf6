package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var envelopeDay = &lint.Rule{
	Code: "H013", Name: "envelope-day", Title: "the DE line's day is before the date-time group's",
	Demands:    "a telegram is filed with the communicators after it was written",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("the DE line's day of the year is the DTG's: 5,638 of 5,650 public cables, " +
		"the others mostly later")},
	Why: `The DE line gives the day on which communicators took the telegram, the date-time group the day on
which it was released to them. The first cannot come before the second: one of the two is wrong, or they are of
two cables. A later day is fine: the telegram waited.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "DE RUEHQV #0412 ⟦1231530⟧", Note: "the day before 4 May, the 124th"},
		{Frame: "2009 C", Text: "P 010830Z JAN 09\nDE RUEHQV #0412 ⟦3660830⟧\nE.O. 12958: DECL: 01/01/2019",
			Note: "the last day of the year before"},
		{Frame: "2009 C", Text: "DE RUEHQV #0412 1251530", Note: "a day later"},
		{Frame: "2009 C", Text: "P 312330Z DEC 09\nDE RUEHQV #0412 0010030\nE.O. 12958: DECL: 12/31/2019", Trap: true,
			Note: "the first day of the next year is later"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.Copy.Spliced {
			return
		}
		for _, e := range p.Doc.Envelopes {
			if e.Copy || !e.Dated || e.StationDay == 0 {
				continue
			}
			late := e.StationDay - e.Day.YearDay()
			if late > 182 { // of the year before
				late -= calendar.MustDate(e.Day.Year()-1, 12, 31).YearDay()
			}
			if late >= 0 || late < -182 {
				continue
			}
			p.Report(lint.Diagnostic{
				Span: e.DaySpan, Related: []lint.Related{{Span: e.DTG, Message: "date-time group"}},
				Message: fmt.Sprintf("the DE line is of day %d of the year, the date-time group of day %d", e.StationDay,
					e.Day.YearDay()), Help: "see whether both lines belong to this cable",
			})
		}
	},
}
