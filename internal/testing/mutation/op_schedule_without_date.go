package mutation

import "strings"

// scheduleWithoutDate leaves a schedule of E.O. 12065 without date and officer.
func scheduleWithoutDate(t *Text) (Mutant, bool) {
	if !t.between(order12065, order12356) || !t.classified() || t.damaged() ||
		!strings.HasPrefix(t.in(t.first().value), "GDS ") {
		return no()
	}
	value := marked(one(t, "GDS", "RDS-1"))
	return t.everywhere(Warning, func(h *head) (Span, string) { return h.value, value })
}
