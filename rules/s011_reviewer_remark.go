package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var reviewerRemark = &lint.Rule{
	Code: "S011", Name: "reviewer-remark", Title: "a reviewer's remark of a word processor is left in the text",
	Demands:    "a text that is sent has no remarks of its reviewers",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("word processors write the remarks of a saved text as [Comment JM1: ...], " +
		"and nobody else writes so")},
	Why: `A remark says that somebody had a question, often about the mark, and that nobody has answered it. The
remark itself has no portion mark.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. (C) ⟦[Comment JM1:⟧ shouldn't this be S?] The minister gave a date.",
			Note: "before the text"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date. ⟦[Comment [JM12]:⟧ when?]",
			Note: "the form of a later program"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date. ⟦Commented [JM12]:⟧ when?", Note: "without its brackets"},
		{Frame: "2018 U SMART", Text: "2. (SBU) ⟦[Comment A1:⟧ ok?] The minister gave a date.", Note: "in a SMART print"},
		{Frame: "2009 C", Text: "2. (C) [Comment: The minister is new. End comment.]", Trap: true,
			Note: "a drafter's comment is text"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date [JM1].", Trap: true, Note: "a reference"},
	},
	Check: func(p *lint.Pass) {
		body := p.Doc.Body.Span
		for _, at := range p.Doc.Written().Remarks(body, remarksShown) {
			p.Report(lint.Diagnostic{
				Span: at, Message: "a reviewer's remark is left in the text", Help: "answer it, and take it out",
			})
		}
	},
}

// remarksShown is how many remarks of one cable are reported.
const remarksShown = 20
