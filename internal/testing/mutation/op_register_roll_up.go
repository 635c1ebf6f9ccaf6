package mutation

// registerRollUp adds a control to a mark, which the header does not have.
func registerRollUp(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && t.bare(p) && rank(p.base) > 0 })
	if !ok || !t.since(order12958) || t.says("/NF", "REL TO", "NOFORN") {
		return no()
	}
	m, ok := t.broken(Warning, append(here(t.first().level), change{p.mark,
		"(" + p.base + "//" + one(t, "OC", "PR", "FISA") + ")"})...)
	m.Settings.Profile = "ic"
	return m, ok
}
