package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var notAnInstruction = &lint.Rule{
	Code: "D011", Name: "not-an-instruction", Title: "the words are no declassification instruction",
	Demands:    "classification has a duration that ends on a date or event",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Cites: []law.Cite{
		{Instrument: law.EO12958, Section: "1.6"}, {Instrument: law.ISOO2003, Section: "2001.12"}, {Instrument: law.ISOO2010, Section: "2001.22(e)(3)"},
	},
	Why: `Manual Review and MR, DCI Only and DNI Only were put in place of a date, and "subject to treaty or international agreement" too. None
of them says when the text is declassified, and the directive of 2010 lists them as instructions that are replaced by a date. Before it
took effect on 27 June 2010 the finding is a warning.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦MR⟧", Note: "manual review"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦MANUAL REVIEW⟧", Note: "before 27 June 2010, a warning"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦DNI ONLY⟧", Note: "an instruction of the intelligence community's"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT⟧", Note: "never to be used: 32 CFR 2001.26(a)(6)"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: MR\nDERIVED FROM: DSCG 05-1 B, D", Note: "until 2010 a derivative cable might repeat its source"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019", Note: "a date"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: OADR", Trap: true, Note: "lawful under E.O. 12356"},
	},
	Check: func(p *lint.Pass) {
		if carried(p.Doc) {
			return
		}
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			if v.Kind != instruction.NoInstruction {
				return d, false
			}
			d = lint.Diagnostic{
				Span: o.Place(v.Span), Message: v.Code + " does not say when the cable is declassified",
				Help: "write a date, up to twenty-five years after the cable's", Fixes: choices(o.Place(v.Span), laterChoices(p.Doc, o, v)),
			}
			if !from(p.Doc, law.EO13526.From) {
				d.Severity = lint.Warning
			}
			return d, true
		})
	},
}
