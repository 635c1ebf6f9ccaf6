package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
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
		if !from(p.Doc, law.EO13526.From) || !classified(p.Doc) || p.Doc.Copy.HeaderCut {
			return
		}
		if p.Doc.Paper != nil && p.Doc.Paper.SourcesListed {
			unnamedSources(p)
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

// unnamedSources notes entries of a list of sources that say Multiple Sources: a source that was itself marked so is
// cited as itself: 32 CFR 2001.22(c)(2).
func unnamedSources(p *lint.Pass) {
	d := p.Doc
	for _, s := range d.Paper.Sources {
		if at := d.Written().Find(s.Span, "MULTIPLE SOURCES"); at >= 0 && d.Written().OpensEntry(s.Span, at) {
			end := at + len("MULTIPLE SOURCES")
			p.Report(lint.Diagnostic{Span: source.Span{Start: at, End: end}, Message: "a source in " +
				"the list is named Multiple Sources", Help: "name the paper itself, its office and its date"})
		}
	}
}
