package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var obsoleteOADR = &lint.Rule{
	Code: "D010", Name: "obsolete-oadr", Title: "OADR had been abolished",
	Demands:    "classification has a duration that ends on a date or event: OADR is no longer an instruction",
	Obsolete:   true,
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.EO12958, Section: "1.6"},
		{Instrument: &law.ISOO2010, Section: "2001.12(c)(2)"}, {Instrument: &law.EO12958Amended, Section: "1.5(d)"}},
	Why: `OADR, "originating agency's determination required", was the indefinite instruction of E.O. 12356. E.O.
12958 ended it on 14 October 1995: since then a cable gives a date or event. A cable that takes its
classification from an older source may repeat it.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "1998 C", Text: "E.O. 12958: DECL: ⟦OADR⟧", Note: "three years too late"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦OADR⟧", Note: "still so under the amended order"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦OADR⟧\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "since 2010 a derivative cable gives a date too"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦SOURCE MARKED OADR, DATE OF SOURCE 05/04/1990⟧",
			Note: "also in the words of the source"},
		{Frame: "2009 U", Text: "E.O. 12958: DECL: OADR", Also: []string{"D003"},
			Note: "on an unclassified cable any instruction is wrong"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: OADR", Note: "right in its time"},
		{Frame: "1998 C", Text: "E.O. 12958: DECL: SOURCE MARKED OADR, DATE OF SOURCE 05/04/1990", Trap: true,
			Note: "a derivative cable repeats its source"},
	},
	Check: func(p *lint.Pass) {
		// on an unclassified cable D003 reports this
		if !from(p.Doc, calendar.MustDate(1995, 10, 15)) || unclassified(p.Doc) || carried(p.Doc) {
			return
		}
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				d := lint.Diagnostic{Span: o.Place(v.Span), Message: "OADR was abolished on 14 October 1995", Help: sourceDate}
				switch {
				case v.Kind == instruction.Indefinite:
					d.Help, d.Fixes = "write a date or a definite event", choices(o.Place(v.Span), laterChoices(p.Doc, o, v))
				case v.Kind != instruction.SourceMarked || v.Code != "OADR":
					continue
				}
				all.add("", d)
			}
		})
		all.report(p)
	},
}
