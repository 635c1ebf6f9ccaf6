package mutation

import "strings"

// secondOfficer adds a line by another officer after the authority.
func secondOfficer(t *Text) (Mutant, bool) {
	h := t.first()
	if !t.original() || h.inParagraph || h.reason.Empty() || !t.since(order12958) || len(t.heads) > 1 || t.says("VANTERPOOL") {
		return no()
	}
	end := Span{h.authority.End, h.authority.End}
	return t.broken(Warning, change{end, t.newline + marked("Classified By:") + " Consul Ines Vanterpool for reasons " + t.in(h.reason)})
}

// secondReason adds a line with another reason after the authority.
func secondReason(t *Text) (Mutant, bool) {
	h := t.first()
	if !t.original() || h.inParagraph || len(h.reasonLetters) == 0 || !t.since(order12958) || len(t.heads) > 1 {
		return no()
	}
	letter := "(c)"
	for _, l := range h.reasonLetters {
		if strings.EqualFold(t.in(l), "c") {
			letter = "(e)"
		}
	}
	end := Span{h.authority.End, h.authority.End}
	return t.broken(Warning, change{end, t.newline + "Reason: " + t.in(h.reasonSection) + " " + marked(letter)})
}
