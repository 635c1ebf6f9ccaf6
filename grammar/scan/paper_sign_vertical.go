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
		i := strings.Index(plain[at:], "C\n")
		if i < 0 {
			return false
		}
		at += i
		if before := strings.TrimRight(plain[max(0, at-longestGarbled):at], " \t"); before == "" ||
			strings.HasSuffix(before, "\n") {
			return true
		}
		at++
	}
}

// levelDown is a level that lines spell letter by letter, nothing else between them, and where the first of these
// lines begins; empty for none. One letter too many is a list or a riddle.
func levelDown(plain string) (level string, at int) {
	if !lettersDown(plain) {
		return "", 0
	}
	letters, first := make([]byte, 0, len("CONFIDENTIAL")+1), 0
	spelled := func() string {
		for _, l := range downLevels {
			if string(letters) == l {
				return l
			}
		}
		return ""
	}
	for from := 0; from < len(plain); {
		line := plain[from : from+layout.LineLength(plain[from:])]
		switch c := letterDown(line[:min(len(line), longestGarbled)]); {
		case len(line) >= longestGarbled, c == 0:
			if level = spelled(); level != "" {
				return level, first
			}
			letters = letters[:0]
		case c == ' ':
		case len(letters) == 0:
			letters, first = append(letters, c), from
		case len(letters) < cap(letters):
			letters = append(letters, c)
		}
		from += len(line) + 1
	}
	return spelled(), first
}

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
