package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var derivedFromUndated = &lint.Rule{
	Code: "A020", Name: "derived-from-undated", Title: "the source of a derived classification has no date",
	Demands:    "the Derived From line identifies the source and gives its date",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: law.ISOO2010, Section: "2001.22(c)(1)"}},
	Why: `Without its date a source is hard to find, and nobody can see how long its instruction applies. A cable
needs no date here where its number contains the year; nor does a classification guide, which is known by its name.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: MEMO FROM NEA",
			Note: "a memorandum without a date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: Report of the harbor office",
			Note: "a report without a date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: STATE 10022",
			Note: "a cable's number without its year"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: MEMO FROM NEA, 20 OCTOBER 2008",
			Note: "with its date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: DSCG 05-1 B, D", Trap: true, Note: "a guide"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: 10 STATE 12345", Trap: true,
			Note: "a cable's number"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: MULTIPLE SOURCES", Also: []string{"A011"},
			Trap: true, Note: "the list has the dates"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			a := b.Authority
			if a == nil || a.DerivedFrom.Text == "" || a.MultipleSources || a.Masked || b.Cut || !classified(p.Doc) {
				continue
			}
			from := a.DerivedFrom
			if undatedSource(from.Text) {
				all.add("", lint.Diagnostic{
					Span:    source.Span{Start: from.Span.Start, End: from.Span.Start + len("DERIVED FROM")},
					Message: "the source of the classification has no date", Help: "add the date of the source",
				})
			}
		}
		all.report(p)
	},
}

// undatedSource reports whether a Derived From line names a source, and has no figure in it and no guide.
func undatedSource(line string) bool {
	_, said, ok := strings.Cut(strings.ToUpper(line), "FROM")
	said = strings.Trim(said, " :.\r\n\t")
	if !ok || len(said) < 3 || namesDay(said) {
		return false
	}
	for at := 0; at < len(said); {
		end := text.WordEnd(said, at)
		switch said[at:end] {
		case "DSCG", "CG", "SCG", "GUIDE", "GUIDES", "GUIDANCE", "SOURCE", "SOURCES", "REFTEL", "REF", "REFTELS":
			return false
		}
		at = end + 1
	}
	return true
}

// namesDay reports whether a source in capitals has a day, a month or a year: 10 STATE 12345, 20081020, 3/4/08, OCTOBER. The
// number of a cable or a report alone is not one.
func namesDay(source string) bool {
	for _, w := range strings.FieldsFunc(source, func(c rune) bool { return c == ' ' || c == ',' || c == '(' || c == ')' }) {
		month, _ := text.Month(w)
		switch digits := text.DigitsEnd(w, 0); {
		case month > 0 && len(w) > 2, digits > 0 && digits < len(w), digits == 2, digits == 8,
			digits == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")):
			return true
		}
	}
	return false
}
