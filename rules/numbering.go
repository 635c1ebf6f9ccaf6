package rules

import (
	"iter"
	"strconv"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// misnumbered is a paragraph whose number does not follow the number of the one before it.
type misnumbered struct {
	portion *cable.Portion
	// before is the paragraph before it; first is the earlier one with the same number, nil if there is none.
	before, first *cable.Portion
}

// outOfOrder yields the paragraphs whose number does not follow. The items of a list inside a paragraph, which begins
// with 1 again or writes 1) below 1., are not paragraphs; the count goes on after them. Texts that the cable quotes
// have numbers of their own.
func outOfOrder(d *cable.Document) iter.Seq[misnumbered] {
	return func(yield func(misnumbered) bool) {
		numbered := byNumber{list: make([]*cable.Portion, 0, len(d.Portions))} // outside of lists
		var before *cable.Portion
		outer := 0 // the paragraph in which a list of marked items began
		repeated := false
		for _, p := range d.Portions {
			if p.Kind != cable.Paragraph || p.Inserted || len(p.Marks) == 0 && !p.InSequence {
				continue // without a mark and out of sequence: a list's number, or a figure
			}
			if before != nil && p.Sign == ')' && before.Sign != ')' {
				continue
			}
			n, after := p.Number, repeated
			repeated = before != nil && n == before.Number
			switch {
			case before == nil, n == before.Number+1, after && n == before.Number+2: // as if no number were used twice
			case n == 1 && before.Number > 1:
				if outer == 0 {
					outer = before.Number
				}
			case outer > 0 && n == outer+1:
				outer = 0
			default:
				if !yield(misnumbered{portion: p, before: before, first: numbered.of(n)}) {
					return
				}
			}
			if before = p; outer == 0 {
				numbered.list = append(numbered.list, p)
			}
		}
	}
}

// byNumber are paragraphs, of which the last of each number can be asked for. Few cables are asked.
type byNumber struct {
	list []*cable.Portion
	last map[int]*cable.Portion // of the first of list
	seen int                    // how many of list are in last
}

// of is the last paragraph with a number; nil if there is none.
func (b *byNumber) of(n int) *cable.Portion {
	if b.last == nil {
		b.last = map[int]*cable.Portion{}
	}
	for ; b.seen < len(b.list); b.seen++ {
		b.last[b.list[b.seen].Number] = b.list[b.seen]
	}
	return b.last[n]
}

// ranInto reports whether the copy ran the paragraph of a number into the one before it, "…in June. - - 7. (C)", or
// whether a line between the two has the number with another sign, "14)", and is not a paragraph.
func ranInto(d *cable.Document, m misnumbered) bool {
	between := source.Span{Start: m.before.Span.Start, End: m.portion.Span.Start}
	for n := m.before.Number + 1; n < m.portion.Number && n < m.before.Number+10; n++ {
		if d.Written().Numbered(between, strconv.Itoa(n)) {
			return true
		}
	}
	return false
}
