package stamp

import (
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// spell is where a word ends that is spelled from an offset on; the offset itself where it is not. Letters may be
// set apart, and a longer word may have one error or two.
func spell(s string, at int, word string) int {
	end := spelledWithSlips(s, at, word, slipsOf(word))
	if end < 0 || end < len(s) && text.IsLetter(s[end]) && len(word) < 4 && word != "OF" { // OFSTATE
		return at
	}
	return end
}

// slipsOf is how many errors a word may have.
func slipsOf(word string) int {
	switch {
	case len(word) > 8:
		return 2
	case len(word) > 4:
		return 1
	}
	return 0
}

// mayGoOn is a quick look: what is left of a word may be spelled from an offset on, with so many errors.
func mayGoOn(s string, at int, word string, slips int) bool {
	return len(word) <= slips || sharesLetter(s, at, word, slips)
}

// sharesLetter is a quick look: one of the first letters of a word is left where there are so many errors, among the
// first letters of the text.
func sharesLetter(s string, at int, word string, slips int) bool {
	first := uint32(0) // as bits: what their lower five bits say, which few other bytes share
	for i := range slips + 1 {
		first |= 1 << (likeLetter(word[i]) & 31)
	}
	for n := 0; n <= slips && at < len(s); at++ {
		if !text.IsLetter(s[at]) && (layout.BlankAt(s, at, len(s)) > 0 || s[at] == '.' || s[at] == '-') {
			continue
		}
		if first>>(likeLetter(s[at])&31)&1 != 0 {
			return true
		}
		n++
	}
	return false
}

// spelledWithSlips is where a word ends; -1 where it has more typos.
func spelledWithSlips(s string, i int, word string, slips int) int {
	for start := i; word != ""; word = word[1:] {
		for i < len(s) && i > start && s[i] != word[0] && (layout.BlankAt(s, i, len(s)) > 0 || s[i] == '.' || s[i] == '-') {
			i++
		}
		if i < len(s) && (s[i] == word[0] || likeLetter(s[i]) == likeLetter(word[0])) {
			i++
			continue
		}
		if slips == 0 || i >= len(s) || !mayGoOn(s, i, word, slips) {
			return -1
		}
		if end := spelledWithSlips(s, i+1, word[1:], slips-1); end >= 0 { // a wrong letter
			return end
		}
		if end := spelledWithSlips(s, i, word[1:], slips-1); end >= 0 { // one that is lost
			return end
		}
		return spelledWithSlips(s, i+1, word, slips-1) // one too many
	}
	return i
}

// likeLetter is a capital for a letter and for what a machine that reads a page takes for it.
func likeLetter(c byte) byte {
	switch c {
	case '0':
		return 'O'
	case '1', 'l', 'L', '!', '|':
		return 'I'
	case '5', '$':
		return 'S'
	case '8':
		return 'B'
	}
	return text.Upper(c)
}
