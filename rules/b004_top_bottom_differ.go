package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
)

var topBottomDiffer = &lint.Rule{
	Code: "B004", Name: "top-bottom-differ", Title: "two banners of one page differ",
	Demands:    "the marking at the top and at the bottom of a page are the same",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites:      pageMarking,
	Why:        `A page shows its level twice. Where the two differ, some readers go by the wrong one.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "⟦SECRET//NOFORN⟧\n", Note: "a control at the foot alone"},
		{Frame: "none", Text: "CONFIDENTIAL                                   March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(C) The harbor master signs on Friday." +
			memoBlock + "⟦UNCLASSIFIED⟧\n", Note: "another level at the foot"},
		{Frame: "none", Text: soundMemo, Note: "both are SECRET"},
		{Frame: "none", Text: soundMail + "\n-----Original Message-----\nFrom: Paul Oak\n" +
			"Sent: Thursday, March 5, 2026 9:14 AM\nTo: Rosa Quill\nSubject: (C) Quay\n\nCONFIDENTIAL\n\n" +
			"(C) The pier is new.\n\nCONFIDENTIAL\n", Trap: true, Note: "each message of a thread has its own"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if packet(d) || !bannersRead(d) {
			return
		}
		for _, page := range d.Paper.Pages {
			n := len(page.Banners)
			if n < 2 {
				continue
			}
			top, foot := page.Banners[0], page.Banners[n-1]
			if top.Level == foot.Level && top.Controls == foot.Controls {
				continue
			}
			if d.Paper.Stamped && foot.Level <= top.Level { // what is missing may be below a stamp
				continue
			}
			found := lint.Diagnostic{
				Span: foot.Span, Message: "the banner at the page's foot is " + marking.Redact(foot.String()) +
					", and the one at its head is " + marking.Redact(top.String()),
				Help: "write the higher of the two in both places", Related: bannerRelated(top, "the head of the page"),
			}
			if noteIfUnread(d, &found, page.Span); d.Paper.Stamped {
				found.Severity = lint.Info
			}
			p.Report(found)
		}
	},
}
