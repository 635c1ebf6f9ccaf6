package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var orderNotYetSigned = &lint.Rule{
	Code: "D013", Name: "order-not-yet-signed", Title: "the order was signed after the cable's date",
	Demands:    "the order in force on the date of the cable is cited",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites: []law.Cite{
		{Instrument: &law.EO10501}, {Instrument: &law.EO11652}, {Instrument: &law.EO12065}, {Instrument: &law.EO12356},
		{Instrument: &law.EO12958}, {Instrument: &law.EO12958Amended}, {Instrument: &law.EO13526},
		law.Consistency("nothing is classified under an order that is not there yet"),
	},
	Why: `A cable cannot be classified under an order that had not been signed. Either the number or the cable's
date is wrong, or somebody wrote the line in later. In the authority block of a paper it is a warning: the date that is
read may not be the paper's own. It is a note on a line of its own, where the block is that of a source, and where a
sentence of a paper says that something is classified under the order.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Leads: []string{"D028"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. ⟦13526⟧: DECL: 05/04/2019", Fixed: "E.O. 12958: DECL: 05/04/2019",
			Note: "signed on 29 December 2009"},
		{Frame: "1988 C", Text: "E.O. ⟦12958⟧: DECL: OADR", Fixed: "E.O. 12356: DECL: OADR", Note: "seven years early"},
		{Frame: "2002 C", Text: "E.O. ⟦13292⟧: DECL: 05/04/2012", Fixed: "E.O. 12958: DECL: 05/04/2012",
			Note: "the amendment of 25 March 2003"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 20210504", Note: "the order in force"},
		{Frame: "none", Text: ordersMemo("2004", "Reason: E.O. ⟦13526⟧, Sec. 1.4(d)"), Note: "in the block of a paper"},
		{Frame: "none", Text: schedulesMemo("1961", "It is classified under E.O. ⟦11652⟧."),
			Note: "in a sentence, as a note"},
		{Frame: "1974 C", Text: "E.O. 11652: AS AMENDED; DECLASSIFIED JUNE 21, 2006", Trap: true,
			Note: "a later reviewer's stamp"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		look := func(o orderNumber) {
			cited := law.ByOrder(o.number)
			if cited == nil || cited.Signed <= p.Doc.Date.To {
				return
			}
			d := lint.Diagnostic{
				Span: o.at, Severity: o.severity,
				Message: fmt.Sprintf("E.O. %s was signed on %s, after the cable's date, %s", o.number, cited.Signed,
					cableDate(p.Doc)),
			}
			all.add(o.number, citeInForce(p.Doc, d))
		}
		eachOrderNumber(p.Doc, look)
		if d := p.Doc; d.Paper != nil && d.Paper.Heads < 2 && !d.Paper.Stamped {
			for _, o := range d.Written().OrdersNamed(newestMessage(d)) {
				look(orderNumber{number: o.Text, at: o.Span, severity: lint.Info})
			}
		}
		all.report(p)
	},
}
