package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var topSecretInSMART = &lint.Rule{
	Code: "C012", Name: "top-secret-in-smart", Title: "a State cable of the SMART system is TOP SECRET",
	Demands:      "TOP SECRET is not used in SMART",
	Severities:   []lint.Severity{lint.Info},
	OffByDefault: true,
	Cites:        []law.Cite{{Instrument: law.FAH5H710, Section: "H-713"}},
	Why: `The Department's message system SMART carries CONFIDENTIAL and SECRET, and no TOP SECRET. A cable of its time that says so came
another way, or its line is wrong. That cannot be seen from the text, so the rule is off unless you select it.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "P 041530Z MAY 13\nE.O. 13526: DECL: 05/04/2023\n⟦T O P  S E C R E T⟧ QUELLVILLE 000412\nZNY TTTTT ZZH\n2. (TS) The minister gave a date.", Note: "SMART has no such level"},
		{Frame: "2011 C", Text: "P 041530Z MAY 17\nE.O. 13526: DECL: 05/04/2027\n⟦TOP SECRET⟧ QUELLVILLE 000412\nZNY TTTTT ZZH\n2. (TS) The minister gave a date.", Note: "without blanks between the letters"},
		{Frame: "2009 S", Text: "T O P  S E C R E T QUELLVILLE 000412\nZNY TTTTT ZZH\n2. (TS) The minister gave a date.", Trap: true, Note: "telegrams before it could"},
		{Frame: "2011 C", Text: "P 041530Z MAY 13\nE.O. 13526: DECL: 05/04/2023\nS E C R E T QUELLVILLE 000412\nZNY SSSSS ZZH\n2. (S) The minister gave a date.", Note: "SECRET"},
	},
	Check: func(p *lint.Pass) {
		for _, b := range p.Doc.Blocks {
			if b.Line != nil && b.Line.Level.Level == marking.TopSecret {
				p.Report(lint.Diagnostic{
					Span: b.Line.Level.Span, Message: "the cable is TOP SECRET, which SMART does not carry",
					Help: "check the level, or how the cable was sent",
				})
				return
			}
		}
	},
}
