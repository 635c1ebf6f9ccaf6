package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var paragraphNumbers = &lint.Rule{
	Code: "S004", Name: "paragraph-numbers", Title: "a paragraph's number does not follow the one before it",
	Demands:      "paragraphs are numbered in order",
	Severities:   []lint.Severity{lint.Info},
	OffByDefault: true,
	Cites:        []law.Cite{law.Consistency("paragraphs are numbered in order; 5 % of the public cables repeat a number and 2 % skip one, mostly by the author's or the redactor's hand, so the rule is off")},
	Why:          `References such as "paragraph 7" need each number once. A number that is repeated or skipped may also show that a paragraph was taken out.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "4. (C) More of it.\n⟦6.⟧ (C) The end.", Note: "five is skipped"},
		{Frame: "2009 C", Text: "⟦9.⟧ (C) The end.", Note: "from three to nine"},
		{Frame: "2009 C", Text: "4. (C) More of it.\n5. (C) The end.", Note: "in order"},
		{Frame: "2009 C", Text: "2. (C) The harvest compares with that of\n1993. In that year the harbor froze.", Trap: true, Note: "a wrapped figure is no number"},
	},
	Check: func(p *lint.Pass) {
		last := 0
		for _, portion := range p.Doc.Portions {
			if portion.Kind != cable.Paragraph || len(portion.Marks) == 0 || portion.Inserted {
				continue
			}
			if last != 0 && portion.Number != last+1 {
				p.Report(lint.Diagnostic{
					Span: portion.NumberSpan, Scope: portion.Span, Message: fmt.Sprintf("paragraph %d stands behind paragraph %d", portion.Number, last),
					Help: fmt.Sprintf("number it %d, unless a paragraph is missing", last+1),
				})
			}
			last = portion.Number
		}
	},
}
