package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var unreadableDateTimeGroup = &lint.Rule{
	Code: "S012", Name: "unreadable-date-time-group", Title: "the date-time group is no day and time",
	Demands:    "a date-time group is a day, a time, a month and a year",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites:      []law.Cite{law.Consistency("the calendar and the clock have the day and time that a telegram names")},
	Why: `The date-time group is the cable's date. Where the calendar has no such day, or a digit or a letter is wrong, the
cable has no date, and the rules that need one do not run.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦P 311530Z APR 09⟧", Note: "April has 30 days"},
		{Frame: "2009 C", Text: "⟦P 041575Z MAY 09⟧", Note: "an hour has 60 minutes"},
		{Frame: "2009 C", Text: "⟦P 041530Z MAY 49⟧", Note: "a year of which no cable is"},
		{Frame: "2009 C", Text: "P 041530Z MAY 09", Note: "a day and a time"},
		{Frame: "2009 C", Text: "O 041530Z MAY 09", Trap: true, Note: "O is a precedence"},
	},
	Check: func(p *lint.Pass) {
		for _, e := range p.Doc.Envelopes {
			if e.Copy || e.Dated {
				continue
			}
			at := e.DTG
			if at.Empty() && !e.From.Empty() && !p.Doc.Date.Known() {
				at = p.Doc.Written().GarbledGroup(e.From.Start)
			}
			if at.Empty() || p.Doc.Written().WholeGroup(at) {
				continue
			}
			p.Report(lint.Diagnostic{
				Severity: unlessPrinted(p.Doc)(), Span: at,
				Message: "the date-time group is no day and time of a cable, so the cable has no date",
				Help:    "write day, hour and minute with Z, month and year: 041530Z MAY 09",
			})
			return
		}
	},
}
