package files

import (
	"encoding/base64"
	"io"
	"sort"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// transferred is the body of a part without its transfer encoding, in pieces whose places in the file are known.
type transferred struct {
	text   string
	starts []placed
	moved  bool // only where it begins is known
}

// placed is where a piece of a text starts, and where it is in the file.
type placed struct{ text, raw int }

// pieces gives the pieces in order.
func (t *transferred) pieces(each func(text string, at int)) {
	for i, p := range t.starts {
		end := len(t.text)
		if i+1 < len(t.starts) {
			end = t.starts[i+1].text
		}
		each(t.text[p.text:end], p.raw)
	}
}

// within gives the pieces of a part of the text in order.
func (t *transferred) within(part source.Span, each func(text string, at int)) {
	for i := sort.Search(len(t.starts), func(i int) bool { return t.starts[i].text > part.Start }); ; i++ {
		end := part.End
		if i < len(t.starts) {
			end = min(end, t.starts[i].text)
		}
		if part.Start < end {
			each(t.text[part.Start:end], t.raw(part.Start))
			part.Start = end
		}
		if part.Start >= part.End || i >= len(t.starts) {
			return
		}
	}
}

// raw is where an offset of the text is in the file.
func (t *transferred) raw(at int) int {
	i := sort.Search(len(t.starts), func(i int) bool { return t.starts[i].text > at }) - 1
	if i < 0 {
		return 0
	}
	return t.starts[i].raw + at - t.starts[i].text
}

// encoding is the transfer encoding of a part, in small letters.
func (m *mailPart) encoding() string {
	return strings.ToLower(strings.TrimSpace(m.head["content-transfer-encoding"]))
}

// asWritten reports whether the body of a part is as it is written.
func (m *mailPart) asWritten() bool {
	switch m.encoding() {
	case "", "7bit", "8bit", "binary":
		return true
	}
	return false
}

// transferred takes the transfer encoding off a part. Whole is false where it is damaged or not known.
func (r *mailReader) transferred(m *mailPart) (t transferred, whole bool) {
	switch m.encoding() {
	case "base64":
		text, whole := fromBase64(m.body.In(r.raw))
		return transferred{text, []placed{{0, m.body.Start}}, true}, whole
	case "quoted-printable":
		return quoted(r.raw, m.body), true
	}
	return r.written(m), m.asWritten()
}

// written is the body of a part as it is written.
func (r *mailReader) written(m *mailPart) transferred {
	return transferred{text: m.body.In(r.raw), starts: []placed{{0, m.body.Start}}}
}

// decoded is the text of transferred, of which no places are asked for.
func (r *mailReader) decoded(m *mailPart) (text string, whole bool) {
	if m.encoding() != "quoted-printable" {
		t, whole := r.transferred(m)
		return t.text, whole
	}
	var b strings.Builder
	b.Grow(m.body.Len())
	unquote(&b, r.raw, m.body, func(int, int) {})
	return b.String(), true
}

// fromBase64 decodes base64, in which blanks and line ends do not count. Whole is false where it is damaged: what
// comes before the damage is given.
func fromBase64(s string) (text string, whole bool) {
	s = strings.Map(func(c rune) rune {
		if c == ' ' || c == '\t' || c == '\r' || c == '\n' {
			return -1
		}
		return c
	}, s)
	encoding := base64.StdEncoding
	if len(s)%4 != 0 && !strings.HasSuffix(s, "=") { // some programs leave out the padding
		encoding = base64.RawStdEncoding
	}
	b, err := io.ReadAll(base64.NewDecoder(encoding, strings.NewReader(s)))
	return string(b), err == nil
}

// quoted takes quoted-printable off a text: each byte keeps its place.
func quoted(raw string, at source.Span) (t transferred) {
	var b strings.Builder
	b.Grow(at.Len())
	t.starts = make([]placed, 0, quotedPieces(raw, at))
	unquote(&b, raw, at, func(text, raw int) { t.starts = append(t.starts, placed{text, raw}) })
	t.text = b.String()
	return t
}

// quotedPieces is how many pieces a text in quoted-printable is likely to have: one at each sign in a mail of prose.
func quotedPieces(raw string, at source.Span) int {
	const few = 1 << 10
	return min(strings.Count(at.In(raw), "="), few) + 1
}

// unquote writes a text without its quoted-printable. Starts is called with the places of each piece in both.
func unquote(b *strings.Builder, raw string, at source.Span, starts func(text, raw int)) {
	for i := at.Start; i < at.End; {
		sign := at.End
		if n := strings.IndexByte(raw[i:at.End], '='); n >= 0 {
			sign = i + n
		}
		if sign > i {
			starts(b.Len(), i)
			b.WriteString(raw[i:sign])
			i = sign
			if i == at.End {
				return
			}
		}
		if n := softBreak(raw[i:at.End]); n > 0 {
			i += n
			continue
		}
		starts(b.Len(), i)
		c, ok := hexByte(raw[i:at.End])
		if !ok {
			b.WriteByte('=')
			i++
		}
		for ok {
			b.WriteByte(c)
			if i += len("=XX"); i == at.End || raw[i] != '=' {
				break
			}
			c, ok = hexByte(raw[i:at.End])
		}
	}
}

// softBreak is the length of a line end that quoted-printable takes out; 0 for none.
func softBreak(s string) int {
	if len(s) > 1 { // most signs are before a line end or before figures
		switch {
		case s[1] == '\n':
			return 2
		case s[1] > ' ':
			return 0
		}
	}
	rest := text.TrimLeft(s[1:], " \t")
	switch {
	case strings.HasPrefix(rest, "\r\n"):
		return len(s) - len(rest) + 2
	case strings.HasPrefix(rest, "\n"):
		return len(s) - len(rest) + 1
	}
	return 0
}

// hexByte is the byte that =XX stands for.
func hexByte(s string) (c byte, ok bool) {
	if len(s) < 3 || s[0] != '=' {
		return 0, false
	}
	high, low := text.HexDigit(s[1]), text.HexDigit(s[2])
	return byte(high<<4 | low), high >= 0 && low >= 0
}
