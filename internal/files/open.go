package files

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"strings"
)

// Open yields what an input stands for: of a container its entries one after the other, in its own order; else the
// input itself. An entry's bytes are in memory when it is yielded, and belong to nobody else. What cannot be read is
// an input with an error, under the entry's path, or under the container's for all that is left of it.
func (r *Reader) Open(in Input) iter.Seq[Input] { return r.open(in, usualLimits()) }

func (r *Reader) open(in Input, l limits) iter.Seq[Input] {
	return func(yield func(Input) bool) {
		path := in.Path
		if path == "-" {
			path = r.StdinName
		}
		if in.Err != nil || r.Writing || !in.Named && formByName(path) == plainForm {
			yield(in)
			return
		}
		o := &opener{reader: r, path: path, named: in.Named, yield: yield, only: in.Only, tree: in.Tree,
			meter: meter{limits: l}}
		defer o.lacking()
		switch {
		case in.Path == "-":
			o.standardInput(in)
		case in.Open != nil:
			o.held(in)
		default:
			o.file(in)
		}
	}
}

// opener goes through one container, and through those inside it.
type opener struct {
	reader *Reader
	path   string // the outermost container's
	named  bool
	yield  func(Input) bool
	only   string // the one entry that is meant
	tree   string // see Input
	found  bool   // it was there
	given  bool   // something was handed on
	meter  meter
	text   []byte          // where an entry is read into before it becomes a text
	heads  []*bufio.Reader // readers that can look ahead, one for each level of what is open
	level  int
	done   bool // the receiver wants no more
}

// give hands an input on.
func (o *opener) give(in Input) {
	if in.Within == "" {
		in.Within = o.path
	}
	if o.only != "" {
		if in.Path != o.only && !strings.HasPrefix(in.Path, o.only+"!") {
			return
		}
		o.found, in.Named = true, true
	}
	o.given = true
	o.done = o.done || !o.yield(in)
}

// nothing means that a container holds none: it was read, and who asks for it finds it in the report.
func (o *opener) nothing() {
	if !o.given && !o.done && o.only == "" {
		path := o.path
		o.holds(path, 0, func() Content { return notCable(path, "it holds no files or rows") })
	}
}

// lacking means that the one entry that was meant is not there.
func (o *opener) lacking() {
	if o.only != "" && !o.found && !o.done {
		o.yield(Input{Path: o.only, Named: true, Err: errors.New("there is no such entry")})
	}
}

// self hands on the input itself, which is no container.
func (o *opener) self(in Input) {
	if o.only == "" {
		o.done = !o.yield(in)
	}
}

// unread means that a path could not be read.
func (o *opener) unread(path string, err error) { o.give(Input{Path: path, Err: err}) }

// holds hands on an entry of so many bytes whose content is made by who takes it, so that the making is shared among
// all cores.
func (o *opener) holds(path string, size int, content func() Content) {
	o.give(Input{Path: path, Size: int64(size), Entry: content})
}

// file opens a file, and looks at its end whether somebody wrote it meanwhile.
func (o *opener) file(in Input) {
	if text, ok := o.reader.smallMail(in.Path); ok {
		in.text = text
		o.mail(in, mailForm, func() (string, error) { return text, nil })
		return
	}
	f, err := os.Open(in.Path)
	if err != nil {
		o.self(in) // it is read, and told, like any file
		return
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil || !before.Mode().IsRegular() {
		o.self(in)
		return
	}
	head := make([]byte, sniffed)
	n, _ := io.ReadFull(f, head)
	if _, err := f.Seek(0, io.SeekStart); err != nil || formOf(in.Path, head[:n]) == plainForm {
		o.self(in)
		return
	}
	if as := formOf(in.Path, head[:n]); as == mailForm || as == msgForm {
		o.mail(in, as, func() (string, error) {
			data, err := o.reader.limited(f, before.Size())
			return string(data), err
		})
		return
	}
	if formOf(in.Path, head[:n]) == zipForm {
		o.meter.packed = before.Size
		o.zip(in.Path, 1, f, before.Size())
	} else {
		o.stream(in.Path, f)
	}
	o.nothing()
	after, err := f.Stat()
	if err != nil || after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) {
		o.unread(in.Path, errors.New("it changed while it was read: check it again"))
	}
}

// held opens what is in memory, such as a blob of git.
func (o *opener) held(in Input) {
	data, err := in.Open()
	if err != nil {
		o.yield(Input{Path: in.Path, Named: in.Named, Err: err})
		return
	}
	switch f := formOf(o.path, data[:min(len(data), sniffed)]); f {
	case plainForm:
		in.Open = func() ([]byte, error) { return data, nil }
		o.yield(in)
	case mailForm, msgForm:
		in.Open = func() ([]byte, error) { return data, nil }
		o.mail(in, f, func() (string, error) { return string(data), nil })
	case zipForm:
		o.meter.packed = func() int64 { return int64(len(data)) }
		o.zip(o.path, 1, bytes.NewReader(data), int64(len(data)))
		o.nothing()
	default:
		o.stream(o.path, bytes.NewReader(data))
		o.nothing()
	}
}

// standardInput opens what comes by standard input where its first bytes, or the name that was given for it, tell a
// container.
func (o *opener) standardInput(in Input) {
	b := bufio.NewReaderSize(o.reader.Stdin, sniffed)
	head, _ := b.Peek(sniffed)
	if formOf(o.path, head) == plainForm {
		in.Open = func() ([]byte, error) { return o.reader.limited(b, 0) }
		o.yield(in)
		return
	}
	if f := formOf(o.path, head); f == mailForm || f == msgForm {
		data, err := o.reader.limited(b, 0)
		in.Open = func() ([]byte, error) { return data, err }
		o.mail(in, f, func() (string, error) { return string(data), err })
		return
	}
	o.stream(o.path, b)
	o.nothing()
}

// mail hands on a mail, and what is attached to it.
func (o *opener) mail(in Input, f form, read func() (string, error)) {
	o.self(in)
	data, err := read()
	if err != nil || o.done {
		return
	}
	o.meter.packed = func() int64 { return int64(len(data)) }
	if f == msgForm {
		o.msgAttachments(o.path, data, 0)
	} else {
		o.attachments(o.path, data, 0)
	}
}

// stream opens the outermost container from a stream.
func (o *opener) stream(path string, r io.Reader) {
	c := &counting{r: r}
	o.meter.packed = func() int64 { return c.n }
	o.entry(path, path, 0, -1, c)
}
