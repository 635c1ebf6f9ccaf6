package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var derivedFromUndated = &lint.Rule{
	Code: "A020", Name: "derived-from-undated", Title: "the source of a derived classification has no date",
	Demands:    "the Derived From line identifies the source and gives its date",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.22(c)(1)"}},
	Why: `Without its date a source is hard to find, and nobody can see how long its instruction applies. A cable
needs no date here where its number contains the year; nor does a classification guide, which is known by its name.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: MEMO FROM NEA",
			Note: "a memorandum without a date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: Report of the harbor office",
			Note: "a report without a date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: STATE 10022",
			Note: "a cable's number without its year"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: MEMO FROM NEA, 20 OCTOBER 2008",
			Note: "with its date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: DSCG 05-1 B, D", Trap: true, Note: "a guide"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: 10 STATE 12345", Trap: true,
			Note: "a cable's number"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: MULTIPLE SOURCES", Also: []string{"A011"},
			Trap: true, Note: "the list has the dates"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			a := b.Authority
			if a == nil || a.DerivedFrom.Text == "" || a.MultipleSources || a.Masked || b.Cut || !classified(p.Doc) {
				continue
			}
			from := a.DerivedFrom
			if a.Undated {
				all.add("", lint.Diagnostic{
					Span:    source.Span{Start: from.Span.Start, End: from.Span.Start + len("DERIVED FROM")},
					Message: "the source of the classification has no date", Help: "add the date of the source",
				})
			}
		}
		all.report(p)
	},
}
