package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var orderNotYetSigned = &lint.Rule{
	Code: "D013", Name: "order-not-yet-signed", Title: "the order was signed after the cable's date",
	Demands:    "the order in force on the date of the cable is cited",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites:      everyOrder,
	Why: `A cable cannot be classified under an order that had not been signed. Either the number or the cable's
date is wrong, or somebody wrote the line in later.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Leads: []string{"D028"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. ⟦13526⟧: DECL: 05/04/2019", Fixed: "E.O. 12958: DECL: 05/04/2019",
			Note: "signed on 29 December 2009"},
		{Frame: "1988 C", Text: "E.O. ⟦12958⟧: DECL: OADR", Fixed: "E.O. 12356: DECL: OADR", Note: "seven years early"},
		{Frame: "2002 C", Text: "E.O. ⟦13292⟧: DECL: 05/04/2012", Fixed: "E.O. 12958: DECL: 05/04/2012",
			Note: "the amendment of 25 March 2003"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 20210504", Note: "the order in force"},
		{Frame: "1974 C", Text: "E.O. 11652: AS AMENDED; DECLASSIFIED JUNE 21, 2006", Trap: true,
			Note: "a later reviewer's stamp"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			cited := law.ByOrder(o.Number)
			if cited == nil || cited.Signed <= p.Doc.Date.To {
				return
			}
			d := lint.Diagnostic{
				Span: o.Place(o.NumberSpan),
				Message: fmt.Sprintf("E.O. %s was signed on %s, after the cable's date, %s", o.Number, cited.Signed,
					cableDate(p.Doc)),
			}
			all.add(o.Number, citeInForce(p.Doc, o, d))
		})
		all.report(p)
	},
}
