package rules

import (
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var reasonWithoutLetter = &lint.Rule{
	Code: "A018", Name: "reason-without-letter", Title: "the reason names no category",
	Demands:    "the reason is a section and the letters of the categories",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      reasonLetters,
	Why: `Section 1.4 (1.5 before 2003) lists the categories of information that may be classified. A reason of
1.4 alone, or the words "for reasons" and no more, names none of them, so nobody can review the decision. Until
2010 words could name the category; since then the letter is required. A letter that signs hide is noted.`,
	Silences: []string{"A004"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.4⟧.", Note: "the section alone"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for ⟦reasons⟧.", Note: "the words and no more"},
		{Frame: "1998 C", Text: "CLASSIFIED BY AMBASSADOR ANA PRILL. ⟦REASON⟧:", Note: "the key alone"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill. Reason: ⟦1.4⟧ ()", Note: "empty parentheses"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill for ⟦reasons⟧ of foreign policy.",
			Note: "since 2010 words do not name a category"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons of foreign policy.", Trap: true,
			Note: "until 2010 words could name the category"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for ⟦reasons⟧ of vital interest.",
			Note: "these name none: only noted"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons\n\n1.4 (b) and (d).", Trap: true,
			Note: "the copy broke the line"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.4⟧ XXXXX",
			Note: "the letters are masked: only noted"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.4⟧ (b) and (?).",
			Note: "so is a sign for one"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b)", Note: "section and letter"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !classified(d) || d.Copy.HeaderCut || derivative(d) {
			return
		}
		var all repeats
		for _, b := range d.Blocks {
			a := b.Authority
			if maskedLetter(a) {
				all.add("masked", lint.Diagnostic{Severity: lint.Info, Span: a.Reasons.SectionSpan.Shift(a.ReasonsAt.Start),
					Message: "a letter of the reason cannot be read, and was not checked", Help: "check it by hand"})
				continue
			}
			if a == nil || a.Reasons == nil || len(a.Reasons.Letters) > 0 || a.Reasons.Masked || a.Masked || a.ReasonApart ||
				a.Correction {
				continue
			}
			r := a.Reasons
			if r.Worded && !from(d, law.ISOO2010.From) {
				if !r.NamesCategory(a.ReasonsAt.In(d.File.Text)) {
					all.add("words", lint.Diagnostic{Severity: lint.Info, Span: d.Written().FirstWord(a.ReasonsAt),
						Message: "the reason is in words that name no category, and was not checked",
						Help:    "write the section and the letter of each category: " + sectionInForce(d) + " (b) and (d)"})
				}
				continue
			}
			at, message := d.Written().FirstWord(a.ReasonsAt), "the line announces a reason and gives none"
			if r.Section != "" {
				at, message = r.SectionSpan.Shift(a.ReasonsAt.Start), "the reason gives section "+r.Section+" without a "+
					"category letter"
			}
			found := lint.Diagnostic{Span: at, Message: message,
				Help: "write the letter of each category: " + sectionInForce(d) + " (b) and (d)"}
			if damagedCopy(d) || lettersLost(d, a) {
				found.Severity = lint.Info
			}
			if emptied(a) {
				found.Severity, found.Message = lint.Info, "the lines of the block on who and why are empty, as where a "+
					"release blacked them out"
			}
			noteIfUnread(d, &found, d.Written().LinesAround(a.Span, 1))
			all.add(r.Section, found)
		}
		all.report(p)
	},
}

// maskedLetter reports whether signs are in the place of a reason's letter, or nothing is in its parentheses.
func maskedLetter(a *cable.Authority) bool {
	return a != nil && a.Reasons != nil && a.Reasons.Masked && a.Reasons.Section != ""
}

// emptied reports whether the line that says who classified a text is as empty as that of the reason: a release has
// blacked out both.
func emptied(a *cable.Authority) bool {
	return a.ClassifiedBy.Text != "" && a.Classifier.Text == "" && a.Reasons.Section == ""
}

// lettersLost reports whether the copy lost the letters of a reason: the section is cut, what follows is joined to it,
// or the next line begins with a parenthesis that is not a mark.
func lettersLost(d *cable.Document, a *cable.Authority) bool {
	if n := len(a.Reasons.Section); n < len("1.4") && n > 0 {
		return true
	}
	if a.Reasons.Section == "" {
		return d.Written().CutReason(a.ReasonsAt)
	}
	at := a.Reasons.SectionSpan.Shift(a.ReasonsAt.Start).End
	if d.Written().LetterAt(at) {
		return true
	}
	open, below := d.Written().ParenthesisBelow(at)
	return below && !atPortion(d, open)
}

// atPortion reports whether a portion begins at a place.
func atPortion(d *cable.Document, at int) bool {
	return slices.ContainsFunc(d.Portions, func(p *cable.Portion) bool { return p.Span.Start == at })
}
