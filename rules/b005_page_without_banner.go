package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var pageWithoutBanner = &lint.Rule{
	Code: "B005", Name: "page-without-banner", Title: "a page has no banner, or none at one end, and others have",
	Demands:    "each page of a classified paper carries a marking at its top and at its bottom",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.ISOO1995, Section: "2001.21(b)"},
		{Instrument: &law.ISOO2010, Section: "2001.21(b)"}, {Instrument: &law.ISOO2003, Section: "2001.21(b)"},
		{Instrument: &law.CFR2002, Section: "2002.20(b)"},
		law.Consistency("the page of a marked paper shows how high it is, or how high the whole is")},
	Why: `A page without a banner does not show its level when it is copied or lost. In a word processor the headers
of the first page and of even pages are separate, and are easily forgotten.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fSECRET\n\n" +
			"(C) The pier is new and the ferry sails.\n\nSECRET\n\f⟦(S)⟧ The envoy named his source to us.\n",
			Note: "the last of three"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\f⟦(C)⟧ The pier is new and the ferry sails.\n" +
			"\fSECRET\n\n(S) The envoy named his source to us.\n\nSECRET\n", Note: "the second of three"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fSECRET\n\n" +
			"(C) The pier is new and the ferry sails.\n\nSECRET\n\f\n", Trap: true, Note: "a blank page"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\f⟦(S)⟧ The envoy named his source to us.\n",
			Note: "the second of two; the first has a banner at its head and its foot"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fTHIS PAGE IS UNCLASSIFIED\n\n" +
			"(U) The pier is new and the ferry sails.\n", Trap: true, Note: "the page says it in words"},
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "SECRET\n\fSECRET\n\n" +
			"⟦(C)⟧ The pier is new and the ferry sails.\n", Note: "the foot of the second page"},
		{Frame: "none", Text: "CUI" + memoDate + plainText + "CUI\n\fCUI\n\n" + plainText + "\f⟦The owner keeps " +
			"the paint in an open shed.⟧\n", Note: "a page of a CUI paper"},
		{Frame: "none", Text: soundMemo, Note: "one page"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if underCUI(d) && onePaperRead(d) {
			pagesWithoutCUI(p)
		}
		if !classified(d) || !onePaperRead(d) || d.Paper.GatesOnly() {
			return
		}
		endsWithoutBanner(p)
		turnsWithoutBanners(p)
		others := bannerOnPages(d)
		for i, page := range d.Paper.Pages {
			if !others || len(page.Banners) > 0 || len(page.Portions) == 0 || pageStatement(d, i) != nil {
				continue
			}
			at := page.Portions[0]
			span := at.Span
			if m := at.Mark(); m != nil {
				span = m.Span
			}
			found := lint.Diagnostic{Span: span, Message: "the page has no banner, and other pages have",
				Help: "write the level at the top and bottom of the page"}
			noteIfUnread(d, &found, page.Span, levelKeys[:]...)
			p.Report(found)
		}
	},
}

// pagesWithoutCUI reports the pages of a CUI paper that have a paragraph and no banner, where others have one. CUI is
// at the top of each page, and at the foot only where an agency asks for it.
func pagesWithoutCUI(p *lint.Pass) {
	d := p.Doc
	if !bannerOnPages(d) {
		return
	}
	for i, page := range d.Paper.Pages {
		if len(page.Banners) > 0 || page.Above.Empty() || pageStatement(d, i) != nil {
			continue
		}
		found := lint.Diagnostic{Span: page.Above, Cite: law.Cite{Instrument: &law.CFR2002, Section: "2002.20(b)"},
			Message: "the page has no banner, and other pages have", Help: "write the banner at the top of the page"}
		noteIfUnread(d, &found, page.Span, levelKeys[:]...)
		p.Report(found)
	}
}

// bannerOnPages reports whether a paper has a banner on its pages: two of them have, or the first at its head and at
// its foot, as any page of a document with headers, or the header of the later pages, which is a page without text.
func bannerOnPages(d *cable.Document) bool {
	with, headers := 0, d.File.Document != nil && d.Paper.Kind != cable.Slides
	for _, page := range d.Paper.Pages {
		if len(page.Banners) == 0 {
			continue
		}
		if with++; headers && (len(page.Portions) == 0 || len(page.Stacks) > 1) {
			return true
		}
	}
	return with > 1 || len(d.Paper.Pages[0].Stacks) > 1
}
