package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var exemptionDateOutOfRange = &lint.Rule{
	Code: "D016", Name: "25x-date-out-of-range", Title: "the date after an exemption at 25 years is not between 25 " +
		"and 50 years on",
	Demands:    "an exemption at 25 years lasts to a date at most 50 years after the date of origin",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.EO13526, Section: "3.3(h)"}},
	Why: `An exemption at 25 years keeps a text to 31 December of the 50th year at most. A date within 25 years needs
no exemption; an unnecessary code gets only a note. What is taken from a source is as old as the source.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, ⟦20620504⟧", Note: "fifty-one years"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, ⟦20300504⟧", Note: "within 25 years, only noted"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, 20610504", Note: "fifty years to the day"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, 20611231", Note: "the last day of the fiftieth year"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, 20300504\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "25 years count from the source, which is older"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\n" +
			"Derived From: Pier Survey, dated May 3, 1990\nDeclassify On: 25X4, ⟦20600503⟧\n\nSECRET\n",
			Note: "seventy years after the source"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 20210504", Trap: true, Note: "no exemption, no such range"},
	},
	Check: func(p *lint.Pass) {
		first := p.Doc.Date.From.AddYears(25)
		last := calendar.MustDate(p.Doc.Date.To.AddYears(50).Year(), 12, 31) // E.O. 13526 sec. 3.3(h)
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			code := exemptedAt25(o)
			// a date before it is D019's
			if v.Kind != instruction.Date || !v.Dated || code.Code == "" || v.Span.Start < code.Span.End {
				return d, false
			}
			d.Span = o.Place(v.Span)
			lastOfSource, dated := sourceOrigin(p.Doc)
			switch {
			case dated != 0 && v.Day > lastOfSource && v.Day <= last:
				d.Severity = lint.Warning
				d.Message = fmt.Sprintf("%s is more than 50 years after the date of the source, %s, and %s reaches no further",
					valueText(o, v.Span), dated, code.Code)
				d.Help = "the latest lawful date is " + lastOfSource.Compact()
			case v.Day > last:
				d.Message = fmt.Sprintf("%s is more than 50 years after the cable's date, %s, and %s reaches no further",
					valueText(o, v.Span), cableDate(p.Doc), code.Code)
				d.Help = "the latest lawful date is " + last.Compact()
			case v.Day <= first && !derivative(p.Doc): // there the source is older
				d.Severity = lint.Info
				d.Message = fmt.Sprintf("%s is within 25 years of the cable's date, %s, so %s exempts it from nothing",
					valueText(o, v.Span), cableDate(p.Doc), code.Code)
				d.Help = "write the date alone, or a later one"
			default:
				return d, false
			}
			return d, true
		})
	},
}

// sourceOrigin is the day of a paper's only source, and the last day until which an exemption at 25 years can keep that
// source's information classified. Both are zero if there is no such source, or if it is a guide: information that a
// guide classifies is as old as the paper.
func sourceOrigin(d *cable.Document) (last, dated calendar.Day) {
	for _, b := range d.Blocks {
		a := b.Authority
		if d.Paper == nil || a == nil || a.SourceDay == 0 || a.MultipleSources || a.Guide {
			continue
		}
		return calendar.MustDate(a.SourceDay.AddYears(50).Year(), 12, 31), a.SourceDay
	}
	return 0, 0
}

// exemptedAt25 is the line's exemption at 25 years that needs a date; the zero value where none is there.
func exemptedAt25(o *cable.OrderLine) instruction.Value {
	for _, v := range o.Values {
		if e := exemptionOf(v.Code); v.Kind == instruction.Exemption && e.at == 25 && !e.lasting() {
			return v
		}
	}
	return instruction.Value{}
}
