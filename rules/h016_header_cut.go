package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var headerCut = &lint.Rule{
	Code: "H016", Name: "header-cut", Title: "a copy of the header stops in an ellipsis",
	Demands:    "a header is whole",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{law.Consistency("public copies whose header stops in an ellipsis show the whole cable " +
		"after that snippet; 260 of 6,717 do")},
	Why: `A header that ends in "..." is cut off. The captions, date and reason after that cannot be checked, so rules
about missing lines do not report this copy.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "1: Classified By: Political Couns⟦...⟧", Note: "a snippet before the whole"},
		{Frame: "2009 C doubled", Text: "1: -CLASSIFIED BY\n1: SUBJECT: HARBOR TALKS⟦...⟧", Note: "cut in the subject"},
		{Frame: "2009 C doubled", Text: "SIPDIS", Note: "both copies are whole"},
		{Frame: "2009 C", Text: "2. (C) He said that ... nobody knew.", Trap: true, Note: "an ellipsis in the text"},
	},
	Check: func(p *lint.Pass) {
		for _, b := range p.Doc.Blocks {
			if !b.Cut {
				continue
			}
			if dots := p.Doc.Written().Ellipsis(b.Span); !dots.Empty() {
				p.Report(lint.Diagnostic{Span: dots, Scope: b.Span,
					Message: "this copy of the header stops here: what came after it cannot be checked",
					Help:    "check the whole cable, if it can be had"})
			}
		}
	},
}
