package rules

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedAuthority = &lint.Rule{
	Code: "H006", Name: "repeated-authority", Title: "a repeated header names another classifier or reason",
	Demands:    "copies of one header agree",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Cites:      []law.Cite{agreement()},
	Why: `Who classified a cable and why is one decision. Two copies of the header that name different officers
or reasons cannot both be right. Wrapping, case and punctuation do not matter.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "2: Classified By: DCM Ana Prill for reasons 1.4 ⟦(b)⟧",
			Note: "a reason is missing in the second copy"},
		{Frame: "2009 C doubled", Text: "2: Classified By: ⟦Consul Tomas Reed⟧ for reasons 1.4 (b) and (d)",
			Note: "another officer"},
		{Frame: "2009 C doubled", Text: "2: CLASSIFIED BY: DCM ANA PRILL FOR REASONS 1.4 (B,D)", Trap: true,
			Note: "case and punctuation never count"},
		{Frame: "2009 C doubled", Text: "2: Classified By: XXXXXXXXXXXX for reasons 1.4 (b) and (d)",
			Note: "masked in the second copy"},
	},
	Check: func(p *lint.Pass) {
		pairs(p.Doc, func(first, later *cable.HeaderBlock) {
			a, b := first.Authority, later.Authority
			if later.Cause == cable.Repeat && a != nil && a.Key.Len() > 0 && !a.InParagraph && b == nil &&
				later.Order != nil && lostInRepeat(p.Doc, first, later) {
				found := lint.Diagnostic{
					Severity: lint.Warning, Span: later.Line.Level.Span, Scope: later.Span,
					Related: []lint.Related{{Span: a.Span, Message: "first header"}},
					Message: "the repeated header has no Classified By, and the first has one", Help: "repeat the header whole",
				}
				noteIfEitherUnread(p.Doc, &found, first, later, "CLASSIFIED BY:")
				p.Report(found)
				return
			}
			if a == nil || b == nil || a.Masked || b.Masked {
				return
			}
			at, what := authorityDifference(a, b)
			if what == "" {
				return
			}
			found := lint.Diagnostic{
				Span: at, Scope: later.Span, Related: []lint.Related{{Span: a.Span, Message: "first header"}},
				Message: "the repeated header has another " + what + " than the first",
				Help:    "find out which one is right, and write it in both",
			}
			noteIfEitherUnread(p.Doc, &found, first, later)
			p.Report(found)
		})
	},
}

// authorityDifference is where the later authority differs, and in what; what is empty where they agree.
func authorityDifference(a, b *cable.Authority) (at source.Span, what string) {
	if a.Reasons != nil && b.Reasons != nil && !a.Reasons.Masked && !b.Reasons.Masked {
		base := b.ReasonsAt.Start
		if a.Reasons.Section != b.Reasons.Section {
			return b.Reasons.SectionSpan.Shift(base), "section of reasons"
		}
		if letterSet(a.Reasons) != letterSet(b.Reasons) {
			return lettersSpan(b.Reasons, b.ReasonsAt), "reason"
		}
	}
	if a.Classifier.Text != "" && b.Classifier.Text != "" && letters(a.Classifier.Text) != letters(b.Classifier.Text) {
		return b.Classifier.Span, "classifier"
	}
	return source.Span{}, ""
}

// letterSet is the set of a reason's letters, a bit each.
func letterSet(r *instruction.Reasons) (set uint32) {
	for _, l := range r.Letters {
		set |= 1 << (l.Letter - 'a')
	}
	return set
}

// lettersSpan is where a reason's letters are, with their parentheses; the whole reason where it has none.
func lettersSpan(r *instruction.Reasons, at source.Span) source.Span {
	if len(r.Letters) == 0 {
		return at
	}
	start := r.Letters[0].Span.Start
	if start > r.SectionSpan.End { // with its parenthesis, or the blank before it
		start--
	}
	return source.Span{Start: at.Start + start, End: at.Start + r.End}
}

// letters keeps a name's letters alone, upper case.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) {
			return unicode.ToUpper(c)
		}
		return -1
	}, s)
}
