package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// A banner may be written down the edge of a page, a letter a line. A machine that reads the page gives each letter a
// line of its own, with blank lines between some.

// downLevels are levels as such lines have them, the highest first.
var downLevels = [...]string{"TOPSECRET", "SECRET", "CONFIDENTIAL"}

// letterDown is the capital that is alone on a line; 0 for another line, and a blank for an empty one.
func letterDown(line string) byte {
	switch line = strings.Trim(line, " \t\r"); {
	case line == "":
		return ' '
	case len(line) == 1 && text.IsUpper(line[0]):
		return line[0]
	}
	return 0
}

// lettersDown is a quick look: whether C, which each of these levels has, is alone on a line.
func lettersDown(plain string) bool {
	for at := 0; ; {
		i := strings.IndexByte(plain[at:], 'C')
		if i < 0 {
			return false
		}
		at += i
		after := strings.TrimLeft(plain[at+1:min(len(plain), at+longestGarbled)], " \t")
		if after == "" || lineSign(after[0]) {
			before := strings.TrimRight(plain[max(0, at-longestGarbled):at], " \t")
			if before == "" || lineSign(before[len(before)-1]) {
				return true
			}
		}
		at++
	}
}

// lineSign reports whether a sign ends a line.
func lineSign(c byte) bool { return c == '\n' || c == '\r' }

// levelDown is the highest level that lines spell letter by letter, once or again and again as down both edges of a
// page, nothing else between them, and where the first of these lines begins; empty for none. One letter too many is a
// list or a riddle.
func levelDown(plain string) (level string, at int) {
	if !lettersDown(plain) {
		return "", 0
	}
	letters, first, best := make([]byte, 0, mostLettersDown), 0, len(downLevels)
	spelled := func() {
		for i, l := range downLevels[:best] {
			if len(letters) > 0 && strings.ReplaceAll(string(letters), l, "") == "" {
				level, at, best = l, first, i
				break
			}
		}
		letters = letters[:0]
	}
	for from := 0; from < len(plain); {
		line := plain[from : from+layout.LineLength(plain[from:])]
		switch c := letterDown(line[:min(len(line), longestGarbled)]); {
		case len(line) >= longestGarbled, c == 0:
			spelled()
		case c == ' ':
		case len(letters) == 0:
			letters, first = append(letters, c), from
		case len(letters) < cap(letters):
			letters = append(letters, c)
		}
		from += len(line) + 1
	}
	spelled()
	return level, at
}

// mostLettersDown is one more than the letters of the longest level four times: so many spell no level again and again.
const mostLettersDown = 4*len("CONFIDENTIAL") + 1

// downPassed is where such a level begins that is higher than each banner that was read.
func (s *paperScanner) downPassed(plain string) (at int, ok bool) {
	level, at := levelDown(plain)
	if level == "" {
		return 0, false
	}
	high := s.found.highest()
	for _, l := range levelBanners {
		switch {
		case strings.ReplaceAll(l, " ", "") == level:
			return at, high != l
		case l == high:
			return 0, false
		}
	}
	return 0, false
}
