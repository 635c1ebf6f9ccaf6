package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var dateWithRestrictedData = &lint.Rule{
	Code: "D033", Name: "date-with-restricted-data", Title: "a cable with restricted data gives a declassification " +
		"date or event",
	Demands:    "where no date declassifies some portions, the line says N/A to them, and gives no date or event",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.24(h)(3)"},
		law.Consistency("the Atomic Energy Act classifies restricted data, and no date of an order declassifies it")},
	Why: `Restricted data is classified by the Atomic Energy Act and is never declassified by a date. Since June
2010 the line of a text that holds it with other classified portions says N/A TO RD/FRD PORTIONS, and SEE SOURCE
LIST FOR NSI PORTIONS. A date there would release it; in an undated paper it is a warning. With portions of NATO a
date is a note: only NATO declassifies them.`,
	Silences: []string{"D020"},
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦20210504⟧\n2. (C//RD) The minister gave a date.", Note: "a date"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X6, ⟦20610504⟧\n2. (C//FRD) The minister gave a date.",
			Note: "an exemption with its date"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: ⟦20210504⟧\n2. (C//TFNI) The minister gave a date.",
			Also: []string{"P004"}, Note: "of another state's weapons"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: N/A TO RD/FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.\n" +
			"2. (C//RD) The minister gave a date.", Trap: true, Note: "as prescribed"},
		{Frame: "none", Text: "SECRET//RD\n\nSUBJECT: (U) Ferry talks\n\n(S//RD) The harbor master signs on Friday.\n\n" +
			"Classified By: Rosa Quill, Director\nDerived From: Port Guide 1\nDeclassify On: ⟦20210504⟧\n\nSECRET//RD\n",
			Also: []string{"A022", "A017"}, Note: "an undated paper"},
		{Frame: "2009 C", Text: "2. (C//RD) The minister gave a date.", Trap: true, Note: "before June 2010"},
		{Frame: "2011 C", Text: "2. (C) The minister gave a date.", Note: "no restricted data"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		related, found := restrictedData(d), lint.Diagnostic{
			Message: "a date or event with restricted data, which is not declassified by one",
			Help:    "write N/A TO RD/FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.",
		}
		if len(related) == 0 && d.Paper != nil {
			related = natoPortions(d)
			found = lint.Diagnostic{Severity: lint.Info, Cite: law.Consistency(natoUndated),
				Message: "a date or event with information of NATO, which NATO alone declassifies",
				Help:    "write N/A TO NATO PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS."}
		}
		switch {
		case len(related) == 0:
			return
		case d.Date.Known() || d.Paper == nil:
			if !from(d, law.ISOO2010.From) {
				return
			}
		case found.Severity != lint.Info: // it may be older than the directive, whose words the line then lacks
			found.Severity, found.Cite = lint.Warning, p.Rule.Cites[1]
		}
		var all repeats
		instructionLines(d, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				switch v.Kind {
				case instruction.Date, instruction.Event, instruction.Duration:
				default:
					if v.Kind != instruction.Exemption || !v.Dated {
						continue
					}
				}
				found.Span, found.Related = o.Place(v.Span), related
				all.add("", found)
				return
			}
		})
		all.report(p)
	},
}

const natoUndated = "a paper with portions of NATO says N/A to NATO portions, as the register's manual has it"

// natoPortions are the portions of a paper that NATO classified.
func natoPortions(d *cable.Document) (related []lint.Related) {
	bodyMarks(d, func(b cable.BindingMark) {
		if register.OfNATO(b.Mark.Text) {
			related = append(related, lint.Related{Span: b.Mark.Span, Message: b.Name() + " is marked " + b.Mark.Text})
		}
	})
	return related
}

// restrictedData are the marks of restricted data, of the header too: RD, FRD and TFNI, which is transclassified and
// treated alike.
func restrictedData(d *cable.Document) (related []lint.Related) {
	related = append(markedWith(d, marking.RD), markedWith(d, marking.FRD)...)
	related = append(related, transclassified(d)...)
	for _, b := range d.Blocks {
		if b.Marking.Controls.Has(marking.RD) || b.Marking.Controls.Has(marking.FRD) {
			related = append(related, lint.Related{Span: b.Line.Span, Message: "the header is " + b.Marking.String()})
		}
	}
	return related
}

// allRestrictedData reports whether a banner of a paper has RD or FRD, and no portion is classified without it. No
// order's instruction is asked for then: the Atomic Energy Act classifies the text (E.O. 13526, section 6.2), and what
// 32 CFR 2001.24(h)(3) asks for is for commingled ones.
func allRestrictedData(d *cable.Document) bool {
	for _, b := range d.Binding() {
		if b.Mark.Level.Classified() && !register.Restricted(b.Mark.Text) {
			return false
		}
	}
	return d.Paper != nil &&
		slices.ContainsFunc(allBanners(d), func(m *cable.Mark) bool { return register.Restricted(m.Text) })
}

// transclassified are the marks with TFNI, transclassified foreign nuclear information. State's cables have no such
// control.
func transclassified(d *cable.Document) (related []lint.Related) {
	bodyMarks(d, func(b cable.BindingMark) {
		if register.Transclassified(b.Mark.Text) {
			related = append(related, lint.Related{Span: b.Mark.Span, Message: b.Name() + " is marked " + b.Mark.Text})
		}
	})
	return related
}
