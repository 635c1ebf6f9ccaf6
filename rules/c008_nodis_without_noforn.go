package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// nofornImplied is when the register began to say that NODIS and EXDIS are NOFORN: the manual of 2012, whose
// day is not known, so that the first of the year stands for it.
var nofornImplied = calendar.MustDate(2012, 1, 1)

var nodisWithoutNOFORN = &lint.Rule{
	Code: "C008", Name: "nodis-without-noforn", Title: "NODIS or EXDIS stands without NOFORN",
	Demands:      "NODIS and EXDIS require NOFORN",
	Severities:   []lint.Severity{lint.Info},
	OffByDefault: true,
	Cites:        []law.Cite{{Instrument: law.CAPCO, Section: "(2016), NODIS and EXDIS"}},
	Why: `The intelligence register says since 2012 that a text with NODIS or EXDIS is treated as NOFORN, and in 2016 that it requires the
word. State's own handbook does not, and many cables do without it, so the rule is off unless you select it.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "P 041530Z MAY 13\nE.O. 13526: DECL: 05/04/2023\n-SIPDIS\n⟦NODIS⟧", Note: "nothing says NOFORN"},
		{Frame: "2011 C", Text: "P 041530Z MAY 17\nE.O. 13526: DECL: 05/04/2027\n-SIPDIS\n⟦EXDIS⟧", Note: "so with EXDIS"},
		{Frame: "2011 C", Text: "P 041530Z MAY 13\nE.O. 13526: DECL: 05/04/2023\n-SIPDIS\nNODIS\nNOFORN\n2. (C/NF) The minister gave a date.", Note: "both are there"},
		{Frame: "2011 C", Text: "-SIPDIS\nNODIS", Trap: true, Note: "before the register said so"},
	},
	Check: func(p *lint.Pass) {
		header := headerMarking(p.Doc)
		if header.Controls&marking.Set(marking.NODIS, marking.EXDIS) == 0 || header.Controls.Has(marking.NOFORN) || !from(p.Doc, nofornImplied) {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			if c := exclusive(b); c != nil {
				all.add("", lint.Diagnostic{
					Span: c.Span, Message: c.Name + " stands without NOFORN",
					Help: "add the caption NOFORN if you mark by the register",
				})
			}
		}
		all.report(p)
	},
}
