package written

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Within reports whether a date that can be read, or figures with two strokes or hyphens, are in a short text.
func Within(s string) bool { return Inside(s, shortText) || figuresInside(s) }

// shortText is how much of a text is looked at for a date inside it.
const shortText = 60

// Inside reports whether a date that can be read begins with a word in the first bytes of a text.
func Inside(s string, most int) bool {
	for i := range min(len(s), most) {
		if startsWord(s, i) {
			if _, n := DayAt(s[i:]); n > 0 {
				return true
			}
		}
	}
	return false
}

// figuresInside reports whether three figures with strokes, hyphens or stops between are in a short text.
func figuresInside(s string) bool {
	for i := range min(len(s), shortText) {
		end := text.DigitsEnd(s, i)
		if !startsWord(s, i) || end == i || end == len(s) || strings.IndexByte("-/.", s[end]) < 0 {
			continue
		}
		if next := text.DigitsEnd(s, end+1); next > end+1 && next < len(s) && s[next] == s[end] &&
			text.DigitsEnd(s, next+1) > next+1 {
			return true
		}
	}
	return false
}

// startsWord reports whether no letter or figure is before an offset.
func startsWord(s string, at int) bool {
	return at == 0 || !text.IsDigit(s[at-1]) && !text.IsLetter(s[at-1])
}

// InLine reports whether a date that can be read, or one with strokes, is in a short line.
func InLine(line string) bool {
	return Inside(line, shortText) || strings.Count(line, "/") == 2 && figuresInside(line)
}
