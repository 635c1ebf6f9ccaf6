package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var mailBannerPlace = &lint.Rule{
	Code: "T001", Name: "mail-banner-place", Title: "the banner of a mail is not its first line",
	Demands:    "the first line of a classified mail is its banner",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.23(b)"}},
	Why:        `A preview pane shows the first line. A banner below a greeting is not seen there.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "Paul, here is the sheet that you asked for, with all that we know of it today.\n" +
			"\n⟦SECRET⟧\n\n(S) He named his price." + mailBlock + "SECRET\n", Note: "below the greeting"},
		{Frame: "none", Text: mailTop + "(C) Paul, here is the sheet.\n\n⟦SECRET⟧\n\n(S) He named his price." + mailBlock +
			"SECRET\n", Note: "below a portion"},
		{Frame: "none", Text: soundMail, Note: "the first line"},
		{Frame: "none", Text: soundMemo, Trap: true, Note: "a memorandum is no mail"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper.Kind != cable.Email || !classified(d) || d.Paper.Stamped {
			return
		}
		at := d.FirstLine().Span.Start
		late := len(d.Portions) > 0 && d.Portions[0].Span.Start < at
		for _, u := range d.Paper.Unmarked {
			late = late || u.Start < at
		}
		if late {
			p.Report(lint.Diagnostic{Span: d.FirstLine().Level.Span, Message: "the banner is not the first line of the mail",
				Help: "move it above all text"})
		}
	},
}
