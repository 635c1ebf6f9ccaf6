package files

import (
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar/source"
)

var (
	errOnlyRTF   = errors.New("the text of the mail is RTF alone, which is not read: save it as text")
	errCodePage  = errors.New("the text of the mail is in a code page that is not known")
	errObject    = errors.New("it is an object of another program, and is not read")
	errByAddress = errors.New("it is not in the mail, which has its address alone")
)

// The properties of a mail that are read: [MS-OXPROPS].
const (
	idClass    = 0x001A
	idSubject  = 0x0037
	idHeaders  = 0x007D
	idFrom     = 0x0C1A
	idCc       = 0x0E03
	idTo       = 0x0E04
	idBody     = 0x1000
	idRTF      = 0x1009
	idHTML     = 0x1013
	idData     = 0x3701
	idExt      = 0x3703
	idName     = 0x3704
	idLongName = 0x3707

	tagSent     = 0x00390040
	tagArrived  = 0x0E060040
	tagMethod   = 0x37050003
	tagCodePage = 0x3FFD0003
	tagHTMLPage = 0x3FDE0003
	tagHidden   = 0x7FFE000B
)

// The ways in which something is attached.
const (
	byValue = 1
	asMail  = 5
	asOLE   = 6
)

// isMSG reports whether a file is a mail of Outlook. Other documents of older programs are compound files too.
func isMSG(name, data string) bool {
	return strings.EqualFold(path.Ext(name), ".msg") && strings.HasPrefix(data, compoundStart)
}

// msgReader makes a text of a mail, and of the mails in it, whose places are lines of a part.
type msgReader struct {
	text         strings.Builder
	parts        []source.Part
	labels       []source.Label
	alternatives []source.Alternative
	attached     []msgAttachment
	missing      string
	pictures     int // in pages of HTML
	mails        int
	html         bool // of two forms of a text the HTML is read
}

// msgAttachment is a file that is attached.
type msgAttachment struct {
	name string
	in   *storage
	err  error
	// inline means that the list of attachments does not show it, as it does not show pictures of the text.
	inline bool
}

// readMSG reads a mail of Outlook.
func readMSG(name, data string) Content {
	r, err := openMSG(data, false)
	if err != nil {
		return Content{Kind: Unread, Reason: err.Error()}
	}
	c := r.content(name, data)
	if len(r.alternatives) > 0 {
		c = c.or(func() Content {
			if r, err := openMSG(data, true); err == nil {
				return r.content(name, data)
			}
			return c
		})
	}
	return c
}

// openMSG reads a mail.
func openMSG(data string, html bool) (*msgReader, error) {
	root, err := openCompound(data)
	if err != nil {
		return nil, err
	}
	r := &msgReader{html: html}
	return r, r.message(root, "", 32)
}

func (r *msgReader) content(name, data string) Content {
	f := source.NewFile(name, r.text.String())
	f.Origin, f.Document = &source.Origin{Kind: "mail"}, &source.Document{Parts: r.parts}
	f.Labels, f.Alternatives = r.labels, r.alternatives
	c := Content{Kind: Cable, File: f, Missing: r.missing, Pictures: r.pictures}
	for i, a := range r.attached {
		c.attached = append(c.attached, attached{a.name, func() (string, bool) {
			again, err := openMSG(data, false) // which may be read once
			if err != nil || i >= len(again.attached) {
				return "", false
			}
			_, data, ok := again.attached[i].read()
			return data, ok
		}})
	}
	return c
}

// read gives the name and the bytes of an attachment.
func (a *msgAttachment) read() (name, data string, ok bool) {
	if a.err != nil {
		return "", "", false
	}
	b, err := a.in.read(streamName(idData, binaryData))
	return a.name, string(b), err == nil
}

// message adds a mail: its head as people see it, its text, and the mails in it.
func (r *msgReader) message(s *storage, where string, head int) error {
	if r.mails++; r.mails > maxMailDepth {
		return errMailParts
	}
	values, err := s.values(head)
	if err != nil {
		return err
	}
	narrow, known := codePage(values[tagCodePage])
	if !known && s.streams[streamName(idBody, narrowText)] != nil {
		return errCodePage
	}
	class, err := s.text(idClass, narrow)
	if err != nil {
		return err
	}
	if strings.Contains(strings.ToUpper(class), ".SMIME") {
		return errors.New(unreadPart("application/pkcs7-mime"))
	}
	headers, err := s.text(idHeaders, narrow)
	if err != nil {
		return err
	}
	lines, err := r.head(s, narrow, values, headers)
	if err != nil {
		return err
	}
	if where == "" {
		r.labels = headLabels(headers)
	} else {
		r.line("")
		r.add("-----Original Message-----", where+"head")
	}
	r.add(lines+"\n", where+"head")
	if err := r.body(s, narrow, values, where); err != nil {
		return err
	}
	return r.attachments(s, where)
}

// head are the lines of the head that people see.
func (r *msgReader) head(s *storage, narrow charset, values map[uint32]uint64, headers string) (string, error) {
	var b strings.Builder
	line := func(key, value string) {
		if value = strings.Join(strings.Fields(value), " "); value != "" {
			b.WriteString(key + ": " + value + "\n")
		}
	}
	said := map[string]string{}
	for _, l := range headLabels(headers) {
		said[l.Name] = l.Text
	}
	for _, p := range [...]struct {
		key string
		id  uint16
	}{{"From", idFrom}, {"To", idTo}, {"Cc", idCc}, {"Date", 0}, {"Subject", idSubject}} {
		if p.id == 0 {
			line(p.key, sent(values, said["date"]))
			continue
		}
		value, err := s.text(p.id, narrow)
		if err != nil {
			return "", err
		}
		if value == "" {
			value, _ = headText(said[strings.ToLower(p.key)])
		}
		line(p.key, value)
	}
	return b.String(), nil
}

// sent is the time at which a mail was sent, or else arrived, or what its head says.
func sent(values map[uint32]uint64, said string) string {
	for _, tag := range [...]uint32{tagSent, tagArrived} {
		const since1601 = 11_644_473_600 // seconds up to 1970
		if t := values[tag]; t > 0 {
			return time.Unix(int64(t/1e7)-since1601, 0).UTC().Format(time.RFC1123Z)
		}
	}
	return said
}

// headLabels are the lines of the head with which the mail was delivered.
func headLabels(headers string) []source.Label {
	if headers == "" {
		return nil
	}
	m := &mailPart{head: map[string]string{}}
	r := &mailReader{raw: headers}
	if r.head(m, source.Span{End: len(headers)}) != nil {
		return nil
	}
	return m.labels()
}

// codePage is the character set of a code page of Windows; 0 is that of western Europe.
func codePage(number uint64) (charset, bool) {
	switch number {
	case 0:
		return charsetOf("windows-1252")
	case 65001, 20127:
		return charset{}, true
	case 932:
		return charsetOf("shift_jis")
	case 936:
		return charsetOf("gbk")
	case 949:
		return charsetOf("euc-kr")
	case 950:
		return charsetOf("big5")
	case 20866:
		return charsetOf("koi8-r")
	case 21866:
		return charsetOf("koi8-u")
	case 50220, 50221, 50222:
		return charsetOf("iso-2022-jp")
	case 51932:
		return charsetOf("euc-jp")
	case 54936:
		return charsetOf("gb18030")
	}
	if number > 28590 && number < 28606 {
		return charsetOf("iso-8859-" + strconv.Itoa(int(number)-28590))
	}
	return charsetOf(fmt.Sprintf("windows-%d", number))
}

// body adds the text of a mail: the plain one, else the HTML. A text in RTF alone is not read.
func (r *msgReader) body(s *storage, narrow charset, values map[uint32]uint64, where string) error {
	plain, err := s.text(idBody, narrow)
	if err != nil {
		return err
	}
	shown, err := r.page(s, values)
	if err != nil {
		return err
	}
	start := r.text.Len()
	switch blank := strings.TrimSpace(plain) == ""; {
	case (blank || r.html) && shown != "":
		r.add(shown, where+"body")
		return nil
	case blank && s.has(idRTF) && where == "":
		return errOnlyRTF
	case blank && s.has(idRTF):
		r.lacks(errOnlyRTF.Error())
	}
	if s.has(idRTF) && !marked(plain) {
		if packed, err := s.read(streamName(idRTF, binaryData)); err != nil {
			r.lacks(rtfUnread)
		} else {
			r.lacks(unreadInRTF(packed))
		}
	}
	r.lacks(sealedIn(plain))
	r.add(plain, where+"body")
	if shown != "" && !r.html {
		r.alternatives = append(r.alternatives,
			source.Alternative{Span: source.Span{Start: start, End: r.text.Len()}, Text: shown})
	}
	return nil
}

// page is the text that the HTML of a mail shows; empty where it has none.
func (r *msgReader) page(s *storage, values map[uint32]uint64) (string, error) {
	set, known := codePage(values[tagHTMLPage])
	if values[tagHTMLPage] == 0 {
		set, known = charset{}, true
	}
	b, err := s.read(streamName(idHTML, binaryData))
	if err != nil {
		return "", err
	}
	html := set.text(string(b))
	if b == nil {
		if html, err = s.text(idHTML, set); err != nil {
			return "", err
		}
	}
	if html == "" {
		return "", nil
	}
	if !known {
		r.lacks(errCodePage.Error())
	}
	small, large := picturesIn(html)
	if r.pictures += small + large; large > 0 {
		r.lacks(pictureInHTML)
	}
	page := shownBy(html)
	if page.worded {
		r.lacks(describedInHTML)
	}
	return page.text.String(), nil
}

// add adds lines to the text, numbered in their part.
func (r *msgReader) add(text, part string) {
	number := 0
	for line := range strings.Lines(text) {
		number++
		r.parts = append(r.parts, source.Part{Start: r.text.Len(), Name: fmt.Sprintf("%s:%d", part, number),
			Number: number})
		r.line(strings.TrimRight(line, "\r\n"))
	}
}

func (r *msgReader) line(s string) { r.text.WriteString(s + "\n") }

func (r *msgReader) lacks(what string) {
	if r.missing == "" {
		r.missing = what
	}
}
