package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var topSecretInSMART = &lint.Rule{
	Code: "C012", Name: "top-secret-in-smart", Title: "a cable from SMART's time is TOP SECRET",
	Demands:      "TOP SECRET is not sent in SMART",
	Severities:   []lint.Severity{lint.Info},
	OffByDefault: true,
	Cites:        []law.Cite{{Instrument: &law.FAH3H713, Section: "H-713"}},
	Why: `SMART, which replaced the older telegram systems from about 2009 to 2011, is not for TOP SECRET. Other
systems are, and a cable does not show which sent it, so the rule is off.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "P 041530Z MAY 19\nE.O. 13526: DECL: 20290504\n⟦T O P  S E C R E T⟧ QUELLVILLE 000412\n" +
			"ZNY TTTTT ZZH\n2. (TS) The minister gave a date.", Note: "in 2019"},
		{Frame: "2011 C", Text: "P 041530Z MAY 21\nE.O. 13526: DECL: 20310504\n⟦T O P  S E C R E T⟧ QUELLVILLE 000412\n" +
			"ZNY TTTTT ZZH\n2. (TS) The minister gave a date.", Note: "in 2021"},
		{Frame: "2009 C", Text: "T O P  S E C R E T QUELLVILLE 000412\nZNY TTTTT ZZH\n2. (TS) The minister gave a date.",
			Trap: true, Note: "before SMART was everywhere"},
		{Frame: "2011 C", Text: "T O P  S E C R E T QUELLVILLE 000412\nZNY TTTTT ZZH\n2. (TS) The minister gave a date.",
			Note: "before the handbook of October 2018"},
		{Frame: "2011 C", Text: "2. (C) The minister gave a date.", Note: "a lower level"},
	},
	Check: func(p *lint.Pass) {
		if l := p.Doc.FirstLine(); l != nil && l.Level.Level == marking.TopSecret {
			p.Reportf(l.Level.Span, "the cable is TOP SECRET, which SMART does not carry")
		}
	},
}
