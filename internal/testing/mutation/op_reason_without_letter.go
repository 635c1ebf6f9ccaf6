package mutation

import "strings"

// reasonWithoutLetter takes the letters of the reason away, and keeps its section.
func reasonWithoutLetter(t *Text) (Mutant, bool) {
	if !t.original() || !t.since(order12958) || t.first().order.Empty() { // a copy that lost a line has notes
		return no()
	}
	return t.everywhere(Warning, func(h *head) (Span, string) {
		if h.reason.Empty() || strings.TrimRight(t.S[h.reason.End:h.authority.End], " .\r\n") != "" {
			return Span{}, ""
		}
		return h.reason, marked(t.in(h.reasonSection))
	})
}
