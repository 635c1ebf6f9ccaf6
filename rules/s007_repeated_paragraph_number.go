package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedParagraphNumber = &lint.Rule{
	Code: "S007", Name: "repeated-paragraph-number", Title: "two paragraphs have the same number",
	Demands:    "each paragraph has a number of its own",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{{Instrument: &law.FAH5H240, Section: "H-246.2b"},
		law.Consistency("paragraphs are numbered in order, each once; about 5 % of the public cables repeat a number")},
	Why: `A reader who is sent to "paragraph 7" must find one paragraph. Where the two have different marks, nobody
knows which one a later reference or release decision means.`,
	Silences: []string{"S004"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "4. (C) More of it.\n\n ⟦4.⟧ (U) The end.",
			Note: "four is repeated, with another mark: a warning"},
		{Frame: "2009 U", Text: "4. (U) More of it.\n\n ⟦4.⟧ (U) The end.", Note: "four is repeated, with the same mark"},
		{Frame: "2009 C", Text: "4. (C) More of it.\n5. (C) The end.", Note: "in order"},
		{Frame: "2009 C", Text: "3. (C) Two guests came:\n\n 1. (U) The minister.\n\n 2. (C) His deputy.\n" +
			"4. (C) They left.", Trap: true, Note: "a list of marked items begins with one"},
		{Frame: "2009 C", Text: "4. (C) Two guests came:\n\n 1. (U) The minister.\n\n 2. (C) His deputy.\n\n" +
			" 1. (U) Nobody else.", Trap: true, Note: "two lists"},
	},
	Check: func(p *lint.Pass) {
		for m := range outOfOrder(p.Doc) {
			if m.first == nil || m.portion.ListLetter {
				continue
			}
			severity, how := lint.Info, ""
			if m.first == m.before && !sameMarks(m.first, m.portion) { // further apart, the two may be of two papers
				severity, how = lint.Warning, ", with another mark"
			}
			p.Report(lint.Diagnostic{
				Severity: severity, Span: m.portion.NumberSpan, Scope: m.portion.Span,
				Related: []lint.Related{{Span: m.first.NumberSpan, Message: fmt.Sprintf("first paragraph %d", m.portion.Number)}},
				Message: fmt.Sprintf("paragraph number %d is used twice%s", m.portion.Number, how),
				Help:    fmt.Sprintf("number it %d, and the paragraphs after it accordingly", m.before.Number+1),
			})
		}
	},
}

// sameMarks reports whether two portions begin with the same marking, or both with none.
func sameMarks(a, b *cable.Portion) bool {
	if len(a.Marks) == 0 || len(b.Marks) == 0 {
		return len(a.Marks) == len(b.Marks)
	}
	return a.Marks[0].Marking == b.Marks[0].Marking
}
