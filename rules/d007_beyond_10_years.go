package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var beyond10Years = &lint.Rule{
	Code: "D007", Name: "beyond-10-years", Title: "the declassification date is more than 10 years on, without an " +
		"exemption",
	Demands:    "a classification lasts 10 years at most, unless an exemption is claimed",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.EO12958, Section: "1.6"}},
	Why: `Under E.O. 12958 a classification lasted ten years at most unless an exemption, X1 to X8, was claimed.
The amendment of 25 March 2003 allows up to twenty-five years.`,
	Examples: []lint.Example{
		{Frame: "1998 C", Text: "E.O. 12958: DECL: ⟦05/04/2018⟧", Note: "twenty years"},
		{Frame: "2002 C", Text: "E.O. 12958: DECL: ⟦5/5/12⟧", Note: "ten years and a day"},
		{Frame: "1998 C", Text: "E.O. 12958: DECL: 05/04/2008", Note: "ten years to the day"},
		{Frame: "2005 C", Text: "E.O. 12958: DECL: 05/04/2025", Trap: true,
			Note: "since 2003 up to twenty-five years are lawful"},
	},
	Check: func(p *lint.Pass) {
		if unclassified(p.Doc) {
			return
		}
		limit := limitOf(lastOrigin(p.Doc), 10)
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				if v.Kind != instruction.Date || !v.Dated || v.Day <= limit || exempt(o) {
					continue
				}
				text := valueText(o, v.Span)
				d := lint.Diagnostic{
					Span: o.Place(v.Span),
					Message: fmt.Sprintf("%s is more than 10 years after the cable's date, %s, and no exemption is given", text,
						cableDate(p.Doc)),
					Help: "write a date up to " + limit.Slashed() + ", or the exemption that applies",
				}
				all.add(text, d)
			}
		})
		all.report(p)
	},
}
