package files

import (
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"strconv"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"github.com/cablelint/cablelint/grammar/source"
)

// A mail is read as one text: the lines of its head that people see, then the text of its parts in their order, each
// byte of which keeps its place in the file. Of two forms of one text, plain and HTML, the plain one is read. A mail
// that is plain as it is written is not read again, so that it can be fixed.

// What a mail may hold.
const (
	maxMailParts = 10_000
	maxMailDepth = 30
	maxMailHead  = 256 << 10 // bytes of the head of a mail or of a part
)

var (
	errMailParts = errors.New("the mail has more than 10,000 parts, or parts in each other 30 deep")
	errMailHead  = errors.New("the head of the mail or of a part is longer than 256 KB")
)

// isMail reports whether a name is that of a mail.
func isMail(name string) bool { return formByName(name) == mailForm }

// mailPart is a mail, or a part of one: its head by keys in small letters, and where its body is in the file.
type mailPart struct {
	head       map[string]string
	start, end int // of the head
	body       source.Span
	parts      []*mailPart
}

// mailReader reads a mail.
type mailReader struct {
	raw    string
	count  int
	text   strings.Builder
	origin *source.Origin
}

// readMail reads a mail; ok is false where it is plain as it is written.
func readMail(name string, f *source.File) (c Content, ok bool) {
	r := &mailReader{raw: f.Text, origin: &source.Origin{Kind: "mail", Outer: f}}
	m, err := r.part(source.Span{End: len(f.Text)}, 0)
	if err != nil {
		return Content{Kind: Unread, Reason: err.Error()}, true
	}
	if m.plain() {
		return Content{}, false
	}
	r.message(m)
	text := source.NewFile(name, r.text.String())
	r.origin.Add(len(text.Text), len(f.Text))
	text.Origin = r.origin
	return Content{Kind: Cable, File: text}, true
}

// plain reports whether a mail is one text that is written as it is.
func (m *mailPart) plain() bool {
	kind, _ := m.kind()
	switch strings.ToLower(strings.TrimSpace(m.head["content-transfer-encoding"])) {
	case "", "7bit", "8bit", "binary":
		return len(m.parts) == 0 && (kind == "text/plain" || kind == "") && !strings.Contains(m.head["subject"], "=?")
	}
	return false
}

// kind is the media type of a part, with its parameters.
func (m *mailPart) kind() (string, map[string]string) {
	kind, parameters, err := mime.ParseMediaType(m.head["content-type"])
	if err != nil && kind == "" {
		return "", nil
	}
	return kind, parameters
}

// attached is the name under which a part is attached; empty for a part that is text of the mail.
func (m *mailPart) attached() string {
	disposition, parameters, _ := mime.ParseMediaType(m.head["content-disposition"])
	name := parameters["filename"]
	kind, more := m.kind()
	if name == "" {
		name = more["name"]
	}
	if decoded, err := new(mime.WordDecoder).DecodeHeader(name); err == nil {
		name = decoded
	}
	switch {
	case kind == "message/rfc822" || len(m.parts) > 0:
		return ""
	case name != "" && (disposition == "attachment" || !strings.HasPrefix(kind, "text/")):
		return name
	case disposition == "attachment", kind != "" && !strings.HasPrefix(kind, "text/"):
		return "part"
	}
	return ""
}

// part reads a part and those in it.
func (r *mailReader) part(at source.Span, depth int) (*mailPart, error) {
	if r.count++; r.count > maxMailParts || depth > maxMailDepth {
		return nil, errMailParts
	}
	m := &mailPart{head: map[string]string{}, start: at.Start}
	if err := r.head(m, at); err != nil {
		return nil, err
	}
	kind, parameters := m.kind()
	switch {
	case strings.HasPrefix(kind, "multipart/") && parameters["boundary"] != "":
		for _, span := range r.divide(m.body, parameters["boundary"]) {
			part, err := r.part(span, depth+1)
			if err != nil {
				return nil, err
			}
			m.parts = append(m.parts, part)
		}
	case kind == "message/rfc822":
		part, err := r.part(m.body, depth+1)
		if err != nil {
			return nil, err
		}
		m.parts = append(m.parts, part)
	}
	return m, nil
}

// head reads the lines up to the first blank one. A line that begins with a blank goes on with the one before.
func (r *mailReader) head(m *mailPart, at source.Span) error {
	key := ""
	for i := at.Start; i < at.End; {
		line, next := r.line(i, at.End)
		if next-at.Start > maxMailHead {
			return errMailHead
		}
		i = next
		if line == "" {
			m.end, m.body = i, source.Span{Start: i, End: at.End}
			return nil
		}
		if line[0] == ' ' || line[0] == '\t' {
			if key != "" {
				m.head[key] += " " + strings.TrimSpace(line)
			}
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			key = ""
			continue
		}
		if key = strings.ToLower(strings.TrimSpace(name)); m.head[key] == "" {
			m.head[key] = strings.TrimSpace(value)
		}
	}
	m.end, m.body = at.End, source.Span{Start: at.End, End: at.End}
	return nil
}

// line is the line at an offset without its end, and where the next one starts.
func (r *mailReader) line(at, end int) (line string, next int) {
	i := strings.IndexByte(r.raw[at:end], '\n')
	if i < 0 {
		return strings.TrimSuffix(r.raw[at:end], "\r"), end
	}
	return strings.TrimSuffix(r.raw[at:at+i], "\r"), at + i + 1
}

// divide finds the parts between lines of a boundary. What comes after the last one that opens goes to its end, also
// where no line closes it.
func (r *mailReader) divide(at source.Span, boundary string) (spans []source.Span) {
	open := -1
	for i := at.Start; i < at.End; {
		line, next := r.line(i, at.End)
		rest, ok := strings.CutPrefix(line, "--"+boundary)
		if rest = strings.TrimRight(rest, " \t"); ok && (rest == "" || rest == "--") {
			if open >= 0 {
				spans = append(spans, source.Span{Start: open, End: i})
			}
			if open = next; rest == "--" {
				return spans
			}
			if len(spans) > maxMailParts {
				return spans
			}
		}
		i = next
	}
	if open >= 0 {
		spans = append(spans, source.Span{Start: open, End: at.End})
	}
	return spans
}

// shownKeys are the lines of a head that people see.
var shownKeys = [...]string{"From", "To", "Cc", "Date", "Subject"}

// message writes a mail: its head as people see it, and its texts.
func (r *mailReader) message(m *mailPart) {
	for _, key := range shownKeys {
		if value := m.head[strings.ToLower(key)]; value != "" {
			if decoded, err := new(mime.WordDecoder).DecodeHeader(value); err == nil {
				value = decoded
			}
			r.add(key+": "+strings.Join(strings.Fields(value), " ")+"\n", r.keyAt(m, key))
		}
	}
	r.add("\n", m.end)
	r.body(m)
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

// body writes the texts of a part. Of several forms of one text the plain one is read.
func (r *mailReader) body(m *mailPart) {
	kind, _ := m.kind()
	switch {
	case kind == "message/rfc822" && len(m.parts) == 1:
		r.add("\n-----Original Message-----\n", m.start)
		r.message(m.parts[0])
	case kind == "multipart/alternative":
		if best := alternative(m.parts); best != nil {
			r.body(best)
		}
	case len(m.parts) > 0:
		for _, part := range m.parts {
			r.body(part)
		}
	case m.attached() == "":
		r.content(m, kind)
	}
}

// alternative is the plain form of a text, else the last one.
func alternative(parts []*mailPart) (best *mailPart) {
	for _, part := range parts {
		if kind, _ := part.kind(); kind == "text/plain" || kind == "" {
			return part
		}
		best = part
	}
	return best
}

// content writes a text, decoded.
func (r *mailReader) content(m *mailPart, kind string) {
	if kind == "text/html" {
		page := source.NewFile("", decoded(m, r.raw))
		r.add(readPage(page, true).text.String()+"\n", m.body.Start)
		return
	}
	_, parameters := m.kind()
	charset := strings.ToLower(parameters["charset"])
	switch strings.ToLower(strings.TrimSpace(m.head["content-transfer-encoding"])) {
	case "base64":
		r.add(toUTF8(decoded(m, r.raw), charset)+"\n", m.body.Start)
	case "quoted-printable":
		r.quoted(m.body, charset)
	default:
		r.add(toUTF8(m.body.In(r.raw), charset), m.body.Start)
	}
	r.add("\n", m.body.End)
}

// add writes a piece of the text that begins at a place of the file.
func (r *mailReader) add(s string, at int) {
	if s == "" {
		return
	}
	r.origin.Add(r.text.Len(), at)
	r.text.WriteString(s)
}

// quoted writes text in quoted-printable: each byte keeps its place.
func (r *mailReader) quoted(at source.Span, charset string) {
	for i := at.Start; i < at.End; {
		next := strings.IndexByte(r.raw[i:at.End], '=')
		if next < 0 {
			r.add(r.raw[i:at.End], i)
			return
		}
		r.add(r.raw[i:i+next], i)
		i += next
		if n := softBreak(r.raw[i:at.End]); n > 0 {
			i += n
			continue
		}
		from, b := i, []byte(nil)
		for {
			c, ok := hexByte(r.raw[i:at.End])
			if !ok {
				break
			}
			b, i = append(b, c), i+len("=XX")
		}
		if len(b) == 0 {
			b, i = []byte{'='}, i+1
		}
		r.add(toUTF8(string(b), charset), from)
	}
}

// softBreak is the length of a line end that quoted-printable takes out; 0 for none.
func softBreak(s string) int {
	rest := strings.TrimLeft(s[1:], " \t")
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
	n, err := strconv.ParseUint(s[1:3], 16, 8)
	return byte(n), err == nil
}

// decoded is the body of a part without its transfer encoding.
func decoded(m *mailPart, raw string) string {
	body := m.body.In(raw)
	switch strings.ToLower(strings.TrimSpace(m.head["content-transfer-encoding"])) {
	case "base64":
		b, _ := io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader(body)))
		return string(b)
	case "quoted-printable":
		q := &mailReader{raw: raw, origin: &source.Origin{}}
		q.quoted(m.body, "utf-8")
		return q.text.String()
	}
	return body
}

// toUTF8 is a text in UTF-8. Of the other encodings those of western Europe are known, which most mails have that are
// not in UTF-8.
func toUTF8(s, charset string) string {
	switch charset {
	case "iso-8859-1", "latin1", "windows-1252", "iso-8859-15":
		if out, err := charmap.Windows1252.NewDecoder().String(s); err == nil {
			return out
		}
	}
	return s
}

// attachments hands on what is attached to a mail.
func (o *opener) attachments(path, raw string, depth int) {
	r := &mailReader{raw: raw}
	m, err := r.part(source.Span{End: len(raw)}, 0)
	if err != nil {
		return // the mail itself is unchecked
	}
	seen := newNames(o.meter.names)
	var walk func(m *mailPart)
	walk = func(m *mailPart) {
		if name := m.attached(); name != "" && !o.done {
			name, fault := entryName(name)
			switch {
			case fault != "":
				o.unread(path+"!"+name, errors.New(fault))
			case seen.twice(name):
				o.unread(path+"!"+name, errTwice)
			default:
				data := decoded(m, raw)
				o.entry(path+"!"+name, name, depth+1, int64(len(data)), strings.NewReader(data))
			}
		}
		for _, part := range m.parts {
			walk(part)
		}
	}
	walk(m)
}
