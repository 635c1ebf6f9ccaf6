package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var subjectMarkBehind = &lint.Rule{
	Code: "T005", Name: "subject-mark-behind", Title: "the subject's mark is after its text",
	Demands:    "in a classified mail the subject's mark is before its text",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.23(b)"}},
	Why: `The mark comes before the subject, so it is read first. Many mails have it after the text, most of all those that
are not classified. The rule reads only classified ones.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "From: Rosa Quill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Paul Oak\n" +
			"Subject: Ferry talks ⟦(U)⟧\n\nSECRET\n\n(S) He named his price." + mailBlock + "SECRET\n", Note: "at the end"},
		{Frame: "none", Text: "From: Rosa Quill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Paul Oak\n" +
			"Subject: RE: Quay ⟦(C)⟧\n\nCONFIDENTIAL\n\n(C) He named his price.\n\n(U) He left." + mailBlock +
			"CONFIDENTIAL\n", Note: "in a reply"},
		{Frame: "none", Text: soundMail, Note: "before the text"},
		{Frame: "none", Text: "From: Rosa Quill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Paul Oak\n" +
			"Subject: Ferry talks (SBU)\n\nSBU\n\n(SBU) He named his price.\n\n(SBU) He left.\n", Trap: true,
			Note: "an unclassified mail"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper.Kind != cable.Email || !classified(d) || len(d.Blocks) == 0 || d.Paper.Stamped {
			return
		}
		s := d.Blocks[0].Subject
		if s == nil || s.Mark == nil || s.Text.Text == "" || s.Mark.Span.Start < s.Text.Span.Start {
			return
		}
		p.Report(lint.Diagnostic{Span: s.Mark.Span, Message: "the subject's mark is after its text",
			Help: "put it before the text"})
	},
}
