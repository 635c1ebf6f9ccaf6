package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// Titles are portions, too, 32 CFR 2001.21(c), and so are captions of pictures and tables. Many papers mark none of
// them, so that one lacks its mark only next to others that have it.

// paperTitles are the titles of a paper that are read.
type paperTitles struct {
	titled   int  // lines with a mark that are no sentences
	slides   int  // titles of slides with a mark
	numbered bool // the number of a slide was the last that was read
	bare     []source.Span
	bareTop  []source.Span // titles of slides
}

// title takes a portion that may be a title: head is its heading or its text.
func (t *paperTitles) title(head grammar.Token, marked, heading bool) {
	top := t.numbered
	if t.numbered = heading && head.NumbersSlide(); t.numbered {
		return
	}
	switch {
	case marked && head.HeadingLike() && !head.EndsInStop():
		t.titled++
		if top {
			t.slides++
		}
	case marked || !heading:
	case top:
		t.bareTop = append(t.bareTop, head.Span)
	case head.Captions():
		t.bare = append(t.bare, head.Span)
	}
}

// slide takes a piece of the title of a slide, where the document says that it is one.
func (t *paperTitles) slide(f *source.File, at source.Span, marked bool) {
	title, ok := f.SlideTitle(at)
	if !ok {
		return
	}
	n := len(t.bareTop)
	switch again := n > 0 && t.bareTop[n-1].Start >= title.Start; {
	case !marked && !again:
		t.bareTop = append(t.bareTop, at)
	case marked && again: // its mark is after it
		t.bareTop = t.bareTop[:n-1]
		t.slides++
	case marked:
		t.slides++
	}
}

// unmarked are the titles without a mark: those of slides if at least twice as many slides have a marked title, and
// captions if at least as many titles have a mark.
func (t *paperTitles) unmarked() (slides, others []source.Span) {
	if t.slides >= 2*len(t.bareTop) {
		slides = t.bareTop
	}
	if t.titled >= len(t.bare) {
		others = t.bare
	}
	return slides, others
}
