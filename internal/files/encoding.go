package files

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/cablelint/cablelint/grammar/source"
)

// wide is how a text has its characters in units of several bytes; the zero value is UTF-8.
type wide struct {
	name string
	unit int // bytes
	big  bool
}

var (
	utf16LE = wide{"UTF-16", 2, false}
	utf16BE = wide{"UTF-16", 2, true}
	utf32LE = wide{"UTF-32", 4, false}
	utf32BE = wide{"UTF-32", 4, true}
)

// orderMarks are the bytes before a text that tell its encoding, the longer ones first. Those of encodings that are
// not read are here too, so that what they come before is.
var orderMarks = [...]struct {
	bytes string
	as    wide
}{
	{"\xff\xfe\x00\x00", utf32LE}, {"\x00\x00\xfe\xff", utf32BE}, {"\x84\x31\x95\x33", wide{}},
	{"\xdd\x73\x66\x73", wide{}},
	{"\xef\xbb\xbf", wide{}}, {"\xf7\x64\x4c", wide{}}, {"\x0e\xfe\xff", wide{}}, {"\xfb\xee\x28", wide{}},
	{"+/v8-", wide{}}, {"+/v9-", wide{}},
	{"\xff\xfe", utf16LE}, {"\xfe\xff", utf16BE},
}

// encodingOf is the encoding of a text, and the number of bytes before it that belong to byte order marks. A mark may
// lie: where the bytes after it have the shape of another encoding, that one counts.
func encodingOf(data string) (is wide, skip int, lies bool) {
	return encodingBy(data, strings.IndexByte(data[:min(len(data), sampled)], 0) >= 0)
}

// encodingBy is encodingOf where it is known whether a text may have NULs.
func encodingBy(data string, nuls bool) (is wide, skip int, lies bool) {
	var claimed wide
	for marks := 0; marks < 8; marks++ {
		n := 0
		for i := range orderMarks {
			m := &orderMarks[i]
			if strings.HasPrefix(data[skip:], m.bytes) {
				if n = len(m.bytes); marks == 0 {
					claimed = m.as
				}
				break
			}
		}
		if n == 0 {
			break
		}
		skip += n
	}
	if skip == 0 && strings.IndexByte(data[:min(len(data), sampled)], 0) < 0 { // nothing is claimed, and nothing is wide
		return wide{}, 0, false
	}
	shape, sure := shapeOf(data[skip:])
	if !sure {
		shape = claimed
	}
	return shape, skip, skip > 0 && shape != claimed
}

// sampled is how many bytes of a text tell how wide its characters are.
const sampled = 1 << 16

// shapeOf says by the places of NULs how wide the characters of a text are. A text of letters, digits and blanks has
// NULs in all other bytes of a wide character. Not sure means that there is too little of it, or that it looks like
// no text.
func shapeOf(data string) (is wide, sure bool) {
	data = data[:min(len(data), sampled)]
	var nul [4]int
	ascii := 0
	for i := range len(data) {
		switch c := data[i]; {
		case c == 0:
			nul[i%4]++
		case c >= ' ' && c < 0x7F || c == '\t' || c == '\n' || c == '\r':
			ascii++
		}
	}
	n := len(data) / 4
	most := func(i int) bool { return n > 0 && nul[i]*10 >= n*9 }
	half := func(i int) bool { return n > 0 && nul[i]*2 >= n }
	few := func(i int) bool { return nul[i]*10 <= n }
	switch {
	case n < 2:
		return wide{}, len(data) > 0 && ascii == len(data)
	case few(0) && most(1) && most(2) && most(3):
		return utf32LE, true
	case most(0) && most(1) && most(2) && few(3):
		return utf32BE, true
	case few(0) && few(2) && half(1) && half(3):
		return utf16LE, true
	case few(1) && few(3) && half(0) && half(2):
		return utf16BE, true
	}
	return wide{}, ascii*20 >= len(data)*19
}

// fromWide turns UTF-16 or UTF-32 into UTF-8 and remembers where each piece of text was. What is no character, and a
// last unit that is cut, becomes U+FFFD.
func fromWide(name, data string, skip int, as wide) *source.File {
	var b strings.Builder
	o := &source.Origin{Kind: as.name, Same: true}
	for at := skip; at < len(data); {
		end := as.slip(data, at)
		odd := (end - at) % as.unit
		text, _ := as.decoder().String(data[at : end-odd]) // the decoder replaces what is wrong and never fails
		if odd > 0 {
			text += "\uFFFD"
		}
		for i, r := range text {
			o.Add(b.Len()+i, at)
			at += as.unit
			if as.unit == 2 && r > 0xFFFF {
				at += 2
			}
		}
		b.WriteString(text)
		at = end
	}
	o.Add(b.Len(), len(data))
	f := source.NewFile(name, b.String())
	f.Origin = o
	return f
}

// slipped is how many characters in a row must be a byte out of place before a text of wide characters is read on
// from there.
const slipped = 6

// slip is where a text of wide characters goes on out of step, because a byte is missing or too much; its end where
// it does not.
func (w wide) slip(data string, at int) int {
	if w.unit != 2 {
		return len(data)
	}
	low := 0
	if w.big {
		low = 1
	}
	run := 0
	for i := at; i+2 <= len(data); i += 2 {
		if c := data[i+1-low]; data[i+low] != 0 || c < ' ' || c >= 0x7F {
			run = 0
		} else if run++; run == slipped {
			return i - 2*(slipped-1) + 1
		}
	}
	return len(data)
}

func (w wide) decoder() *encoding.Decoder {
	if w.unit == 4 {
		order := utf32.LittleEndian
		if w.big {
			order = utf32.BigEndian
		}
		return utf32.UTF32(order, utf32.IgnoreBOM).NewDecoder()
	}
	order := unicode.LittleEndian
	if w.big {
		order = unicode.BigEndian
	}
	return unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder()
}

// without is a text without its NULs and without what comes before it, which leads back to the whole.
func without(f *source.File, skip int) *source.File {
	var b strings.Builder
	o := &source.Origin{Kind: "damaged text", Outer: f}
	for at := skip; at < len(f.Text); {
		n := strings.IndexByte(f.Text[at:], 0)
		if n < 0 {
			n = len(f.Text) - at
		}
		if n > 0 {
			o.Add(b.Len(), at)
			b.WriteString(f.Text[at : at+n])
		}
		at += n + 1
	}
	o.Add(b.Len(), len(f.Text))
	out := source.NewFile(f.Name, b.String())
	out.Origin = o
	return out
}

// standsFor is the character for which some systems write a NUL: the line end, where a text has none, or the blank,
// where more NULs than blanks are between two other characters. It is empty where NULs are stray.
func standsFor(text string) string {
	between := 0
	for i := 1; i+1 < len(text); i++ {
		if text[i] == 0 && text[i-1] > ' ' && text[i+1] > ' ' {
			between++
		}
	}
	switch {
	case between > 0 && !strings.ContainsAny(text, "\r\n"):
		return "\n"
	case between > strings.Count(text, " "):
		return " "
	}
	return ""
}

// instead is a text with another character in the places of NULs.
func instead(f *source.File, with string) *source.File {
	out := source.NewFile(f.Name, strings.ReplaceAll(f.Text, "\x00", with))
	out.Origin = &source.Origin{Kind: "damaged text", Outer: f}
	return out
}

// otherEnds are what ends lines in some systems and not in ours: the separators of Unicode and of ASCII, the page's
// end, NEL, which is one byte in ISO 8859, and the tabulator to the next line; and line ends that are written as
// letters, as in a string of a program or a piece of HTML.
var otherEnds = [...]string{
	"\u2028", "\u2029", "\u0085", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\x15", "\u00b6",
	`\r\n`, `\n`, "<br>", "<br/>", "<br />", "<BR>", "&#10;", "&#xa;", "&#xA;", "&#13;", "%0D%0A", "%0A",
}

// otherLineEnds is a text with such characters as line ends; nil where it has lines of the usual kind, or none of
// these.
func otherLineEnds(f *source.File) *source.File {
	if manyLines(f.Text) {
		return nil
	}
	var b strings.Builder
	o := &source.Origin{Kind: "other line ends", Outer: f}
	ends := 0
	for at := 0; at < len(f.Text); {
		n := 0
		for _, end := range otherEnds {
			if strings.HasPrefix(f.Text[at:], end) {
				n = len(end)
				break
			}
		}
		o.Add(b.Len(), at)
		if n > 0 {
			b.WriteByte('\n')
			ends++
			at += n
			continue
		}
		_, n = utf8.DecodeRuneInString(f.Text[at:])
		b.WriteString(f.Text[at : at+n])
		at += n
	}
	if ends < 3 {
		return nil
	}
	o.Add(b.Len(), len(f.Text))
	out := source.NewFile(f.Name, b.String())
	out.Origin = o
	return out
}

// manyLines reports whether a text has more than two line ends of the usual kind.
func manyLines(text string) bool {
	n := 0
	for rest, ok := text, true; n <= 2; n++ { // the first few are enough
		if _, rest, ok = strings.Cut(rest, "\n"); !ok {
			break
		}
	}
	return n > 2 || n+strings.Count(text, "\r") > 2
}

// readable reports whether a text with NULs is one when they are left out. In programs, pictures and packed data one
// byte in ten and more is no character, or steers a terminal.
func readable(text string) bool {
	bad, all := 0, 0
	for i := 0; i < len(text) && all < sniffed; {
		r, n := utf8.DecodeRuneInString(text[i:])
		i += n
		if r == 0 {
			continue
		}
		all++
		if r == utf8.RuneError && n == 1 || r < ' ' && !strings.ContainsRune("\t\n\v\f\r\b\x1a\x1b", r) || r >= 0x7F &&
			r < 0xA0 {
			bad++
		}
	}
	return all > 0 && bad*10 <= all
}
