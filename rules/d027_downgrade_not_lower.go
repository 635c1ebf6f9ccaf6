package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var downgradeNotLower = &lint.Rule{
	Code: "D027", Name: "downgrade-not-lower", Title: "the downgrade is to the cable's own level or a higher one, " +
		"or comes after the declassification",
	Demands:    "the declassification instruction lowers or ends the classification",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{law.Consistency("a downgrade lowers the level")},
	Why: `A downgrade lowers the level. DNG: SE on a SECRET cable changes nothing, and on a CONFIDENTIAL one it
would raise it: the level of the header or that of the downgrade is wrong. After the declassification nothing is left to lower.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: ⟦DNG: CO 05/04/2014⟧ DECL: 05/04/2019",
			Note: "the cable is CONFIDENTIAL already"},
		{Frame: "2009 C", Text: "E.O. 12958: ⟦DNG: SE 05/04/2014⟧ DECL: 05/04/2019", Note: "that would raise it"},
		{Frame: "2009 S", Text: "E.O. 12958: DNG: CO 05/04/2014 DECL: 05/04/2019", Note: "one level down"},
		{Frame: "2009 S", Text: "E.O. 12958: ⟦DNG: TS 05/04/2014⟧ DECL: 05/04/2019", Note: "a level above"},
		{Frame: "2009 S", Text: "E.O. 12958: ⟦DNG: CO 05/04/2024⟧ DECL: 05/04/2019",
			Note: "five years after the declassification"},
		{Frame: "2009 S", Text: "E.O. 12958: DNG: SOON DECL: 05/04/2019", Trap: true, Note: "a word that names no level"},
		{Frame: "2009 S", Text: "E.O. 12958: DNG: UNCLAS 05/04/2014 DECL: 05/04/2019", Trap: true, Note: "to the lowest"},
	},
	Check: func(p *lint.Pass) {
		if !classified(p.Doc) {
			return
		}
		header, severity := p.Doc.Marking().Level, lint.Error
		if p.Doc.Paper != nil { // its banners may have been lowered since
			severity = lint.Warning
		}
		var all repeats
		instructionLines(p.Doc, func(o *cable.OrderLine) {
			values := valuesOf(o)
			declassified, ok := declassifiedAt(values)
			for _, v := range values {
				found := lint.Diagnostic{Span: v.Span, Severity: severity}
				switch {
				case v.Kind != instruction.Downgrade:
					continue
				case v.Level != marking.Unmarked && v.Level >= header:
					found.Message = fmt.Sprintf("the downgrade is to %s, and the header is %s", v.Level, header)
					found.Help, found.Related = "write a lower level, or correct the header if it is too low", headerRelated(p.Doc)
				case ok && v.Dated && v.Day > declassified:
					found.Message = fmt.Sprintf("the downgrade is on %s, and the declassification on %s", v.Day, declassified)
					found.Help = "write an earlier day for the downgrade"
				default:
					continue
				}
				all.add(v.Span.In(p.Doc.File.Text), found)
			}
		})
		all.report(p)
	},
}

// valuesOf are the values of a line and of those that go on with it, with places counted in the file.
func valuesOf(o *cable.OrderLine) (all []instruction.Value) {
	for _, v := range o.Values {
		v.Span = o.Place(v.Span)
		all = append(all, v)
	}
	return append(all, o.More...)
}

// declassifiedAt is the last of the dates of declassification; ok is false where an exemption or an event is next
// to them.
func declassifiedAt(values []instruction.Value) (day calendar.Day, ok bool) {
	for _, v := range values {
		switch {
		case v.Kind == instruction.Date && v.Dated:
			day, ok = max(day, v.Day), true
		case v.Kind != instruction.Downgrade:
			return 0, false
		}
	}
	return day, ok
}
