package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var classifiedNotApplicable = &lint.Rule{
	Code: "D002", Name: "classified-not-applicable", Title: "the cable is classified and its E.O. line says N/A",
	Demands:    "a classified text says when it is declassified",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites:      duration,
	Why: `N/A in the E.O. line says that the orders on classified information do not apply: it is for unclassified
cables. On a classified one either the header or the E.O. line is wrong. "N/A to RD/FRD portions" is correct: 32 CFR
2001.24(h)(3) requires it, and the form is used for NATO information too.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: ⟦N/A⟧", Note: "a confidential cable must be declassified some day"},
		{Frame: "2009 C doubled", Text: "E.O. 12958: ⟦N/A⟧", Note: "the same in both copies is one finding"},
		{Frame: "2009 U", Text: "E.O. 12958: N/A", Note: "right for an unclassified cable"},
		{Frame: "2009 U", Text: "E.O. 12958: N/A\nNOFORN\n2. (SBU/NF) The minister gave a date.", Trap: true,
			Note: "SBU/NF is unclassified"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: N/A FOR NATO PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.", Trap: true,
			Note: "it is for a part of the text"},
		{Frame: "2018 C SMART", Text: "Captions: SIPDIS", Trap: true, Note: "the key of a SMART print has the number alone"},
	},
	Check: func(p *lint.Pass) {
		if !classified(p.Doc) || allRestrictedData(p.Doc) {
			return
		}
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			if o.Commingled {
				return
			}
			if len(o.Values) == 1 && o.Values[0].Kind == instruction.NotApplicable && len(o.More) == 0 {
				all.add("", lint.Diagnostic{
					Span: o.Place(o.Values[0].Span), Related: headerRelated(p.Doc),
					Message: "the E.O. line says N/A, but the header is " + p.Doc.Marking().Level.String(),
					Help:    "give DECL: and a date, or correct the header if the cable is unclassified",
				})
			}
		})
		all.report(p)
	},
}
