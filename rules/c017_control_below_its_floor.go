package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var controlBelowItsFloor = &lint.Rule{
	Code: "C017", Name: "control-below-its-floor", Title: "a portion has a control that its level is too low or too " +
		"high for",
	Demands:    "each control is used with the levels that the register lists for it",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Need:       profileIC,
	Cites: []law.Cite{
		{Instrument: law.CAPCO, Custom: "the register lists the levels that each control is used with; the pages were " +
			"not found, and the table is from memory"},
		law.Consistency("a control that only classified information has says that the level is wrong, or the control"),
	},
	Why: `The register lists for each control the levels that it may be used with. ORCON, SI, SAR, RD and FRD are
for classified information, HCS and TK for SECRET and TOP SECRET, GAMMA for TOP SECRET alone; SSI and UCNI are
for unclassified text. A portion outside of that has the wrong level, or the control is not meant.`,
	Examples: []lint.Example{
		{Frame: "2009 U", Settings: underIC, Text: "2. ⟦(U//ORCON)⟧ The minister gave a date.",
			Note: "ORCON is for classified information"},
		{Frame: "2009 C", Settings: underIC, Text: "2. ⟦(C//TK)⟧ The minister gave a date.", Note: "TK begins at SECRET"},
		{Frame: "2009 C", Settings: underIC, Text: "2. ⟦(C//SSI)⟧ The minister gave a date.",
			Note: "SSI is for unclassified text"},
		{Frame: "2009 C", Settings: underIC, Text: "ORCON\n2. (C//ORCON) The minister gave a date.",
			Note: "a level that has it"},
		{Frame: "2009 U", Settings: underIC, Text: "2. (U//FOUO) The minister gave a date.", Trap: true,
			Note: "a control of unclassified text"},
		{Frame: "2009 C", Settings: underIC, Text: "2. (C//REL TO USA, GBR) The minister gave a date.",
			Note: "a release list has no floor"},
	},
	Check: func(p *lint.Pass) {
		binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
			for _, f := range register.Judge(register.Parse(m.Text)) {
				if !outsideLimits(f) || f.Kind == register.AboveCeiling && m.Defects&marking.JoinedLevelAndSBU != 0 { // P008
					continue
				}
				p.Report(lint.Diagnostic{Span: m.Span, Scope: portion.Span, Message: f.Message, Help: f.Help})
				return
			}
		})
	},
}
