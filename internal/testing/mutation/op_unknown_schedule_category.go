package mutation

// unknownScheduleCategory exempts a cable of E.O. 11652 by no category, or one that the order does not have.
func unknownScheduleCategory(t *Text) (Mutant, bool) {
	if !t.between(date(1973, 1, 1), order12065) || !t.classified() || t.damaged() || t.in(t.first().value) != "GDS" {
		return no()
	}
	value := marked(one(t, "XGDS", "XGDS-5"))
	return t.everywhere(Warning, func(h *head) (Span, string) { return h.value, value })
}
