package text

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/internal/lazy"
)

// noiseSign are the signs that a faulty reader puts inside of words, and nobody types there.
var noiseSign = [unicode.MaxASCII]bool{'~': true, '^': true, '{': true, '}': true, '|': true, '\\': true, '`': true,
	'"': true, '<': true, '>': true, '?': true, '@': true, '#': true, '%': true, '$': true, '=': true, '+': true,
	'!': true, ';': true}

// Noisy reports whether a line has what only a faulty transmission or reader makes: signs inside of words, words of
// signs alone, characters that stand for lost ones. Two such places are needed, or one that nobody types.
func Noisy(line string) bool {
	if !mayBeNoisy(line) {
		return false
	}
	n := 0
	for word := range strings.FieldsSeq(line) {
		if ASCIIEnd(word, 0) == len(word) && !mayBeNoisy(word) { // as most words of a line with a sign
			continue
		}
		if strings.Contains(word, "://") || strings.Contains(word, "@") && strings.Contains(word, ".") {
			continue // an address
		}
		if n += noiseIn(word); n >= 2 {
			return true
		}
	}
	return false
}

// mayBeNoisy reports whether a line, or a word of ASCII, has one of the signs, a control character, or a byte with
// which a C1 control character or the sign for a lost character begins. Few lines of prose have.
func mayBeNoisy(line string) bool {
	noisy := noisyBytes.Get()
	for i := range len(line) {
		if noisy[line[i]] {
			return true
		}
	}
	return false
}

// noisyBytes are those bytes.
var noisyBytes = lazy.Value[*[256]bool]{Make: func() *[256]bool {
	var noisy [256]bool
	for c := range noisy {
		noisy[c] = c < ' ' && c != '\t' || c == unicode.MaxASCII || c == 0xC2 || c == 0xEF ||
			c < unicode.MaxASCII && noiseSign[c]
	}
	return &noisy
}}

// noiseIn counts the signs in a word that have a letter on either side; a question mark counts between digits
// and stops too.
func noiseIn(word string) (n int) {
	signs, all := 0, 0
	before, run, unknown := rune(0), 0, false
	for _, c := range word {
		switch {
		case c == unicode.ReplacementChar, unicode.IsControl(c):
			return 2
		case c < unicode.MaxASCII && noiseSign[c]:
			run, unknown = run+1, unknown || c == '?'
			if all++; c != '=' {
				signs++
			}
			continue
		}
		letters := unicode.IsLetter(before) && wordRune(c) || wordRune(before) && unicode.IsLetter(c)
		figures := wordRune(before) && wordRune(c) || before == '.' && c == '.'
		if letters || unknown && figures {
			n += run
		}
		before, run, unknown = c, 0, false
	}
	if signs >= 4 && all == len(word) { // "????", and no rule of dashes
		return 2
	}
	return n
}

func wordRune(c rune) bool { return unicode.IsLetter(c) || '0' <= c && c <= '9' }
