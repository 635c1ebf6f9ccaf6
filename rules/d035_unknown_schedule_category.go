package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var unknownScheduleCategory = &lint.Rule{
	Code: "D035", Name: "unknown-schedule-category", Title: "a schedule has a category that its order does not have, " +
		"or none",
	Demands:    "an exemption from the general schedule names its category, 1 to 4",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{
		{Instrument: &law.EO11652, Section: "5(B)"},
		{Instrument: &law.EO12065, Section: "1-502", Custom: "a longer period names its reason; State numbered the " +
			"reasons RDS-1 to RDS-4"},
		citedOrder(),
	},
	Why: `E.O. 11652 exempts from its general schedule by four categories, sec. 5(B)(1) to (4), and the stamp
names the one that applies: XGDS-2. Without it nobody can review the exemption. Under E.O. 12065 a cable that
was classified for more than six years names the reason, sec. 1-502, which State wrote as RDS-1 to RDS-4. RDS
without a number is only noted.`,
	Examples: []lint.Example{
		{Frame: "1974 C", Text: "E.O. 11652: ⟦XGDS⟧", Note: "no category"},
		{Frame: "1974 C", Text: "E.O. 11652: ⟦XGDS-5⟧", Note: "no such category"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS-2", Note: "the second category"},
		{Frame: "1980 S", Text: "E.O. 12065: ⟦RDS-5 5/4/99⟧ (PRILL, ANA) OR-M", Note: "a fifth reason"},
		{Frame: "1980 S", Text: "E.O. 12065: ⟦RDS 5/4/99⟧ (PRILL, ANA) OR-M", Note: "no reason, only noted"},
		{Frame: "1980 S", Text: "E.O. 12065: RDS-4 5/4/99 (PRILL, ANA) OR-M", Note: "the fourth reason"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS (3)", Trap: true, Note: "in parentheses"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS 5(B)(2)", Trap: true, Note: "by the section's number"},
	},
	Check: func(p *lint.Pass) {
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			name, cite := "XGDS", 0
			if o.Number == law.EO12065.Order {
				name, cite = "RDS", 1
			}
			n, found := v.Category(o.Text, name)
			if !found || o.Number == "" {
				return d, false
			}
			switch {
			case len(n) == 1 && '1' <= n[0] && n[0] <= '4':
				return d, false
			case n == "" && name == "XGDS" && v.CategoryAfter(o.Text):
				return d, false
			case n == "" && name == "RDS":
				d.Severity, d.Message = lint.Info, "RDS without the number of the reason, 1 to 4"
			case n == "":
				d.Message = "XGDS without the category of the exemption, 1 to 4"
			case name == "RDS":
				d.Message = "RDS has the reasons 1 to 4, no " + n
			default:
				d.Message = fmt.Sprintf("XGDS has the categories 1 to 4, no %s", n)
			}
			if !underCited(p.Doc, p.Rule.Cites[cite].Instrument) {
				return d, false
			}
			d.Cite = p.Rule.Cites[cite]
			d.Span, d.Help = o.Place(v.Span), fmt.Sprintf("write the one that applies: %s-1 to %s-4", name, name)
			return d, true
		})
	},
}
