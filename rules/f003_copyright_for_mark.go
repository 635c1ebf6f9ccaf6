package rules

import (
	"github.com/cablelint/cablelint/lint"
)

var copyrightForMark = &lint.Rule{
	Code: "F003", Name: "copyright-for-mark", Title: "a copyright sign is in the place of a mark",
	Demands:    "each portion is marked with its classification",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.Papers,
	Cites:      portionMarking,
	Why: `Word processors turn a typed (c) into ©. Where the neighbors carry marks and neither a year nor
an owner follows, (C) was meant.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + "(C) The harbor master signs.\n\n⟦©⟧ He signs on Friday.\n\n" +
			"(S) He told us so twice." + memoBlock + "SECRET\n", Note: "between marked paragraphs"},
		{Frame: "none", Text: mailTop + "SECRET\n\n(S) He named his price.\n\n⟦©⟧ The pier is new." + mailBlock +
			"SECRET\n", Note: "in a mail"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\n© 2026 Harbor Press" + memoBlock + "SECRET\n", Trap: true,
			Note: "a copyright"},
		{Frame: "none", Text: soundMemo, Note: "every mark is one"},
	},
	Check: func(p *lint.Pass) {
		if len(p.Doc.Portions) < 1 {
			return
		}
		for _, at := range p.Doc.Paper.Copyrights {
			p.Report(lint.Diagnostic{Span: at, Message: "a copyright sign is where the portion mark would be",
				Help: "write (C)"})
		}
	},
}
