package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var unknownReasonSection = &lint.Rule{
	Code: "A004", Name: "unknown-reason-section", Title: "the reason cites a section that holds no reasons",
	Demands:    "the reason is a category of section 1.4 (1.5 before 2003) of the order",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      reasonLetters,
	Why: `The reasons for classification were in section 1.5 of E.O. 12958 and are in section 1.4 since 2003. A
reason such as 1.6 (d) points at a section on another matter (1.6 was duration until March 2003 and is markings
since), or at nothing. Letters without a section are clear enough, so they get only a note.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.6⟧ (d)", Note: "1.6 is on markings"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦b⟧, d",
			Note: "letters without a section, only noted"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b)", Note: "the section of the reasons"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.5 (b)", Also: []string{"A003"},
			Note: "the section of the years before is A003's"},
		{Frame: "2009 C", Text: "-CLASSIFIED BY\nDERIVED FROM: DSCG 05-1 B, D", Trap: true,
			Note: "letters of a classification guide"},
	},
	Check: func(p *lint.Pass) {
		if !classified(p.Doc) || p.Doc.Copy.HeaderCut || derivative(p.Doc) {
			return
		}
		var all repeats
		eachSection(p.Doc, func(section string, at source.Span) {
			if section != "" && section != "1.4" && section != "1.5" {
				all.add(section, lint.Diagnostic{
					Span: at, Message: "section " + section + " of the order holds no reasons for classification",
					Help: "cite " + sectionInForce(p.Doc) + " and the letters of the categories",
				})
			}
		})
		eachReason(p.Doc, func(r *instruction.Reasons, base int) {
			switch {
			case r.Masked || r.Section != "":
			case len(r.Letters) > 0:
				all.add("", lint.Diagnostic{
					Severity: lint.Info, Span: letterPlace(r.Letters[0], base), Message: "the letters of the reason have no section",
					Help: "put " + sectionInForce(p.Doc) + " before them",
				})
			}
		})
		all.report(p)
	},
}

// sectionInForce is the section in which reasons are on the cable's date, or both that may be.
func sectionInForce(d *cable.Document) string {
	switch {
	case from(d, amended()):
		return "1.4"
	case before(d, amended()):
		return "1.5"
	}
	return "1.4 (1.5 before 25 March 2003)"
}
