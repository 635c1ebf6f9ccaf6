package rules

import (
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var markInHiddenText = &lint.Rule{
	Code: "F002", Name: "mark-in-hidden-text", Title: "a marking is in text that is not shown",
	Demands:    "the overall marking covers what a document holds, shown or not",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.Papers,
	Cites: []law.Cite{
		{Instrument: &law.ISOO2010, Section: "2001.21(b)"}, law.Consistency("hidden text, notes and comments travel with " +
			"the document"),
	},
	Why: `Hidden text, the notes of a slide and comments are not printed, and travel with the file. Another reader of
the file may see them. Hidden text with a mark is reported; notes, comments and descriptions of pictures only where
their mark is above the banner.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + "(C) The harbor master signs.\n\n⟦(S)⟧ He named his price." + memoBlock +
			"SECRET\n", Changes: &lint.Changes{Hidden: "(S) He named"}, Note: "a hidden paragraph"},
		{Frame: "none", Text: mailTop + "SECRET\n\n⟦(C)⟧ Paul, the sheet is below.\n\n(S) He named his price." + mailBlock +
			"SECRET\n", Changes: &lint.Changes{Hidden: "(C) Paul"}, Note: "in another form of paper"},
		{Frame: "none", Text: soundMemo, Note: "nothing is hidden"},
		{Frame: "none", Text: soundMemo, Changes: &lint.Changes{Hidden: "named his"}, Trap: true,
			Note: "hidden words without a mark"},
	},
	Check: func(p *lint.Pass) {
		doc := p.Doc.File.Document
		if doc == nil {
			return
		}
		eachPaperMark(p.Doc, func(m *cable.Mark, what string) {
			aside := !p.Doc.File.OnPage(m.Span.Start)
			if !overlaps(doc.Hidden, m.Span) && !aside ||
				aside && p.Doc.FirstLine() != nil && m.Level <= p.Doc.Marking().Level {
				return
			}
			p.Report(lint.Diagnostic{Span: m.Span, Message: what + " " + register.Redact(m.Text) +
				" is in text that is not shown", Help: "take the text out, or make the banner cover it"})
		})
	},
}
