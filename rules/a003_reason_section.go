package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var reasonSection = &lint.Rule{
	Code: "A003", Name: "reason-section", Title: "the reason cites the section of another version of the order",
	Demands:    "the reason is the section and letters of the order in force",
	Obsolete:   true,
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.EO12958, Section: "1.5"},
		{Instrument: &law.ISOO2003, Section: "2001.21(a)(3)"}, {Instrument: &law.ISOO2010, Section: "2001.21(a)(3)"},
		law.Consistency("no order has had reasons in both sections")},
	Why: `The categories of classified information were in section 1.5 of E.O. 12958 until it was amended; since
then they are in section 1.4, and 1.5 is about duration. 1.4 is right from 25 March 2003, 1.5 wrong from 22
September 2003; between the two days both are right. State's handbook still taught 1.5 in 2004, so up to the end
of that year it is a warning. On a paper from before E.O. 12958 either is noted, since no order had reasons there.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons ⟦1.5⟧ (b) and (d)",
			Fixed: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)", Note: "the section of 1995"},
		{Frame: "1998 C", Text: "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: ⟦1.4⟧ (B).",
			Fixed: "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B).", Note: "the section of 2003, five years early"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b/d)", Note: "right"},
		{Frame: "2002 C", Text: "Classified By: DCM Ana Prill for reasons 1.5 (b) and (d)", Trap: true,
			Note: "1.5 was right until 2003"},
		{Frame: "2018 C SMART", Text: "+Classified By: Ana Prill, DCM; Reason: ⟦1.5⟧(b)",
			Note: "read anywhere in a SMART print"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		if mixed := mixedSections(p.Doc); !mixed.Empty() {
			all.add("", lint.Diagnostic{Severity: lint.Warning, Span: mixed,
				Message: "the reason cites sections 1.4 and 1.5, which had the reasons at different times",
				Help:    "cite the section of the order in force"})
		}
		eachSection(p.Doc, func(section string, at source.Span) {
			if d := p.Doc; d.Paper != nil && !d.Paper.Stamped && before(d, law.EO12958.Signed) && d.Date.Known() &&
				(section == "1.4" || section == "1.5") {
				all.add(section, lint.Diagnostic{Severity: lint.Info, Span: at, Cite: p.Rule.Cites[3],
					Message: "the reason cites section " + section + ", and before E.O. 12958 no order had reasons there",
					Help:    "a text of this date gives no reason; check its date, and the order"})
				return
			}
			right, severity := "", lint.Error
			switch {
			case section == "1.5" && from(p.Doc, remarked()):
				right = "1.4"
				if before(p.Doc, handbook()) {
					severity = lint.Warning
				}
			case section == "1.4" && before(p.Doc, amended()) && from(p.Doc, law.EO12958.From):
				right = "1.5"
			default:
				return
			}
			all.add(section, lint.Diagnostic{
				Severity: severity, Span: at,
				Message: fmt.Sprintf("the reason cites section %s, but on the cable's date, %s, reasons were in section %s",
					section, cableDate(p.Doc), right),
				Help:  "cite " + right + "; the letters stay",
				Fixes: replace(lint.Unsafe, at, right, "cite section "+right),
			})
		})
		all.report(p)
	},
}

// mixedSections is where a reason of a cable without a date cites the second of the sections 1.4 and 1.5; empty for
// none. One of the two is wrong on any date.
func mixedSections(d *cable.Document) (at source.Span) {
	if from(d, amended()) || before(d, remarked()) { // the date says which
		return at
	}
	eachReason(d, func(r *instruction.Reasons, base int) {
		for _, o := range r.Others {
			if at.Empty() && o.Text != r.Section && (o.Text == "1.4" || o.Text == "1.5") &&
				(r.Section == "1.4" || r.Section == "1.5") {
				at = o.Span.Shift(base)
			}
		}
	})
	return at
}

// eachReason goes over the reasons of the header blocks; base is where a reason's text begins.
func eachReason(d *cable.Document, look func(r *instruction.Reasons, base int)) {
	for _, b := range d.Blocks {
		if b.Authority != nil && b.Authority.Reasons != nil {
			look(b.Authority.Reasons, b.Authority.ReasonsAt.Start)
		}
	}
}

// eachSection goes over the sections that reasons cite, and where they are.
func eachSection(d *cable.Document, look func(section string, at source.Span)) {
	eachReason(d, func(r *instruction.Reasons, base int) {
		look(r.Section, r.SectionSpan.Shift(base))
		for _, o := range r.Others {
			look(o.Text, o.Span.Shift(base))
		}
	})
}

// letterPlace is where a reason's letter is in the file.
func letterPlace(l instruction.Letter, base int) source.Span { return l.Span.Shift(base) }
