package scan

import "strings"

// A copy may break TOP SECRET, which is in larger letters than the text, into two lines. They are one banner where
// another copy of it is whole, since TOP alone on a line is also a heading, or where controls come after two slashes.

// brokenTop emits the two lines of such a banner.
func (s *paperScanner) brokenTop(line string, at int) bool {
	if line != "TOP" {
		return false
	}
	l, _, ok := s.below(0)
	if !ok || l.Blank {
		return false
	}
	b, ok := bannerAt(s.text, l.Start, l.End)
	if rest, broken := brokenRest(s.text[at:l.End]); !ok || b.strange || !broken ||
		!strings.HasPrefix(rest, "//") && !s.topBanner.get(func() bool { return topElsewhere(s.text) }) {
		return false
	}
	s.advance()
	b.level, b.start = levelBanners[0], at
	s.emit(Banner, b.start, b.end)
	s.aroundBanner(b)
	return true
}

// topElsewhere reports whether a line of a text is TOP SECRET as a banner.
func topElsewhere(s string) bool {
	for line := range strings.Lines(s) {
		if strings.Contains(line, levelBanners[0]) {
			if b, ok := bannerAt(line, 0, len(line)); ok && b.level == levelBanners[0] {
				return true
			}
		}
	}
	return false
}

// brokenRest is what follows TOP SECRET in two lines at the front of a text; ok is false for another.
func brokenRest(s string) (rest string, ok bool) {
	top, below, _ := strings.Cut(s, "\n")
	if strings.TrimRight(top, " \t\r") != "TOP" {
		return s, false
	}
	return strings.CutPrefix(strings.TrimLeft(below, " \t"), "SECRET")
}
