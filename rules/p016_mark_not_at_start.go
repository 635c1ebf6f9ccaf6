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
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
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
		{Frame: "none", Text: "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nDATE: May 3, 2021\n\nSUBJECT: Ferry talks\n\n" +
			"He told us so in March. ⟦(S)⟧\n\nNobody else knows of it. (C)" + memoBlock + "SECRET\n",
			Note: "a paper whose marks are all at the ends"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.Paper != nil {
			marksAtEnds(p)
			return
		}
		numberAfterMark(p)
		if !classified(p.Doc) && !marksItsPortions(p.Doc) || !from(p.Doc, law.FAH5H240.From) {
			return
		}
		for _, portion := range p.Doc.Portions {
			if m := portion.Late; m != nil && (classified(p.Doc) || m.Span.End == portion.Span.End) &&
				len(portion.Marks) == 0 && portion.Kind == cable.Paragraph && !portion.Inserted && !portion.ListLetter &&
				!portion.Masked && !p.Doc.MarkedWithin(portion) {
				p.Report(lint.Diagnostic{
					Severity: lint.Info, Span: m.Span, Scope: portion.Span,
					Message: "the mark of " + portion.Name() + " is not at its start",
					Help:    "move it directly after the number",
				})
			}
		}
	},
}

// marksAtEnds reports the paragraphs of a paper whose marks are at their ends, all at the first of them. Where no
// paragraph has its mark in front, a reader looks for the marks in the wrong place in all of the paper.
func marksAtEnds(p *lint.Pass) {
	if !classified(p.Doc) || p.Doc.Paper.Stamped || !from(p.Doc, law.ISOO2010.From) {
		return
	}
	var late []*cable.Portion
	front := 0
	for _, portion := range p.Doc.Portions {
		switch {
		case len(portion.Marks) > 0:
			front++
		case portion.Late != nil && portion.Kind != cable.MarkedHeading:
			late = append(late, portion)
		}
	}
	if s := subjectOf(p.Doc); s != nil && s.Mark != nil && front > 1 && p.Doc.Paper.Kind != cable.Email && // T005
		len(late) == 0 && s.Mark.Span.Start > s.Text.Span.Start {
		p.Report(lint.Diagnostic{Severity: lint.Info, Span: s.Mark.Span, Message: "the mark of the subject is after its text",
			Help: "put it before the text, as those of the paragraphs are"})
	}
	if len(late) == 0 {
		return
	}
	found := lint.Diagnostic{
		Severity: lint.Info, Span: late[0].Late.Span, Scope: late[0].Span,
		Message: "the mark of " + late[0].Name() + " is not at its start",
		Help:    "put each mark directly before the first word of its portion",
	}
	if front == 0 && len(late) > 1 {
		found.Severity, found.Message = lint.Warning, "the marks of the paper are at the ends of their portions"
	}
	for _, portion := range late[1:] {
		found.Related = append(found.Related, lint.Related{Span: portion.Late.Span,
			Message: "so is " + portion.Late.Portion()})
	}
	p.Report(found)
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
				Severity: lint.Info, Span: m.Span, Scope: portion.Span,
				Message: fmt.Sprintf("the mark of paragraph %d is before its number", last),
				Help:    "put the number first, then the mark",
			})
			continue
		}
		if portion.Kind == cable.Paragraph && portion.InSequence {
			last = portion.Number
		}
	}
}
