package mutation

// invalidReleaseList gives a mark a release list that names nobody, USA alone, a country that does not exist, or codes
// without USA.
func invalidReleaseList(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.bare(p) && rank(p.base) > 0 })
	if !ok || !t.since(order12958) || t.says("/NF", "REL TO", "NOFORN") {
		return no()
	}
	mark := "(" + p.base + "//REL TO " + one(t, marked("USA"), "USA, "+marked("XYZ"), marked("GBR"), marked("AUS")+", CAN",
		marked("USA GBR"), "USA, "+marked("G8R")) + ")"
	if t.flip(20) {
		mark = marked("(" + p.base + "//" + one(t, "REL TO", "REL") + ")")
	}
	return t.broken(Warning, change{p.mark, mark})
}
