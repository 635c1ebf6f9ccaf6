package wrapped

import "strings"

// Codes says how letters, digits, blanks and signs of a text are written as codes, as in "=20" and "&#40;"; it is
// empty where at most two are. Addresses of the web have codes and do not count.
func Codes(s string) string {
	for _, c := range [...]struct{ how, sign, end string }{
		{"in quoted-printable", "=", ""}, {"in percent-encoding", "%", ""}, {"as character references", "&#", ";"},
	} {
		n := 0
		for at := 0; n < leastEscapes; n++ {
			i := nextCode(s[at:], c.sign, c.end)
			if i < 0 {
				break
			}
			at += i + len(c.sign)
		}
		if n == leastEscapes {
			return c.how
		}
	}
	return ""
}

// longestAddress is how far back from a code an address that it is part of may begin.
const longestAddress = 500

// nextCode is the place of the next code that is not in an address; -1 if there is none.
func nextCode(s, sign, end string) int {
	for at := 0; ; at += len(sign) {
		i := strings.Index(s[at:], sign)
		if i < 0 {
			return -1
		}
		at += i
		rest := s[at+len(sign):]
		if end != "" {
			if j := strings.Index(rest[:min(len(rest), 8)], end); j > 1 && rest[0] >= '0' && rest[0] <= '9' || j > 2 &&
				rest[0]|0x20 == 'x' {
				return at
			}
			continue
		}
		c, n := hexByte(rest)
		if n == 0 || c[0] < ' ' || c[0] > '~' || strings.ToUpper(rest[:n]) != rest[:n] {
			continue
		}
		word := s[max(0, at-longestAddress):at]
		word = word[strings.LastIndexAny(word, " \t\r\n<\"")+1:]
		if !strings.Contains(word, "://") && !strings.Contains(strings.ToLower(word), "www.") &&
			!strings.Contains(word, "?") {
			return at
		}
	}
}
