package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// sbuBanners is the day from which each public cable with the caption SENSITIVE that SMART printed has SBU in its
// banner, and none without it does.
func sbuBanners() calendar.Day { return calendar.MustDate(2011, 12, 1) }

var sbuBannerAndCaption = &lint.Rule{
	Code: "H020", Name: "sbu-banner-and-caption", Title: "the banner of a SMART cable and its captions disagree on SBU",
	Demands:    "a SMART cable whose banner has the line SBU has the caption SENSITIVE",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{law.Consistency("since 23 November 2011 SMART prints SBU below UNCLASSIFIED where Captions " +
		"has SENSITIVE: 13 of 13 public cables")},
	Why: `SMART prints the banner from the captions: SBU below UNCLASSIFIED where Captions has SENSITIVE. Where one is
there without the other, one of the two was typed or changed by hand. Readers of the page and programs that
read the captions then handle the cable in different ways.`,
	Examples: []lint.Example{
		{Frame: "2018 U SMART", Text: "⟦SBU⟧\n-Captions", Note: "a banner without the caption"},
		{Frame: "2018 U SMART", Text: "-SBU\nCaptions: ⟦SENSITIVE⟧, SIPDIS", Note: "a caption without the banner's line"},
		{Frame: "2018 U SMART", Text: "-2:SBU\n2: ⟦UNCLASSIFIED⟧", Note: "the banner after the text"},
		{Frame: "2018 U SMART", Text: "Captions:      SENSITIVE, SIPDIS", Note: "they agree"},
		{Frame: "2018 U SMART", Text: "Date/DTG: Oct 09, 2011 / 091645Z OCT 11\nMRN: 11 QUELLVILLE 412\n-SBU", Trap: true,
			Note: "before SMART printed the line"},
		{Frame: "2018 U SMART", Text: "-BANNER\n-SBU", Also: []string{"S001"}, Trap: true, Note: "a copy without a banner"},
		{Frame: "2018 C SMART", Text: "Captions: SIPDIS", Note: "a classified cable"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Form != cable.SMART || !from(d, sbuBanners()) || !unclassified(d) {
			return
		}
		b := d.Blocks[0]
		caption, line := captionOf(b, "SENSITIVE"), bannerSays(b, marking.SBU)
		switch {
		case line != nil && caption == nil:
			found := lint.Diagnostic{Span: line.Span, Message: "the banner says SBU, and Captions does not say SENSITIVE",
				Help: "add SENSITIVE to Captions, or take SBU out of each banner"}
			noteIfUnread(d, &found, b.Span, "SENSITIVE", "CAPTIONS:")
			p.Report(found)
		case line == nil && caption != nil:
			found := lint.Diagnostic{
				Span: caption.Span, Related: headerRelated(d),
				Message: "Captions says SENSITIVE, and the banner has no line SBU",
				Help:    "add SBU below each UNCLASSIFIED, or take SENSITIVE out of Captions",
			}
			noteIfUnread(d, &found, b.Span)
			p.Report(found)
		case len(d.PageBanners) > 0:
			reportEndBanner(p, line)
		}
	},
}

// reportEndBanner reports a banner after the text that says SBU where the one above it does not, or the other way
// round. line is what the first one says, nil for nothing.
func reportEndBanner(p *lint.Pass, line *cable.Mark) {
	end := p.Doc.PageBanners[len(p.Doc.PageBanners)-1]
	for _, m := range p.Doc.PageBanners {
		if m.Controls.Has(marking.SBU) {
			end = m
		}
	}
	var last grammar.Token // a copy of several pages may have lost the line at the foot of one
	for tok := range p.Doc.Tokens() {
		last = tok
	}
	if !last.Span.Overlaps(end.Span) {
		return
	}
	top := line != nil || p.Doc.Marking().Controls.Has(marking.SBU)
	if top == end.Controls.Has(marking.SBU) {
		return
	}
	found := lint.Diagnostic{Span: end.Span, Related: headerRelated(p.Doc),
		Message: "the banner after the text says SBU, and the first banner does not",
		Help:    "write the same banner before and after the text"}
	if top {
		found.Message = "the first banner says SBU, and the banner after the text does not"
	}
	p.Report(found)
}

// bannerSays is the line of a SMART print's banner that has a control; nil for none. SENSITIVE means SBU there too.
func bannerSays(b *cable.HeaderBlock, c marking.Control) *cable.Mark {
	for _, m := range b.Banner {
		if m.Controls.Has(c) || c == marking.SBU && marking.CaptionName(m.Text) == "SENSITIVE" {
			return m
		}
	}
	return nil
}
