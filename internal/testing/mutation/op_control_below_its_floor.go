package mutation

// controlBelowItsFloor adds a control to a mark whose level is below what the register asks for.
func controlBelowItsFloor(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && t.bare(p) && rank(p.base) == 1 })
	if !ok || !t.since(order12958) || t.says("/NF", "REL TO", "NOFORN") {
		return no()
	}
	m, ok := t.broken(Warning, change{p.mark, marked("(" + p.base + "//" + one(t, "TK", "HCS") + ")")})
	m.Settings.Profile = "ic"
	return m, ok
}
