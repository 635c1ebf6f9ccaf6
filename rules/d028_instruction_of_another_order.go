package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var instructionOfAnotherOrder = &lint.Rule{
	Code: "D028", Name: "instruction-of-another-order", Title: "the instruction is one of another order",
	Demands:    "the instruction is one that the order knows",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{
		{Instrument: &law.EO10501, Section: "5(a)"}, {Instrument: &law.EO11652, Section: "5(A)"},
		{Instrument: &law.EO12065, Section: "1-401"}, {Instrument: &law.EO12356, Section: "1.5(a)(4)"},
		{Instrument: &law.EO12958, Section: "1.6"}, {Instrument: &law.EO12958Amended, Section: "1.5"},
		{Instrument: &law.EO13526, Section: "1.5"},
	},
	Why: `Each order has instructions of its own: groups GP-1 to GP-4 until 1972, the schedules GDS and XGDS under
E.O. 11652, GDS with a date and RDS under E.O. 12065, OADR under E.O. 12356. Under any other order the instruction has
no meaning.`,
	Examples: []lint.Example{
		{Frame: "1988 C", Text: "E.O. 12356: ⟦GDS⟧", Note: "a schedule of E.O. 11652"},
		{Frame: "1974 C", Text: "E.O. 11652: ⟦RDS-1⟧", Note: "RDS came with E.O. 12065"},
		{Frame: "1980 S", Text: "E.O. 12065: DECL: ⟦OADR⟧", Note: "OADR came with E.O. 12356"},
		{Frame: "1980 S", Text: "-DTG\nE.O. 12065: DECL: ⟦OADR⟧", Note: "also in a draft without a date"},
		{Frame: "1980 S", Text: "P 041530Z JUL 82\nE.O. 12356: DECL: ⟦OADR⟧",
			Note: "E.O. 12356 was signed, and not in force yet"},
		{Frame: "1980 S", Text: "E.O. 12356: DECL: OADR", Also: []string{"D013"},
			Note: "an order that was not yet signed has a finding of its own"},
		{Frame: "1974 C", Text: "P 041530Z MAY 66\nE.O. 10501: GP-3", Note: "right in 1966"},
		{Frame: "1974 C", Text: "E.O. 10501: GP-3", Trap: true, Also: []string{"D014"},
			Note: "the order has been replaced, and the group is its own"},
		{Frame: "1974 C", Text: "P 041530Z MAY 66\nE.O. 10501: ⟦GDS⟧", Note: "six years before the schedule"},
		{Frame: "1974 C", Text: "P 041530Z MAY 76\nE.O. 11652: ⟦GP3⟧", Note: "also without a hyphen"},
		{Frame: "1974 C", Text: "E.O. 11652: ⟦GP-3⟧", Note: "groups ended in 1972"},
		{Frame: "2009 C", Text: "E.O. 12958: ⟦XGDS-2⟧", Note: "an order three times replaced"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS-3", Note: "right in its time"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M", Trap: true,
			Note: "E.O. 12065 knew GDS too, with a date"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: OADR", Note: "right in its time"},
	},
	Check: func(p *lint.Pass) {
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			under := law.ByOrder(o.Number)
			if under == nil {
				under = lint.OrderInForce(p.Doc)
			} else if under.Signed <= p.Doc.Date.From {
				under = under.Governing()
			}
			if under == nil || v.Kind != instruction.Schedule && v.Kind != instruction.Indefinite ||
				belongs(v.Code, under, p.Doc) {
				return d, false
			}
			d = lint.Diagnostic{
				Span: o.Place(v.Span), Message: fmt.Sprintf("%s is not an instruction of %s", v.Code, under.ID),
				Help: "write an instruction of the order that was in force on the cable's date",
			}
			if under == &law.EO12356 && v.Kind == instruction.Indefinite {
				d.Message = fmt.Sprintf("OADR is an instruction of E.O. 12356, which took effect on %s", under.From)
			}
			return d, under.Signed <= p.Doc.Date.From // an order that was not yet signed is D013's
		})
	},
}

// belongs reports whether a schedule, a group or OADR is of an order, or is let pass. OADR after E.O. 12356 is D010's.
func belongs(code string, order *law.Instrument, d *cable.Document) bool {
	name, _, _ := strings.Cut(code, "-")
	switch name {
	case "GDS":
		return order == &law.EO11652 || order == &law.EO12065
	case "XGDS", "NGDS", "ADS":
		return order == &law.EO11652
	case "RDS":
		return order == &law.EO12065
	case "OADR":
		if d.Date.Known() {
			return !before(d, law.EO12356.From)
		}
		return order.From >= law.EO12356.From
	case "GP": // forms of the years before went on being used for the rest of 1972
		return order == &law.EO10501 || !from(d, calendar.MustDate(1973, 1, 1))
	}
	return true
}
