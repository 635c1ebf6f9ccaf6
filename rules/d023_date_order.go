package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var dateOrder = &lint.Rule{
	Code: "D023", Name: "date-order", Title: "the declassification date is not written YYYYMMDD",
	Demands:    "a declassification date in digits is written year, month, day: YYYYMMDD",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.21(a)(4)"}, dateOrderDerived()},
	Why: `Since E.O. 13526 took effect the directive prescribes YYYYMMDD for dates in digits, so nobody confuses month
and day. Earlier cables wrote the month first, which was right at the time.`,
	Silences: []string{"D022"},
	Fixes:    []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦05/04/2021⟧", Fixed: "E.O. 13526: DECL: 20210504",
			Note: "the month first"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦2021/05/04⟧", Fixed: "E.O. 13526: DECL: 20210504", Note: "with strokes"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 20210504", Note: "as prescribed"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019", Trap: true, Note: "right before June 2010"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: MAY 4, 2021", Trap: true, Note: "a date in words is not in digits"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, law.EO13526.From) { // on 25 and 26 June either order was in force: &law.EO13526
			return
		}
		cite := p.Cite()
		if derivative(p.Doc) {
			cite = dateOrderDerived()
		}
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			if v.Kind != instruction.Date || !v.Dated || v.Fields == [3]int{} {
				return d, false
			}
			want := v.Day.Compact()
			if valueText(o, v.DateSpan) == want {
				return d, false
			}
			return lint.Diagnostic{
				Cite: cite, Span: o.Place(v.DateSpan), Message: valueText(o, v.DateSpan) + " is not written YYYYMMDD",
				Help: "write " + want, Fixes: replace(lint.Safe, o.Place(v.DateSpan), want, "write "+want),
			}, true
		})
	},
}

// dateOrderDerived is the same form for a text that takes its classification from a source.
func dateOrderDerived() law.Cite {
	return law.Cite{Instrument: &law.ISOO2010, Section: "2001.22(e)(5)"}
}
