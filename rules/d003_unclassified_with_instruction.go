package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var unclassifiedWithInstruction = &lint.Rule{
	Code: "D003", Name: "unclassified-with-instruction", Title: "the cable is unclassified and says when it is " +
		"declassified",
	Demands:    "only a classified text is declassified",
	Severities: []lint.Severity{lint.Error, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{law.Consistency("the E.O. line of an unclassified cable says N/A: 00 STATE 018029 gives " +
		"that form, and no order asks it of unclassified text")},
	Why: `Only a classified text is declassified. An UNCLAS cable with a date in its E.O. line has lost either its
level, which is serious, or its N/A. Cables marked E F T O have such dates, and no authority was found that forbids
them, so they get only a note.`,
	Silences: []string{"A010"},
	Fixes:    []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "E.O. 12958: DECL: ⟦05/04/2019⟧", Note: "the date belongs to a classified cable"},
		{Frame: "2002 U", Text: "E.O. 12958: DECL: ⟦X1⟧", Note: "an exemption is an instruction too"},
		{Frame: "2009 U", Text: "E.O. 12958: N/A", Note: "right for an unclassified cable"},
		{Frame: "2009 U", Text: "E.O. 12958: DECLASSIFIED JUNE 21, 2006", Trap: true, Note: "a later reviewer's stamp"},
	},
	Check: func(p *lint.Pass) {
		if !unclassified(p.Doc) || p.Doc.Paper != nil && p.Doc.Paper.Stamped { // released: the block is of the old level
			return
		}
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				switch v.Kind {
				case instruction.Date, instruction.Exemption, instruction.Indefinite, instruction.Schedule, instruction.Duration:
				default:
					continue
				}
				d := lint.Diagnostic{
					Span: o.Place(v.Span), Related: headerRelated(p.Doc),
					Message: "the cable is unclassified, but its E.O. line gives a declassification instruction",
					Help:    "write N/A, or raise the header if the cable is classified",
					Fixes:   choices(o.Place(v.Span), []choice{{"write N/A", "N/A"}}),
				}
				for _, more := range o.More { // the same on further lines, or two would differ
					if more.Kind != instruction.NotApplicable {
						d.Fixes[0].Edits = append(d.Fixes[0].Edits, lint.Edit{Span: more.Span, Text: "N/A"})
					}
				}
				if p.Doc.FirstLine().EFTO {
					d.Severity = lint.Info
				}
				all.add(valueText(o, v.Span), d)
				return
			}
		})
		all.report(p)
	},
}
