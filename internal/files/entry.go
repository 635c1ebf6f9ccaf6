package files

import (
	"bufio"
	"bytes"
	"io"

	"github.com/cablelint/cablelint/grammar/source"
)

// entry goes on with one entry: a container is opened, a text handed on. Depth is how many containers it is in, size
// its length in bytes or -1.
func (o *opener) entry(path, name string, depth int, size int64, r io.Reader) {
	b := o.ahead(r)
	defer func() { o.level-- }()
	head, err := b.Peek(sniffed)
	if err != nil && err != io.EOF && len(head) == 0 { // an error after some bytes is met again there
		o.unread(path, err)
		return
	}
	f := formOf(name, head)
	if f != plainForm && (depth >= o.meter.depth || o.level > 2*o.meter.depth) {
		o.unread(path, errDepth)
		return
	}
	switch f {
	case tarForm:
		o.tar(path, depth+1, b)
	case gzipForm:
		o.gzip(path, name, depth, b)
	case zipForm:
		o.heldZip(path, depth+1, b)
	case csvForm:
		o.csv(path, b)
	case ndjsonForm:
		o.json(path, b, true)
	case jsonForm:
		o.json(path, b, false)
	case mboxForm:
		o.mbox(path, depth+1, b)
	case mailForm:
		if data, ok := o.plain(path, size, head, b); ok {
			o.attachments(path, data, depth)
		}
	case msgForm:
		if data, ok := o.plain(path, size, head, b); ok {
			o.msgAttachments(path, data, depth)
		}
	default:
		o.plain(path, size, head, b)
	}
}

// ahead is a reader that can look ahead, until the level goes down again.
func (o *opener) ahead(r io.Reader) *bufio.Reader {
	if o.level == len(o.heads) {
		o.heads = append(o.heads, bufio.NewReaderSize(r, 1<<16))
	}
	b := o.heads[o.level]
	b.Reset(r)
	o.level++
	return b
}

// plain hands on an entry that is one text. A large binary is not read to its end.
func (o *opener) plain(path string, size int64, head []byte, r io.Reader) (text string, ok bool) {
	is, _, _ := encodingOf(string(head))
	isText := is.unit > 0 || !binary(head)
	var none Content
	if !isText { // now, since reading on overwrites the head
		none = noText(head, o.named && path == o.path)
	}
	tooLarge := func() {
		if isText {
			o.unread(path, TooLarge("the file", size, o.reader.MaxSize))
			return
		}
		o.holds(path, 0, func() Content { return none })
	}
	if size > o.reader.MaxSize {
		tooLarge()
		return "", false
	}
	b := bytes.NewBuffer(o.text[:0])
	b.Grow(int(max(size, 0)) + bytes.MinRead)
	n, err := b.ReadFrom(io.LimitReader(r, o.reader.MaxSize+1))
	if o.text = b.Bytes(); cap(o.text) > 1<<20 { // one large entry is not a reason to hold so much to the end
		o.text = nil
	}
	if err == nil && n > o.reader.MaxSize {
		tooLarge()
		return "", false
	}
	if err != nil {
		o.unread(path, err)
		return "", false
	}
	text = b.String()
	o.holds(path, len(text), func() Content {
		c := o.reader.content(path, text, o.named && path == o.path, o.path, o.tree)
		if c.File != nil && c.File.Origin == nil {
			c.File.Origin = &source.Origin{Kind: "archive", Same: true}
		}
		return c
	})
	return text, true
}
