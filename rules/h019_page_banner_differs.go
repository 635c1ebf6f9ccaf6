package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

var pageBannerDiffers = &lint.Rule{
	Code: "H019", Name: "page-banner-differs", Title: "the level at a page's head or foot is not that of the " +
		"classification line",
	Demands:    "the banner of each page is the level of the classification line",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Cites: []law.Cite{law.Consistency("pages of printed telegrams repeat the level of the classification line: " +
		"of 361 telegrams of the 1970s none differs")},
	Why: `Whoever holds one page handles it by the banner on it. A banner below the header or below a portion is
an error: the page is protected too little. One above both shows that one of the two lines is wrong. The
UNCLASSIFIED that a release prints over each page is not the cable's.`,
	Examples: []lint.Example{
		{Frame: "1980 S", Text: "3. (C) Staff were told.\n \n⟦CONFIDENTIAL⟧\n \nPAGE 02        QUELLV  00412  041530Z\n" +
			" \nMore of it.", Note: "below the header"},
		{Frame: "1974 C", Text: "3. Staff were told.\n \n⟦SECRET⟧\n \nPAGE 02        QUELLV  00412  041530Z\n \n" +
			"More of it.", Note: "above it: a warning"},
		{Frame: "1974 C", Text: "3. Staff were told.\n \nCONFIDENTIAL\n \nPAGE 02        QUELLV  00412  041530Z\n \n" +
			"More of it.", Note: "they agree"},
		{Frame: "1974 C", Text: "3. Staff were told.\nRELEASED IN FULL\n \nUNCLASSIFIED\n \n" +
			"PAGE 02        QUELLV  00412  041530Z\n \nMore of it.", Trap: true, Note: "printed by the release"},
		{Frame: "2009 C", Text: "4. (C) He gave a paper:\n\n⟦CONFIDENTIAL//NOFORN⟧\n\nMore of it.",
			Note: "with a control that the header does not have"},
		{Frame: "2018 C SMART", Text: "2: ⟦UNCLASSIFIED⟧", Note: "the banner at the end of a SMART print"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		l, header := d.FirstLine(), d.Marking().Level
		if l == nil || header == marking.Unmarked || l.DamagedLevel || d.Before != nil {
			return
		}
		if at, level := unread.BannerBelow(d); !at.Empty() {
			p.Report(lint.Diagnostic{Span: at, Severity: lint.Warning, Related: headerRelated(d),
				Message: fmt.Sprintf("the banner below the text cannot be read, and names %s, the classification line %s",
					level, header),
				Help: "find out which level is right, and write it in both places"})
			return
		}
		for _, b := range d.Blocks {
			if b.Line != nil && b.Line.Level.Level != l.Level.Level { // H001 and H009 report it
				return
			}
		}
		highest := header
		binding(d, func(_ *cable.Portion, m *cable.Mark) { highest = max(highest, m.Level) })
		var all repeats
		for _, m := range d.PageBanners {
			at := source.Span{Start: m.Span.Start, End: m.Span.Start + len(m.Text)}
			found := lint.Diagnostic{Span: at, Related: headerRelated(d),
				Help: "find out which level is right, and write it in both places"}
			switch {
			case m.Level == header && m.Controls.Has(marking.NOFORN) && classified(d) && !saysNoforn(d):
				found.Severity = lint.Warning
				found.Message = "the page's banner says NOFORN, and neither the classification line nor a caption does"
				all.add("NOFORN", found)
				continue
			case m.Level == header: // R001 reports a portion above both
				continue
			case m.Level < highest:
				if m.Level == marking.Unclassified && d.Written().OfRelease(source.Span{Start: d.Span.Start,
					End: d.Span.End + belowPrint}) {
					return
				}
			default:
				found.Severity = lint.Warning
			}
			found.Message = fmt.Sprintf("the page's banner is %s, the classification line %s", m.Level, header)
			all.add(m.Level.String(), found)
		}
		all.report(p)
		bodyNoforn(p)
	},
}

// bodyNoforn reports banners in the body that say NOFORN where the header does not. R010 reports a level above it.
func bodyNoforn(p *lint.Pass) {
	d := p.Doc
	if !classified(d) || saysNoforn(d) {
		return
	}
	for _, b := range d.Banners {
		if b.Level <= d.Marking().Level && b.Controls.Has(marking.NOFORN) {
			p.Report(lint.Diagnostic{
				Span: b.Span, Severity: lint.Info, Related: headerRelated(d),
				Message: "a banner in the body says NOFORN, and the header does not",
				Help:    "see whether it is this cable's or an inserted paper's, and add NOFORN if it is the cable's",
			})
		}
	}
}
