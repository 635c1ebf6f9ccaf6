package files

import (
	"errors"
	"fmt"
	"iter"
	"path"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

var errTransfer = errors.New("it is encoded in a way that is damaged, or not known")

// attached is a file in a mail: its name, and what gives its bytes. Ok is false where these cannot be read.
type attached struct {
	name string
	open func() (data string, ok bool)
}

// attachedTo are the attachments of a mail, and of the messages in it, in their order.
func attachedTo(m *mailPart, raw string) (list []attached) {
	r := &mailReader{raw: raw}
	m.each(func(m *mailPart, name string) {
		list = append(list, attached{name, func() (string, bool) { return r.decoded(m) }})
	})
	return list
}

// withAttached notes in the readings of a mail how the texts that are attached to it are read: by themselves they are
// checked too, so that they are read only when they are asked for.
func (r *Reader) withAttached(c Content, from, tree string) Content {
	for i, a := range c.attached {
		c.File.Attachments = append(c.File.Attachments,
			source.Attachment{Number: i + 1, Read: r.attachedTexts(a, from, tree), Named: namedMarking(a.name)})
	}
	if next := c.Otherwise; next != nil {
		c.Otherwise = func() Content { return r.withAttached(next(), from, tree) }
	}
	return c
}

// attachedTexts are the texts of an attachment: its own, or those in it, as of an archive.
func (r *Reader) attachedTexts(a attached, from, tree string) iter.Seq[*source.File] {
	return func(yield func(*source.File) bool) {
		data, ok := a.open()
		if !ok {
			return
		}
		o := &opener{reader: r, path: from, tree: tree,
			meter: meter{limits: usualLimits(), packed: func() int64 { return int64(len(data)) }}}
		o.yield = func(in Input) bool {
			c := r.Read(in)
			return c.Kind != Cable || c.File == nil || yield(c.File)
		}
		o.attachment(from, attachedFile{name: a.name, data: data}, map[string]int{}, 0, nil)
	}
}

// each gives the attached parts of a mail with their names.
func (m *mailPart) each(attached func(m *mailPart, name string)) {
	if name := m.attached(); name != "" {
		attached(m, name)
	}
	for _, part := range m.parts {
		part.each(attached)
	}
}

// mayAttach is a quick look: something may be attached to a mail only if a line begins as a field of a disposition, or
// of a type other than a text or several parts.
func mayAttach(raw string) bool {
	const content = "CONTENT-"
	for at := 0; ; at += len(content) {
		i := text.IndexFold(raw[at:], content)
		if i < 0 {
			return false
		}
		if at += i; at > 0 && raw[at-1] != '\n' && raw[at-1] != '\r' {
			continue
		}
		field := raw[at+len(content):]
		if text.HasFold(field, "DISPOSITION") {
			return true
		}
		if text.HasFold(field, "TYPE") {
			kind, _ := strings.CutPrefix(text.TrimLeft(field[len("TYPE"):], " \t"), ":")
			kind = text.TrimLeft(kind, " \t\r\n")
			if !text.HasFold(kind, "TEXT/") && !text.HasFold(kind, "MULTIPART/") {
				return true
			}
		}
	}
}

// attachments hands on what is attached to a mail.
func (o *opener) attachments(path, raw string, depth int) {
	if !mayAttach(raw) {
		return
	}
	r := &mailReader{raw: raw, attachedOnly: true}
	m, err := r.part(source.Span{Start: mailStart(raw), End: len(raw)}, 0)
	if err != nil {
		return // the mail itself is unchecked
	}
	seen := map[string]int{}
	m.each(func(m *mailPart, name string) {
		if o.done {
			return
		}
		data, whole := r.decoded(m)
		var err error
		if !whole {
			err = errTransfer
		}
		o.attachment(path, attachedFile{name, data, m.inline()}, seen, depth, err)
	})
}

// attachedFile is a file that is attached to a mail. Inline means that it is shown in the mail's text, as the logo of a
// signature is.
type attachedFile struct {
	name, data string
	inline     bool
}

// inline reports whether a part is shown in the text of the mail.
func (m *mailPart) inline() bool {
	disposition, _, _ := strings.Cut(m.head["content-disposition"], ";")
	return m.head["content-id"] != "" && !strings.EqualFold(strings.TrimSpace(disposition), "attachment")
}

// attachment hands on one attachment. Of several with one name, as pictures have it, the later ones are numbered.
func (o *opener) attachment(within string, a attachedFile, seen map[string]int, depth int, err error) {
	name, fault := entryName(a.name)
	if seen[name]++; seen[name] > 1 {
		ext := path.Ext(name)
		name = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), seen[name], ext)
	}
	reason := sealed(name, a.data)
	small, picture := a.smallPicture()
	switch at := within + "!" + name; {
	case fault != "":
		o.unread(at, errors.New(fault))
	case err != nil:
		o.unread(at, err)
	case reason != "":
		o.unread(at, errors.New(reason))
	case picture && small:
		o.give(Input{Path: at, Entry: func() Content { return Content{Kind: Skipped, Reason: smallPicture, Pictures: 1} }})
	case picture:
		o.unread(at, errors.New(largePicture))
	default:
		o.entry(at, name, depth+1, int64(len(a.data)), strings.NewReader(a.data))
	}
}
