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
	if steersNowhere(text) || bytes.IndexFunc(text, steersInJSON) < 0 {
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

// steersNowhere reports whether a text has only bytes below the first that can steer in JSON, as most have.
func steersNowhere(text []byte) bool {
	return asciiLength(text) == len(text) && bytes.IndexByte(text, 0x7F) < 0
}

func steersInJSON(c rune) bool { return c >= 0x7F && Steers(c) }
