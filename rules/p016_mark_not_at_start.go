package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var markNotAtStart = &lint.Rule{
	Code: "P016", Name: "mark-not-at-start", Title: "the portion mark is not at the start of the portion",
	Demands:    "portion marking places the symbol immediately before the portion to which it applies",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{
		{Instrument: &law.ISOO2010, Section: "2001.21(c)"}, {Instrument: &law.FAH5H240, Section: "H-246.2c"},
		law.Consistency("a paragraph's number comes before its mark: of 1,641 public cables one has a number after it"),
	},
	Why: `A reader looks for the mark where the paragraph begins. A reader finds a mark after a heading or at the end
of a paragraph too late, and programs miss it. The directives under E.O. 12065 and of 1995 allowed the mark after the
portion. State's handbook puts it after the number since 12 July 2004, the directive before the portion since 25 June
2010.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. SUMMARY: ⟦(C)⟧ The minister gave a date.", Note: "after a heading"},
		{Frame: "2009 C", Text: "2. The minister gave a date. ⟦(C)⟧", Note: "at the end"},
		{Frame: "2009 U", Text: "2. The minister gave a date. ⟦(U)⟧",
			Note: "in an unclassified cable whose other marks are at the front"},
		{Frame: "2018 U SMART", Text: "3. The minister gave a date. ⟦(SBU)⟧", Note: "in a SMART cable"},
		{Frame: "2009 C", Text: "2. (C) SUMMARY: The minister gave a date.", Note: "after the number"},
		{Frame: "1998 C", Text: "2. The minister gave a date. (C)", Trap: true, Note: "before July 2004"},
		{Frame: "1998 C", Text: "2. (C) The minister gave a date.\n\n⟦(C)⟧ 3. Staff were told.\n-3.",
			Note: "before the number, in any era"},
		{Frame: "2009 C", Text: "2. (C) The minister chose option (C)", Trap: true, Note: "a letter of a list"},
	},
	Check: func(p *lint.Pass) {
		numberAfterMark(p)
		if !classified(p.Doc) && !marksItsPortions(p.Doc) || !from(p.Doc, law.FAH5H240.From) {
			return
		}
		for _, portion := range p.Doc.Portions {
			if m := portion.Late; m != nil && (classified(p.Doc) || m.Span.End == portion.Span.End) &&
				len(portion.Marks) == 0 && portion.Kind == cable.Paragraph && !portion.Inserted && !portion.ListLetter &&
				!portion.Masked && !p.Doc.MarkedWithin(portion) {
				p.Report(lint.Diagnostic{
					Span: m.Span, Scope: portion.Span, Message: "the mark of " + portion.Name() + " is not at its start",
					Help: "move it directly after the number",
				})
			}
		}
	},
}

// marksItsPortions reports whether the paragraphs of an unclassified cable have their marks at the front, two of them
// or more: one whose mark is at its end is then an exception in it.
func marksItsPortions(d *cable.Document) bool {
	front := 0
	for _, p := range d.Portions {
		if p.Kind == cable.Paragraph && len(p.Marks) > 0 {
			front++
		}
	}
	return front >= 2
}

// numberAfterMark reports a mark that comes before its paragraph's number: "(C) 4. We would". The number is the next
// in order.
func numberAfterMark(p *lint.Pass) {
	last := 0
	for _, portion := range p.Doc.Portions {
		if portion.Inserted {
			continue
		}
		if portion.After == last+1 {
			last++
			m := portion.Marks[0]
			p.Report(lint.Diagnostic{
				Span: m.Span, Scope: portion.Span, Message: fmt.Sprintf("the mark of paragraph %d is before its number", last),
				Help: "put the number first, then the mark",
			})
			continue
		}
		if portion.Kind == cable.Paragraph && portion.InSequence {
			last = portion.Number
		}
	}
}
