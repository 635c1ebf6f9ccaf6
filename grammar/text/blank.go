package text

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Blank is the length of the blank at an offset, 0 if there is none: ASCII's white space, and what Unicode calls a
// space or a separator of lines, such as the no-break space that web pages put between words. A byte order mark is
// blank, too.
func Blank(s string, i int) int {
	switch c := s[i]; {
	case c == ' ' || '\t' <= c && c <= '\r':
		return 1
	case c < 0x80:
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); blankRune(r) {
		return n
	}
	return 0
}

// blankRune reports whether a character beyond ASCII is blank: Unicode's White_Space, and the byte order mark.
func blankRune(r rune) bool {
	switch r {
	case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, byteOrderMark:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

const byteOrderMark = 0xFEFF

// SkipBlank is the offset of the first byte from i on that is not blank.
func SkipBlank(s string, i int) int {
	for i < len(s) {
		n := Blank(s, i)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// TrimBlank is s without the blanks at its ends.
func TrimBlank(s string) string {
	s = s[SkipBlank(s, 0):]
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		if r != ' ' && (r < '\t' || r > '\r') && !blankRune(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// Plain is s with its unusual characters written as ASCII, byte for byte, so that offsets stay what they were: blanks
// and characters that cannot be seen become spaces, and letters, digits and signs that look like ASCII's become
// those, with spaces after them. All that reads letter by letter reads the plain text, so it knows one blank.
func Plain(s string) string {
	i := ASCIIEnd(s, 0)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	from := 0
	for ; i < len(s); i = ASCIIEnd(s, i) {
		if usualAt(s, i) {
			i += len("—")
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		c, odd := plainRune(r)
		if odd {
			if from == 0 { // most characters beyond ASCII stay as they are
				b.Grow(len(s))
			}
			b.WriteString(s[from:i])
			b.WriteByte(c)
			b.WriteString("      "[:n-1])
			from = i + n
		}
		i += n
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// plainRune is the ASCII character that is written for one beyond ASCII, a space for what cannot be seen; odd is
// false for characters that stay as they are.
func plainRune(r rune) (c byte, odd bool) {
	if usual(r) {
		return 0, false
	}
	if blankRune(r) || Invisible(r) {
		return ' ', true
	}
	return LookAlike(r)
}

// usual is a quick look at the characters beyond ASCII that English prose is full of: dashes, quotation marks, daggers
// and bullets, and accented letters. None of them is blank, invisible, or looks like one of ASCII.
func usual(r rune) bool { return 0x2010 <= r && r <= 0x2023 || 0xC0 <= r && r <= 0x130 }

// usualAt is usual for the dashes and quotation marks, without decoding the character.
func usualAt(s string, i int) bool {
	return i+2 < len(s) && s[i] == 0xE2 && s[i+1] == 0x80 && 0x90 <= s[i+2] && s[i+2] <= 0xA3
}

// Odd reports whether a character is not what a reader takes it for: it is beyond ASCII, and Plain writes another for
// it.
func Odd(r rune) bool {
	_, odd := plainRune(r)
	return odd
}

// ASCIIEnd is the offset of the first byte from i on that is beyond ASCII.
func ASCIIEnd(s string, i int) int {
	const high = 0x8080808080808080
	for ; i+64 <= len(s); i += 64 {
		t := s[i : i+64]
		if (word(t)|word(t[8:])|word(t[16:])|word(t[24:])|word(t[32:])|word(t[40:])|word(t[48:])|word(t[56:]))&high != 0 {
			break
		}
	}
	for ; i+8 <= len(s); i += 8 {
		if beyond := word(s[i:]) & high; beyond != 0 {
			return i + bits.TrailingZeros64(beyond)/8
		}
	}
	for i < len(s) && s[i] < 0x80 {
		i++
	}
	return i
}

// word is the first eight bytes of s as a number.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// Fold is Plain for a short text: characters that cannot be seen are left out and look-alikes take one byte. at
// gives, for each byte of the folded text and its end, the offset in s; it is nil where nothing changed.
func Fold(s string) (folded string, at []int) {
	if Plain(s) == s {
		return s, nil
	}
	b := make([]byte, 0, len(s))
	at = make([]int, 0, len(s)+1)
	for i := 0; i < len(s); {
		for end := ASCIIEnd(s, i); i < end; i++ { // as most of a text
			b, at = append(b, s[i]), append(at, i)
		}
		if i == len(s) {
			break
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		c, odd := plainRune(r)
		switch {
		case !odd:
			for j := range n {
				b, at = append(b, s[i+j]), append(at, i+j)
			}
		case !Invisible(r):
			b, at = append(b, c), append(at, i)
		}
		i += n
	}
	return string(b), append(at, len(s))
}
