package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var stadisWithSIPDIS = &lint.Rule{
	Code: "C003", Name: "stadis-with-sipdis", Title: "STADIS with SIPDIS",
	Demands:    "SIPDIS carries no other restrictive caption",
	Severities: []lint.Severity{lint.Warning},
	Cites:      []law.Cite{{Instrument: &law.State05SIPDIS, Section: "¶2b"}},
	Why: `STADIS keeps a cable inside State, SIPDIS puts it on a network that several departments read. The
guidance of December 2005 names NODIS and EXDIS as examples of captions that SIPDIS cannot be combined with;
STADIS limits the readers too, so this is a warning.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "STADIS\n⟦SIPDIS⟧", Fixed: "-SIPDIS\nSTADIS", Note: "for State alone, and for all"},
		{Frame: "2009 C doubled", Text: "STADIS\n⟦SIPDIS⟧", Note: "the same in both copies is one finding"},
		{Frame: "2005 C", Text: "STADIS\nSIPDIS", Trap: true, Note: "before the guidance of December 2005"},
		{Frame: "2009 C", Text: "-SIPDIS\nSTADIS", Note: "one caption"},
		{Frame: "2009 C", Text: "EXDIS\nSTADIS\nSIPDIS", Also: []string{"C002"}, Note: "with EXDIS, C002 reports it"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			stadis, sipdis := captionOf(b, "STADIS"), captionOf(b, "SIPDIS")
			if stadis == nil || sipdis == nil {
				continue
			}
			all.add("", lint.Diagnostic{
				Span: sipdis.Span, Related: []lint.Related{{Span: stadis.Span, Message: "STADIS"}},
				Message: "SIPDIS and STADIS cannot be combined: STADIS keeps the cable inside State", Help: "drop SIPDIS",
				Fixes: dropSIPDIS(b),
			})
		}
		all.report(p)
	},
}
