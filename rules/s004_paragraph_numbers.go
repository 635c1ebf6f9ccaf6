package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var paragraphNumbers = &lint.Rule{
	Code: "S004", Name: "paragraph-numbers", Title: "a paragraph's number does not follow the one before it",
	Demands:      "paragraphs are numbered in order",
	Severities:   []lint.Severity{lint.Info},
	OffByDefault: true,
	Cites:        []law.Cite{{Instrument: law.FAH5H240, Section: "H-246.2b"}, law.Consistency("paragraphs are numbered in order; 5 % of the public cables repeat a number and 2 % skip one, mostly by the author's or the redactor's hand, so the rule is off")},
	Why:          `References such as "paragraph 7" need each number once. A number that is repeated or skipped may also show that a paragraph was taken out.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "4. (C) More of it.\n⟦6.⟧ (C) The end.", Note: "five is skipped"},
		{Frame: "2009 C", Text: "⟦9.⟧ (C) The end.", Note: "from three to nine"},
		{Frame: "2009 U", Text: "4. (U) More of it.\n\n ⟦4.⟧ (U) The end.", Note: "four is repeated"},
		{Frame: "2009 C", Text: "4. (C) More of it.\n5. (C) The end.", Note: "in order"},
		{Frame: "2009 C", Text: "2. The minister said that talks would go on.", Also: []string{"P001"}, Trap: true, Note: "a paragraph without a mark has its number too"},
		{Frame: "2009 C", Text: "3. (C) Two guests came:\n\n 1. (U) The minister.\n\n 2. (C) His deputy.\n4. (C) They left.", Trap: true, Note: "a list of marked items begins with one, and the paragraphs go on behind it"},
		{Frame: "2009 C", Text: "2. (C) The harvest compares with that of\n1993. In that year the harbor froze.", Trap: true, Note: "a wrapped figure is no number"},
	},
	Check: func(p *lint.Pass) {
		var before *cable.Portion
		last, outer := 0, 0 // outer is the paragraph in which a list of marked items began
		for _, portion := range p.Doc.Portions {
			n := portion.Number
			switch {
			case portion.Kind != cable.Paragraph || portion.Inserted:
				continue
			case len(portion.Marks) == 0:
				if !portion.InSequence { // a list's number, or a figure
					continue
				}
			case last == 0, n == last+1:
			case n == 1:
				if outer == 0 {
					outer = last
				}
			case outer > 0 && n == outer+1:
				outer = 0
			case n > last+1 && (lostInCopying(p.Doc) || ranInto(p.Doc, before, last+1)):
			default:
				p.Report(lint.Diagnostic{
					Span: portion.NumberSpan, Scope: portion.Span, Message: fmt.Sprintf("paragraph %d stands behind paragraph %d", n, last),
					Help: fmt.Sprintf("number it %d, unless a paragraph is missing", last+1),
				})
			}
			last, before = n, portion
		}
	},
}

// ranInto reports whether the copy ran the paragraph of a number into the one before it, "…in June. - - 7. (C)".
func ranInto(d *cable.Document, before *cable.Portion, n int) bool {
	return before != nil && strings.Contains(before.Span.In(d.File.Text), fmt.Sprintf(" %d. (", n))
}
