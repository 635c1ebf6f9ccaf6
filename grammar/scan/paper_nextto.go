package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// kindAbove is the kind of the last token above the line that is read that is not a banner; ok is false for none. How
// far banners reach is kept, since each page of a text may be one.
func (s *paperScanner) kindAbove() (k Kind, ok bool) {
	list := s.out.list
	n := len(list)
	for n > 0 && int(list[n-1].start) >= s.line.Start {
		n--
	}
	end := n
	for n > 0 && list[n-1].kind == Banner {
		if n == s.banners.end {
			n = s.banners.start
			continue
		}
		n--
	}
	if n < end {
		s.banners.start, s.banners.end = n, end
	}
	if n == 0 {
		return k, false
	}
	return list[n-1].kind, true
}

// nextToStamp reports whether an archive's stamp is directly above or below the line that is read, as at the edges of
// each page.
func (s *paperScanner) nextToStamp() bool {
	if k, ok := s.kindAbove(); ok && k == Stamp {
		return true
	}
	_, below, ok := s.below(0)
	return ok && s.releaseStamp(below)
}

// alone reports whether blank lines are above and below the line that is read, or the number of its page is below, and
// what is above does not introduce it.
func (s *paperScanner) alone() bool {
	l, line, ok := s.below(0)
	if ok && numberAlone(line) {
		l, _, ok = s.below(1)
	}
	above := strings.TrimRight(s.text[:s.line.Start], " \t\r\n")
	return s.blankBefore && (!ok || l.Blank) && !strings.HasSuffix(above, ":")
}

// dateBelow reports whether one of the next lines is a date, as below the banner of a note.
func (s *paperScanner) dateBelow() bool {
	for n := range 3 {
		_, line, ok := s.below(n)
		if !ok {
			break
		}
		if s.dayAlone(line) {
			return true
		}
	}
	return false
}

// nextToBanner reports whether the line that is read is directly below a banner, or above one or its captions.
func (s *paperScanner) nextToBanner() bool {
	_, below, ok := s.below(0)
	return s.lastKind() == Banner || s.lastKind() == Caption || ok && (captionLine(below) || s.bannerLike(below))
}

// numberAlone reports whether a line is a number of at most three figures, as a page's below its banner.
func numberAlone(line string) bool {
	n := text.DigitsEnd(line, 0)
	return n > 0 && n <= 3 && n == len(line)
}

// pageFurniture reports whether a line is a page's number, or says that a page is blank.
func pageFurniture(line string) bool {
	if text.HasFold(text.TrimLeft(line, " ()[]"), "THIS PAGE INTENTIONALLY LEFT BLANK") {
		return true
	}
	if strings.HasPrefix(line, "----") { // a rule, and the number of the page that it opens
		line = strings.TrimLeft(line, "- ")
		return text.HasFold(line, "PAGE ") && len(line) < 12 && layout.PageNumber(line)
	}
	return len(line) < 24 && (strings.Contains(line, "-") || text.HasFold(line, "PAGE ")) && layout.PageNumber(line)
}
