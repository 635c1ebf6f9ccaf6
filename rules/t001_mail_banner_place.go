package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var mailBannerPlace = &lint.Rule{
	Code: "T001", Name: "mail-banner-place", Title: "the banner or the authority block of a mail is out of place",
	Demands:    "the first line of a classified mail is its banner, and the block is above the last banner",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Cites:      []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.23(b)"}},
	Why: `A preview pane shows the first line. A banner below a greeting is not seen there. The last banner says where the
mail ends, and what is below it may be lost.`,
	Examples: []lint.Example{
		{Frame: "none", Text: mailTop + "Paul, here is the sheet that you asked for, with all that we know of it today.\n" +
			"\n⟦SECRET⟧\n\n(S) He named his price." + mailBlock + "SECRET\n", Note: "below the greeting"},
		{Frame: "none", Text: mailTop + "(C) Paul, here is the sheet.\n\n⟦SECRET⟧\n\n(S) He named his price." + mailBlock +
			"SECRET\n", Note: "below a portion"},
		{Frame: "none", Text: mailTop + "SECRET\n\n(S) He named his price.\n\nRosa Quill\n\nSECRET\n\n" +
			"⟦Classified By: R. Quill, Dir., XYZ; Reason: 1.4(d); Declassify On: 20360303⟧\n",
			Note: "a block below the last banner"},
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
		blockBelowBanner(p)
	},
}

// blockBelowBanner reports the block of a message that is below the last of its banners, 32 CFR 2001.23(b)(5).
func blockBelowBanner(p *lint.Pass) {
	for _, m := range p.Doc.Paper.Messages {
		if len(m.Banners) < 2 {
			continue
		}
		last := m.Banners[len(m.Banners)-1]
		for _, b := range p.Doc.Paper.Authorities {
			if at := ofBlock(b); at.Start > last.Span.Start && at.End <= m.Span.End {
				p.Report(lint.Diagnostic{Span: at, Message: "the authority block is below the last banner of the mail",
					Help: "move it above that banner", Related: bannerRelated(last, "the last banner")})
			}
		}
	}
}

// ofBlock is where an authority block is, without the banner that the header of a paper has in common with it.
func ofBlock(b *cable.HeaderBlock) source.Span {
	switch {
	case b.Authority == nil:
		return b.Order.Span
	case b.Order == nil:
		return b.Authority.Span
	}
	return b.Authority.Span.Cover(b.Order.Span)
}
