package mutation

// markOutOfPlace puts a mark above the header into a sentence.
func markOutOfPlace(t *Text) (Mutant, bool) {
	if name := t.first().name; name != "C" && name != "S" {
		return no()
	}
	p, ok := t.pick(func(p paragraph) bool { return p.number > 0 && !p.mark.Empty() && !p.rest.Empty() })
	if !ok {
		return no()
	}
	at := Span{p.rest.End, p.rest.End}
	return t.broken(Warning, change{at, " Talks go on. " + marked(one(t, "(TS)", "(TS//SI)")) + " They are long."})
}
