package files

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"

	"github.com/cablelint/cablelint/grammar/text"
)

// charset is how a text has its characters; the zero value is UTF-8.
type charset struct {
	encoding encoding.Encoding
	// single is the table of a set in which each byte is a character, and ASCII is ASCII; nil for other sets.
	single *charmap.Charmap
}

// charsetOf is the character set of a name; ok is false for one that is not known. A text without a name is read as
// UTF-8, which ASCII is too.
func charsetOf(name string) (c charset, ok bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	switch name {
	case "", "utf-8", "utf8", "csutf8", "unknown-8bit", "unicode-1-1-utf-8",
		"us-ascii", "ascii", "csascii", "us", "ansi_x3.4-1968", "ansi_x3.4-1986", "iso646-us", "iso_646.irv:1991",
		"iso-ir-6", "cp367", "ibm367":
		return charset{}, true
	}
	if c.encoding, ok = namedEncoding(name); !ok {
		return charset{}, false
	}
	if m, is := c.encoding.(*charmap.Charmap); is && m.DecodeByte('A') == 'A' && m.DecodeByte('(') == '(' {
		c.single = m
	}
	return c, true
}

// text is a text in UTF-8. What is not a character becomes U+FFFD.
func (c charset) text(s string) string {
	switch {
	case c.encoding == nil:
		return s
	case c.single != nil:
		return singleBytes(c.single, s)
	}
	out, err := c.encoding.NewDecoder().String(s)
	if err != nil {
		return s
	}
	return out
}

// singleBytes is a text in UTF-8 whose characters are single bytes. Most pieces of a mail are ASCII.
func singleBytes(m *charmap.Charmap, s string) string {
	at := text.ASCIIEnd(s, 0)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 2*utf8.UTFMax)
	b.WriteString(s[:at])
	for at < len(s) {
		b.WriteRune(m.DecodeByte(s[at]))
		end := text.ASCIIEnd(s, at+1)
		b.WriteString(s[at+1 : end])
		at = end
	}
	return b.String()
}

// steps decodes a text piece by piece, a character or some letters of ASCII at a time, and says where in it each is.
func (c charset) steps(s string, piece func(text string, at int)) {
	d := c.encoding.NewDecoder()
	var out [utf8.UTFMax]byte
	for at := 0; at < len(s); {
		src := s[at:min(at+stepAhead, len(s))]
		n, read, _ := d.Transform(out[:], []byte(src), at+len(src) == len(s))
		if n == 0 && read == 0 {
			piece(string(utf8.RuneError), at)
			return
		}
		if n > 0 {
			piece(string(out[:n]), at)
		}
		at += read
	}
}

// stepAhead is how many bytes a decoder may look at for one character: more than any has, with what changes its state.
const stepAhead = 16
