package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var unknownExemption = &lint.Rule{
	Code: "D009", Name: "unknown-exemption", Title: "the order has no such exemption",
	Demands:    "an exemption is one of the categories that the order exempts from declassification",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{
		{Instrument: &law.EO11652, Section: "5(B)"}, {Instrument: &law.EO12065, Section: "1-401"},
		{Instrument: &law.EO12356, Section: "1.4(a)"}, {Instrument: &law.EO12958, Section: "1.6"},
		{Instrument: &law.EO13526, Section: "3.3(b)"}, {Instrument: &law.EO12958Amended, Section: "3.3(b)"},
	},
	Why: `E.O. 12958 of 1995 knew the exemptions X1 to X8, and exemptions at 25 years are 25X1 to 25X9. At 50
years a cable itself can say 50X1-HUM or 50X2-WMD only; others need a date that a panel approved. Before 14
October 1995 none of them existed.`,
	Examples: []lint.Example{
		{Frame: "1998 C", Text: "E.O. 12958: DECL: ⟦X9⟧", Note: "the list ends with X8"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦25X10⟧", Note: "the list ends with 25X9"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦50X3⟧", Note: "only 50X1-HUM and 50X2-WMD need no date"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦50X1⟧", Note: "a human source is 50X1-HUM in full"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦X9⟧", Note: "D008 reports X1 to X8 alone"},
		{Frame: "1988 C", Text: "E.O. 12356: DECL: ⟦X1⟧", Note: "seven years too early"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦75X⟧", Note: "the number of the category is missing"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X1, 20401231, ⟦75X⟧", Also: []string{"D019"},
			Note: "so is it behind a sound one"},
		{Frame: "1998 C", Text: "P 131530Z OCT 95\nE.O. 12356: DECL: ⟦X1⟧\n-CLASSIFIED BY",
			Note: "the last day of E.O. 12356"},
		{Frame: "1998 C", Text: "P 141530Z OCT 95\nE.O. 12958: DECL: X1", Note: "the first day of E.O. 12958"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 25X1-HUMAN", Trap: true, Note: "a human source"},
		{Frame: "1998 C", Text: "E.O. 12958: DECL: 1.5X6", Trap: true,
			Note: "the figures before the code are a section, if a wrong one"},
		{Frame: "1998 C", Text: "E.O. 12958: DECL: 1.6X8", Trap: true, Note: "State's spelling of X8"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 50X3, 20600504", Trap: true,
			Note: "with a date a panel may have approved it (32 CFR 2001.26(b)(3))"},
		{Frame: "2009 U", Text: "E.O. 12958: DECL: X9", Also: []string{"D003"},
			Note: "on an unclassified cable any instruction is wrong"},
	},
	Check: func(p *lint.Pass) {
		early := before(p.Doc, law.EO12958.From)
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			if v.Kind != instruction.Exemption {
				return d, false
			}
			switch e := exemptionOf(v.Code); {
			case early && e.at < 50: // exemptions at 50 years are D018's
				d.Message = fmt.Sprintf("the exemption %s did not exist before 14 October 1995", v.Code)
			case strings.HasSuffix(v.Code, "X"):
				d.Message = fmt.Sprintf("%s has no number: it does not say which category is exempt", v.Code)
			case e.known(dated(o)):
				return d, false
			case e.at > 25 && e.listed():
				d.Message = fmt.Sprintf("%s has no date after it: only 50X1-HUM and 50X2-WMD need none", v.Code)
			default:
				d.Message = fmt.Sprintf("there is no exemption %s", v.Code)
			}
			d.Span, d.Help = o.Place(v.Span), "write a date, or the exemption that was meant"
			return d, true
		})
	},
}
