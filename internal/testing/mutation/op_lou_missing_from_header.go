package mutation

// louMissingFromHeader makes a paragraph of an unclassified cable one for limited official use.
func louMissingFromHeader(t *Text) (Mutant, bool) {
	if !t.dated || !t.date.Before(date(1995, 10, 1)) || !t.unclassified() || t.damaged() ||
		t.says("OFFICIAL USE", "(LOU", "SENSITIVE") {
		return no()
	}
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && t.mark(p) == "(U)" })
	if !ok {
		return no()
	}
	return t.broken(Warning, t.atLevel(change{p.mark, "(LOU)"})...)
}
