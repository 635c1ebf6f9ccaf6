package cable

// step is a number at the front of a block, with its portion, or the end of a list, without one.
type step struct {
	number  int
	sign    byte // what follows the digits, '.' mostly
	marked  bool
	wrapped bool // the sentence before runs into it
	list    int  // the last number of a list inside the block; 0 for none
	portion *Portion
}

// order decides which numbers follow each other as the cable's paragraphs do. Lists inside
// paragraphs have numbers too, and so have sentences that wrap before a figure: a number without a mark counts
// only if it is the next, goes on with no sentence and no list, and no later paragraph of the same number has a mark.
func order(steps []step) {
	last, list := 0, 0
	own := 0        // the last number outside of inserted texts
	sign := byte(0) // of the last paragraph with a mark
	for i, s := range steps {
		p := s.portion
		if p == nil {
			list = s.list
			continue
		}
		follows := s.number == last+1 || own > 0 && s.number == own+1 || last == 0 && s.number <= 2
		switch {
		case s.marked:
			p.InSequence = follows
			last, list, sign = s.number, 0, s.sign
		case p.Inserted, s.wrapped:
		case !follows, sign == '.' && s.sign == ')', list > 0 && s.number == list+1, markedLater(steps[i+1:], s.number):
			list = s.number
		default:
			p.InSequence = true
			last, list = s.number, 0
		}
		if last == s.number && !p.Inserted {
			own = last
		}
		if s.list > 0 {
			list = s.list
		}
	}
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
