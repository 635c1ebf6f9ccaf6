package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var emptyInstruction = &lint.Rule{
	Code: "D021", Name: "empty-instruction", Title: "the E.O. line of a classified cable gives no declassification value",
	Demands:    "the declassification instruction is a date or an event",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      duration,
	Why: `An E.O. line that names the order and stops, or has DECL: and nothing after it, does not say when the cable
is declassified. Often a form was not completed. Under E.O. 11652 the general schedule applied to such a text, so the
finding is a warning. Nothing is reported where the copy is cut off or masked at that place.`,
	Silences: []string{"D001"},
	Fixes:    []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦E.O. 12958: DECL:⟧", Note: "nothing after the key"},
		{Frame: "2009 C", Text: "⟦E.O. 12958:⟧", Note: "the order alone"},
		{Frame: "2009 C", Text: "E.O. 12958:\nDECL: 05/04/2019", Trap: true, Note: "the value is on the next line"},
		{Frame: "2018 C SMART", Text: "E.O.:   13526", Trap: true, Note: "the key of a SMART print has the number alone"},
		{Frame: "2018 C SMART", Text: "+⟦E.O. 13526: DECL:⟧", Note: "a line of its own in a SMART print"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n" +
			"⟦Declassify On:⟧\n\nSECRET\n", Note: "in a paper, where the finding is a warning"},
		{Frame: "2009 U", Text: "E.O. 12958:", Note: "an unclassified cable has nothing to say there"},
	},
	Check: func(p *lint.Pass) {
		if !classified(p.Doc) || p.Doc.Copy.HeaderCut {
			return
		}
		var all repeats
		eachOrder(p.Doc, func(o *cable.OrderLine) {
			// SMART's key has the number alone, and where the instruction is printed is not known
			if p.Doc.Form == cable.SMART && len(o.Values) == 0 {
				return
			}
			if o.Glued || !o.Rest.Empty() || len(o.More) > 0 || o.Number == "" && p.Doc.Paper == nil {
				return
			}
			if !noValue(o) {
				return
			}
			d := lint.Diagnostic{
				Span: o.Span, Message: "the cable is classified, and its E.O. line gives no declassification value",
				Help: "write DECL: and a date", Fixes: fillChoices(p.Doc, o),
			}
			switch {
			case p.Doc.Paper != nil: // the value of a form may be in another place
				d.Severity = lint.Warning
			case cutNumber(o):
				d.Severity = lint.Info
			case deemedScheduled(p.Doc):
				d.Severity = lint.Warning
			}
			noteIfUnread(p.Doc, &d, source.Span{Start: o.Span.End, End: p.Doc.Written().LinesAround(o.Span, 1).End}, "DECL:")
			all.add("", d)
		})
		all.report(p)
	},
}

// noValue reports whether an E.O. line has no instruction.
func noValue(o *cable.OrderLine) bool {
	return !slices.ContainsFunc(o.Values, func(v instruction.Value) bool { return v.Kind != instruction.Empty })
}

// fillChoices offers dates after the key of an empty instruction.
func fillChoices(d *cable.Document, o *cable.OrderLine) []lint.Fix {
	at, key := o.Span, " DECL: "
	at.Start = at.End
	if len(o.Values) > 0 {
		key = " "
	}
	list := laterChoices(d, o, instruction.Value{})
	for i := range list {
		list[i].text = key + list[i].text
	}
	return choices(at, list)
}
