package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var sensitiveOnClassified = &lint.Rule{
	Code: "C009", Name: "sensitive-on-classified", Title: "the SENSITIVE line stands on a classified cable",
	Demands:    "terms for unclassified text do not identify classified information: marking prohibitions",
	Severities: []lint.Severity{lint.Info},
	Cites:      []law.Cite{{Instrument: law.ISOO2003, Section: "2001.23(a)"}, {Instrument: law.ISOO2010, Section: "2001.24(a)"}},
	Why:        `SENSITIVE means sensitive but unclassified. On a classified cable the level says more, and the line adds nothing: SBU paragraphs are marked where they stand.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦SENSITIVE⟧", Note: "the level says it"},
		{Frame: "2011 C", Text: "⟦SENSITIVE⟧", Note: "in 2011"},
		{Frame: "2009 U", Text: "SENSITIVE", Note: "an unclassified cable"},
		{Frame: "2009 C", Text: "3. (SBU) Staff were told.", Trap: true, Note: "an SBU paragraph in a classified cable"},
	},
	Check: func(p *lint.Pass) {
		if !hasCaption(p.Doc, "SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "SBU") || !classified(p.Doc) || blocksDisagree(p.Doc) {
			return
		}
		for _, name := range [...]string{"SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "SBU"} {
			reportCaption(p, name, "the line "+name+" stands on a classified cable", "take it out: the level says more")
		}
	},
}
