package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var exemptionOutOfItsTime = &lint.Rule{
	Code: "D018", Name: "exemption-out-of-its-time", Title: "the exemption was not yet, or no longer, to be used",
	Demands: "the exemption belongs to the classification rules of the cable's date: 50X since June 2010, " +
		"25X1-human until 2012",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{
		{Instrument: &law.ISOO2012HUM}, {Instrument: &law.ISOO2010, Section: "2001.26"},
		{Instrument: &law.EO11652, Section: "5(B)"}, {Instrument: &law.EO12065, Section: "1-401"},
		{Instrument: &law.EO12356, Section: "1.4(a)"}, {Instrument: &law.EO12958, Section: "1.6"},
		{Instrument: &law.EO12958Amended, Section: "1.5(b)"},
	},
	Why: `50X1-HUM and 50X2-WMD came with E.O. 13526 and its directive in June 2010. They replaced 25X1-human, which
ISOO Notice 2012-02 ended. Often such a code was left over from a form of another time. 75X keeps what is
nearly 75 years old: nobody who classifies something new may write it.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦50X1-HUM⟧", Note: "a year too early"},
		{Frame: "1974 C", Text: "E.O. 11652: ⟦50X1-HUM⟧", Note: "in the time of any older order"},
		{Frame: "2011 C", Text: "P 041530Z MAY 12\nDE RUEHQV #0412 1251530\nE.O. 13526: DECL: ⟦25X1-HUMAN⟧",
			Note: "after the notice of 2012"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦75X1⟧, 20861231", Note: "for what is nearly 75 years old"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 50X1-HUM", Note: "since June 2010"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 75X1, 20861231\nDERIVED FROM: DSCG 05-1 B, D", Trap: true,
			Note: "the source may be so old"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X1-HUMAN", Trap: true, Note: "still in use in 2011"},
	},
	Check: func(p *lint.Pass) {
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			e := exemptionOf(v.Code)
			switch {
			case v.Kind == instruction.Exemption && e.at == 75 && e.known(dated(o)) && ofNewText(p.Doc):
				d.Cite = law.Cite{Instrument: &law.ISOO2010, Section: "2001.26"}
				d.Message = v.Code + " is for what is nearly 75 years old, and this is new"
				d.Help = "write a date up to 25 years after the cable's, or 50X1-HUM for a human source"
			case v.Kind != instruction.Exemption || !e.lasting():
				return d, false
			case e.at == 50 && before(p.Doc, law.ISOO2010.From):
				d.Message, d.Help = v.Code+" was not in use before June 2010", "write 25X1-human for a human source, or a date"
			case e.at == 25 && from(p.Doc, law.ISOO2012HUM.From):
				d.Message, d.Help = v.Code+" was replaced by 50X1-HUM in 2012", "write 50X1-HUM"
			default:
				return d, false
			}
			d.Span = o.Place(v.Span)
			return d, true
		})
	},
}

// ofNewText reports whether a text was classified when it was written, and not by a source: since
// June 2010 it has a date up to 25 years on, or 50X1-HUM or 50X2-WMD (32 CFR 2001.21(a)(4)).
func ofNewText(d *cable.Document) bool {
	return from(d, law.ISOO2010.From) && !derivative(d)
}
