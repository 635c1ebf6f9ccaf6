package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// sbuBanners is the day from which each public cable with the caption SENSITIVE that SMART printed has SBU in its
// banner, and none without it does.
var sbuBanners = calendar.MustDate(2011, 12, 1)

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
		{Frame: "2018 U SMART", Text: "Captions:      SENSITIVE, SIPDIS", Note: "they agree"},
		{Frame: "2018 U SMART", Text: "Date/DTG: Oct 09, 2011 / 091645Z OCT 11\nMRN: 11 QUELLVILLE 412\n-SBU", Trap: true,
			Note: "before SMART printed the line"},
		{Frame: "2018 U SMART", Text: "-BANNER\n-SBU", Also: []string{"S001"}, Trap: true, Note: "a copy without a banner"},
		{Frame: "2018 C SMART", Text: "Captions: SIPDIS", Note: "a classified cable"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Form != cable.SMART || !from(d, sbuBanners) || !unclassified(d) {
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
		}
	},
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
