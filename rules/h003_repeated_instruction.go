package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedInstruction = &lint.Rule{
	Code: "H003", Name: "repeated-instruction", Title: "a repeated header has another order or declassification value",
	Demands:    "copies of one header agree",
	Severities: []lint.Severity{lint.Error, lint.Info},
	Cites:      []law.Cite{agreement()},
	Why: `Two copies of a header that give different declassification dates make it unclear when the cable is
declassified. They are compared by meaning: 05/04/2019 and 2019/05/04 are the same day.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "2: E.O. 12958: DECL: ⟦05/04/2024⟧", Note: "another date"},
		{Frame: "2009 C doubled", Text: "2: E.O. 12958: DECL: ⟦25X1-HUMAN⟧", Note: "an exemption instead of the date"},
		{Frame: "2009 C doubled", Text: "2: EO 12958 DECL: 2019/05/04", Trap: true, Note: "the same day in another style"},
		{Frame: "2009 C doubled", Text: "2: E.O. 12958: DECL: XXXXXXXXXX", Note: "masked in the second copy"},
	},
	Check: func(p *lint.Pass) {
		pairs(p.Doc, func(first, later *cable.HeaderBlock) {
			a, b := first.Order, later.Order
			if a != nil && b == nil && later.Authority != nil && lostInRepeat(p.Doc, first, later) {
				found := lint.Diagnostic{
					Span: later.Line.Level.Span, Scope: later.Span, Related: []lint.Related{{Span: a.Span, Message: "first header"}},
					Message: "the repeated header has no E.O. line, and the first has one",
					Help:    "repeat the header whole",
				}
				noteIfEitherUnread(p.Doc, &found, first, later, "E.O. 12958:", "DECL:")
				p.Report(found)
				return
			}
			if a == nil || b == nil || stamped(a) || stamped(b) || len(a.Values) == 0 || len(b.Values) == 0 {
				return
			}
			at, same := b.NumberSpan, a.Number == b.Number || a.Number == "" || b.Number == ""
			what := "order"
			if same {
				at, what, same = b.Values[0].Span, "declassification value", sameValues(a.Values, b.Values)
			}
			if same {
				return
			}
			found := lint.Diagnostic{
				Span: b.Place(at), Scope: later.Span, Related: []lint.Related{{Span: a.Span, Message: "first header"}},
				Message: "the repeated header has another " + what + " than the first",
				Help:    "find out which one is right, and write it in both",
			}
			if damagedOrder(p.Doc, a) || damagedOrder(p.Doc, b) {
				found.Severity = lint.Info
			}
			noteIfEitherUnread(p.Doc, &found, first, later)
			p.Report(found)
		})
	},
}

// damagedOrder reports whether an E.O. line's key or number has other signs than it should, or its value runs into
// letters: the copy did that.
func damagedOrder(d *cable.Document, o *cable.OrderLine) bool {
	return !d.Written().WholeOrderKey(o.Span) || len(o.Number) != 5 ||
		d.Written().LetterAt(o.Place(o.Values[len(o.Values)-1].Span).End)
}

// lostInRepeat reports whether a later copy of the header is whole but for a field that the first one has.
func lostInRepeat(d *cable.Document, first, later *cable.HeaderBlock) bool {
	return later.Subject != nil && !later.TagsSpan.Empty() && !first.Masked && !later.Masked && !later.Cut && !d.Glued()
}

// sameValues compares values by what they say, not by how they are written.
func sameValues(a, b []instruction.Value) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, y := a[i], b[i]
		if x.Kind != y.Kind || x.Code != y.Code || x.Dated != y.Dated || x.Dated && x.Day != y.Day || x.Years != y.Years ||
			x.Impossible != y.Impossible {
			return false
		}
	}
	return true
}
