package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// The days of the examples. Constants are laid out by the linker: a start of the program calculates none.
const (
	day20131231 calendar.Day = 16070
	day20140101 calendar.Day = 16071
	day20190503 calendar.Day = 18019
	day20190504 calendar.Day = 18020
	day20200101 calendar.Day = 18262
	day20500101 calendar.Day = 29220
)

var instructionHasPassed = &lint.Rule{
	Code: "D025", Name: "instruction-has-passed", Title: "on the day of the review the cable's classification has run out",
	Demands: "information is automatically declassified on its date, or at the end of the 25th year, unless it is " +
		"exempt",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Need:       lint.Need{Text: "--as-of DATE", Given: func(s lint.Settings) bool { return s.AsOf != 0 }},
	Cites: []law.Cite{law.Consistency("a reviewer asks which cables are due; what the law then says depends on " +
		"the day of the review, not on the cable's"), {Instrument: &law.EO13526, Section: "1.5(a)"},
		{Instrument: &law.EO13526, Section: "3.3(a)"}},
	Why: `A cable whose declassification date has passed is declassified by its own words, and one that is older
than 25 years mostly by law: on 31 December of the 25th year, if its record is of permanent value (E.O. 13526
sec. 3.3(a), 32 CFR 2001.30(l)). Both call for a review before release, since exemptions are not always on the
cable's face.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/04/2019⟧",
			Settings: &lint.Settings{AsOf: day20190504}, Note: "as of the date itself"},
		{Frame: "1988 C", Text: "⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412",
			Settings: &lint.Settings{AsOf: day20140101}, Note: "25 years and the rest of the year have passed"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦TEN YEARS⟧", Also: []string{"D030"},
			Settings: &lint.Settings{AsOf: day20190504}, Note: "ten years counted out"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019",
			Settings: &lint.Settings{AsOf: day20190503}, Note: "the day before"},
		{Frame: "1974 C", Text: "E.O. 11652: AS AMENDED; DECLASSIFIED JUNE 21, 2006",
			Settings: &lint.Settings{AsOf: day20200101}, Trap: true,
			Note: "a reviewer has declassified it already"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: OADR", Settings: &lint.Settings{AsOf: day20131231},
			Trap: true, Note: "the last day of the 25th year"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 25X1-HUMAN",
			Settings: &lint.Settings{AsOf: day20500101}, Trap: true, Note: "exempt from declassification at 25 years"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !classified(d) || released(d) {
			return
		}
		found := lint.Diagnostic{Help: "review the cable before it is released"}
		cite := func(section string) {
			if p.AsOf >= law.EO13526.From {
				found.Cite = law.Cite{Instrument: &law.EO13526, Section: section}
			}
		}
		spoken := false
		eachOrder(d, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				day, ok := endOf(d, v)
				if spoken || !ok || day > p.AsOf || day <= d.Date.From {
					continue
				}
				spoken = true
				cite("1.5(a)")
				found.Span, found.Message = o.Place(v.Span), fmt.Sprintf("as of %s the declassification date %s has passed",
					p.AsOf, day)
				if v.Dated {
					found.Span = o.Place(v.DateSpan)
				}
			}
			spoken = spoken || exempt(o)
		})
		end := calendar.MustDate(d.Date.To.AddYears(25).Year(), 12, 31)
		if !spoken && p.AsOf > end {
			cite("3.3(a)")
			found.Span, found.Message = d.FirstLine().Level.Span, fmt.Sprintf("as of %s the cable is older than 25 years, "+
				"which ended on %s", p.AsOf, end)
		}
		if found.Message != "" {
			p.Report(found)
		}
	},
}

// released reports whether a later reviewer's stamp says that the cable has been declassified.
func released(d *cable.Document) bool {
	for _, b := range d.Blocks {
		if b.Order == nil {
			continue
		}
		for _, v := range b.Order.Values {
			if v.Kind == instruction.ReleaseStamp {
				return true
			}
		}
	}
	return false
}

// endOf is the day on which a value ends the classification: its date, or its years counted from the latest day that
// the cable may be of.
func endOf(d *cable.Document, v instruction.Value) (end calendar.Day, ok bool) {
	switch v.Kind {
	case instruction.Date, instruction.Schedule:
		return v.Day, v.Dated
	case instruction.Duration:
		return d.Date.To.AddYears(v.Years), true
	}
	return 0, false
}
