package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var separationBelowPortion = &lint.Rule{
	Code: "B007", Name: "separation-below-portion", Title: "the level after separation is below a portion of the " +
		"transmittal",
	Demands:    "what is left when attachments are removed is as high as its own portions",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.Papers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.24(b)"},
		law.Consistency("a sentence about the level of what is left agrees with the marks of what is left")},
	Why: `A letter with a classified attachment states its own level without the attachment. None of its portions may
be above that level: after the attachment is removed, they would be protected too little.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n⟦(C)⟧ He named his price to us.\n\n" +
			"(S) It was too high.\n\nAttachment: Tab 1\n\nUnclassified when separated from attachment" + memoBlock +
			"SECRET\n", Note: "it says unclassified and has (C)"},
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n(C) He named his price to us.\n\n" +
			"⟦(S)⟧ It was too high.\n\nAttachment: Tab 1\n\nUpon removal of attachments, this document is CONFIDENTIAL" +
			memoBlock + "SECRET\n", Note: "it says CONFIDENTIAL and has (S)"},
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n(U) It is attached.\n\nAttachment: Tab 1\n\n" +
			"Unclassified when separated from attachment" + memoBlock + "SECRET\n", Trap: true,
			Note: "all its portions are (U)"},
		{Frame: "none", Text: soundMemo, Note: "nothing is attached"},
	},
	Check: func(p *lint.Pass) {
		for _, s := range p.Doc.Paper.Statements {
			if s.Kind != cable.OfSeparation || s.Level == marking.Unmarked {
				continue
			}
			for _, portion := range p.Doc.Portions {
				m := portion.Mark()
				if m == nil || m.Level <= s.Level || portion.ListLetter {
					continue
				}
				p.Report(lint.Diagnostic{
					Span: m.Span, Scope: portion.Span, Message: fmt.Sprintf("portion %s is above the level after separation, %s",
						m.Portion(), s.Level),
					Help: "correct the sentence or the mark", Related: []lint.Related{{Span: s.Span,
						Message: "after separation: " + s.Level.String()}},
				})
				break
			}
		}
	},
}
