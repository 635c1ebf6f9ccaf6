package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var exemptionWithDate = &lint.Rule{
	Code: "D017", Name: "50x-with-date", Title: "50X1-HUM or 50X2-WMD with a date",
	Demands:    "the declassification instruction 50X1-HUM or 50X2-WMD has no date or event",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.21(a)(4)(iii)"}},
	Why: `50X1-HUM protects a human source and 50X2-WMD the design of weapons of mass destruction. Both last up
to 75 years without a date: a date with them says that the protection ends sooner, and a reader cannot know
which of the two counts.`,
	Silences: []string{"D023"},
	Fixes:    []lint.FixKind{lint.Unsafe},
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 50X1-HUM, ⟦20600101⟧", Fixed: "E.O. 13526: DECL: 50X1-HUM",
			Note: "a date after the code"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 50X2-WMD, ⟦01/01/2060⟧\n" +
			"Classified By: DCM Ana Prill for reasons 1.4 (h)", Note: "another form of date"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 50X1-HUM", Note: "the code alone"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, 20500504", Trap: true, Note: "25X4 must have a date"},
	},
	Check: func(p *lint.Pass) {
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			code := exemptedAt50(o)
			if code.Kind != instruction.Exemption || v.Kind != instruction.Date && v.Kind != instruction.Event ||
				v.Span.Start < code.Span.End {
				return d, false
			}
			from := code.Span
			from.Start, from.End = code.Span.End, v.Span.End
			return lint.Diagnostic{
				Span: o.Place(v.Span), Message: code.Code + " has a date or event, and needs none",
				Help:  "write " + code.Code + " alone",
				Fixes: replace(lint.Unsafe, o.Place(from), "", "write "+code.Code+" alone"),
			}, true
		})
	},
}

// exemptedAt50 is the line's exemption that lasts up to 75 years; the zero value where none is there.
func exemptedAt50(o *cable.OrderLine) instruction.Value {
	for _, v := range o.Values {
		if e := exemptionOf(v.Code); v.Kind == instruction.Exemption && e.at == 50 && e.lasting() {
			return v
		}
	}
	return instruction.Value{}
}
