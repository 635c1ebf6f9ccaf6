package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var entireTextMark = &lint.Rule{
	Code: "P003", Name: "entire-text-mark", Title: "one mark for the entire text instead of portion marks",
	Demands:    "each portion is marked with its classification",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      portionMarking,
	Why: `CONFIDENTIAL - ENTIRE TEXT marks all paragraphs at once. Cables did so for decades, and no text before June
2010 was found that forbids a statement for a text whose portions are all alike. Since 25 June 2010 each portion must
be marked (32 CFR 2001.21(c)), so the finding is a warning.`,
	Examples: []lint.Example{
		{Frame: "1998 C", Text: "1. ⟦CONFIDENTIAL - ENTIRE TEXT.⟧\n2. The minister gave a date.\n3. Staff were told.",
			Note: "in 1998, only noted"},
		{Frame: "2009 C", Text: "1. ⟦(C - ENTIRE TEXT)⟧ The port opened.\n2. The minister gave a date.\n" +
			"3. Staff were told.", Note: "in parentheses"},
		{Frame: "1988 C", Text: "1. ⟦CONFIDENTIAL - ENTIRE TEXT.⟧\n2. The minister gave a date.\n3. Staff were told.",
			Note: "in 1988, only noted"},
		{Frame: "none", Text: "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nDATE: May 3, 2021\n\nSUBJECT: Ferry talks\n\n" +
			"⟦(SECRET - ENTIRE TEXT)⟧\n\nHe told us so." + memoBlock + "SECRET\n", Note: "in a paper"},
		{Frame: "1974 C", Text: "2. The minister gave a date.", Trap: true, Note: "before portions had to be marked"},
		{Frame: "2009 C", Text: "2. (C) The entire text of the treaty is classified.", Note: "prose"},
	},
	Check: func(p *lint.Pass) {
		m := p.Doc.EntireText
		if m == nil || !m.Level.Classified() {
			return
		}
		d := lint.Diagnostic{Span: m.Span, Message: "one mark stands for the entire text",
			Help: "mark each paragraph with its own level after its number"}
		if !from(p.Doc, law.ISOO2010.From) {
			d.Severity = lint.Info
		}
		p.Report(d)
	},
}
