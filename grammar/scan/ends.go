package scan

import "strings"

// Texts are read by lines that LF or CRLF ends. Old Macintosh programs end them with CR, word processors break one
// without ending its paragraph with VT, NEL comes from mainframes, and U+2028 and U+2029 from web pages and macOS.

// unicodeEnds are the line ends beyond ASCII.
var unicodeEnds = [...]string{"\u0085", "\u2028", "\u2029"}

// endedByLF is a text, and its plain form, with LF for each other line end but CRLF, at the same offsets: blanks are
// before the LF for a character of several bytes.
func endedByLF(whole, plain string) (ended, endedPlain string) {
	cr := strings.IndexByte(plain, '\r') >= 0 && strings.Count(plain, "\r") > strings.Count(plain, "\r\n")
	broken := strings.Contains(plain, "<br") || strings.Contains(plain, "<BR")
	if !cr && !broken && strings.IndexByte(plain, '\v') < 0 && !endsBeyondASCII(whole, plain) {
		return whole, plain // as nearly all texts
	}
	w, p := []byte(whole), []byte(plain)
	if broken {
		breaksAtBanners(plain, w, p)
	}
	put := func(at int) { w[at], p[at] = '\n', '\n' }
	for i := range p {
		switch c := p[i]; {
		case c == '\v', c == '\r' && (i+1 == len(p) || p[i+1] != '\n'):
			put(i)
		case c == ' ' && w[i] >= 0x80:
			for _, end := range unicodeEnds {
				if strings.HasPrefix(whole[i:], end) {
					copy(w[i:], "  "[:len(end)-1])
					put(i + len(end) - 1)
				}
			}
		}
	}
	return string(w), string(p)
}

// endsBeyondASCII reports whether a text, whose plain form has blanks instead, has a line end beyond ASCII.
func endsBeyondASCII(whole, plain string) bool {
	if whole == plain {
		return false
	}
	for _, end := range unicodeEnds {
		if strings.Contains(whole, end) {
			return true
		}
	}
	return false
}
