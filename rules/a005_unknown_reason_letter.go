package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var unknownReasonLetter = &lint.Rule{
	Code: "A005", Name: "unknown-reason-letter", Title: "the reason's letter names no category of the section",
	Demands:    "the reason is a category of the order in force",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites:      reasonLetters,
	Why: `Section 1.5 of E.O. 12958 had seven categories, (a) to (g); section 1.4 since 2003 has eight, (a) to
(h). A letter beyond them names nothing, and so does a number below a letter, 1.4(a)(9): no category has parts.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (⟦i⟧)", Note: "1.4 ends with (h)"},
		{Frame: "1998 C", Text: "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (⟦H⟧).", Note: "1.5 ends with (g)"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (B) and (⟦J⟧)", Note: "a capital after and"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill, 1.4(⟦k⟧)", Note: "the only letter"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b), ⟦©⟧ and (d)", Note: "an editor's work"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b) and ⟦©⟧", Note: "the last one"},
		{Frame: "2018 C SMART", Text: "+Classified By: Ana Prill, DCM; Reason: 1.4(B), ⟦©⟧, (D)",
			Note: "the same in a SMART print"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\n" +
			"Reason: 1.4(d)(⟦9⟧)\nDeclassify On: 20360303\n\nSECRET\n", Note: "a category has no parts"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (h)", Note: "the last category"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.5 (h)", Also: []string{"A003"},
			Note: "the section is wrong, and in the right one (h) is a category"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d) U.S. position", Trap: true,
			Note: "an initial is no letter of the reason"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d). (S) Summary.\n" +
			"S E C R E T QUELLVILLE 000412\nZNY SSSSS ZZH", Trap: true, Note: "the mark of the next sentence is no letter"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		eachReason(p.Doc, func(r *instruction.Reasons, base int) {
			section, last := r.Section, byte('h')
			switch {
			case section == "1.4":
			case section == "1.5" && !before(p.Doc, remarked()):
				section = "1.4" // A003 reports the section; the letter is 1.4's
			case section == "1.5":
				last = 'g'
			default:
				return
			}
			if at := signForLetter(p.Doc, base, r); !at.Empty() {
				all.add("sign", lint.Diagnostic{Span: at, Message: "a sign where a letter of the reason is due: an editor made " +
					"it of (c)", Help: "write (c)"})
			}
			for _, at := range r.Below {
				all.add("below", lint.Diagnostic{
					Span: at.Shift(base), Help: "write the letter of the category alone",
					Message: fmt.Sprintf("the categories of section %s have no parts: this number names nothing", section),
				})
			}
			for _, l := range r.Letters {
				if l.Letter >= 'a' && l.Letter <= last {
					continue
				}
				all.add(string(l.Letter), lint.Diagnostic{
					Span:    letterPlace(l, base),
					Message: fmt.Sprintf("section %s has categories (a) to (%c), no (%c)", section, last, l.Letter),
					Help:    "write the letter of the category that applies",
				})
			}
		})
		all.report(p)
	},
}

// signForLetter is the sign after the letters of a reason that editors put for (c); empty for none.
func signForLetter(d *cable.Document, base int, r *instruction.Reasons) source.Span {
	last := r.SectionSpan.End
	for _, l := range r.Letters {
		last = max(last, l.Span.End)
	}
	if last == 0 {
		return source.Span{}
	}
	return d.Written().SignForLetter(base + last)
}
