package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var sensitiveOnClassified = &lint.Rule{
	Code: "C009", Name: "sensitive-on-classified", Title: "the SENSITIVE line is on a classified cable",
	Demands:    "SBU is not in the banner of classified text",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{{Instrument: &law.CAPCO, Section: "SBU (p. 176 of 2016)"},
		law.Consistency("SENSITIVE is the caption of unclassified text")},
	Why: `SENSITIVE means sensitive but unclassified. On a classified cable the level protects more, and the line adds
nothing: SBU paragraphs have their own marks.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦SENSITIVE⟧", Note: "the level says it"},
		{Frame: "2011 C", Text: "⟦SENSITIVE⟧", Note: "in 2011"},
		{Frame: "2009 U", Text: "SENSITIVE", Note: "an unclassified cable"},
		{Frame: "2009 C", Text: "3. (SBU) Staff were told.", Trap: true, Note: "an SBU paragraph in a classified cable"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, remarked()) || !hasCaption(p.Doc, "SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "SBU") ||
			!classified(p.Doc) || blocksDisagree(p.Doc) {
			return
		}
		for _, name := range [...]string{"SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "SBU"} {
			reportCaption(p, name, "the line "+name+" is on a classified cable", "take it out: the level says more")
		}
	},
}
