package source

import (
	"bytes"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// EscapeJSON is a JSON text in which each character that Steers reports is written as JSON's own escape, so that the
// bytes are safe on a terminal and decode to the same values. The blanks between values stay: JSON allows no other
// controls raw.
func EscapeJSON(text []byte) []byte {
	if steersNowhere(text) {
		return text
	}
	out := make([]byte, 0, len(text)+64)
	for len(text) > 0 {
		c, n := utf8.DecodeRune(text)
		switch hi, lo := utf16.EncodeRune(c); {
		case !steersInJSON(c):
			out = append(out, text[:n]...)
		case c > 0xFFFF:
			out = fmt.Appendf(out, `\u%04x\u%04x`, hi, lo)
		default:
			out = fmt.Appendf(out, `\u%04x`, c)
		}
		text = text[n:]
	}
	return out
}

// steersNowhere reports whether nothing in a text steers. Most texts are ASCII but for a dash or a section sign, and
// what is ASCII is passed over eight bytes at a time.
func steersNowhere(text []byte) bool {
	if bytes.IndexByte(text, 0x7F) >= 0 {
		return false
	}
	for len(text) > 0 {
		text = text[asciiLength(text):]
		c, n := utf8.DecodeRune(text)
		if n > 0 && steersInJSON(c) {
			return false
		}
		text = text[n:]
	}
	return true
}

func steersInJSON(c rune) bool { return c >= 0x7F && Steers(c) }
