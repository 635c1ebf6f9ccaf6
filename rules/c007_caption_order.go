package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var captionOrder = &lint.Rule{
	Code: "C007", Name: "caption-order", Title: "the most restrictive caption does not stand first",
	Demands:    "of STADIS and NODIS or EXDIS the most restrictive stands first",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{
		{Instrument: law.FAH5H250, Section: "H-252.1-1(b)"},
		law.Consistency("the handbook of 2023 says so of STADIS beside EXDIS or NODIS; older issues have not been read"),
	},
	Why: `STADIS may stand with NODIS or EXDIS, and the handbook wants the most restrictive first, so that nobody reads past it. It speaks of
these captions only: SIPDIS, SENSITIVE and NOFORN stand in any order on sound cables, and the rule leaves them alone.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-SIPDIS\nSTADIS\n⟦NODIS⟧", Fixed: "-SIPDIS\nNODIS\nSTADIS", Note: "NODIS is the stricter"},
		{Frame: "2011 C", Text: "P 041530Z MAY 25\nE.O. 13526: DECL: 05/04/2035\n-SIPDIS\nSTADIS\nNOFORN\n⟦EXDIS⟧\n2. (C/NF) The minister gave a date.",
			Fixed: "P 041530Z MAY 25\nE.O. 13526: DECL: 05/04/2035\n-SIPDIS\nEXDIS\nNOFORN\nSTADIS\n2. (C/NF) The minister gave a date.", Note: "what stands between stays"},
		{Frame: "1988 C", Text: "STADIS\n⟦EXDIS⟧ TOSEC 40", Note: "a caption with an indicator behind it is not moved"},
		{Frame: "2009 C", Text: "-SIPDIS\nEXDIS\nSTADIS", Note: "the stricter first"},
		{Frame: "2009 U", Text: "SIPDIS\nSENSITIVE\nSIPDIS", Trap: true, Note: "the gateway wrote SIPDIS twice"},
		{Frame: "2009 C", Text: "SIPDIS\nNOFORN\n2. (C/NF) The minister gave a date.", Trap: true, Note: "SIPDIS before NOFORN is common"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			wide, strict := captionOf(b, "STADIS"), exclusive(b)
			if wide == nil || strict == nil || wide.Glued || strict.Glued || wide.Span.Start > strict.Span.Start {
				continue
			}
			all.add("", lint.Diagnostic{
				Span: strict.Span, Related: []lint.Related{{Span: wide.Span, Message: wide.Name}},
				Message: strict.Name + " stands behind " + wide.Name + ", and the most restrictive caption comes first",
				Help:    "put " + strict.Name + " first",
				Fixes:   exchange(p.Doc, wide, strict),
			})
		}
		all.report(p)
	},
}

// exchange is the fix that lets two captions change places, each alone on its line; nil where one is not.
func exchange(d *cable.Document, a, b *cable.Caption) []lint.Fix {
	if !alone(d, a.Span) || !alone(d, b.Span) {
		return nil
	}
	return []lint.Fix{{Title: "put " + b.Name + " first", Kind: lint.Safe, Edits: []lint.Edit{{Span: a.Span, Text: b.Text}, {Span: b.Span, Text: a.Text}}}}
}
