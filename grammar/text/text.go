// Package text is the one definition of what the grammars read letter by letter: blanks, letters and digits, words in
// any case, months and dates, words that are one typo apart, and characters that cannot be seen or look like others.
// All offsets count bytes.
package text

import "strings"

// IsUpper reports whether c is a capital of ASCII.
func IsUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

// IsLower reports whether c is a small letter of ASCII.
func IsLower(c byte) bool { return 'a' <= c && c <= 'z' }

// IsLetter reports whether c is a letter of ASCII.
func IsLetter(c byte) bool { return 'A' <= c&^0x20 && c&^0x20 <= 'Z' }

// IsDigit reports whether c is a decimal digit.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// HexDigit is the value of a hexadecimal digit, and -1 of any other byte.
func HexDigit(c byte) int {
	switch {
	case IsDigit(c):
		return int(c - '0')
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// Upper is c as a capital.
func Upper(c byte) byte {
	if IsLower(c) {
		return c - ('a' - 'A')
	}
	return c
}

// WordEnd is the offset of the first byte from i on that is not a letter.
func WordEnd(s string, i int) int {
	for i < len(s) && IsLetter(s[i]) {
		i++
	}
	return i
}

// DigitsEnd is the offset of the first byte from i on that is not a digit.
func DigitsEnd(s string, i int) int {
	for i < len(s) && IsDigit(s[i]) {
		i++
	}
	return i
}

// HasDigit reports whether a digit is in s.
func HasDigit(s string) bool {
	for i := range len(s) {
		if IsDigit(s[i]) {
			return true
		}
	}
	return false
}

// most is where Number stops reading digits: no serial, page or year is as large.
const most = 1e8

// Number is the number whose digits s begins with; 0 where it begins with none.
func Number(s string) int {
	n := 0
	for i := 0; i < len(s) && IsDigit(s[i]) && n < most; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// HasLower reports whether s has a small letter of ASCII.
func HasLower(s string) bool {
	for i := range len(s) {
		if IsLower(s[i]) {
			return true
		}
	}
	return false
}

// Masked reports whether a mark has a run of signs by which a public copy hides words. The runs of public copies have
// at least five X; a shorter one is what somebody typed: (C/XX).
func Masked(mark string) bool { return HasRun(mark, 'X', 5) || HasRun(mark, '#', 2) }

// HasRun reports whether a byte is in s a number of times in a row. Most texts do not have it at all.
func HasRun(s string, c byte, times int) bool {
	for {
		i := strings.IndexByte(s, c)
		if i < 0 || len(s)-i < times {
			return false
		}
		end := i + 1
		for end < i+times && s[end] == c {
			end++
		}
		if end == i+times {
			return true
		}
		s = s[end:]
	}
}
