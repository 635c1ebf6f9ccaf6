package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var exemptionNeedsApproval = &lint.Rule{
	Code: "D024", Name: "25x-needs-approval", Title: "an exemption at 25 years is used for an original classification",
	Demands:      "no document is marked with an exemption from automatic declassification until the panel agrees",
	Severities:   []lint.Severity{lint.Info},
	Reads:        lint.CablesAndPapers,
	OffByDefault: true,
	Cites:        []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.26(a)(4)"}},
	Why: `25X codes are for records that come up for declassification at 25 years, and only once a panel has
agreed to the exemption. An officer who classifies a cable cannot claim one, except for a human source. The rule
is off: a cable does not show whether a panel agreed.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦25X4⟧, 20500504", Note: "claimed by the classifying officer"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦25X6⟧, 20500504", Note: "foreign government information"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, 20500504\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "taken from a source"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 50X1-HUM", Trap: true, Note: "a human source needs no approval"},
	},
	Check: func(p *lint.Pass) {
		if derivative(p.Doc) {
			return
		}
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			e := exemptionOf(v.Code)
			if v.Kind != instruction.Exemption || e.at != 25 || e.lasting() || !e.known(true) {
				return d, false
			}
			return lint.Diagnostic{
				Span: o.Place(v.Span), Message: v.Code + " is used for an original classification, and needs a panel's " +
					"approval first",
				Help: "write a date up to 25 years after the cable's, or name the approval",
			}, true
		})
	},
}
