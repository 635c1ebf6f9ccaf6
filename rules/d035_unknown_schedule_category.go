package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var unknownScheduleCategory = &lint.Rule{
	Code: "D035", Name: "unknown-schedule-category", Title: "a schedule has a category that its order does not have, or none",
	Demands:    "an exemption from the general schedule names its category, 1 to 4",
	Severities: []lint.Severity{lint.Warning},
	Cites:      []law.Cite{{Instrument: law.EO11652, Section: "5(B)"}},
	Why: `E.O. 11652 exempts from its general schedule by four categories, sec. 5(B)(1) to (4), and the stamp names the one that applies: XGDS-2. Without it
nobody can review the exemption.`,
	Examples: []lint.Example{
		{Frame: "1974 C", Text: "E.O. 11652: ⟦XGDS⟧", Note: "no category"},
		{Frame: "1974 C", Text: "E.O. 11652: ⟦XGDS-5⟧", Note: "no such category"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS-2", Note: "the second category"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS (3)", Trap: true, Note: "in parentheses"},
		{Frame: "1974 C", Text: "E.O. 11652: XGDS 5(B)(2)", Trap: true, Note: "by the section's number"},
	},
	Check: func(p *lint.Pass) {
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			category, found := strings.CutPrefix(v.Code, "XGDS")
			if v.Kind != instruction.Schedule || !found || o.Number == "" {
				return d, false
			}
			rest := strings.TrimSpace(o.Text[v.Span.End:])
			switch n := strings.TrimPrefix(category, "-"); {
			case n == "" && strings.ContainsAny(rest, "1234"), len(n) == 1 && '1' <= n[0] && n[0] <= '4', strings.HasPrefix(rest, "(B)"): // the category is after it
				return d, false
			case n == "":
				d.Message = "XGDS without the category of the exemption, 1 to 4"
			default:
				d.Message = fmt.Sprintf("XGDS has the categories 1 to 4, no %s", n)
			}
			d.Span, d.Help = o.Place(v.Span), "write the category that applies: XGDS-1 to XGDS-4"
			return d, true
		})
	},
}
