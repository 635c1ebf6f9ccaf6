package mutation

import "strings"

// structures breaks the cable's anatomy.
var structures = []Operator{
	{Code: "S001", Name: "no classification line", Apply: func(t *Text) (Mutant, bool) {
		v, ok := t.value()
		if !ok || !t.one() || t.Date.IsZero() || strings.Contains(t.S, "classification: ") || strings.Contains(t.S, "Identifier") || strings.Contains(t.S, "Key: ") || t.longLines() {
			return Mutant{}, false
		}
		line := t.lineOf(v)
		end := v.End
		s, at := t.edits([]edit{{t.lineOf(t.Heads[0].Line), ""}}, Span{line.Start, end})
		return Mutant{Text: s, At: at, Severity: "warning"}, true
	}},
}
