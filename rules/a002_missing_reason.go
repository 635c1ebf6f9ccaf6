package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var missingReason = &lint.Rule{
	Code: "A002", Name: "missing-reason", Title: "the Classified By line gives no reason",
	Demands:    "the reason for classification is given",
	Severities: []lint.Severity{lint.Error, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.EO12958, Section: "1.7"},
		{Instrument: &law.ISOO2010, Section: "2001.21(a)(3)"}, {Instrument: &law.EO12958Amended, Section: "1.6(a)(5)"}},
	Why: `An original classification names its reason: the section of the order, 1.4 (1.5 before 2003), and the
letters of the categories. Without it nobody can review the decision. A classification taken from a source needs no
reason.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦Classified By:⟧ DCM Ana Prill", Note: "no reason"},
		{Frame: "1998 C", Text: "⟦CLASSIFIED BY⟧ AMBASSADOR ANA PRILL.", Note: "no reason, an older form"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill, 1.4 (d)", Note: "section and letter without the word"},
		{Frame: "2009 C", Text: "Classified By: MULTIPLE SOURCES", Trap: true, Note: "that is a derivative classification"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !classified(d) || !from(d, authorship()) || derivative(d) {
			return
		}
		var all repeats
		for _, b := range d.Blocks {
			a := b.Authority
			if a == nil {
				continue
			}
			// on the same line
			if a.Reasons != nil || len(a.Others) > 0 || d.Written().Find(a.Span, "DERIVED FROM") >= 0 {
				return
			}
			if a.Masked || a.Correction || b.Cut || a.ClassifiedBy.Text == "" || a.Unfinished {
				return
			}
			found := lint.Diagnostic{
				Span:    a.Key,
				Message: "the line names who classified the cable, but no reason",
				Help:    "add the reason: " + sectionInForce(d) + " and the letters of the categories",
			}
			if d.Written().EndsReason(d.Written().LinesAround(a.Span, 2)) {
				found.Severity = lint.Info
			}
			around := d.Written().LinesAround(a.Span, 3)
			noteIfUnread(d, &found, around, "REASON:", "DERIVED FROM:")
			if stampedCopy(d) {
				if found.Severity == lint.Info || d.Written().Find(around, "REASON") >= 0 { // between signs of the release
					return
				}
				found.Severity = lint.Info
			}
			all.add("", found)
		}
		if len(all.found) > 0 && (stampedCopy(d) || !damagedCopy(d)) { // a copy that is cut loses the reason first
			all.report(p)
		}
	},
}
