package rules

import (
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var derivativeWithoutClassifier = &lint.Rule{
	Code: "A012", Name: "derivative-without-classifier", Title: "the cable is derived from a source, and nobody is " +
		"named who derived it",
	Demands:    "persons who apply derivative classification markings are identified by name and position",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.22(b)"}},
	Why: `Since 2010 a text that takes its classification from a source also names the person who did so, so readers
know whom to ask. Before 2010, Derived From was enough.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "-CLASSIFIED BY\n⟦DERIVED FROM:⟧ DSCG 11-1 B, D", Note: "nobody is named"},
		{Frame: "2011 C", Text: "-CLASSIFIED BY\n⟦Derived From:⟧ 10 VARNES 12", Note: "another source"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\n⟦Classified By:⟧\nDerived From: Port Guide 1, dated 20250101\n" +
			"Declassify On: 20360303\n\nSECRET\n", Note: "a form that was not filled in"},
		{Frame: "2011 C", Text: "DERIVED FROM: DSCG 11-1 B, D", Note: "the Classified By line names the officer"},
		{Frame: "2009 C", Text: "-CLASSIFIED BY\nDERIVED FROM: DSCG 05-1 B, D", Trap: true,
			Note: "before 2010 nobody had to be named"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, law.EO13526.From) || !classified(p.Doc) {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			a := b.Authority
			if a != nil && a.DerivedFrom.Text != "" && !a.Masked &&
				(a.ClassifiedBy.Text == "" || p.Doc.Paper != nil && noDeriver(a.Classifier.Text)) {
				found := lint.Diagnostic{Span: a.Key, Message: "the line names the source, and nobody who derived the " +
					"classification from it", Help: "add a Classified By line with name and position"}
				noteIfUnread(p.Doc, &found, p.Doc.Written().LinesAround(a.Span, 3), "CLASSIFIED BY:")
				all.add("", found)
			}
		}
		if len(all.found) > 0 && !damagedCopy(p.Doc) {
			all.report(p)
		}
	},
}

// noDeriver reports whether the classifier of a derivative block is empty, or is the words that are for its source.
func noDeriver(classifier string) bool {
	return classifier == "" || text.HasFold(classifier, "MULTIPLE SOURCES")
}
