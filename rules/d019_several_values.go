package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var severalValues = &lint.Rule{
	Code: "D019", Name: "several-values", Title: "the E.O. line gives more than one declassification value",
	Demands:    "the declassification instruction is one date, one event or one exemption",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.21(a)(4)"},
		{Instrument: &law.ISOO2010, Section: "2001.22(e)(2)"}, {Instrument: &law.EO12958Amended, Section: "1.6(a)(4)"},
		law.Consistency("a text is declassified on one day")},
	Why: `With two dates, or a date and an exemption, nobody can say which one counts. Since 22 September 2003 the
line gives one value: a date, an event, or an exemption followed by its date. Before that, several X-codes could be
combined. Two different dates contradict each other in every era.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019, ⟦25X1-HUMAN⟧", Note: "a date and an exemption"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019, ⟦05/04/2024⟧", Note: "two dates"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: N/A ⟦20210504⟧", Note: "N/A and a date"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, 20500504", Trap: true,
			Note: "an exemption with its date is one value"},
		{Frame: "2011 C", Text: "E.O. 13526: DECL: 25X4, 25X6, 20500504", Trap: true,
			Note: "two categories of one exemption"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019 (REVIEWED 05/04/2008)", Trap: true,
			Note: "the date of a note is no value"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019 OR ⟦05/04/2024⟧", Note: "two dates with a word between"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: DECL: 05/04/2019", Note: "the key twice is no second value"},
		{Frame: "2002 C", Text: "E.O. 12958: DECL: X1, X6", Note: "several X-codes were lawful until 2003"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019, 25X1-HUMAN\nDERIVED FROM: DSCG 05-1 B, D",
			Note: "a derivative cable might repeat its sources"},
	},
	Check: func(p *lint.Pass) {
		if carried(p.Doc) {
			return
		}
		var all repeats
		instructionLines(p.Doc, func(o *cable.OrderLine) {
			if v, ok := besideNA(o.Values); ok {
				all.add("N/A", lint.Diagnostic{Span: o.Place(v.Span), Message: "N/A and a date are on one line; keep one",
					Cite: law.Consistency("a text is declassified on one day"), Help: "keep the date, if the text is classified"})
			} else if v, ok := secondValue(o.Values); ok && (from(p.Doc, remarked()) || secondDate(o.Values, v)) {
				all.add(valueText(o, v.Span), lint.Diagnostic{
					Span: o.Place(v.Span), Cite: singleValueOf(p), Message: "more than one declassification value; keep one",
					Help: "keep the one that lasts longest",
				})
			}
		})
		all.report(p)
	},
}

// singleValueOf is the authority: the longest of the sources' values is one paragraph of the directive, one of the
// order's instructions another.
func singleValueOf(p *lint.Pass) law.Cite {
	if p.Cite().Instrument == &law.ISOO2010 && derivative(p.Doc) {
		return law.Cite{Instrument: &law.ISOO2010, Section: "2001.22(e)(2)"}
	}
	return p.Cite()
}

// besideNA is the date on a line that says N/A too.
func besideNA(values []instruction.Value) (v instruction.Value, ok bool) {
	none := func(v instruction.Value) bool { return v.Kind == instruction.NotApplicable }
	i := slices.IndexFunc(values, func(v instruction.Value) bool { return v.Kind == instruction.Date })
	if i < 0 || !slices.ContainsFunc(values, none) {
		return v, false
	}
	return values[i], true
}

// secondDate reports whether a second value is a date, and the first one too.
func secondDate(values []instruction.Value, second instruction.Value) bool {
	return values[0].Kind == instruction.Date && second.Kind == instruction.Date
}

// secondValue is a value that says another thing than the one before it. A date after an exemption belongs to it, and
// one line may name several categories at 25 years: "25X" and the numbers, 32 CFR 2001.26(a)(1). Abolished X-codes
// are D008's, OADR is D010's, and words that are no instruction D011's.
func secondValue(values []instruction.Value) (second instruction.Value, ok bool) {
	var first *instruction.Value
	for i := range values {
		v := &values[i]
		switch v.Kind {
		case instruction.Date, instruction.Exemption, instruction.Duration:
		default:
			continue
		}
		if v.Kind == instruction.Exemption && exemptionOf(v.Code).at == 0 {
			return second, false
		}
		if first == nil {
			first = v
			continue
		}
		same := first.Kind == v.Kind && first.Code == v.Code && first.Dated == v.Dated && first.Day == v.Day &&
			first.Years == v.Years
		categories := first.Kind == instruction.Exemption && v.Kind == first.Kind && exemptionOf(first.Code).at == 25 &&
			exemptionOf(v.Code).at == 25
		if !same && !categories && (first.Kind != instruction.Exemption || v.Kind != instruction.Date) {
			return *v, true
		}
	}
	return second, false
}
