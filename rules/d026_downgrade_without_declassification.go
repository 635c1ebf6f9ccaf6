package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var downgradeOnly = &lint.Rule{
	Code: "D026", Name: "downgrade-without-declassification", Title: "the E.O. line lowers the level on a day and " +
		"never declassifies",
	Demands:    "the declassification instruction says when the classification ends",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites:      duration,
	Why: `DNG: CO with a date lowers a cable to CONFIDENTIAL on that day. It does not say when the cable is
declassified, so the line needs a DECL value with it.`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 S", Text: "E.O. 12958: ⟦DNG: CO 05/04/2014⟧", Note: "lowered, and never declassified"},
		{Frame: "1988 C", Text: "S E C R E T QUELLVILLE 000412\n2. (S) The minister gave a date.\n" +
			"E.O. 12356: ⟦DNG: C 05/04/1994⟧", Note: "under E.O. 12356"},
		{Frame: "2009 S", Text: "E.O. 12958: ⟦DNG: CONF. 05/04/2014⟧", Note: "a stop after the level"},
		{Frame: "2009 S", Text: "E.O. 12958: DNG: CO 05/04/2014 DECL: 05/04/2019", Note: "both"},
		{Frame: "2009 S", Text: "E.O. 12958: DNG: CO, 05/04/2014; DECL: 05/04/2019", Trap: true, Note: "signs between"},
		{Frame: "2009 S", Text: "E.O. 12958: DECL: 05/04/2019", Trap: true, Note: "a downgrade is not required"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		instructionLines(p.Doc, func(o *cable.OrderLine) {
			if len(o.Values) == 1 && o.Values[0].Kind == instruction.Downgrade && len(o.More) == 0 {
				all.add("", lint.Diagnostic{
					Span: o.Place(o.Values[0].Span), Message: "the line says when the level is lowered, but not when the cable is " +
						"declassified",
					Help: "add DECL: and a date", Fixes: declAfter(p.Doc, o),
				})
			}
		})
		all.report(p)
	},
}

// declAfter offers DECL: after the line's value, with a date that is after the day of the downgrade; nothing where
// the value was not read to the line's end.
func declAfter(d *cable.Document, o *cable.OrderLine) []lint.Fix {
	v := o.Values[0]
	if !endsLine(d, o.Place(v.Span).End) {
		return nil
	}
	var list []choice
	for _, years := range durations(d) {
		if day := d.Date.From.AddYears(years); !v.Dated || day > v.Day {
			list = append(list, choice{"add the date " + numeral(years) + " years after the cable's",
				" DECL: " + styled(d, day, v)})
		}
	}
	end := o.Place(v.Span)
	end.Start = end.End
	return choices(end, list)
}
