package cable

import (
	"maps"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// A banner is at the head of a page and at its foot. Two with nothing between them are a stack: the foot of a page
// and the head of the next one in a copy without form feeds, or the marking of a release over the one that it
// cancels.

// Head are the banners at the head of the page, with nothing between them.
func (p *Page) Head() []*Mark {
	if len(p.Stacks) == 0 {
		return nil
	}
	return p.Stacks[0]
}

// stacked notes a banner on its page, in the stack of the one before where nothing is between the two.
func (p *Page) stacked(m *Mark) {
	p.Banners = append(p.Banners, m)
	if n := len(p.Stacks); n > 0 && !p.text {
		p.Stacks[n-1] = append(p.Stacks[n-1], m)
	} else {
		p.Stacks = append(p.Stacks, []*Mark{m})
		p.turn(n)
	}
	p.text, p.GoesOn, p.Below = false, false, source.Span{}
}

// numbered notes the number of a page, next to the banners before it or above what comes.
func (p *Page) numbered(at source.Span) {
	p.number = at
	if n := len(p.Stacks); n > 0 && !p.text {
		p.turn(n - 1)
	} else if n == 0 && !p.text {
		p.number = source.Span{} // above all text
	}
}

// turn notes that pages turn at the number that was read last, if any, next to the banners of a stack.
func (p *Page) turn(stack int) {
	if n := len(p.Turns); !p.number.Empty() && (n == 0 || stack < 0 || p.Turns[n-1].Stack != stack) {
		p.Turns = append(p.Turns, Turn{Number: p.number, Stack: stack})
	}
	p.number = source.Span{}
}

// written notes that something is below the last banner of a page; prose is a paragraph of the paper.
func (p *Page) written(prose bool) {
	p.text = true
	p.GoesOn = p.GoesOn || prose
	if prose {
		p.turn(-1)
	}
	p.number = source.Span{}
}

// paragraph notes a paragraph, above all banners of its page or below the last one.
func (p *Page) paragraph(at source.Span) {
	switch {
	case len(p.Stacks) > 0:
		p.Below = at
	case p.Above.Empty():
		p.Above = at
	}
}

// shown notes a portion on its page. Notes and comments of a document are not on one, and a line of signs as --- may be
// where a page ends.
func (b *paperBuilder) shown(page *Page, p *Portion, read portionText) {
	if !b.doc.File.OnPage(p.Span.Start) || b.tree.All().Ruled(p.Span) {
		return
	}
	list := read.list
	page.written(list.marked || read.words >= fewWords)
	if list.marked {
		page.paragraph(p.Mark().Span)
	} else if !read.heading && !list.apart && list.text.Sentence() && list.text.EndsInStop() {
		page.paragraph(p.Span)
	}
}

// release finds the banner that a release put on the paper: the lower one of a stack that is at the head and again
// below, or UNCLASSIFIED at the head of a stamped copy. The banner of origin, which it cancels, is then the paper's
// (32 CFR 2001.25(b): the old marking is lined through, and a line through letters is lost in plain text).
func (b *paperBuilder) release() {
	if b.head.Line == nil || len(b.paper.Messages) > 1 || b.paper.Heads > 1 {
		return
	}
	banners := append([]*Mark{&b.head.Line.Level}, b.doc.PageBanners...)
	var origin, released *Mark
	for _, m := range banners {
		if m.Level.Classified() && (origin == nil || m.Level > origin.Level) {
			origin = m
		}
	}
	if origin == nil {
		return
	}
	first, paired := b.firstStack()
	switch {
	case paired:
		released = lowest(first)
	case b.paper.Stamped && plain(banners[0]):
		released = banners[0]
	default:
		b.raiseStack(first)
		return
	}
	if released.Level == origin.Level {
		return
	}
	b.paper.Released, b.paper.Stamped = released, true
	b.without(released.Marking)
}

// firstStack is the stack at the head of the paper, and whether the same markings of two levels are in another.
func (b *paperBuilder) firstStack() (first []*Mark, paired bool) {
	var have map[marking.Marking]bool
	for _, page := range b.paper.Pages {
		for _, stack := range page.Stacks {
			if first == nil {
				first, have = stack, markings(stack)
				continue
			}
			paired = paired || maps.Equal(have, markings(stack))
		}
	}
	return first, paired && lowest(first).Level < highest(first).Level
}

// raiseStack takes the higher of two banners at the head as the paper's, where the one on top is UNCLASSIFIED.
func (b *paperBuilder) raiseStack(first []*Mark) {
	if len(first) < 2 || !plain(first[0]) || !highest(first).Level.Classified() {
		return
	}
	b.lead(highest(first))
}

// without takes the banners with a marking away.
func (b *paperBuilder) without(gone marking.Marking) {
	var kept []*Mark
	for _, page := range b.paper.Pages {
		page.Banners = notMarked(page.Banners, gone)
		stacks := page.Stacks
		page.Stacks = nil
		for _, stack := range stacks {
			if stack = notMarked(stack, gone); len(stack) > 0 {
				page.Stacks = append(page.Stacks, stack)
			}
		}
		kept = append(kept, page.Banners...)
	}
	b.message.Banners = notMarked(b.message.Banners, gone)
	b.lead(kept[0])
}

// lead makes one of the banners the paper's.
func (b *paperBuilder) lead(m *Mark) {
	b.head.Line = &ClassificationLine{Span: m.Span, Level: *m}
	b.head.Marking = m.Marking
	b.doc.PageBanners = nil
	for _, page := range b.paper.Pages {
		for _, other := range page.Banners {
			if other.Span != m.Span {
				b.doc.PageBanners = append(b.doc.PageBanners, other)
			}
		}
	}
}

// plain reports whether a banner says UNCLASSIFIED, and nothing else.
func plain(m *Mark) bool { return m.Marking == marking.Marking{Level: marking.Unclassified} }

func notMarked(all []*Mark, gone marking.Marking) (kept []*Mark) {
	for _, m := range all {
		if m.Marking != gone {
			kept = append(kept, m)
		}
	}
	return kept
}

// markings are those of the banners of a stack, each once.
func markings(stack []*Mark) map[marking.Marking]bool {
	all := map[marking.Marking]bool{}
	for _, m := range stack {
		all[m.Marking] = true
	}
	return all
}

func lowest(stack []*Mark) *Mark {
	low := stack[0]
	for _, m := range stack {
		if m.Level < low.Level {
			low = m
		}
	}
	return low
}

func highest(stack []*Mark) *Mark {
	high := stack[0]
	for _, m := range stack {
		if m.Level > high.Level {
			high = m
		}
	}
	return high
}
