package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cablelint/cablelint/internal/lazy"
)

// noiseSign are the signs that a faulty reader puts inside of words, and nobody types there.
var noiseSign = [unicode.MaxASCII]bool{'~': true, '^': true, '{': true, '}': true, '|': true, '\\': true, '`': true,
	'"': true, '<': true, '>': true, '?': true, '@': true, '#': true, '%': true, '$': true, '=': true, '+': true,
	'!': true, ';': true}

// Noisy reports whether a line has what only a faulty transmission or reader makes: signs inside of words, words of
// signs alone, characters that stand for lost ones. Two such places are needed, or one that nobody types.
func Noisy(line string) bool {
	n, at := 0, noisyFrom(line, 0)
	if at < len(line) && !utf8.ValidString(line) { // its invalid bytes are noise, too
		for word := range strings.FieldsSeq(line) {
			n += noiseIn(word)
		}
		return n >= 2
	}
	if at < len(line) && line[at] < unicode.MaxASCII && noiseSign[line[at]] && noisyFrom(line, at+1) == len(line) {
		return false // one sign alone, as at the end of a question
	}
	for at < len(line) && n < 2 {
		length := len(line) - at - len(strings.TrimLeftFunc(line[at:], notBlank))
		if length > 0 {
			n += noiseIn(line[len(strings.TrimRightFunc(line[:at], notBlank)) : at+length])
		}
		at = noisyFrom(line, at+max(length, 1))
	}
	return n >= 2
}

func notBlank(c rune) bool { return !unicode.IsSpace(c) }

// noisyFrom is the offset, from i on, of the first byte that can begin noise: a sign, a control character, or the
// first byte of U+0080 to U+009F or of U+FFFD, which stands for a lost character. It is the length of the line if no
// byte can, as in most lines of prose. A valid word without such a byte has no noise.
func noisyFrom(line string, i int) int {
	noisy := noisyBytes.Get()
	for n, c := range []byte(line[min(i, len(line)):]) {
		if noisy[c] {
			return i + n
		}
	}
	return max(i, len(line))
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
	if strings.Contains(word, "://") || strings.Contains(word, "@") && strings.Contains(word, ".") {
		return 0 // an address
	}
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
