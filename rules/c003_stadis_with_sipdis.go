package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var stadisWithSIPDIS = &lint.Rule{
	Code: "C003", Name: "stadis-with-sipdis", Title: "SIPDIS stands beside STADIS",
	Demands:    "SIPDIS carries no other restrictive caption",
	Severities: []lint.Severity{lint.Warning},
	Cites:      []law.Cite{{Instrument: law.State05SIPDIS, Section: "¶2"}},
	Why: `STADIS keeps a cable inside the Department of State. SIPDIS puts it on a network that other departments read. The guidance
of December 2005 names NODIS and EXDIS as examples of captions that SIPDIS may not meet; that STADIS is another follows
from what it says, so this is a warning.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "STADIS\n⟦SIPDIS⟧", Fixed: "-SIPDIS\nSTADIS", Note: "inside the Department, and to everybody"},
		{Frame: "2009 C doubled", Text: "STADIS\n⟦SIPDIS⟧", Fixed: "-SIPDIS\nSTADIS", Note: "in both copies of the header, one finding"},
		{Frame: "2005 C", Text: "STADIS\nSIPDIS", Note: "before the guidance"},
		{Frame: "2009 C", Text: "-SIPDIS\nSTADIS", Note: "STADIS alone"},
		{Frame: "2009 C", Text: "EXDIS\nSTADIS\nSIPDIS", Also: []string{"C002"}, Trap: true, Note: "beside EXDIS it is C002's fault"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			stadis, sipdis := captionOf(b, "STADIS"), captionOf(b, "SIPDIS")
			if stadis == nil || sipdis == nil || captionOf(b, "NODIS") != nil || captionOf(b, "EXDIS") != nil {
				continue
			}
			all.add("", lint.Diagnostic{
				Span: sipdis.Span, Related: []lint.Related{{Span: stadis.Span, Message: "STADIS"}},
				Message: "SIPDIS stands beside STADIS, which keeps the cable inside the Department of State",
				Help:    "drop SIPDIS",
				Fixes:   dropSIPDIS(b),
			})
		}
		all.report(p)
	},
}
