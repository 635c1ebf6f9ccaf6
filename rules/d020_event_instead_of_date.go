package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var eventInsteadOfDate = &lint.Rule{
	Code: "D020", Name: "event-instead-of-date", Title: "an event instead of a declassification date",
	Demands:    "the instruction is a date, or an event that is definite and foreseeable",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      duration,
	Why: `The orders let a text be declassified at an event, if it is definite and will come. Only a reader who knows
about the event can apply it; a date is clear to everybody, and to programs. Words that name no event, such as LATER
or UNKNOWN, are not an instruction; since June 2010, when the directive asked for definite and foreseeable events,
they are a warning.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦CLOSURE OF THE HARBOR COURT⟧", Note: "an event, only noted"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦LATER⟧", Note: "not an event, a warning"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦LATER⟧", Note: "before June 2010, only noted"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: ⟦UPON SIGNATURE OF THE TREATY⟧", Note: "lawful, and only noted"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 29 OCTOBER 2019", Trap: true, Note: "a date in words"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: MAY FOURTH, 2019", Trap: true, Note: "a date that is spelled out"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: TWENTY YEARS", Also: []string{"D030"}, Trap: true,
			Note: "a number of years"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019", Note: "a date"},
	},
	Check: func(p *lint.Pass) {
		// Review on, Exempt from GDS: a paper's own lines, which are no event
		if p.Doc.Paper != nil && before(p.Doc, law.EO12356.From) {
			return
		}
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			if v.Kind != instruction.Event {
				return d, false
			}
			d = lint.Diagnostic{
				Severity: lint.Info, Span: o.Place(v.Span), Message: "an event instead of a date",
				Help: "write a date where one can be set", Fixes: choices(o.Place(v.Span), laterChoices(p.Doc, o, v)),
			}
			if v.Vague {
				if from(p.Doc, law.ISOO2010.From) { // "reasonably definite and foreseeable": 32 CFR 2001.21(a)(4)
					d.Severity = lint.Warning
				}
				d.Message = "neither a date nor a definite event says when the cable is declassified"
			}
			return d, true
		})
	},
}
