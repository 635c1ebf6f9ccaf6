package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// On a copy that was released the old level is struck out and the new one is next to it: SECRET/NOFORN UNCLASSIFIED. A
// machine or a typist left only the two levels on one line. The old one is the banner of the paper, with which its
// marks agree, and the new one is a stamp. What is found with marks is information only, since it may be the other way.

// regraded reads a line as a level above UNCLASSIFIED and UNCLASSIFIED before it or after it.
func regraded(s string, at, end int) (b pageBanner, stamp [2]int, ok bool) {
	at = layout.SkipBlank(s, at, end)
	line := strings.TrimRight(s[at:end], " \t\r")
	first, last := at, at+len(line)
	if rest, front := strings.CutPrefix(line, unclassified); front {
		stamp = [2]int{at, at + len(unclassified)}
		first = layout.SkipBlank(s, at+len(line)-len(rest), last)
	} else if rest, back := strings.CutSuffix(line, unclassified); back {
		stamp = [2]int{at + len(rest), last}
		last = layout.TrimBlank(s, at, at+len(rest))
	}
	if stamp[1] == 0 || first >= last || last < stamp[1] && s[last] != ' ' && s[last] != '\t' {
		return b, stamp, false
	}
	b, ok = bannerAlone(s, first, last)
	return b, stamp, ok && b.start == first && b.end == last && b.classified() && !b.strange
}

// regradedFirst reports whether the first line of a text with words is such a line.
func regradedFirst(s string) bool {
	s = strings.TrimLeft(s, " \t\r\n\f")
	if s == "" || !mayBanner(s[0]) { // as nearly all texts
		return false
	}
	_, _, ok := regraded(s, 0, layout.LineLength(s))
	return ok
}

// regradedHere emits such a line where it is the first one.
func (s *paperScanner) regradedHere(at int) bool {
	if !s.first || len(s.found.banners) > 0 {
		return false
	}
	b, stamp, ok := regraded(s.text, at, s.line.End)
	if !ok || !releasedCopy.In(s.out.whole) { // the text is searched once in nearly all cases
		return false
	}
	b.rest, b.edge = s.line.End, true
	if stamp[0] < b.start {
		s.emit(Stamp, stamp[0], stamp[1])
	}
	s.emit(Banner, b.start, b.end)
	if stamp[0] > b.start {
		s.emit(Stamp, stamp[0], stamp[1])
	}
	s.found.stamped, s.found.regraded = true, true
	b.alone, b.flanked, b.dated = s.alone(), s.flanked(), s.dateBelow()
	s.found.banner(b, true)
	return true
}

// releasedCopy are on a copy that was released; EXCISE where words were cut out.
var releasedCopy = text.NewPhrases([]string{"DECLASSIFIED", "DECLASSIFY UNDER", "RELEASED", "RELEASE IN", "EXCISE"})

// regradedBanner reports whether the only banner is the old level of a released copy, above a sentence.
func (e *evidence) regradedBanner() bool {
	return e.regraded && len(e.banners) == 1 && hasSentence(e.whole, e.text)
}
