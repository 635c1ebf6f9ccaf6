package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var nodisWithoutNoforn = &lint.Rule{
	Code: "C008", Name: "nodis-without-noforn", Title: "NODIS or EXDIS without NOFORN",
	Demands:      "NODIS and EXDIS require NOFORN",
	Severities:   []lint.Severity{lint.Info},
	Reads:        lint.CablesAndPapers,
	OffByDefault: true,
	Cites:        []law.Cite{{Instrument: &law.CAPCO, Section: "EXDIS (p. 172 of 2016)"}},
	Why: `Since 2008 the register treats text with NODIS or EXDIS as NOFORN, and in 2016 it asks for the
word. State's handbook does not, and many State cables carry the caption alone, so the rule is off.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "P 041530Z MAY 17\nE.O. 13526: DECL: 20270504\n-SIPDIS\n⟦NODIS⟧", Note: "without NOFORN"},
		{Frame: "2011 C", Text: "P 041530Z MAY 13\nE.O. 13526: DECL: 20230504\n-SIPDIS\n⟦EXDIS⟧", Note: "EXDIS alone"},
		{Frame: "2011 C", Text: "-SIPDIS\nNODIS\nNOFORN\n2. (C/NF) The minister gave a date.", Note: "both"},
		{Frame: "2005 C", Text: "-SIPDIS\nNODIS", Trap: true, Note: "before the register said so"},
		{Frame: "2011 C", Text: "SIPDIS", Trap: true, Note: "SIPDIS asks for nothing"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.Marking().Controls.Has(marking.NOFORN) {
			return
		}
		for _, name := range [...]string{"NODIS", "EXDIS"} {
			reportCaption(p, name, name+" is used without NOFORN", "add the caption NOFORN")
		}
	},
}
