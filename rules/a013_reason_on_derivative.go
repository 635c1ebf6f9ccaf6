package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var reasonOnDerivative = &lint.Rule{
	Code: "A013", Name: "reason-on-derivative", Title: "a derivative classification gives a reason",
	Demands:      "the reason for classification of the source is not transferred in a derivative classification",
	Severities:   []lint.Severity{lint.Info},
	OffByDefault: true,
	Cites: []law.Cite{{Instrument: &law.ISOO2003, Section: "2001.22(c)"},
		{Instrument: &law.ISOO2010, Section: "2001.22(d)"}},
	Why: `The directive says that the reason stays with the source. State's handbook leaves it to the drafter (5
FAH-3 H-712). The two disagree, so the rule is off.
Of papers A019 has it.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "DERIVED FROM: DSCG 05-1\nClassified By: DCM Ana Prill for reasons ⟦1.4 (b)⟧",
			Note: "a source and a reason"},
		{Frame: "2011 C", Text: "DERIVED FROM: DSCG 11-1\nClassified By: DCM Ana Prill for reasons ⟦1.4 (b) and (d)⟧",
			Note: "in 2011"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b)", Note: "an original classification"},
		{Frame: "2009 C", Text: "-CLASSIFIED BY\nDERIVED FROM: DSCG 05-1 B, D", Trap: true,
			Note: "letters of the guide are no reason"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			if a := b.Authority; a != nil && a.DerivedFrom.Text != "" && a.Reasons != nil && a.Reasons.Section != "" &&
				len(a.Reasons.Letters) > 0 {
				all.add("", lint.Diagnostic{
					Span:    source.Span{Start: a.Reasons.SectionSpan.Start, End: a.Reasons.End}.Shift(a.ReasonsAt.Start),
					Message: "the classification is derived, and gives a reason all the same", Help: "leave the reason to the source",
				})
			}
		}
		all.report(p)
	},
}
