package rules

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var bannerForm = &lint.Rule{
	Code: "B009", Name: "banner-form", Title: "the banner has one slash where two are usual",
	Demands:    "a banner separates its parts by two slashes",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Fixes:      []lint.FixKind{lint.Safe},
	Cites: []law.Cite{law.Consistency("the templates of 2010 and later, and the register of control markings, " +
		"write SECRET//NOFORN")},
	Why: `Banners of one paper, and of all papers in a file room, are searched for by their letters.
SECRET/NOFORN was in use until about 2005.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦SECRET/NOFORN⟧                                  March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(S//NF) He told us so twice." +
			memoBlock + "SECRET//NOFORN\n", Note: "the head alone"},
		{Frame: "none", Text: mailTop + "⟦SECRET/NOFORN⟧\n\n(S//NF) He named his price." + mailBlock + "SECRET//NOFORN\n",
			Note: "in a mail"},
		{Frame: "none", Text: mailTop + "SECRET//NOFORN\n\n(S//NF) He named his price." + mailBlock + "SECRET//NOFORN\n",
			Note: "two slashes"},
		{Frame: "none", Text: "SECRET/NODIS                                  March 3, 1998\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(S) He told us so twice.\n\n" +
			"Classified By: Rosa Quill, Director, XYZ\nReason: 1.5(d)\nDeclassify On: 03/03/2008\n\nSECRET/NODIS\n",
			Trap: true, Note: "in 1998 it was the usual form"},
	},
	Check: func(p *lint.Pass) {
		if p.Profile == lint.IC { // C018
			return
		}
		d := p.Doc
		if !from(d, mailRules) || d.Paper.Stamped {
			return
		}
		banners := d.PageBanners
		if l := d.FirstLine(); l != nil {
			banners = append([]*cable.Mark{&l.Level}, banners...)
		}
		for _, m := range banners {
			if !m.Single || m.Double || m.Released {
				continue
			}
			want := strings.ReplaceAll(m.Text, "/", "//")
			p.Report(lint.Diagnostic{Span: m.Span, Message: "the banner separates its parts by one slash", Help: "write //",
				Fixes: ofWholeMark(m, replace(lint.Safe, m.Span, want, "write // in the banner"))})
		}
	},
}
