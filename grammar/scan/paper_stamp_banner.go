package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// bannerByStamp emits a stamp and the banner on its line, before the stamp or after the number of its file:
// SECRET//NOFORN Approved For Release 2001/03/04 : CIA-RDP80…. UNCLASSIFIED after it is what the review made of the
// paper.
func (s *paperScanner) bannerByStamp(line string, at int) bool {
	end := at + len(line)
	if n := beforeStamp(line); n > 0 {
		b, ok := bannerAt(s.text, at, at+n)
		if !ok {
			return false
		}
		s.emit(Banner, b.start, b.end)
		s.emit(Stamp, at+n, end)
		b.rest = end
		s.found.stamped = true
		s.aroundBanner(b)
		return true
	}
	for _, level := range levelBanners[:3] {
		n := text.IndexWord(line, level)
		if n < 0 {
			continue
		}
		before := strings.TrimRight(line[:n], " \t-")
		b, ok := bannerAt(s.text, at+n, end)
		if !ok || before == "" || !text.IsDigit(before[len(before)-1]) {
			return false
		}
		s.emit(Stamp, at, at+len(before))
		s.emit(Banner, b.start, b.end)
		s.found.stamped = true
		s.aroundBanner(b)
		return true
	}
	return false
}

// beforeStamp is where a stamp or the number of its file begins after other words of a line; 0 where it begins the
// line.
func beforeStamp(line string) int {
	for i := 1; i < len(line); i++ {
		if line[i-1] == ' ' && (beginsStamp(line[i:]) || strings.HasPrefix(line[i:], agencyStamp)) {
			if strings.TrimLeft(line[:i], " -*[") == "" || beginsStamp(line) {
				return 0
			}
			return i
		}
	}
	return 0
}
