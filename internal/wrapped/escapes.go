package wrapped

import (
	"html"
	"iter"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// leastEscapes is how many characters must be written as codes before a text is decoded.
const leastEscapes = 3

// quotedPrintable decodes "=53UBJECT" and joins lines that end in "=".
func quotedPrintable(s string) iter.Seq[string] {
	return byCode(s, '=', func(rest string) (string, int) {
		switch {
		case strings.HasPrefix(rest, "\n"):
			return "", 1
		case strings.HasPrefix(rest, "\r\n"):
			return "", 2
		}
		return hexByte(rest)
	})
}

// percentEncoded decodes "%53UBJECT".
func percentEncoded(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for inner := range byCode(s, '%', hexByte) {
			if !strings.Contains(inner, " ") {
				inner = strings.ReplaceAll(inner, "+", " ")
			}
			if !yield(inner) {
				return
			}
		}
	}
}

// escapes decodes "\x53UBJECT", "\u0053UBJECT" and "\123UBJECT". A program with strings whose words can be read is
// not meant.
func escapes(s string) iter.Seq[string] {
	return byCode(s, '\\', func(rest string) (string, int) {
		switch {
		case rest == "":
		case rest[0] == 'n':
			return "\n", 1
		case rest[0] == 'x':
			c, n := hexByte(rest[1:])
			return c, n + min(n, 1)
		case rest[0] == 'u' && len(rest) >= 5:
			if r, err := strconv.ParseUint(rest[1:5], 16, 16); err == nil {
				return string(rune(r)), 5
			}
		case len(rest) >= 3:
			if c, err := strconv.ParseUint(rest[:3], 8, 8); err == nil {
				return string([]byte{byte(c)}), 3
			}
		}
		return "", 0
	})
}

// hexByte is the byte of two hexadecimal digits.
func hexByte(s string) (string, int) {
	if len(s) < 2 {
		return "", 0
	}
	a, b := text.HexDigit(s[0]), text.HexDigit(s[1])
	if a < 0 || b < 0 {
		return "", 0
	}
	return string([]byte{byte(a<<4 | b)}), 2
}

// byCode decodes what follows each sign; code gives the character and the length of its code, 0 where it is not one.
func byCode(s string, sign byte, code func(string) (string, int)) iter.Seq[string] {
	next := func(from int) int {
		for from < len(s) {
			i := strings.IndexByte(s[from:], sign)
			if i < 0 {
				break
			}
			from += i
			if c, n := code(s[from+1:]); n > 0 && c != "" && c != "\n" { // line ends alone hide nothing
				return from
			}
			from++
		}
		return -1
	}
	return decoded(s, leastEscapes, next, func(part string) string { return withoutCodes(part, sign, code) })
}

// withoutCodes is a text with the character for each code.
func withoutCodes(s string, sign byte, code func(string) (string, int)) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, sign)
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		c, n := code(s[i+1:])
		if n == 0 {
			c = string(sign)
		}
		b.WriteString(c)
		s = s[i+1+n:]
	}
	b.WriteString(s)
	return b.String()
}

// references decodes "&#83;UBJECT".
func references(s string) iter.Seq[string] {
	return decoded(s, leastEscapes, indexOf(s, "&#"), html.UnescapeString)
}
