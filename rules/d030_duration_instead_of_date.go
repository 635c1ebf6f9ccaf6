package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var durationInsteadOfDate = &lint.Rule{
	Code: "D030", Name: "duration-instead-of-date", Title: "a number of years instead of a declassification date",
	Demands:    "the declassification instruction is a date or an event",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{
		{Instrument: &law.EO11652, Section: "4(A)"}, {Instrument: &law.EO12065, Section: "1-501(c)"},
		{Instrument: &law.EO12356, Section: "1.5(a)(4)"},
		{Instrument: &law.EO12958, Section: "1.7(a)(4)"}, {Instrument: &law.ISOO2010, Section: "2001.21(a)(4)"},
		{Instrument: &law.EO12958Amended, Section: "1.6(a)(4)"},
		law.Consistency("the instruction says when the classification ends, and a number of years does not"),
	},
	Why:   `TEN YEARS gives a duration, not a date: the reader has to find the cable's date and count. Write the date.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦TWENTY YEARS⟧", Fixed: "E.O. 12958: DECL: 05/04/2029",
			Note: "counted out from the cable's date"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦10 YEARS⟧", Fixed: "E.O. 13526: DECL: 20210504",
			Note: "in the form of the directive of 2010"},
		{Frame: "1998 C", Text: "E.O. 12958: DECL: ⟦TEN (10) YEARS⟧", Fixed: "E.O. 12958: DECL: 05/04/2008",
			Note: "as a word and a figure"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 9000 YEARS", Trap: true, Note: "no length that a classification has"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2029", Note: "a date"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: FIVE YEARS AFTER CLOSURE OF THE COURT", Also: []string{"D020"},
			Trap: true, Note: "an event with a number of years"},
	},
	Check: func(p *lint.Pass) {
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			if v.Kind != instruction.Duration || mayBeOfGroups(p.Doc) {
				return d, false
			}
			d = lint.Diagnostic{Span: o.Place(v.Span), Message: fmt.Sprintf("%d years instead of a date", v.Years),
				Help: "count them out from the cable's date"}
			if p.Doc.Date.Exact() && allowed(p.Doc, v.Years) {
				day := written(p.Doc, p.Doc.Date.From.AddYears(v.Years))
				d.Help, d.Fixes = "write "+day, replace(lint.Safe, o.Place(v.Span), day, "write "+day)
			}
			return d, true
		})
	},
}

// mayBeOfGroups reports whether a text may be of the time of the groups of E.O. 10964, which had a number of years. No
// paper of then has the key Declassify On.
func mayBeOfGroups(d *cable.Document) bool {
	return before(d, law.EO11652.From) || d.Paper == nil && !from(d, law.EO11652.From)
}
