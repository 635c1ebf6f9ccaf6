package mutation

import "strings"

// dateWithRestrictedData makes restricted data of a paragraph in a cable with a date.
func dateWithRestrictedData(t *Text) (Mutant, bool) {
	if !t.classified() || !t.since(directive) || t.derived() || t.damaged() ||
		!plainDate.MatchString(t.in(t.first().value)) || t.second() != nil {
		return no()
	}
	p, ok := t.pick(func(p paragraph) bool { return t.spare(p) && t.bare(p) && rank(p.base) > 0 })
	if !ok {
		return no()
	}
	changes := append(here(t.first().value), change{p.mark, strings.TrimSuffix(t.mark(p), ")") + t.separator() + "RD)"})
	return t.broken(Error, changes...)
}
