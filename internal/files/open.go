package files

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// Open yields what an input stands for: of a container its entries one after the other, in its own order; else the input itself.
// An entry's bytes are in memory when it is yielded, and belong to nobody else. What cannot be read is an input with
// an error, under the entry's path, or under the container's for all that is left of it.
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
		o := &opener{reader: r, path: path, named: in.Named, yield: yield, only: in.Only, meter: meter{limits: l}}
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
	found  bool   // it was there
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
	o.done = o.done || !o.yield(in)
}

// lacking tells that the one entry that was meant is not there.
func (o *opener) lacking() {
	if o.only != "" && !o.found && !o.done {
		o.yield(Input{Path: o.only, Named: true, Err: errors.New("there is no such entry")})
	}
}

// self hands on the input itself, which is no container.
func (o *opener) self(in Input) {
	if o.only == "" {
		o.yield(in)
	}
}

// unread tells that a path could not be read.
func (o *opener) unread(path string, err error) { o.give(Input{Path: path, Err: err}) }

// holds hands on an entry whose content is made by who takes it, so that the making is shared among all cores.
func (o *opener) holds(path string, content func() Content) {
	o.give(Input{Path: path, Entry: content})
}

// file opens a file, and looks at its end whether somebody wrote it meanwhile.
func (o *opener) file(in Input) {
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
	if formOf(in.Path, head[:n]) == zipForm {
		o.meter.packed = before.Size
		o.zip(in.Path, 1, f, before.Size())
	} else {
		o.stream(in.Path, f)
	}
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
	switch formOf(o.path, data[:min(len(data), sniffed)]) {
	case plainForm:
		in.Open = func() ([]byte, error) { return data, nil }
		o.yield(in)
	case zipForm:
		o.meter.packed = func() int64 { return int64(len(data)) }
		o.zip(o.path, 1, bytes.NewReader(data), int64(len(data)))
	default:
		o.stream(o.path, bytes.NewReader(data))
	}
}

// standardInput opens what comes by standard input where its first bytes, or the name that was given for it, tell a container.
func (o *opener) standardInput(in Input) {
	b := bufio.NewReaderSize(o.reader.Stdin, sniffed)
	head, _ := b.Peek(sniffed)
	if formOf(o.path, head) == plainForm {
		in.Open = func() ([]byte, error) { return o.reader.limited(b) }
		o.yield(in)
		return
	}
	o.stream(o.path, b)
}

// stream opens the outermost container from a stream.
func (o *opener) stream(path string, r io.Reader) {
	c := &counting{r: r}
	o.meter.packed = func() int64 { return c.n }
	o.entry(path, path, 0, -1, c)
}

// entry goes on with one entry: a container is opened, a text handed on. Depth is how many containers it stands in, size its
// length in bytes or -1.
func (o *opener) entry(path, name string, depth int, size int64, r io.Reader) {
	b := o.ahead(r)
	defer func() { o.level-- }()
	head, err := b.Peek(sniffed)
	if err != nil && err != io.EOF && len(head) == 0 { // an error behind some bytes is met again there
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
		o.ndjson(path, b)
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

// plain hands on an entry that is one text. A binary is not read to its end.
func (o *opener) plain(path string, size int64, head []byte, r io.Reader) {
	if _, wide := utf16BOM(head); !wide && binary(head) {
		named := o.named && path == o.path
		o.holds(path, func() Content { return noText(named) })
		return
	}
	if size > o.reader.MaxSize {
		o.unread(path, ErrTooLarge)
		return
	}
	b := bytes.NewBuffer(o.text[:0])
	n, err := b.ReadFrom(io.LimitReader(r, o.reader.MaxSize+1))
	if o.text = b.Bytes(); cap(o.text) > 1<<20 { // one large entry is no reason to hold so much to the end
		o.text = nil
	}
	if err == nil && n > o.reader.MaxSize {
		err = ErrTooLarge
	}
	if err != nil {
		o.unread(path, err)
		return
	}
	text := b.String()
	o.holds(path, func() Content {
		c := decode(path, text, o.named && path == o.path)
		if c.File != nil && c.File.Origin == nil {
			c.File.Origin = &source.Origin{Kind: "archive"}
		}
		return c
	})
}
