package mutation

import "strings"

// closed reports whether a place ends its line, and a blank line or a paragraph follows.
func (t *Text) closed(s Span) bool {
	rest := strings.TrimLeft(t.S[s.End:], " \t\r")
	if !strings.HasPrefix(rest, "\n") {
		return false
	}
	below := len(t.S) - len(rest) + 1
	blank := strings.TrimLeft(strings.SplitN(t.S[below:], "\n", 2)[0], " \t\r") == ""
	for _, p := range t.paragraphs {
		if p.sign.Start < s.End {
			return false
		}
		blank = blank || p.sign.Start == below
	}
	return blank
}

// secondOfficer adds a line by another officer after the authority.
func secondOfficer(t *Text) (Mutant, bool) {
	h := t.first()
	if !t.original() || h.inParagraph || h.reason.Empty() || !t.since(order12958) || len(t.heads) > 1 ||
		!t.closed(h.authority) || t.says("VANTERPOOL") {
		return no()
	}
	end := Span{h.authority.End, h.authority.End}
	return t.broken(Warning, change{end, t.newline + marked("Classified By:") + " Consul Ines Vanterpool for reasons " +
		t.in(h.reason)})
}

// secondReason adds a line with another reason after the authority.
func secondReason(t *Text) (Mutant, bool) {
	h := t.first()
	if !t.original() || h.inParagraph || len(h.reasonLetters) == 0 || !t.since(order12958) || len(t.heads) > 1 ||
		!t.closed(h.authority) {
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
