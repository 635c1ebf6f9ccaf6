package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var conflictingMarks = &lint.Rule{
	Code: "P012", Name: "conflicting-marks", Title: "two marks of one portion disagree",
	Demands:    "a portion has one marking",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{law.Consistency("a portion has one marking: two that differ contradict each other")},
	Why: `A portion has one marking. With two different marks, such as (U) (SBU), nobody can say which applies. Often
the second was added and the first was forgotten.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "2. (U) ⟦(SBU)⟧ The minister gave a date.", Note: "unclassified, and sensitive"},
		{Frame: "2009 S", Text: "2. (S) ⟦(C/NF)⟧ The minister gave a date.\nNOFORN\n3. (S/NF) Staff were told.",
			Note: "two levels"},
		{Frame: "2009 C", Text: "2. (C) (A) The minister gave a date.\n\n3. (C) (B) Staff were told.", Trap: true,
			Note: "a mark and the letter of a list"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date. ⟦(U)⟧",
			Note: "it opens with one level and closes with another"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date. (C)", Note: "the same at both ends"},
		{Frame: "2009 C", Text: "2. (C) The minister chose option (S)", Trap: true, Note: "a letter of a list"},
		{Frame: "2009 C", Text: "2. (C) (C) The minister gave a date.", Note: "twice the same"},
	},
	Check: func(p *lint.Pass) {
		var before *cable.Portion
		for _, portion := range p.Doc.Portions {
			listed := before != nil && len(before.Marks) > 1 && strings.Trim(before.Marks[1].Text, "() ") == "B"
			before = portion
			if otherMark(portion) == nil || portion.Inserted || portion.Masked || listed {
				continue
			}
			a, b := portion.Marks[0], otherMark(portion)
			if b == portion.Late && (b.Level == a.Level || portion.ListLetter || !p.Doc.EndsPortion(b)) {
				continue
			}
			if a.Level == marking.Unmarked || b.Level == marking.Unmarked || a.Marking == b.Marking {
				continue
			}
			fixes := ofWholeMark(a, ofWholeMark(b, keepHigher(a, b)))
			if b == portion.Late { // the text is between them
				fixes = nil
			}
			p.Report(lint.Diagnostic{
				Span: b.Span, Scope: portion.Span, Related: []lint.Related{{Span: a.Span, Message: "first mark: " + a.Portion()}},
				Message: "two marks of " + portion.Name() + " disagree: " + a.Portion() + " and " + b.Portion(),
				Help:    "keep the one that holds", Fixes: fixes,
			})
		}
	},
}

// otherMark is the second mark of a portion that has one at its front: the next, or the one at its end; nil where it
// has one mark alone.
func otherMark(p *cable.Portion) *cable.Mark {
	switch {
	case len(p.Marks) > 1:
		return p.Marks[1]
	case len(p.Marks) == 1:
		return p.Late
	}
	return nil
}

// keepHigher offers the one of two marks that is as high as both; where neither is, nothing is offered.
func keepHigher(a, b *cable.Mark) []lint.Fix {
	both := source.Span{Start: a.Span.Start, End: b.Span.End}
	switch {
	case marking.Dominates(a.Marking, b.Marking):
		return choices(both, []choice{{"keep " + a.Text, a.Text}})
	case marking.Dominates(b.Marking, a.Marking):
		return choices(both, []choice{{"keep " + b.Text, b.Text}})
	}
	return nil
}
