package rules

import (
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var classifierUnnamed = &lint.Rule{
	Code: "A008", Name: "classifier-unnamed", Title: "the Classified By line names an office or nobody, and no person",
	Demands:    "the classification authority is given by name and position",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      classifierLine,
	Why: `A classification is one person's decision, and the person answers for it. CLASSIFIED BY POL/ECON or BY
SECTION 1.5 names nobody. A single word that is not a title counts as a name. A position alone, the DCM, is
only noted: a post has one.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: ⟦Political Section⟧ for reasons 1.4 (b)", Note: "a section of the embassy"},
		{Frame: "2009 C", Text: "Classified By: ⟦Political Section⟧. Reason: 1.4 (b)",
			Note: "a section before a stop is not that of the reason"},
		{Frame: "1998 C", Text: "⟦CLASSIFIED BY⟧ SECTION 1.5 (B).", Note: "the section of the order, and nobody"},
		{Frame: "2009 C", Text: "Classified By: ⟦POL/ECON⟧ for reasons 1.4 (b)", Note: "an office's symbol"},
		{Frame: "2009 C", Text: "Classified By: ⟦__________⟧, reasons 1.4 (b)", Note: "a form that nobody filled in"},
		{Frame: "2009 C", Text: "Classified By: ⟦[Name, Title]⟧, reasons 1.4 (b)", Note: "the words of the form"},
		{Frame: "2009 C", Text: "Classified By: ⟦TBD⟧. Reason: 1.4 (b)", Note: "to be determined"},
		{Frame: "2009 C", Text: "Classified By: Prill for reasons 1.4 (b)", Also: []string{"A009"},
			Note: "one word that is no title is a name"},
		{Frame: "2009 C", Text: "Classified By: XXXXXXXXXXXX for reasons 1.4 (b)", Trap: true, Note: "masked by the copy"},
		{Frame: "2009 C", Text: "Classified By: ⟦Ambassador⟧ for reasons 1.4 (b)",
			Note: "there is one ambassador at a post: only noted"},
		{Frame: "2009 C", Text: "Classified By: ⟦Embassy Quellville⟧, reasons 1.4 (b)", Note: "the post, and nobody"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b)", Note: "a person with position"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		if stampedCopy(p.Doc) { // releases strike names
			return
		}
		classifiers(p.Doc, func(b *cable.HeaderBlock, a *cable.Authority) {
			at := a.Classifier.Span
			switch {
			case a.Classifier.Text == "" && a.Reasons != nil && a.Reasons.Section != "":
				at = a.Key
			case a.Office, a.Blank, scan.OfficeOf(a.Classifier.Text, p.Doc.ShownPost):
			case a.Unnamed:
				all.add("", lint.Diagnostic{Severity: lint.Info, Span: at,
					Message: "the line gives a position, and not the name of the person who classified the cable",
					Help:    "write the officer's name before the position"})
				return
			default:
				return
			}
			if at == a.Key && p.Doc.Paper != nil && p.Doc.Written().NamesTakenOut(a.Span) {
				all.add("", lint.Diagnostic{Severity: lint.Info, Span: at,
					Message: "no name is after Classified By, and the form around it has no names either",
					Help:    "compare it with the original: a release may have taken them out"})
				return
			}
			all.add("", lint.Diagnostic{Span: at,
				Message: "the line names no person who classified the cable",
				Help:    "write the name and position of the classifying officer"})
		})
		all.report(p)
	},
}

// classifiers goes over the Classified By lines of a classified cable that are whole: not masked, cut, or notes of a
// correction, and no derivative classification from several sources.
func classifiers(d *cable.Document, look func(b *cable.HeaderBlock, a *cable.Authority)) {
	if !classified(d) || d.Copy.HeaderCut && !stampedCopy(d) {
		return
	}
	for _, b := range d.Blocks {
		a := b.Authority
		if a == nil || a.ClassifiedBy.Text == "" || a.Masked || a.Correction || a.MultipleSources || b.Cut {
			continue
		}
		look(b, a)
	}
}
