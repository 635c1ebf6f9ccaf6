package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var unclassifiedNoforn = &lint.Rule{
	Code: "P007", Name: "unclassified-noforn", Title: "a portion is marked U with NOFORN",
	Demands:    "an unclassified portion that is not for foreigners is SBU",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{law.Consistency("State marks unclassified text that is not for foreigners SBU/NF; no text " +
		"makes U/NF that")},
	Why: `Plain unclassified text may be shown to anybody. An unclassified portion that must not go to
foreign governments is sensitive: State marks it (SBU/NF). The intelligence community's register allows (U//NF),
so in profile ic only the single slash gets a note.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "2. ⟦(U/NF)⟧ The minister gave a date.", Note: "State's form is SBU/NF"},
		{Frame: "2009 C", Text: "2. ⟦(U//NOFORN)⟧ The minister gave a date.\nNOFORN\n3. (C) Staff were told.",
			Also: []string{"P015"}, Note: "in a classified cable"},
		{Frame: "2009 U", Text: "2. (SBU/NF) The minister gave a date.", Note: "State's form"},
		{Frame: "2009 U", Settings: underIC, Text: "2. (U//NF) The minister gave a date.", Trap: true,
			Note: "the register's form"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, sbuBegan()) {
			return
		}
		for _, portion := range p.Doc.Portions {
			for _, m := range portion.Marks {
				if m.Level != marking.Unclassified || m.Controls != marking.Set(marking.NOFORN) || p.Profile == lint.IC &&
					m.Double {
					continue
				}
				want := "(SBU/NF)"
				if p.Profile == lint.IC {
					want = "(U//NF)"
				}
				p.Report(lint.Diagnostic{
					Span: m.Span, Scope: portion.Span, Message: "mark " + m.Text + " says unclassified and NOFORN",
					Help:  "write " + want,
					Fixes: choices(m.Span, []choice{{"write " + want, want}}),
				})
			}
		}
	},
}
