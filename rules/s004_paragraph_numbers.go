package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var paragraphNumbers = &lint.Rule{
	Code: "S004", Name: "paragraph-numbers", Title: "a paragraph's number does not follow the one before it",
	Demands:    "paragraphs are numbered in order",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{{Instrument: &law.FAH5H240, Section: "H-246.2b"},
		law.Consistency("paragraphs are numbered in order; one public cable in a hundred skips a number; " +
			"authors or redactors did, so it is a note")},
	Why: `References such as "paragraph 7" need each number once. A number that is repeated or skipped may also
show that a paragraph was taken out.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "4. (C) More of it.\n⟦6.⟧ (C) The end.", Note: "five is skipped"},
		{Frame: "2009 C", Text: "⟦9.⟧ (C) The end.", Note: "from three to nine"},
		{Frame: "2009 C", Text: "4. (C) More of it.\n5. (C) The end.", Note: "in order"},
		{Frame: "2009 C", Text: "2. The minister said that talks would go on.", Also: []string{"P001"}, Trap: true,
			Note: "a paragraph without a mark has its number too"},
		{Frame: "2009 C", Text: "3. (C) Two guests came:\n\n 1. (U) The minister.\n\n 2. (C) His deputy.\n" +
			"4. (C) They left.", Trap: true, Note: "a list of marked items begins with one, and the paragraphs go on after it"},
		{Frame: "2009 C", Text: "2. (C) The harvest compares with that of\n1993. In that year the harbor froze.",
			Trap: true, Note: "a wrapped figure is no number"},
	},
	Check: func(p *lint.Pass) {
		for m := range outOfOrder(p.Doc) {
			n, last := m.portion.Number, m.before.Number
			if n > last+1 && (lostInCopying(p.Doc) || ranInto(p.Doc, m)) {
				continue
			}
			p.Report(lint.Diagnostic{
				Span: m.portion.NumberSpan, Scope: m.portion.Span, Message: fmt.Sprintf("paragraph %d comes after paragraph %d",
					n, last),
				Help: fmt.Sprintf("number it %d, unless a paragraph is missing", last+1),
			})
		}
	},
}
