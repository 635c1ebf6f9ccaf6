package cable

import "strings"

// step is a number at the front of a block: a paragraph's, or a list item's, which has no portion.
type step struct {
	number  int
	sign    byte // what follows the digits, '.' mostly
	marked  bool
	wrapped bool // it stands below a line that ends inside a sentence
	portion *Portion
}

// order decides which numbers follow each other as the cable's paragraphs do. Lists inside
// paragraphs have numbers too: a number without a mark counts only if it is the next, goes on
// with no list, and no later paragraph of the same number has a mark.
func order(steps []step) {
	last, list := 0, 0
	sign := byte(0) // of the last paragraph with a mark
	for i, s := range steps {
		p := s.portion
		if p == nil {
			list = s.number
			continue
		}
		follows := s.number == last+1 || last == 0 && s.number <= 2
		switch {
		case s.marked:
			p.InSequence = follows
			last, list, sign = s.number, 0, s.sign
		case p.Inserted:
		case s.wrapped, !follows, sign == '.' && s.sign == ')', list > 0 && s.number == list+1, markedLater(steps[i+1:], s.number):
			list = s.number
		default:
			p.InSequence = true
			last, list = s.number, 0
		}
	}
}

// wrapped reports whether the text before an offset ends inside a sentence on the line above, so that a number
// there is a date's or a sum's that wrapping brought to the front: "on May" and below it "12. The board".
func wrapped(before string) bool {
	i := len(before)
	lines := 0
	for i > 0 && (before[i-1] == ' ' || before[i-1] == '\t' || before[i-1] == '\r' || before[i-1] == '\n') {
		if i--; before[i] == '\n' {
			lines++
		}
	}
	if lines != 1 || i == 0 || strings.HasSuffix(before[:i], "XX") { // a mask does not tell whether the sentence ended
		return false
	}
	c := before[i-1]
	return c == ',' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// markedLater reports whether a later paragraph of this number has a mark.
func markedLater(steps []step, number int) bool {
	for _, s := range steps {
		if s.marked && s.number == number && !s.portion.Inserted {
			return true
		}
	}
	return false
}
