package mutation

// unreadableMark writes a mark so that it cannot be read, or its level without parentheses. It is not above the header.
func unreadableMark(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool {
		return p.number > 0 && p.sign.End <= p.mark.Start && len(p.base) == 1 && t.in(p.mark) == "("+p.base+")"
	})
	if !ok {
		return no()
	}
	mark := one(t, "["+p.base+"]", "("+p.base+"!)", "{"+p.base+"}", "(("+p.base+"))", "("+p.base+"1)", "<"+p.base+">")
	return t.broken(Warning, change{p.mark, marked(mark)})
}
