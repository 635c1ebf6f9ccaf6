package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var captionOnPlainUnclassified = &lint.Rule{
	Code: "C006", Name: "caption-on-plain-unclassified", Title: "NODIS or EXDIS stands on a plain UNCLAS cable",
	Demands:    "NODIS and EXDIS are for classified or administratively controlled text",
	Severities: []lint.Severity{lint.Warning},
	Cites:      []law.Cite{{Instrument: law.CAPCO, Section: "(2016), NODIS and EXDIS"}},
	Why: `NODIS and EXDIS restrict text that is classified, or that is unclassified but sensitive. A cable that says UNCLAS and nothing
more may be read by anybody, so one of the two is wrong: the level, a missing SENSITIVE, or the caption.`,
	Examples: []lint.Example{
		{Frame: "2002 U", Text: "-SIPDIS\n⟦NODIS⟧", Note: "nothing in the cable calls for it"},
		{Frame: "1998 U", Text: "⟦EXDIS⟧", Note: "so with EXDIS"},
		{Frame: "2009 U", Text: "-SIPDIS\nEXDIS", Trap: true, Note: "on a SENSITIVE cable it is right"},
		{Frame: "2002 U", Text: "-SIPDIS\nUNCLAS E F T O QUELLVILLE 000412\nEXDIS", Note: "EFTO is protected too"},
		{Frame: "1988 U", Text: "EXDIS", Note: "the custom before SBU has not been read"},
		{Frame: "2002 U", Text: "-SIPDIS\nNODIS\n2. (SBU) The minister gave a date.", Also: []string{"R006"}, Note: "where SENSITIVE is missing, R006 says so"},
		{Frame: "2002 C", Text: "-SIPDIS\nNODIS", Note: "on a classified cable"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if headerMarking(d).Controls&marking.Set(marking.NODIS, marking.EXDIS) == 0 || !plainUnclassified(d) || portionsCallForMore(d) {
			return
		}
		var all repeats
		for _, b := range d.Blocks {
			caption := exclusive(b)
			if caption == nil {
				continue
			}
			all.add("", lint.Diagnostic{
				Span: caption.Span, Related: headerRelated(d),
				Message: caption.Name + " stands on a cable that is plain UNCLAS",
				Help:    caption.Name + " is for classified or sensitive text: check the level, or whether SENSITIVE is missing",
			})
		}
		all.report(p)
	},
}

// portionsCallForMore reports whether a portion is classified or SBU, so that the header's fault is that
// it lacks this: R002 and R006 say so.
func portionsCallForMore(d *cable.Document) bool {
	m := lint.Derived(d)
	return m.Level.Classified() || m.Controls&marking.Set(marking.SBU, marking.FOUO, marking.LOU) != 0
}
