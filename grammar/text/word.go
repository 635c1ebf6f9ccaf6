package text

import (
	"unicode"
	"unicode/utf8"
)

// InWord reports whether a character is of a word: a letter of any script with its accents, a digit, an apostrophe,
// or what is not a character at all.
func InWord(c rune) bool {
	if c < utf8.RuneSelf {
		return c == '\'' || IsDigit(byte(c)) || IsLetter(byte(c))
	}
	return c == utf8.RuneError || unicode.In(c, unicode.Letter, unicode.Mark, unicode.Number)
}
