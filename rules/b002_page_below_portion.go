package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var pageBelowPortion = &lint.Rule{
	Code: "B002", Name: "page-below-portion", Title: "a page's banner is below a portion of the page",
	Demands:    "a page shows the highest level on it, or the overall marking",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.Papers,
	Cites:      pageMarking,
	Why: `A page that is copied or removed is handled by its own banner. Where a portion on it is higher, the page is
protected too little. The rule finds pages by the form feeds in the text.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fUNCLASSIFIED\n\n" +
			"⟦(C)⟧ The pier is new and the ferry sails.\n\nUNCLASSIFIED\n", Note: "the second page"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fSECRET\n\nTHIS PAGE IS UNCLASSIFIED\n\n" +
			"⟦(C)⟧ The pier is new.\n\nSECRET\n", Note: "the page says so in words"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fUNCLASSIFIED\n\n" +
			"(U) The pier is new and the ferry sails.\n\nUNCLASSIFIED\n", Trap: true,
			Note: "an unclassified page in a secret paper is lawful"},
		{Frame: "none", Text: soundMemo, Note: "one page"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		for i, page := range d.Paper.Pages {
			_, low := highestMark(page.Portions)
			shown := highestBanner(page.Banners)
			if s := pageStatement(d, i); s != nil && (shown == nil || s.Level < shown.Level) && low != nil &&
				low.Level > s.Level {
				p.Report(lint.Diagnostic{
					Span: low.Span, Message: "the page says that it is " + s.Level.String() + ", and portion " + low.Portion() +
						" is on it",
					Help: "correct the sentence or the mark", Related: []lint.Related{{Span: s.Span,
						Message: "the page says " + s.Level.String()}},
				})
				continue
			}
			if i == 0 || low == nil || shown == nil || low.Level <= shown.Level || low.Level > d.Marking().Level {
				continue
			}
			p.Report(lint.Diagnostic{
				Span: low.Span, Message: fmt.Sprintf("portion %s is above the banner %s of its page", low.Portion(), shown.Level),
				Help:    fmt.Sprintf("raise the page's banner to %s, or correct the mark", low.Level),
				Related: bannerRelated(shown, "the page's banner"),
			})
		}
	},
}

// pageStatement is what a page says about itself in words; nil where it says nothing.
func pageStatement(d *cable.Document, page int) *cable.Statement {
	for _, s := range d.Paper.Statements {
		if s.Kind == cable.OfPage && s.Page == page && s.Level != 0 {
			return s
		}
	}
	return nil
}
