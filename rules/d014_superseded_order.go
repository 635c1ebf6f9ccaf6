package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// graceMonths is how long after an order's end its number is let pass: systems lagged.
const graceMonths = 2

var supersededOrder = &lint.Rule{
	Code: "D014", Name: "superseded-order", Title: "the order had been replaced by the cable's date",
	Demands:    "the order in force on the date of the cable is cited",
	Obsolete:   true,
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      everyOrder,
	Why: `An order governs until the next one takes effect. A cable that cites the old number more than two
months later was made from an old form, and its instruction may follow the old rules too. In a paper it
is a note where the number is on a line of its own, where the block may be that of a source, and in a sentence that
mail programs write below each mail.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Leads: []string{"D028"},
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. ⟦12958⟧: DECL: 20210504", Fixed: "E.O. 13526: DECL: 20210504",
			Note: "replaced on 27 June 2010"},
		{Frame: "1998 C", Text: "E.O. ⟦12356⟧: DECL: 05/04/2008", Fixed: "E.O. 12958: DECL: 05/04/2008",
			Note: "replaced on 14 October 1995"},
		{Frame: "2011 C", Text: "E.O. ⟦13292⟧: DECL: 20210504", Fixed: "E.O. 13526: DECL: 20210504",
			Note: "the amendment went with the order that it amended"},
		{Frame: "2005 C", Text: "E.O. 12958: DECL: 05/04/2015", Trap: true, Note: "amended in 2003, and still the order"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: OADR", Note: "the order in force"},
		{Frame: "none", Text: ordersMemo("2008", "Reason: E.O. ⟦12356⟧, Sec. 1.4(d)"), Note: "in the block of a paper"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		eachOrderNumber(p.Doc, func(o orderNumber) {
			cited := law.ByOrder(o.number)
			if cited == nil || !superseded(p.Doc, cited) {
				return
			}
			if o.stated {
				o.severity = lint.Info
			}
			end, _ := cited.Replaced()
			d := lint.Diagnostic{
				Span: o.at, Severity: o.severity,
				Message: fmt.Sprintf("E.O. %s was replaced on %s, before the cable's date, %s", o.number, end, cableDate(p.Doc)),
			}
			all.add(o.number, citeInForce(p.Doc, d))
		})
		all.report(p)
	},
}

// superseded reports whether an order had been replaced by the cable's date, and the grace had passed.
func superseded(d *cable.Document, cited *law.Instrument) bool {
	end, over := cited.Replaced()
	return over && from(d, months(end, graceMonths))
}

// maybeSuperseded reports whether that is so on some day that the cable may be of.
func maybeSuperseded(d *cable.Document, cited *law.Instrument) bool {
	end, over := cited.Replaced()
	return over && !before(d, months(end, graceMonths))
}
