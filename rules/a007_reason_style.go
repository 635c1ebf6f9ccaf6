package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var reasonStyle = &lint.Rule{
	Code: "A007", Name: "reason-style", Title: "the reason has no parentheses, or its section is broken",
	Demands:    "the reason is the number 1.4 (1.5 before 2003) plus letters in parentheses",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{law.Consistency("nine in ten public cables put the letters of the reason in parentheses; " +
		"State's own sample does not")},
	Why: `A reason is mostly written 1.4 (b) and (d), though no text asks for the parentheses. People can read a
reason with missing or unmatched parentheses or a broken number, but programs miss it. The words or signs between the
letters do not matter.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.4 b and d⟧",
			Fixed: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)", Note: "no parentheses"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1. 4 (b)⟧ and more",
			Fixed: "Classified By: DCM Ana Prill for reasons 1.4 (b) and more", Note: "a broken number"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill, reasons: ⟦1.4 (b⟧",
			Fixed: "Classified By: DCM Ana Prill, reasons: 1.4 (b)", Note: "a parenthesis is not closed"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.4 (b) a nd (d)⟧", Note: "a broken word"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.4(d.)⟧", Note: "a stop inside"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.4 (b)⟧ and", Note: "a letter was forgotten"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b,d)", Trap: true,
			Note: "a comma separates as well"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (B/D)", Trap: true, Note: "so does a stroke"},
		{Frame: "1998 C", Text: "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B AND D).", Note: "capitals are fine"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.Copy.HeaderCut || p.Doc.Copy.Cut {
			return
		}
		var all repeats
		eachReason(p.Doc, func(r *instruction.Reasons, base int) {
			faults := r.Faults
			if faults&instruction.Unfinished != 0 && (reasonApart(p.Doc, base) || !p.Doc.Written().AndEndsLine(r.End+base)) {
				faults &^= instruction.Unfinished
			}
			if faults == 0 || r.Masked || len(r.Letters) == 0 || len(r.Others) > 0 { // the form is of one section's list
				return
			}
			found := lint.Diagnostic{
				Span: source.Span{Start: r.SectionSpan.Start, End: r.End}.Shift(base), Message: styleFault(faults),
				Help:  "write the section, and each letter in parentheses: 1.4 (b) and (d)",
				Fixes: prescribedReason(p.Doc, r, base, faults),
			}
			if len(found.Fixes) > 0 {
				found.Help = found.Fixes[0].Title
			}
			all.add("", found)
		})
		all.report(p)
	},
}

// reasonApart reports whether the copy has the rest of a reason after a break.
func reasonApart(d *cable.Document, base int) bool {
	return slices.ContainsFunc(d.Blocks, func(b *cable.HeaderBlock) bool {
		return b.Authority != nil && b.Authority.ReasonsAt.Start == base && b.Authority.ReasonApart
	})
}

func styleFault(f instruction.ReasonFault) string {
	switch {
	case f&instruction.BrokenSection != 0:
		return "the number of the reason's section is broken"
	case f&instruction.StrayStop != 0:
		return "a stop is inside the parentheses of the reason's letters"
	case f&instruction.Unfinished != 0:
		return "a letter is missing after the last word of the reason"
	case f&instruction.BrokenAnd != 0:
		return "the word between the reason's letters is broken"
	case f&instruction.Unbalanced != 0:
		return "the parentheses of the reason's letters do not match"
	}
	return "the letters of the reason have no parentheses"
}

// prescribedReason is the fix that writes a reason as prescribed, each letter once. It is nil where no section is
// written, where the list was not read whole or has numbers below a letter, and across a line's end: what begins the
// next line may be more than the reason's.
func prescribedReason(d *cable.Document, r *instruction.Reasons, base int, faults instruction.ReasonFault) []lint.Fix {
	at := source.Span{Start: r.SectionSpan.Start, End: r.End}.Shift(base)
	// what was there is a guess
	const guessed = instruction.StrayStop | instruction.BrokenAnd | instruction.Unfinished
	if faults&guessed != 0 && faults&^guessed == 0 || faults&instruction.Unfinished != 0 || len(r.Below) > 0 {
		return nil
	}
	if r.Section == "" || !d.Written().OneLine(at) || isRange(d, r, base) {
		return nil
	}
	if faults&(instruction.BareLetter|instruction.Unbalanced) != 0 && !d.Written().LettersEnd(at.End) {
		return nil
	}
	text := prescribedText(d, r, base)
	return readWhole(d, replace(lint.Safe, at, text, "write "+text))
}

// isRange reports whether a dash joins two letters of a reason: b-d may be three letters.
func isRange(d *cable.Document, r *instruction.Reasons, base int) bool {
	first, last := letterPlace(r.Letters[0], base), letterPlace(r.Letters[len(r.Letters)-1], base)
	return d.Written().Dashed(first.Cover(last))
}

// prescribedText is a reason's section and letters as prescribed, "1.4 (b) and (d)"; letters keep their case.
func prescribedText(d *cable.Document, r *instruction.Reasons, base int) string {
	var list []string
	for i, l := range r.Letters {
		first := slices.IndexFunc(r.Letters, func(o instruction.Letter) bool { return o.Letter == l.Letter })
		if first == i {
			list = append(list, "("+letterPlace(l, base).In(d.File.Text)+")")
		}
	}
	text := r.Section + " " + list[0]
	for i, l := range list[1:] {
		if i == len(list)-2 {
			text += " and " + l
		} else {
			text += ", " + l
		}
	}
	return text
}
