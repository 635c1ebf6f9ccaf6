package files

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

var errTransfer = errors.New("it is encoded in a way that is damaged, or not known")

// attachedTo are the attachments of a mail, and of the messages in it, in their order. Each is read when it is asked
// for: it is checked by itself too.
func attachedTo(m *mailPart, raw string) (list []source.Attachment) {
	r := &mailReader{raw: raw}
	m.each(func(m *mailPart, name string) {
		list = append(list, source.Attachment{Number: len(list) + 1, Read: func() *source.File {
			t, whole := r.transferred(m)
			if !whole || formByName(name) != plainForm && !isMail(name) {
				return nil
			}
			return decode(name, t.text, true).File
		}})
	})
	return list
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

// attachments hands on what is attached to a mail.
func (o *opener) attachments(path, raw string, depth int) {
	r := &mailReader{raw: raw}
	m, err := r.part(source.Span{End: len(raw)}, 0)
	if err != nil {
		return // the mail itself is unchecked
	}
	seen := map[string]int{}
	m.each(func(m *mailPart, name string) {
		if o.done {
			return
		}
		t, whole := r.transferred(m)
		var err error
		if !whole {
			err = errTransfer
		}
		o.attachment(path, name, seen, depth, t.text, err)
	})
}

// attachment hands on one attachment. Of several with one name, as pictures have it, the later ones are numbered.
func (o *opener) attachment(within, name string, seen map[string]int, depth int, data string, err error) {
	name, fault := entryName(name)
	if seen[name]++; seen[name] > 1 {
		ext := path.Ext(name)
		name = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(name, ext), seen[name], ext)
	}
	reason := sealed(name, data)
	switch at := within + "!" + name; {
	case fault != "":
		o.unread(at, errors.New(fault))
	case err != nil:
		o.unread(at, err)
	case reason != "":
		o.unread(at, errors.New(reason))
	default:
		o.entry(at, name, depth+1, int64(len(data)), strings.NewReader(data))
	}
}
