package files

import (
	"errors"
	"mime"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// A mail is read as one text: the lines of its head that people see, then the text of its parts in their order, each
// byte of which keeps its place in the file. Of several forms of one text, plain and HTML, the plain one is read first.
// A mail that is plain as it is written is not read again, so that it can be fixed.

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
	media      string            // the media type, in small letters
	parameters map[string]string // of the media type
	start, end int               // of the head
	body       source.Span
	parts      []*mailPart
	page       *shownPage // what it shows where it is HTML, once it was read
}

// mailReader reads a mail.
type mailReader struct {
	raw          string
	count        int
	text         strings.Builder
	origin       *source.Origin
	form         int // which form of a text is read where it has several, from 0
	forms        int // how many a text has at most
	alternatives []source.Alternative
	missing      string // what was not read, the first of it
	shown        int    // pictures in pages of HTML
	odd          bool   // a line of a head is not a field
	attachedOnly bool   // only what is attached is asked for, and not what else is in the head or was not read
}

// readMail reads a mail; ok is false where it is plain as it is written.
func readMail(name string, f *source.File) (c Content, ok bool) {
	r := &mailReader{raw: f.Text}
	if mailsIn(f.Text) > 1 {
		r.lacks(severalMails)
	}
	start := mailStart(f.Text)
	m, err := r.part(source.Span{Start: start, End: len(f.Text)}, 0)
	if err != nil {
		return Content{Kind: Unread, Reason: err.Error()}, true
	}
	f.Labels = m.labels()
	if start == 0 && m.plain() && !r.hasSoftEnds(m) {
		r.lacks(sealedIn(f.Text))
		return Content{Missing: r.missing}, false
	}
	if r.odd {
		r.lacks("lines of its head are not fields, as where the blank line below the head is lost: they were not read")
	}
	return r.content(name, f, m), true
}

// mailStart is where the head of a mail begins: after blank lines, and the line with which boxes of mails begin each.
func mailStart(raw string) int {
	start := len(raw) - len(strings.TrimLeft(raw, "\r\n"))
	if line, _, _ := strings.Cut(raw[start:], "\n"); strings.HasPrefix(line, "From ") {
		start = min(start+len(line)+1, len(raw))
	}
	return start
}

// content is the text of a mail.
func (r *mailReader) content(name string, f *source.File, m *mailPart) Content {
	r.origin = &source.Origin{Kind: "mail", Outer: f}
	r.message(m)
	text := source.NewFile(name, r.text.String())
	r.origin.Add(len(text.Text), len(f.Text))
	text.Origin, text.Labels, text.Alternatives = r.origin, f.Labels, r.alternatives
	c := Content{Kind: Cable, File: text, Missing: r.missing, Pictures: r.shown, attached: attachedTo(m, r.raw)}
	if len(r.alternatives) > 0 && r.form+1 < r.forms { // a form may say no more than that there is another
		next := &mailReader{raw: r.raw, form: r.form + 1, missing: r.missing}
		c.Otherwise = func() Content { return next.content(name, f, m) }
	}
	return c
}

// lacks notes what was not read.
func (r *mailReader) lacks(what string) {
	if r.missing == "" {
		r.missing = what
	}
}

// plain reports whether a mail is one text that is written as it is.
func (m *mailPart) plain() bool {
	set, known := charsetOf(m.parameters["charset"])
	return m.asWritten() && len(m.parts) == 0 && m.plainText() && known && set.encoding == nil &&
		!strings.Contains(m.head["subject"], "=?") && m.attached() == ""
}

// plainText reports whether a part is a plain text, as one without a type is.
func (m *mailPart) plainText() bool { return m.media == "text/plain" || m.media == "" }

// labels are the lines of the head of a mail, in the order of their names.
func (m *mailPart) labels() (list []source.Label) {
	list = make([]source.Label, 0, len(m.head))
	for name, said := range m.head {
		if name == "msip_labels" || name == "msip-labels" {
			said = sensitivityLabel(said)
		}
		list = append(list, source.Label{Kind: source.HeaderLine, Name: name, Text: said})
	}
	slices.SortFunc(list, func(a, b source.Label) int { return strings.Compare(a.Name, b.Name) })
	return list
}

// sensitivityLabel is the name of the label that mail programs of Microsoft write among its other properties:
// MSIP_Label_…_Enabled=true; MSIP_Label_…_Name=Secret.
func sensitivityLabel(said string) string {
	for property := range strings.SplitSeq(said, ";") {
		if key, value, ok := strings.Cut(property, "="); ok && labelName(strings.TrimSpace(key)) {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// kind reads the media type of a part, with its parameters.
func (m *mailPart) kind() {
	kind, parameters, err := mime.ParseMediaType(m.head["content-type"])
	if err != nil && kind == "" { // parameters that contradict each other, of a kind that is known
		kind, _, _ = strings.Cut(m.head["content-type"], ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	if kind == "message/global" || kind == "message/news" { // RFC 6532 and RFC 5537: messages as any other
		kind = "message/rfc822"
	}
	m.media, m.parameters = kind, parameters
}

// attached is the name under which a part is attached; empty for a part that is text of the mail.
func (m *mailPart) attached() string {
	disposition, parameters, _ := mime.ParseMediaType(m.head["content-disposition"])
	name := parameters["filename"]
	kind := m.media
	if name == "" {
		name = m.parameters["name"]
	}
	name, _ = headText(name)
	switch {
	case kind == "message/rfc822" || strings.HasPrefix(kind, "multipart/"): // its parts may be, if they can be told apart
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
	m.kind()
	switch {
	case strings.HasPrefix(m.media, "multipart/"):
		spans, closed := r.divide(m.body, m.parameters["boundary"])
		if !m.asWritten() || len(spans) == 0 {
			r.lacks("the parts of the mail could not be told from each other")
		} else if !closed {
			r.lacks("the mail ends before its last part does: it was cut")
		}
		if !r.attachedOnly {
			r.around(m.body, spans)
		}
		for _, span := range spans {
			part, err := r.part(span, depth+1)
			if err == nil && m.media == "multipart/digest" && part.media == "" { // RFC 2046, 5.1.5
				part.media = "message/rfc822"
				err = r.included(part, depth+1)
			}
			if err != nil {
				return nil, err
			}
			m.parts = append(m.parts, part)
		}
	case m.media == "message/rfc822":
		return m, r.included(m, depth)
	}
	return m, nil
}

// included reads the message in a part, unless it is encoded as a whole.
func (r *mailReader) included(m *mailPart, depth int) error {
	if !m.asWritten() {
		return nil
	}
	part, err := r.part(m.body, depth+1)
	if err == nil {
		m.parts = append(m.parts, part)
	}
	return err
}

// head reads the lines up to the first blank one. A line that begins with a blank goes on with the one before.
func (r *mailReader) head(m *mailPart, at source.Span) error {
	key, value := "", []string(nil)
	keep := func() { // of several lines with one key the first counts
		said := strings.Join(value, " ")
		switch {
		case key != "" && m.head[key] == "":
			m.head[key] = said
		case (key == "content-type" || key == "content-transfer-encoding") && m.head[key] != said:
			r.lacks("the head of the mail, or of a part, says in two ways what the part is: one of them was not read")
		case key == "subject" && m.head[key] != said:
			r.lacks("the head of the mail has two subjects: one of them was not read")
		}
	}
	defer func() { keep() }()
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
			value = append(value, strings.TrimSpace(line))
			continue
		}
		keep()
		name, rest, ok := strings.Cut(line, ":")
		name = strings.TrimSpace(name)
		field := ok && strings.IndexByte(name, ' ') < 0 && strings.IndexByte(name, '\t') < 0 ||
			strings.HasPrefix(strings.TrimLeft(line, ">"), "From ")
		r.odd = r.odd || !field
		if key = ""; ok && (!r.attachedOnly || text.HasFold(name, "CONTENT-")) {
			key, value = strings.ToLower(name), append(value[:0], strings.TrimSpace(rest))
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
func (r *mailReader) divide(at source.Span, boundary string) (spans []source.Span, closed bool) {
	if boundary == "" {
		return nil, false
	}
	boundary = "--" + boundary
	open := -1
	for i := at.Start; i < at.End; {
		line, next := r.line(i, at.End)
		rest, ok := strings.CutPrefix(line, boundary)
		if !ok { // as nearly all lines
			i = next
			continue
		}
		if rest = strings.TrimRight(rest, " \t"); rest == "" || rest == "--" {
			if open >= 0 {
				spans = append(spans, source.Span{Start: open, End: i})
			}
			if open = next; rest == "--" {
				return spans, true
			}
			if len(spans) > maxMailParts {
				return spans, true // they are too many anyway
			}
		}
		i = next
	}
	if open >= 0 {
		spans = append(spans, source.Span{Start: open, End: at.End})
	}
	return spans, false
}
