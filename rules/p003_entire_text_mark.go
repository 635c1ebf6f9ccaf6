package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
)

var entireTextMark = &lint.Rule{
	Code: "P003", Name: "entire-text-mark", Title: "one mark for the entire text stands in place of portion marks",
	Demands:    "each portion is marked with its classification",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites:      portionMarking,
	Why: `CONFIDENTIAL - ENTIRE TEXT marks all paragraphs at once. Cables did so for twenty years, but the directive of 1995 asks for a mark on each portion and knows no such
form. From 1997, when systems had followed, it is a warning; before, it is only noted.`,
	Examples: []lint.Example{
		{Frame: "1998 C", Text: "1. ⟦CONFIDENTIAL - ENTIRE TEXT.⟧\n2. The minister gave a date.\n3. Staff were told.", Note: "in 1998, a warning"},
		{Frame: "2009 C", Text: "1. ⟦(C - ENTIRE TEXT)⟧ The port opened.\n2. The minister gave a date.\n3. Staff were told.", Note: "in parentheses"},
		{Frame: "1988 C", Text: "1. ⟦CONFIDENTIAL - ENTIRE TEXT.⟧\n2. The minister gave a date.\n3. Staff were told.", Note: "in 1988, only noted"},
		{Frame: "1974 C", Text: "2. The minister gave a date.", Trap: true, Note: "before portions had to be marked"},
		{Frame: "2009 C", Text: "2. (C) The entire text of the treaty is classified.", Note: "prose"},
	},
	Check: func(p *lint.Pass) {
		m := p.Doc.EntireText
		if m == nil || !m.Level.Classified() {
			return
		}
		d := lint.Diagnostic{Span: m.Span, Message: "one mark stands for the entire text", Help: "mark each paragraph with its own level behind its number"}
		if !from(p.Doc, calendar.MustDate(1997, 1, 1)) {
			d.Severity = lint.Info
		}
		p.Report(d)
	},
}
