package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var footerBelowPortion = &lint.Rule{
	Code: "T003", Name: "footer-below-portion", Title: "the mail says that it is unclassified, and a portion of it is " +
		"classified",
	Demands:    "what a mail says about itself agrees with its portions",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.Papers,
	Silences:   []string{"B001"},
	Cites:      mailMarking,
	Why: `A mail program adds a line such as "This email is UNCLASSIFIED." The portions of the same message contradict
it, and readers go by the line.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "Paul, the sheet is below.\n\n(U) The pier is new.\n\n⟦(C)⟧ He named his price.\n" +
			"\nThis email is UNCLASSIFIED.\n", Note: "a (C) paragraph"},
		{Frame: "none", Text: mailTop + "(SBU) The pier is new.\n\n⟦(S//NF)⟧ He named his price.\n\n" +
			"This email is UNCLASSIFIED.\n", Note: "a (S//NF) paragraph"},
		{Frame: "none", Text: mailTop + "SBU\n\n(SBU) The pier is new.\n\n(SBU) He came.\n\nThis email is UNCLASSIFIED.\n",
			Trap: true, Note: "SBU and unclassified is no contradiction"},
		{Frame: "none", Text: soundMail, Note: "no such line"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper.Stamped {
			return
		}
		for _, s := range d.Paper.Statements {
			if s.Kind != cable.OfMessage || s.Level != marking.Unclassified {
				continue
			}
			portion, high := highestMark(d.Paper.Messages[s.Message].Portions)
			if high == nil || !high.Level.Classified() {
				continue
			}
			p.Report(lint.Diagnostic{
				Span: high.Span, Scope: portion.Span, Message: "the mail says that it is unclassified, and portion " +
					high.Portion() + " is in it",
				Help:    "take the sentence out and write a banner, or correct the mark",
				Related: []lint.Related{{Span: s.Span, Message: "the mail says UNCLASSIFIED"}},
			})
		}
	},
}
