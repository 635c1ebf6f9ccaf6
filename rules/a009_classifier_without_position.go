package rules

import (
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var classifierWithoutPosition = &lint.Rule{
	Code: "A009", Name: "classifier-without-position", Title: "the classifier is named without a position",
	Demands:    "the classification authority is given by name and position",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      classifierNamed,
	Why: `Ten years later, a name alone does not show whether that person had the authority to classify. The position
does, and its present holder can answer for the decision.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: ⟦Ana Prill⟧ for reasons 1.4 (b)", Note: "a name and no position"},
		{Frame: "1998 C", Text: "CLASSIFIED BY ⟦ANA PRILL⟧. REASON: 1.5 (B).", Note: "in capitals"},
		{Frame: "2009 C", Text: "Classified By: Ana Prill, Political Counselor, for reasons 1.4 (b)", Note: "after the name"},
		{Frame: "2009 C", Text: "Classified By: RSO Ana Prill for reasons 1.4 (b)", Trap: true,
			Note: "letters that stand for a position"},
		{Frame: "2009 C", Text: "Classified By: Ana Prill, A/S for reasons 1.4 (b)", Trap: true,
			Note: "an office's symbol is a position"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: ⟦PORT/CSSM 1-52⟧\nDeclassify On: " +
			"20360303\n\nSECRET\n", Note: "a manual in the place of a person"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill, DSCG 05-1, for reasons 1.4 (b)", Trap: true,
			Note: "a guide after the officer"},
		{Frame: "2009 C", Text: "Classified By: XXXXXXXXXXXX for reasons 1.4 (b)", Note: "masked by the copy"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: 3381-D\nReason: 1.4(d)\nDeclassify On: " +
			"20360303\n\nSECRET\n", Note: "in a paper, the number of a person, as the directive allows"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		classifiers(p.Doc, func(b *cable.HeaderBlock, a *cable.Authority) {
			if a.Classifier.Text == "" || a.NameMasked ||
				a.Position.Text != "" && !a.ByGuide || a.Office || a.Blank ||
				a.Numbered && p.Doc.Paper != nil || scan.OfficeOf(a.Classifier.Text, p.Doc.ShownPost) {
				return
			}
			found := lint.Diagnostic{Span: a.Classifier.Span, Cite: classifierOf(p, a),
				Message: "the line names who classified the cable, without a position",
				Help:    "add the officer's position after the name"}
			if a.ByGuide {
				found.Message = "the line names a guide, and not who classified the cable"
				found.Help = "name the officer, and write the guide after Derived From:"
			}
			all.add("", found)
		})
		all.report(p)
	},
}
