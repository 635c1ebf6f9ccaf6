package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// The papers of a packet may have no titles, but only From, To, Date and Subject below their banners. Mails have these
// lines, too, and a banner may be above them: the one that closes the newer mail.

// headsPaper reports whether the line that is read is in the first lines below the banner of another paper, and no
// banner is below the head that it opens, where a mail would have its own.
func (s *paperScanner) headsPaper() bool {
	banner := s.bannerOfHead()
	if banner < 0 || !s.opensPaper(banner) {
		return false
	}
	for n := range mostTitleLines {
		l, below, ok := s.below(n)
		if !ok || s.bannerLike(below) {
			return false
		}
		if bare := text.TrimLeft(below, "> *"); !messageKey(bare) && !titleLine(bare) && (l.Blank || !s.aside(l)) {
			return true
		}
	}
	return false
}

// bannerOfHead is the index of the banner that is directly above the title block, or its letterhead, in which the line
// is that is read; below 0 for none on the same page.
func (s *paperScanner) bannerOfHead() int {
	list := s.out.list
	for n := len(list) - 1; n >= max(0, len(list)-mostTitleLines); n-- {
		switch list[n].kind {
		case TitleLine, Heading, Rule:
			continue
		case Banner:
			if strings.IndexByte(s.text[list[n].end:s.line.End], '\f') < 0 {
				return n
			}
		}
		return -1
	}
	return -1
}

// opensPaper reports whether a banner is at the head of what is below it, and does not close what is above: it is the
// first of its page, another one that closes is next to it, or its level is not that of the paper above.
func (s *paperScanner) opensPaper(banner int) bool {
	list := s.out.list
	n := banner - 1
	for n >= 0 && (list[n].kind == Rule || list[n].kind == PageLine || list[n].kind == Stamp) {
		n--
	}
	if n < 0 {
		return false
	}
	if list[n].kind == Banner || strings.IndexByte(s.text[list[n].end:list[banner].start], '\f') >= 0 {
		return true
	}
	first, last := s.found.banners[0], s.found.banners[len(s.found.banners)-1]
	return len(s.found.banners) > 1 && first.level != last.level
}
