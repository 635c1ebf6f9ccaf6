package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var beyond12065Limits = &lint.Rule{
	Code: "D029", Name: "beyond-12065-limits", Title: "the date is later than E.O. 12065 allowed",
	Demands:    "six years, twenty by a top official, thirty for foreign government information",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.EO12065, Section: "1-401"}, {Instrument: &law.EO12065, Section: "1-402"}},
	Why: `Under E.O. 12065 an ordinary classification, GDS, lasted six years. A top official could set up to
twenty, RDS, and up to thirty where the information came from a foreign government. A cable does not show
whether it did, so an RDS date between twenty and thirty years is only noted. So is a date of a paper after more than
six years, where no extension is named, or after more than twenty, where one is, and an
extension without its reason.`,
	Examples: []lint.Example{
		{Frame: "1980 S", Text: "E.O. 12065: GDS ⟦5/5/86⟧ (PRILL, ANA) OR-M", Note: "six years and a day"},
		{Frame: "1980 S", Text: "E.O. 12065: RDS-1 ⟦5/4/11⟧ (PRILL, ANA) OR-M", Note: "thirty-one years"},
		{Frame: "1980 S", Text: "E.O. 12065: RDS-1 ⟦5/4/05⟧ (PRILL, ANA) OR-M", Note: "twenty-five years, only noted"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M", Note: "six years to the day"},
		{Frame: "1980 S", Text: "E.O. 12065: RDS-4 5/4/00 (PRILL, ANA) OR-M", Trap: true,
			Note: "twenty years by a top official"},
	},
	Check: func(p *lint.Pass) {
		longDates(p)
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			years, soft := 6, 6
			if strings.HasPrefix(v.Code, "RDS") {
				years, soft = 30, 20
			}
			if v.Kind != instruction.Schedule || !v.Dated || o.Number != law.EO12065.Order ||
				v.Day <= limitOf(p.Doc.Date.To, soft) {
				return d, false
			}
			if v.Day <= limitOf(p.Doc.Date.To, years) {
				years, d.Severity = soft, lint.Info
			}
			d.Span = o.Place(v.DateSpan)
			if soft > 6 { // RDS: an extended classification
				d.Cite = law.Cite{Instrument: &law.EO12065, Section: "1-402"}
			}
			d.Message = fmt.Sprintf("%s is more than %d years after the cable's date, %s", valueText(o, v.DateSpan), years,
				cableDate(p.Doc))
			d.Help = fmt.Sprintf("under E.O. 12065 the latest date was %s", limitOf(p.Doc.Date.To, soft).Slashed())
			return d, true
		})
	},
}

// longDates notes dates without a schedule that are more than six years after a paper. Its classifier may have had the
// power to set them, and the reason for it is in words.
func longDates(p *lint.Pass) {
	d := p.Doc
	if d.Paper == nil || d.Paper.Stamped || !underCited(d, &law.EO12065) || !d.Date.Known() || derivative(d) {
		return
	}
	instructions(p, func(o *cable.OrderLine, v instruction.Value) (found lint.Diagnostic, ok bool) {
		years, help := 6, "name who extended the classification, and the reason, or write an earlier date"
		around := d.Written().LinesAround(o.Place(v.Span), 5)
		if d.Written().Extends(around) {
			years, help = 20, "only foreign government information may be extended so long"
		}
		if v.Kind != instruction.Date || !v.Dated || v.Day <= limitOf(lastOrigin(d), 6) || exempt(o) {
			return found, false
		}
		if v.Day <= limitOf(lastOrigin(d), years) {
			if d.Written().Says(around, "EXTENDED BY") && !d.Written().GivesReason(around) {
				return lint.Diagnostic{Span: o.Place(v.Span), Severity: lint.Info,
					Cite:    law.Consistency("who extends a classification beyond six years says why: E.O. 12065 sec. 1-502"),
					Message: "the classification is extended beyond six years, and no reason is given",
					Help:    "add the reason below the name"}, true
			}
			return found, false
		}
		return lint.Diagnostic{Span: o.Place(v.Span), Severity: lint.Info, Message: fmt.Sprintf("%s is more than %d years "+
			"after the cable's date, %s", valueText(o, v.Span), years, cableDate(d)), Help: help}, true
	})
}
