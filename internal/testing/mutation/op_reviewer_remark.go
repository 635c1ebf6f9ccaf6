package mutation

// reviewerRemark leaves a remark before a paragraph's text.
func reviewerRemark(t *Text) (Mutant, bool) {
	var at []Span
	for _, p := range t.paragraphs {
		if !p.mark.Empty() && !p.rest.Empty() {
			at = append(at, Span{p.rest.Start, p.rest.Start})
		}
	}
	if len(at) == 0 || t.damaged() {
		return no()
	}
	return t.broken(Warning, change{one(t, at...), " " + marked("[Comment JM1:") + " when?]"})
}
