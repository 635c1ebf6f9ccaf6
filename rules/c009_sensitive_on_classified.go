package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var sensitiveOnClassified = &lint.Rule{
	Code: "C009", Name: "sensitive-on-classified", Title: "the SENSITIVE line stands on a classified cable",
	Demands:    "SBU does not show in the header of a classified text",
	Severities: []lint.Severity{lint.Info},
	Cites:      []law.Cite{{Instrument: law.ISOO2003, Section: "2001.23(a)"}, {Instrument: law.CAPCO, Section: "(2016), SBU"}},
	Why: `SENSITIVE says of an UNCLAS cable that its text is SBU. On a classified cable the level says more already, and the line says
nothing; words for unclassified text do not belong beside a level. Sensitive paragraphs keep their (SBU) marks.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦SENSITIVE⟧\nSIPDIS", Note: "the level says more"},
		{Frame: "2011 C", Text: "⟦SENSITIVE BUT UNCLASSIFIED⟧", Note: "in its long form too"},
		{Frame: "2002 C", Text: "⟦SBU⟧", Note: "before the directive of 2003 by the register"},
		{Frame: "2009 U", Text: "SIPDIS", Note: "an unclassified cable carries it"},
		{Frame: "2009 C", Text: "2. (SBU) The minister gave a date.\n3. (C) So did his deputy.", Trap: true, Note: "a sensitive paragraph needs no line"},
		{Frame: "2009 C", Text: "LAW ENFORCEMENT SENSITIVE", Trap: true, Note: "another caption that ends in the word"},
	},
	Check: func(p *lint.Pass) {
		if !classified(p.Doc) || blocksDisagree(p.Doc) {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			if c := sensitiveLine(b); c != nil {
				all.add("", lint.Diagnostic{
					Span: c.Span, Related: headerRelated(p.Doc),
					Message: c.Name + " stands on a cable that is " + headerMarking(p.Doc).Level.String(),
					Help:    "SENSITIVE is the caption of unclassified cables; on a classified one it says nothing",
				})
			}
		}
		all.report(p)
	},
}

// sensitiveLine is the block's first caption that says SENSITIVE in any form; nil where none does.
func sensitiveLine(b *cable.HeaderBlock) *cable.Caption {
	for i := range b.Captions {
		switch b.Captions[i].Name {
		case "SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", "SBU":
			return &b.Captions[i]
		}
	}
	return nil
}
