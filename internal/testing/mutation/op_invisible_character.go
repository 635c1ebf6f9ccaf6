package mutation

import "strings"

// invisibleCharacter puts a character into a mark that cannot be seen, or a letter that looks like its own.
func invisibleCharacter(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return !p.mark.Empty() })
	if !ok {
		return no()
	}
	mark := t.in(p.mark)
	mark = one(t,
		strings.Replace(mark, ")", "\u200b)", 1), strings.Replace(mark, "(", "(\u2060", 1),
		strings.Replace(mark, ")", "\u00ad)", 1),
		strings.NewReplacer("C", "\u0421", "S", "\u0405", "U", "\uff35").Replace(mark),
		strings.Replace(mark, "(", "\uff08", 1),
	)
	return t.broken(Error, change{p.mark, marked(mark)})
}
