package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var sourcesNotListed = &lint.Rule{
	Code: "A011", Name: "sources-not-listed", Title: "the cable is derived from multiple sources and lists none",
	Demands: "the source of derivative classification is named; of multiple sources a list is on or attached to " +
		"the document",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.22(c)(1)(ii)"}},
	Why: `"Multiple Sources" alone leaves nobody a way to find out what the classification rests on. Since 2010
the list of sources belongs to the document. The list may be attached, so the finding is only a note.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "-CLASSIFIED BY\n⟦DERIVED FROM:⟧ MULTIPLE SOURCES", Also: []string{"A012"},
			Note: "which ones"},
		{Frame: "2011 C", Text: "⟦Classified By:⟧ Multiple Sources", Note: "in the classifier's place"},
		{Frame: "2011 C", Text: "DERIVED FROM: MULTIPLE SOURCES: 10 VARNES 12, 11 OSTER 44", Note: "they are listed"},
		{Frame: "2009 C", Text: "-CLASSIFIED BY\nDERIVED FROM: MULTIPLE SOURCES", Trap: true,
			Note: "before 2010 the list might stay with the file copy"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, law.EO13526.From) || !classified(p.Doc) || p.Doc.Copy.HeaderCut ||
			p.Doc.Paper != nil && p.Doc.Paper.SourcesListed {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			if a := b.Authority; a != nil && a.MultipleSources && !a.SourcesListed && !a.Masked {
				all.add("", lint.Diagnostic{Span: a.Key, Message: "the cable is derived from multiple sources, and lists none",
					Help: "name the sources after the line, or attach their list"})
			}
		}
		all.report(p)
	},
}
