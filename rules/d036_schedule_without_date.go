package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var scheduleWithoutDate = &lint.Rule{
	Code: "D036", Name: "schedule-without-date", Title: "GDS or RDS without a date under E.O. 12065",
	Demands:    "the face of a text shows the date or event for declassification or review",
	Severities: []lint.Severity{lint.Warning},
	Cites:      []law.Cite{{Instrument: &law.EO12065, Section: "1-501(c)"}, citedOrder()},
	Why: `E.O. 11652 had a general schedule, and the word GDS was enough. E.O. 12065 ended it: a text shows the date
or event on which it is declassified or reviewed, and cables wrote GDS 5/4/86. The word alone is a habit from the
older order.`,
	Examples: []lint.Example{
		{Frame: "1980 S", Text: "E.O. 12065: ⟦GDS⟧", Note: "no date"},
		{Frame: "1980 S", Text: "E.O. 12065: ⟦RDS-1⟧", Note: "no date of the review"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M", Note: "with its date"},
		{Frame: "1974 C", Text: "E.O. 11652: GDS", Trap: true, Note: "the general schedule of the older order"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS - 5/I4/86 (PRILL, ANA)", Trap: true,
			Note: "a date that lost a figure in copying"},
	},
	Check: func(p *lint.Pass) {
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			if !underCited(p.Doc, &law.EO12065) || v.Kind != instruction.Schedule || v.Dated || o.Number != law.EO12065.Order ||
				!strings.HasPrefix(v.Code, "GDS") && !strings.HasPrefix(v.Code, "RDS") {
				return d, false
			}
			if v.EventAfter(o.Text) || v.FigureAfter(o.Text) || len(o.Values) > 1 || len(o.More) > 0 {
				return d, false // an event, or a date that was not read
			}
			return lint.Diagnostic{
				Cite: p.Rule.Cites[0], Span: o.Place(v.Span), Message: v.Code +
					" without the date of declassification or review, which E.O. 12065 requires", Help: "add the date after " + v.Code,
			}, true
		})
	},
}
