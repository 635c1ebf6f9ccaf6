package lint

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/cable"
)

// meaning is what the marks of a text say: of each cable its header, and of each portion in order its marking.
type meaning struct {
	headers, portions []marking.Marking
}

func meaningOf(cables []*cable.Document) (m meaning) {
	for _, d := range cables {
		m.headers = append(m.headers, d.Marking())
		for _, p := range d.Portions {
			m.portions = append(m.portions, p.Marking())
		}
	}
	return m
}

// keeps reports whether fixes left as they were what the marks say. Unsafe ones may raise, never lower.
func (m meaning) keeps(was meaning, unsafe bool) bool {
	if !unsafe {
		return slices.Equal(m.headers, was.headers) && slices.Equal(m.portions, was.portions)
	}
	return slices.EqualFunc(m.headers, was.headers, func(is, was marking.Marking) bool {
		return marking.Dominates(is, marking.Join(is, was).Header()) // a classified header says SBU no more
	}) && slices.EqualFunc(m.portions, was.portions, func(is, was marking.Marking) bool {
		// LOU becomes SBU, its successor; REL TO and RELIDO allow nobody besides NOFORN
		was.Controls = was.Controls.Without(marking.LOU).Without(marking.RELIDO).Without(marking.EyesOnly)
		return marking.Dominates(is, was)
	})
}
