package cable

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// A paper may list the levels, in lines, items or the rows of a table. They are words of it, and not banners.

// longestEntry is the most bytes that are between two levels of such a list.
const longestEntry = 80

// listedLevels are the places of the banners that are entries of lists of three levels or more, with at most a few
// words between them. The first banner of a text and the last one are not among these.
func listedLevels(t *grammar.Tree, pieces []*grammar.Piece) (listed []source.Span) {
	var run []levelAt
	first := true
	end := func(last bool) {
		if manyLevels(run) {
			for i, entry := range run {
				if !(first && i == 0 || last && i == len(run)-1) {
					listed = append(listed, entry.span)
				}
			}
		}
		first, run = first && len(run) == 0, run[:0]
	}
	for _, p := range pieces {
		switch {
		case p.Banner != nil:
			for tok := range p.Banner.Tokens() {
				if tok.Kind != scan.Banner {
					continue
				}
				level := t.Mark(tok).Level
				if n := len(run); n > 0 && run[n-1].level == level {
					end(false)
				}
				run = append(run, levelAt{tok.Span, level})
			}
		case p.Portions == nil || p.Portions.Span().Len() > longestEntry:
			end(false)
		}
	}
	end(true)
	return listed
}

type levelAt struct {
	span  source.Span
	level marking.Level
}

// manyLevels reports whether a run has three levels, without those that were not read.
func manyLevels(run []levelAt) bool {
	var seen []marking.Level
	for _, entry := range run {
		if entry.level != marking.Unmarked && !slices.Contains(seen, entry.level) {
			seen = append(seen, entry.level)
		}
	}
	return len(seen) > 2
}
