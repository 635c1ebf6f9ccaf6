package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var captionOrder = &lint.Rule{
	Code: "C007", Name: "caption-order", Title: "a less restrictive caption comes before a more restrictive one",
	Demands:    "of the captions that limit distribution the most restrictive comes first",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{{Instrument: &law.FAH5H252, Section: "H-252.1-1"},
		law.Consistency("the handbook puts the most restrictive caption first; the place of NOFORN, SENSITIVE and SIPDIS " +
			"was never fixed, and they are left out")},
	Why:   `Communicators act on the first caption that they see. NODIS and EXDIS restrict most, STADIS and LIMDIS less.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-SIPDIS\n⟦STADIS⟧\nNODIS", Fixed: "-SIPDIS\nNODIS\nSTADIS", Note: "STADIS before NODIS"},
		{Frame: "2002 C", Text: "-SIPDIS\n⟦LIMDIS⟧\nEXDIS", Fixed: "-SIPDIS\nEXDIS\nLIMDIS", Note: "LIMDIS before EXDIS"},
		{Frame: "1974 C", Text: "STADIS\nEXDIS", Trap: true, Note: "custom of the 1970s, in either order"},
		{Frame: "2005 C", Text: "-SIPDIS\n⟦STADIS⟧\nEXDIS TOSEC 40",
			Note: "no fix where an indicator comes after a caption: it would change its caption"},
		{Frame: "2009 C", Text: "-SIPDIS\nEXDIS\nSTADIS", Note: "the stricter first"},
		{Frame: "2009 U", Text: "NOFORN\n2. (SBU/NF) The minister gave a date.", Trap: true,
			Note: "SENSITIVE, SIPDIS and NOFORN may be in any order"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, strictestFirst()) {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			first, later := disordered(b)
			if first == nil {
				continue
			}
			d := lint.Diagnostic{
				Span: first.Span, Related: []lint.Related{{Span: later.Span, Message: later.Name}},
				Message: first.Name + " comes before " + later.Name + ", which restricts more",
				Help:    "put " + later.Name + " first",
			}
			if alone(p.Doc, first.Span) && alone(p.Doc, later.Span) {
				d.Fixes = []lint.Fix{{Title: "put " + later.Name + " first", Kind: lint.Safe,
					Edits: []lint.Edit{{Span: first.Span, Text: later.Text}, {Span: later.Span, Text: first.Text}}}}
			}
			all.add("", d)
		}
		all.report(p)
	},
}

// strictestFirst is the day from which the handbook's order of captions is looked for. In telegrams of 1973-79 STADIS
// is as often above EXDIS as below it.
func strictestFirst() calendar.Day { return calendar.MustDate(2000, 1, 1) }

// strictness ranks the captions that limit distribution; 0 means none of them.
func strictness(name string) int {
	switch name {
	case "NODIS", "EXDIS":
		return 2
	case "STADIS", "LIMDIS":
		return 1
	}
	return 0
}

// disordered gives a caption and a more restrictive one that comes after it, both on lines of their own.
func disordered(b *cable.HeaderBlock) (first, later *cable.Caption) {
	for i := range b.Captions {
		c := &b.Captions[i]
		switch {
		case c.Glued || strictness(c.Name) == 0:
		case first == nil:
			first = c
		case strictness(c.Name) > strictness(first.Name):
			return first, c
		}
	}
	return nil, nil
}
