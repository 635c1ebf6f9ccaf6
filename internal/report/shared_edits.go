package report

import "github.com/cablelint/cablelint/lint"

// sharedEdits numbers the long lists of edits that several findings of a file carry, from 1. Such a list is written
// with the first of them: all findings that ask for a higher header carry an edit for each of its copies.
type sharedEdits struct {
	carriers map[*lint.Edit]int // how many fixes have the list; nil where none is long
	numbers  map[*lint.Edit]int
}

func newSharedEdits(findings []lint.Diagnostic) *sharedEdits {
	s := &sharedEdits{}
	for _, d := range findings {
		for _, f := range d.Fixes {
			if f.Long() {
				if s.carriers == nil {
					s.carriers, s.numbers = map[*lint.Edit]int{}, map[*lint.Edit]int{}
				}
				s.carriers[f.List()]++
			}
		}
	}
	return s
}

// number is the number of a fix's list, 0 for one that is not shared; again means that it was asked for before.
func (s *sharedEdits) number(f lint.Fix) (n int, again bool) {
	if !f.Long() || s.carriers[f.List()] < 2 {
		return 0, false
	}
	if n = s.numbers[f.List()]; n > 0 {
		return n, true
	}
	n = len(s.numbers) + 1
	s.numbers[f.List()] = n
	return n, false
}
