package files

import (
	"errors"
	"io"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/source"
)

// shownKeys are the lines of a head that people see.
var shownKeys = [...]string{"From", "To", "Cc", "Date", "Subject"}

// message writes a mail: its head as people see it, and its texts.
func (r *mailReader) message(m *mailPart) {
	for _, key := range shownKeys {
		if value := m.head[strings.ToLower(key)]; value != "" {
			value, known := headText(value)
			if !known {
				r.lacks("a line of the mail's head is in a character set that is not known")
			}
			r.add(key+": "+oneBlank(value)+"\n", r.keyAt(m, key))
		}
	}
	r.add("\n", m.end)
	r.body(m)
}

// oneBlank is a text with one blank between its words, and none at its ends.
func oneBlank(s string) string {
	before := byte(' ')
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= utf8.RuneSelf || c == ' ' && before == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
		before = s[i]
	}
	return strings.TrimSuffix(s, " ") // as nearly all lines of a head
}

// keyAt is where a line of a head is in the file.
func (r *mailReader) keyAt(m *mailPart, key string) int {
	for i := m.start; i < m.end; {
		line, next := r.line(i, m.end)
		if len(line) > len(key) && strings.EqualFold(line[:len(key)], key) && line[len(key)] == ':' {
			return i
		}
		i = next
	}
	return m.start
}

// headText is a line of a head, whose words may be encoded; known is false for one in a character set that is not.
func headText(value string) (text string, known bool) {
	if !strings.Contains(value, "=?") {
		return value, true
	}
	d := mime.WordDecoder{CharsetReader: func(name string, r io.Reader) (io.Reader, error) {
		set, ok := charsetOf(name)
		if !ok {
			return nil, errors.New("unknown")
		}
		raw, err := io.ReadAll(r)
		return strings.NewReader(set.text(string(raw))), err
	}}
	text, err := d.DecodeHeader(value)
	if err != nil {
		return value, false
	}
	return text, true
}

// body writes the texts of a part.
func (r *mailReader) body(m *mailPart) {
	switch kind := m.media; {
	case kind == "message/rfc822" && len(m.parts) == 1:
		r.add("\n-----Original Message-----\n", m.start)
		r.message(m.parts[0])
	case unreadPart(kind) != "":
		r.lacks(unreadPart(kind))
	case kind == "multipart/alternative":
		r.alternative(m.parts)
	case len(m.parts) > 0:
		for _, part := range m.parts {
			r.body(part)
		}
	case m.attached() == "":
		r.leaf(m)
	}
}

// unreadPart says why parts of a kind that holds text are not read; it is empty for other kinds.
func unreadPart(kind string) string {
	switch kind {
	case "application/pkcs7-mime", "application/x-pkcs7-mime":
		return "the mail is encrypted, or signed in a form that is not read: save it as text"
	case "multipart/encrypted":
		return "the mail is encrypted: save it as text"
	case "application/ms-tnef", "application/vnd.ms-tnef":
		return outlookPart
	case "message/rfc822":
		return "an included message is encoded as a whole: save it as a mail of its own"
	case "message/partial":
		return "the mail is one piece of a longer one: put them together"
	case "message/external-body":
		return "a part of the mail is elsewhere"
	case "text/rtf":
		return "a part of the mail is RTF, which is not read: save it as text"
	case "text/richtext", "text/enriched":
		return "a part of the mail is rich text, which is not read: save it as text"
	}
	return ""
}

// leaf writes a part that is a text, decoded.
func (r *mailReader) leaf(m *mailPart) {
	set, known := charsetOf(m.parameters["charset"])
	if m.plainText() && set.encoding == nil && m.encoding() == "quoted-printable" && !m.flowedText() { // as most mails
		r.quotedLeaf(m, known)
		return
	}
	t, whole := r.transferred(m)
	if !whole {
		r.lacks("a part of the mail is encoded in a way that is damaged, or not known")
	}
	r.lacksCharset(known)
	if m.flowedText() && m.plainText() && (set.encoding == nil || set.single != nil) {
		t = t.unflowed(m)
	}
	r.text.Grow(len(t.text) + len("\n"))
	r.lacks(sealedIn(t.text))
	switch {
	case m.media == "text/calendar":
		said := calendarText(set.text(t.text))
		if levelFirst.Get().MatchString(said) {
			r.lacks("values of a calendar in the mail have a level, and were not read")
		}
		r.add(said+"\n", m.body.Start)
		return
	case m.isPage():
		r.pageWithPlaces(m, &t, set)
		return
	case set.encoding == nil:
		t.pieces(r.add)
	case set.single != nil:
		t.pieces(func(s string, at int) { r.add(set.text(s), at) })
	default:
		set.steps(t.text, func(s string, at int) { r.add(s, t.raw(at)) })
	}
	r.add("\n", m.body.End)
}

// quotedLeaf is leaf for a text in quoted-printable whose characters are as they are: it is written at once.
func (r *mailReader) quotedLeaf(m *mailPart, known bool) {
	r.lacksCharset(known)
	start := r.text.Len()
	r.text.Grow(m.body.Len() + len("\n"))
	r.origin.Grow(quotedPieces(r.raw, m.body))
	unquote(&r.text, r.raw, m.body, r.origin.Add)
	r.lacks(sealedIn(r.text.String()[start:]))
	r.add("\n", m.body.End)
}

// lacksCharset notes a text whose character set is not known.
func (r *mailReader) lacksCharset(known bool) {
	if !known {
		r.lacks("a part of the mail is in a character set that is not known")
	}
}

// shownPage is what a page of HTML in a mail shows. Both readings of a mail with another form of its text ask for it.
type shownPage struct {
	*pageText
	small, large int // pictures inside of it
}

func newShownPage(p *pageText) *shownPage {
	small, large := picturesIn(p.outer)
	return &shownPage{p, small, large}
}

// page is the text that a part of HTML shows. Pictures inside of it are counted, and those are reported that can hold a
// page or whose size is not known.
func (r *mailReader) page(m *mailPart) string {
	if m.page == nil {
		written, _ := r.decoded(m)
		html := r.inCharset(m, written)
		m.page = newShownPage(shownBy(html))
	}
	if r.shown += m.page.small + m.page.large; m.page.large > 0 {
		r.lacks(pictureInHTML)
	}
	if m.page.worded {
		r.lacks(describedInHTML)
	}
	return m.page.text.String()
}

// pageWithPlaces writes what a part of HTML shows. Where base64 or a character set moved its letters, only the place of
// the part is known.
func (r *mailReader) pageWithPlaces(m *mailPart, t *transferred, set charset) {
	if !t.moved && set.text(t.text) == t.text {
		m.page = newShownPage(readPage(source.NewFile("", t.text), true))
	}
	shown := r.page(m)
	if !m.page.places {
		r.add(shown+"\n", m.body.Start)
		return
	}
	m.page.within(t, r.add)
	r.add("\n", m.body.End)
}

// inCharset is a text of a part in UTF-8, as far as its character set is known.
func (r *mailReader) inCharset(m *mailPart, text string) string {
	set, _ := charsetOf(m.parameters["charset"])
	return set.text(text)
}

// add writes a piece of the text that begins at a place of the file.
func (r *mailReader) add(s string, at int) {
	if s == "" {
		return
	}
	r.origin.Add(r.text.Len(), at)
	r.text.WriteString(s)
}
