package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var exemptionWithoutDate = &lint.Rule{
	Code: "D015", Name: "25x-without-date", Title: "the exemption at 25 years gives no date",
	Demands:    "an exemption from automatic declassification marking at 25 years gives a date or event of its own",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.26(a)(1)"},
		{Instrument: &law.EO12958Amended, Section: "3.3(c)(3)"}},
	Why: `25X2 to 25X9 keep a text beyond 25 years, to a date that comes after the code: 25X4, 20501001. Without it
nobody knows when the classification ends. Only exemptions for a human source or the design of weapons of mass
destruction need no date. 25X1 and 25X2 do not show whether they mean these, so the finding is a warning there, and
for all codes between 2003 and June 2010.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦25X6⟧", Note: "no date"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦25X6⟧", Note: "before June 2010, a warning"},
		{Frame: "2009 C doubled", Text: "E.O. 12958: DECL: ⟦25X1⟧", Note: "25X1 without HUMAN"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦25X1⟧", Note: "a human source perhaps, and so a warning"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦25X6⟧\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "since 2010 a derivative cable gives a date too"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 25X6\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "until then it might repeat its source"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X6 UPON CLOSURE OF THE HARBOR COURT", Trap: true,
			Note: "an event instead of a date"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X6, 20500504", Note: "the code with its date"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 25X1- HUMAN", Trap: true, Note: "a human source needs no date"},
	},
	Check: func(p *lint.Pass) {
		if carried(p.Doc) {
			return
		}
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			e := exemptionOf(v.Code)
			if v.Kind != instruction.Exemption || e.at != 25 || !e.known(false) || e.lasting() || dated(o) {
				return d, false
			}
			d = lint.Diagnostic{
				Span: o.Place(v.Span), Message: "the exemption " + v.Code + " gives no date",
				Help: "write the date after it",
			}
			if from(p.Doc, law.ISOO2010.From) {
				d.Help = "write the date after it, up to fifty years after the cable's: " + v.Code + ", YYYYMMDD"
			}
			if !from(p.Doc, law.ISOO2010.From) || e.number <= 2 { // a source and weapons need none, and the codes do not tell
				d.Severity = lint.Warning
			}
			return d, true
		})
	},
}
