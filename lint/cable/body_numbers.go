package cable

import (
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// step is a number at the front of a block, with its portion, or a block that may have a list's numbers, without one.
type step struct {
	number  int
	sign    byte // what follows the digits, '.' mostly
	marked  bool
	wrapped bool // the sentence before runs into it
	portion *Portion
	block   source.Span
}

// listed is the last number of a list inside a block; 0 for none.
func (d *documentBuilder) listed(block source.Span) (last int) {
	all := d.tree.All()
	for tok := range all.Range(all.Search(block.Start), all.Search(block.End-1)+1) {
		switch tok.Kind {
		case scan.Bullet:
			last = tok.Number()
		case scan.Text:
			last = tok.LastListed(last)
		}
	}
	return last
}

// order decides which numbers follow each other as the cable's paragraphs do. Lists inside
// paragraphs have numbers too, and so have sentences that wrap before a figure: a number without a mark counts
// only if it is the next, goes on with no sentence and no list, and no later paragraph of the same number has a mark.
// listed is the last number of a list inside a block.
func order(steps []step, listed func(block source.Span) int) {
	last := 0
	own := 0        // the last number outside of inserted texts
	sign := byte(0) // of the last paragraph with a mark
	list := listBefore{listed: listed}
	for i := range steps {
		s := &steps[i]
		p := s.portion
		if p == nil {
			continue
		}
		follows := s.number == last+1 || own > 0 && s.number == own+1 || last == 0 && s.number <= 2
		switch {
		case s.marked:
			p.InSequence = follows
			last, sign = s.number, s.sign
			list.begin(0, i)
		case p.Inserted, s.wrapped:
		case !follows, sign == '.' && s.sign == ')', list.goesOn(steps[:i], s.number),
			markedLater(steps[i+1:], s.number):
			list.begin(s.number, i)
		default:
			p.InSequence = true
			last = s.number
			list.begin(0, i)
		}
		if last == s.number && !p.Inserted {
			own = last
		}
	}
}

// listBefore is the last number of the list before a number. Where each number has a mark nothing asks for it, so
// that no text is read for it.
type listBefore struct {
	listed func(block source.Span) int
	number int // 0 for none
	from   int // the first step whose block has not been read
}

// begin forgets what is before a step. number is that of a list's item at its front, 0 for none.
func (l *listBefore) begin(number, from int) { l.number, l.from = number, from }

// goesOn reports whether a number that comes after some steps is the next of the list.
func (l *listBefore) goesOn(before []step, number int) bool {
	for ; l.from < len(before); l.from++ {
		if n := l.listed(before[l.from].block); n > 0 {
			l.number = n
		}
	}
	return l.number > 0 && number == l.number+1
}

// markedLater reports whether a later paragraph of this number has a mark.
func markedLater(steps []step, number int) bool {
	for i := range steps {
		if s := &steps[i]; s.marked && s.number == number && !s.portion.Inserted {
			return true
		}
	}
	return false
}
