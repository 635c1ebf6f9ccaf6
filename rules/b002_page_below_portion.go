package rules

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var pageBelowPortion = &lint.Rule{
	Code: "B002", Name: "page-below-portion", Title: "a page's banner is below a portion of the page",
	Demands:    "a page shows the highest level on it, or the overall marking",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Reads:      lint.Papers,
	Cites:      pageMarking,
	Why: `A page that is copied or removed is handled by its own banner. Where a portion on it is higher, the page is
protected too little. NOFORN on the paper's banner and on a portion, and not on the banner of the portion's page, is a
warning. What is below a tearline is given to others, and is held to the banner there. The rule finds pages by the form
feeds in the text.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fUNCLASSIFIED\n\n" +
			"⟦(C)⟧ The pier is new and the ferry sails.\n\nUNCLASSIFIED\n", Note: "the second page"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fSECRET\n\nTHIS PAGE IS UNCLASSIFIED\n\n" +
			"⟦(C)⟧ The pier is new.\n\nSECRET\n", Note: "the page says so in words"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fUNCLASSIFIED\n\n" +
			"(U) The pier is new and the ferry sails.\n\nUNCLASSIFIED\n", Trap: true,
			Note: "an unclassified page in a secret paper is lawful"},
		{Frame: "none", Text: "SECRET//NOFORN" + memoDate + memoBody + memoBlock + "SECRET//NOFORN\n\fSECRET\n\n" +
			"⟦(S//NF)⟧ The pier is new.\n\nSECRET\n", Note: "a page's banner lost NOFORN"},
		{Frame: "none", Text: "SECRET//NOFORN" + memoDate + memoBody + memoBlock + "SECRET//NOFORN\n\fSECRET\n\n" +
			"(S) The pier is new.\n\nSECRET\n", Trap: true, Also: []string{"R005"}, Note: "nothing on the page is NOFORN"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "--- TEARLINE ---\nUNCLASSIFIED\n\n" +
			"⟦(C)⟧ The pier is new.\n\nUNCLASSIFIED\n--- END OF TEARLINE ---\n\nSECRET\n", Note: "below a tearline"},
		{Frame: "none", Text: soundMemo, Note: "one page"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		for i, page := range d.Paper.Pages {
			belowTearline(p, page)
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
			if i == 0 || low == nil || shown == nil || low.Level > d.Marking().Level {
				continue
			}
			if low.Level <= shown.Level {
				nofornNotOnPage(p, page)
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

// belowTearline reports the first portion above the banner of the part below a tearline, which is given to those who
// may not have the rest.
func belowTearline(p *lint.Pass, page *cable.Page) {
	portions := page.Portions
	for i, stack := range page.Stacks {
		shown, end := stack[len(stack)-1], page.Span.End
		if i+1 < len(page.Stacks) {
			end = page.Stacks[i+1][0].Span.Start
		}
		part := p.Doc.Written().BelowTearline(shown.Span, end)
		if part.Empty() {
			continue
		}
		for len(portions) > 0 && portions[0].Span.End <= part.Start {
			portions = portions[1:]
		}
		for _, portion := range portions {
			m := portion.Mark()
			if portion.Span.Start >= part.End {
				break
			}
			if m == nil || portion.ListLetter || m.Level <= shown.Level || !m.Span.Overlaps(part) ||
				m.Level > p.Doc.Marking().Level {
				continue
			}
			p.Report(lint.Diagnostic{
				Span:    m.Span,
				Message: fmt.Sprintf("portion %s is below a tearline, and above its banner, %s", m.Portion(), shown.Level),
				Help:    "correct the mark, or move the portion above the tearline",
				Cite: law.Consistency("what is below a tearline may be given to those whom its own marking allows, and not " +
					"the rest: ICD 209"),
				Related: bannerRelated(shown, "the banner below the tearline"),
			})
			break
		}
	}
}

// nofornNotOnPage reports a portion with NOFORN on a page whose banner has lost it.
func nofornNotOnPage(p *lint.Pass, page *cable.Page) {
	noforn := func(m *cable.Mark) bool { return m.Controls.Has(marking.NOFORN) }
	if !p.Doc.Marking().Controls.Has(marking.NOFORN) || !bannersRead(p.Doc) || slices.ContainsFunc(page.Banners, noforn) {
		return
	}
	for _, portion := range page.Portions {
		if m := portion.Mark(); m != nil && noforn(m) && !portion.ListLetter {
			p.Report(lint.Diagnostic{
				Span: m.Span, Severity: lint.Warning, Message: "a portion is NOFORN, and the banner of its page is not",
				Help: "add NOFORN to the page's banner", Related: bannerRelated(page.Banners[0], "the page's banner"),
			})
			return
		}
	}
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
