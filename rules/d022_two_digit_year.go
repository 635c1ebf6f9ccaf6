package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var twoDigitYear = &lint.Rule{
	Code: "D022", Name: "two-digit-year", Title: "the declassification date has a year of two digits",
	Demands:    "the declassification instruction is a date that can be read in one way only",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.21(a)(4)"},
		law.Consistency("a year of four digits can be read in one way only; before June 2010 no text asked for it")},
	Why: `Classifications reach 25 years and more ahead, and archives 50 years back: 6/3/18 may be read as
1918. With four digits nobody has to guess.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦5/4/19⟧", Fixed: "E.O. 12958: DECL: 05/04/2019",
			Note: "the century is a guess"},
		{Frame: "2005 C", Text: "E.O. 12958: DECL: ⟦05/04/15⟧", Fixed: "E.O. 12958: DECL: 05/04/2015",
			Note: "two digits each"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 5/4/2019", Note: "four digits"},
		{Frame: "1998 C", Text: "E.O. 12958: DECL: 5/4/08", Trap: true, Note: "the everyday form before September 2003"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 5/4/09", Also: []string{"D005"},
			Note: "a date that is not after the cable is D005's"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, remarked()) { // the everyday form before
			return
		}
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			if v.Kind != instruction.Date || !v.Dated || !v.TwoDigitYear {
				return d, false
			}
			full, at := styled(p.Doc, v.Day, v), o.Place(v.DateSpan)
			d = lint.Diagnostic{
				Span: at, Message: valueText(o, v.DateSpan) + " has a year of two digits", Help: "write " + full,
				Fixes: readWhole(p.Doc, replace(lint.Safe, at, full, "write "+full)),
			}
			if d.Fixes == nil || p.Doc.Written().YearFollows(at.End) { // 03/05/20 19
				d.Fixes = nil
				d.Message, d.Help = "the year of "+valueText(o, v.DateSpan)+" may be incomplete: more of the date follows or "+
					"precedes it", "write the whole date"
			}
			return d, true
		})
	},
}
