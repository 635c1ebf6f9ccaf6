package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var sipdisWithRestrictive = &lint.Rule{
	Code: "C002", Name: "sipdis-with-restrictive-caption", Title: "SIPDIS with NODIS or EXDIS",
	Demands:    "SIPDIS carries no other restrictive caption such as NODIS or EXDIS",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Cites: []law.Cite{{Instrument: &law.State05SIPDIS, Section: "¶2b"},
		law.Consistency("SIPDIS distributes widely and the other caption hardly at all: no public cable carries both")},
	Why: `SIPDIS puts a cable on a network that several departments read. NODIS and EXDIS keep it from nearly
everybody. Since December 2005 the guidance on SIPDIS forbids the combination; on earlier cables the finding is a
warning.`,
	Silences: []string{"C003"},
	Fixes:    []lint.FixKind{lint.Unsafe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "EXDIS\n⟦SIPDIS⟧", Fixed: "-SIPDIS\nEXDIS", Note: "after the guidance"},
		{Frame: "2002 C", Text: "NODIS\n⟦SIPDIS⟧", Fixed: "-SIPDIS\nNODIS", Note: "before it, a warning"},
		{Frame: "2009 C", Text: "NOFORN\nSIPDIS\n2. (C/NF) The minister gave a date.", Trap: true,
			Note: "NOFORN goes with SIPDIS"},
		{Frame: "2009 C", Text: "-SIPDIS\nEXDIS", Note: "one caption"},
		{Frame: "2018 C SMART", Text: "Captions: NODIS, ⟦SIPDIS⟧", Note: "on one line of a SMART print"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			strict := captionOf(b, "NODIS")
			if strict == nil {
				strict = captionOf(b, "EXDIS")
			}
			sipdis := captionOf(b, "SIPDIS")
			if strict == nil || sipdis == nil {
				continue
			}
			d := lint.Diagnostic{
				Span: sipdis.Span, Related: []lint.Related{{Span: strict.Span, Message: strict.Name}},
				Message: "SIPDIS and " + strict.Name + " cannot be combined: " + strict.Name + " forbids wide distribution",
				Help:    "drop SIPDIS",
				Fixes:   dropSIPDIS(b),
			}
			if !from(p.Doc, law.State05SIPDIS.From) {
				d.Severity = lint.Warning
			}
			all.add("", d)
		}
		all.report(p)
	},
}

// dropSIPDIS takes the caption away, each time that it is: it widens distribution, so nothing goes down.
func dropSIPDIS(b *cable.HeaderBlock) []lint.Fix {
	fix := lint.Fix{Title: "drop SIPDIS", Kind: lint.Unsafe}
	for _, c := range b.Captions {
		if c.Name == "SIPDIS" {
			fix.Edits = append(fix.Edits, lint.Edit{Span: c.Span})
		}
	}
	return []lint.Fix{fix}
}
