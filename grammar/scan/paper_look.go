package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// mayHaveMark looks for a parenthesis with a level's letter after it: (C), (S/, (SBU, (TS.
func mayHaveMark(s string) bool {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '(')
		if i < 0 || at+i+2 >= len(s) {
			return false
		}
		at += i + 1
		switch c, next := s[at], s[at+1]; c {
		case 'C', 'S', 'U':
			if next == ')' || next == '/' || next == 'B' || next == 'E' || next == 'O' || next == 'N' || next == 'U' {
				return true
			}
		case 'T':
			if next == 'S' || next == 'O' {
				return true
			}
		case 'L':
			if next == 'O' {
				return true
			}
		}
	}
}

// bannerWords are in every banner, in one piece or in letters that are set apart.
var bannerWords = [...]string{"SECRET", "CONFIDENTIAL", "CLASSIFIED", "SBU", "FOUO", "OFFICIAL USE", "S E C R",
	"C O N F", "U N C L", "CUI", "CONTROLLED", "LAW ENF"}

// bannerLines reports whether a line is a banner in capitals, and whether one is in mixed case. Mixed case is not
// looked for where a line in capitals was found.
func bannerLines(s string) (capital, mixed bool) {
	for s != "" && !capital {
		line := s
		if i := strings.IndexByte(s, '\n'); i >= 0 {
			line, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if beginsAsBanner(line) {
			capital = containsAny(line, bannerWords[:]) && bannerLike(line)
			mixed = mixed || len(line) <= longestMixed && containsAny(line, mixedWords[:]) && mixedBannerLike(line)
		}
	}
	return capital, mixed
}

// beginsAsBanner is a quick look at what bannerAt reads: whether the first two letters of a line, after the signs
// before a banner, are those of a level, of a key, of NATO or COSMIC, or two strokes. Few lines of prose begin so.
func beginsAsBanner(line string) bool {
	for i := 0; i+1 < len(line); i++ {
		if c := line[i]; !beforeBanner(c) && c != '\r' && c != '\v' && c != '\f' {
			return bannerPair(c, line[i+1])
		}
	}
	return false
}

// bannerPair reports whether a banner may begin with two bytes. Only the keys are also in small letters.
func bannerPair(first, second byte) bool {
	second = text.Upper(second)
	switch first {
	case 'C':
		return second == 'O' || second == 'U' || second == 'L' || second == ' '
	case 'S':
		return second == 'E' || second == 'B' || second == ' '
	case 'T':
		return second == 'O' || second == ' '
	case 'U':
		return second == 'N' || second == ' '
	case 'L':
		return second == 'A' || second == 'I' || second == ' '
	case 'F':
		return second == 'O' || second == ' '
	case 'N', 'n':
		return second == 'A'
	case 'c':
		return second == 'L' || second == 'O'
	case '/':
		return second == '/'
	}
	return false
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
