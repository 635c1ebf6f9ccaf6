package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var dateNotAfterCable = &lint.Rule{
	Code: "D005", Name: "date-not-after-cable", Title: "the declassification date is not after the cable's own",
	Demands:    "a text whose date has passed is declassified",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{
		{Instrument: &law.EO11652, Section: "5(B)"}, {Instrument: &law.EO12065, Section: "1-401"},
		{Instrument: &law.EO12356, Section: "1.4(a)"}, {Instrument: &law.EO12958, Section: "1.6"},
		{Instrument: &law.EO12958Amended, Section: "1.5(a)"}, {Instrument: &law.EO13526, Section: "1.5(a)"},
	},
	Why: `A text is declassified once its declassification date has passed. With a date on or before its own, a cable
says that it was never classified. Often the year of the cable was written instead of a later year.`,
	Silences: []string{"D022"},
	Fixes:    []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/04/2009⟧", Note: "the day of the cable itself"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/04/1999⟧", Note: "ten years back instead of ten years on"},
		{Frame: "1974 C", Text: "E.O. 11652: DECL: ⟦5/4/73⟧", Note: "under E.O. 11652 too"},
		{Frame: "1974 C", Text: "E.O. 11652: ADS, DECLAS ⟦12/31/73⟧", Note: "of an automatic declassification"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS ⟦5/4/79⟧ (PRILL, ANA) OR-M", Note: "of the schedule of E.O. 12065"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M", Trap: true, Note: "after the cable's"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/05/2009", Note: "one day is a day"},
		{Frame: "1998 C", Text: "E.O. 12958: DECL: 5/4/08", Trap: true, Note: "a year of two digits is 2008"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				if v.Kind != instruction.Date && v.Kind != instruction.Schedule || !v.Dated || v.Day > p.Doc.Date.From ||
					unclassified(p.Doc) {
					continue
				}
				text := valueText(o, v.DateSpan)
				all.add(text, lint.Diagnostic{
					Span:    o.Place(v.DateSpan),
					Message: fmt.Sprintf("the cable is dated %s, and %s is not after it", cableDate(p.Doc), text),
					Help:    "write a later date" + durationAdvice(p.Doc),
					Fixes:   choices(o.Place(v.DateSpan), laterChoices(p.Doc, o, v)),
				})
			}
		})
		passedSchedules(p, &all)
		all.report(p)
	},
}

// passedSchedules reports stamps of the general schedule with a date that is not after the paper's.
func passedSchedules(p *lint.Pass, all *repeats) {
	d := p.Doc
	if d.Paper == nil || !d.Date.Known() || d.Paper.Stamped || unclassified(d) {
		return
	}
	for _, s := range d.Written().Schedules(d.Span) {
		if s.DayAt.Empty() || s.Day > d.Date.From {
			continue
		}
		text := s.DayAt.In(d.File.Text)
		all.add(text, lint.Diagnostic{Span: s.DayAt, Severity: lint.Warning,
			Message: fmt.Sprintf("the cable is dated %s, and %s is not after it", cableDate(d), text),
			Help:    "write a later date"})
	}
}

// cableDate is the cable's date for people: a day, a month, a year, or the years that it may be of.
func cableDate(d *cable.Document) string {
	from, to := d.Date.From.Year(), d.Date.To.Year()
	switch {
	case d.Date.Exact():
		return d.Date.From.String()
	case d.Date.Month():
		return d.Date.From.String()[:len("2018-10")]
	case from == to:
		return fmt.Sprint(from)
	case d.Date.To == cable.LastDay:
		return fmt.Sprintf("%d or later", from)
	case d.Date.From == cable.FirstDay:
		return fmt.Sprintf("%d or earlier", to)
	}
	return fmt.Sprintf("%d to %d", from, to)
}
