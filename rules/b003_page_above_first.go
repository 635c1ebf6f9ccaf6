package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var pageAboveFirst = &lint.Rule{
	Code: "B003", Name: "page-above-first", Title: "a page's banner is above that of the first page",
	Demands:    "the first page shows the overall marking",
	Severities: []lint.Severity{lint.Error, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites:      pageMarking,
	Why: `The cover and the first page show the overall level, which no page may exceed. Not reported
across the papers of a packet, each of which has a first page of its own. A page that is NODIS or EXDIS, where the
first is not, is a note.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "CONFIDENTIAL                                   March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(C) The harbor master signs on Friday." +
			memoBlock + "CONFIDENTIAL\n\f⟦SECRET⟧\n\n(C) The pier is new and the ferry sails.\n\nSECRET\n", Note: "page two"},
		{Frame: "none", Text: "UNCLASSIFIED                                   March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n" +
			"(U) The harbor master signs on Friday.\n\nUNCLASSIFIED\n\f⟦CONFIDENTIAL⟧\n\n" +
			"(U) The pier is new and the ferry sails.\n\nCONFIDENTIAL\n", Note: "an unclassified cover"},
		{Frame: "none", Text: "CONFIDENTIAL                                   March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n⟦SECRET⟧\n\n" +
			"(C) The harbor master signs on Friday." + memoBlock + "CONFIDENTIAL\n", Note: "inside a page"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fCONFIDENTIAL\n\n" +
			"(C) The pier is new and the ferry sails.\n\nCONFIDENTIAL\n", Trap: true, Note: "a lower page is lawful"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\f⟦SECRET//EXDIS⟧\n\n" +
			"(C) The pier is new and the ferry sails.\n\nSECRET//EXDIS\n", Note: "a caption of page two"},
		{Frame: "none", Text: soundMemo, Note: "one page"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.FirstLine() == nil || packet(d) || d.Paper.Stamped {
			return
		}
		first, captioned := d.FirstLine(), false
		for i, page := range d.Paper.Pages {
			banners := page.Banners
			if i == 0 { // B004 compares the head's stack and the last one
				banners = banners[len(page.Head()):max(len(page.Head()), len(banners)-1)]
			}
			captioned = captioned || captionOfPage(p, banners)
			high := highestBanner(banners)
			if high == nil || high.Level <= max(d.Marking().Level, first.Level.Level) {
				continue
			}
			p.Report(lint.Diagnostic{
				Span: high.Span, Message: fmt.Sprintf("the page's banner %s is above the first page's %s", high.Level,
					first.Level.Level),
				Help: "raise the first banner, or correct the page's", Related: bannerRelated(&first.Level, "the first banner"),
			})
		}
	},
}

// captionOfPage notes the first banner of a page that is NODIS or EXDIS, where those of the first page are neither;
// found is true where it has one, and the pages after it need not be looked at.
func captionOfPage(p *lint.Pass, banners []*cable.Mark) (found bool) {
	for _, b := range banners {
		for _, c := range [...]marking.Control{marking.NODIS, marking.EXDIS} {
			if !b.Controls.Has(c) {
				continue
			}
			shown := p.Doc.Marking().Controls
			if !shown.Has(marking.NODIS) && !shown.Has(marking.EXDIS) && bannersRead(p.Doc) {
				p.Report(lint.Diagnostic{Span: b.Span, Severity: lint.Info,
					Message: "the page is " + c.String() + ", and the first page's banner does not say so",
					Help:    "write " + c.String() + " in the first banner, or correct the page's",
					Related: bannerRelated(&p.Doc.FirstLine().Level, "the first banner")})
			}
			return true
		}
	}
	return false
}
