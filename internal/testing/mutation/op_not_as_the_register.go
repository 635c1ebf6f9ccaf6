package mutation

// notAsTheRegister adds a declassification code to a mark, which the register has on a line of its own.
func notAsTheRegister(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && t.bare(p) && rank(p.base) > 0 })
	if !ok || !t.since(order12958) || t.says("/NF", "REL TO", "NOFORN") {
		return no()
	}
	m, ok := t.broken(Warning, change{p.mark, marked("(" + p.base + "//PR//" + one(t, "25X1", "MR", "20301231") + ")")})
	m.Settings.Profile = "ic"
	return m, ok
}
