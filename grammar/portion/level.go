package portion

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// SingleLevel reports whether the text of a mark is the letter of a level.
func SingleLevel(inner string) bool { return LevelLettered(inner) != marking.Unmarked }

// LevelLettered is the level of the letter in a mark; Unmarked for none.
func LevelLettered(letter string) marking.Level {
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		if l.Letter() == letter {
			return l
		}
	}
	return marking.Unmarked
}

// EndsMarked reports whether a text ends with a sentence, which may be in parentheses, and a mark after it.
func EndsMarked(s string) bool {
	at := marking.MarkAtEnd(s)
	if at == len(s) {
		return false
	}
	before := strings.TrimRight(s[:at], " \t\r\n)]")
	return before != "" && (strings.IndexByte(".?!\"", before[len(before)-1]) >= 0 || strings.HasSuffix(before, "”"))
}
