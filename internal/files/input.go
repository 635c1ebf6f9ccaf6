// Package files finds the texts to lint and reads them: named files, folders, archives, tables, pages of HTML,
// standard input. What cannot be read is said, never passed over in silence.
package files

import (
	"bytes"
	"io"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/grammar/source"
)

// Kind is the result for an input.
type Kind string

// The kinds of inputs.
const (
	Cable    Kind = "cable"
	Paper    Kind = "paper"       // a marked paper: a memorandum, a mail, a report
	NotCable Kind = "not-a-cable" // text, but neither a cable nor a marked paper
	Skipped  Kind = "skipped"     // met while walking, and no text
	Unread   Kind = "unchecked"   // could not be read
)

// Input is one place to read from.
type Input struct {
	// Path is the path as people see it; "-" is standard input.
	Path string
	// Named means that the user named it, so that it may not be skipped.
	Named bool
	// Open reads it from elsewhere than its path, such as git's index; nil reads the path.
	Open func() ([]byte, error)
	// Err is why it cannot be read, where the walk or the opening of a container already found out.
	Err error
	// Size is how many bytes it holds, or held when it was met; 0 where that is not known. A container's entries are in
	// memory.
	Size int64
	// Only is the path of the one entry of a container that is meant; empty means all of them.
	Only string
	// Foreign means that it was met in another repository than the one of the folder that was named: there, nobody asked
	// for changes.
	Foreign bool
	// Outside is the folder that holds the repository of a foreign input: nothing inside that repository configures its
	// check.
	Outside string
	// Own means that it was met and has a name of the tool's own files: it is of no concern unless it holds a cable.
	Own bool
	// Tree is the folder that a fix of it may write in, without links in its path.
	Tree string
	// Within is the path of the outermost container that it is in, with which Path begins; empty for a file.
	Within string
	// Entry gives what an entry of a container holds; nil for a file.
	Entry func() Content

	text string // what it holds, where it was read when it was opened
}

// Content is what an input holds. File is nil where Kind is Skipped or Unread; where it is NotCable it is not linted.
type Content struct {
	Kind   Kind
	Reason string
	File   *source.File

	// Damage says what the text was read without; empty where it is whole.
	Damage string
	// Missing says what of the input was not read, while the rest of it was; empty where nothing is missing.
	Missing string
	// Pictures counts the pictures that were not read. Those that can hold a page or a marking are what is missing too.
	Pictures int
	// Otherwise is another reading of the same bytes, for where File holds no cable; nil if there is none.
	Otherwise func() Content

	page     bool       // it was taken from a page of HTML
	attached []attached // to a mail
}

// Reader reads inputs.
type Reader struct {
	Stdin io.Reader
	// StdinName is the name under which standard input is reported.
	StdinName string
	// MaxSize is the largest file in bytes that is read.
	MaxSize int64
	// TextColumn is the name or number of the column, or the name of the member, that holds the text; empty goes by
	// usual names.
	TextColumn string
	// Writing means that what is read is to be written again, so that containers and pages of HTML are refused.
	Writing bool
	// PDF gives the text of PDFs; nil reads none.
	PDF PDFText

	buffers sync.Pool // of small files' bytes, which become a text and are read into again
}

// Read reads an input. It never fails: what is wrong is in the content.
func (r *Reader) Read(in Input) Content {
	if in.Err != nil {
		return Content{Kind: Unread, Reason: plain(in.Err)}
	}
	if in.Entry != nil {
		return in.Entry()
	}
	name := in.Path
	if in.Path == "-" {
		name = r.StdinName
	}
	if f := formByName(name); r.Writing && (in.Only != "" || f != plainForm && f != mailForm && f != msgForm) {
		return refused(in, "nothing is written into archives and tables: take the cables out and fix them there")
	}
	text, err := r.text(in)
	if err != nil {
		return Content{Kind: Unread, Reason: plain(err)}
	}
	c := r.content(name, text, in.Named, in.Path, in.Tree)
	if r.Writing && c.Damage != "" {
		return refused(in, c.Damage+": repair it first")
	}
	if r.Writing && c.File != nil && c.File.Origin != nil && strings.HasPrefix(c.File.Origin.Kind, "UTF-") {
		return refused(in, "nothing is written in "+c.File.Origin.Kind+": convert it to UTF-8 and fix it there")
	}
	if r.Writing && c.File != nil && c.File.Document != nil {
		return refused(in, "nothing is written into documents: change it where it was written")
	}
	if r.Writing && c.page {
		return refused(in, "nothing is written into pages of HTML: take the cable out and fix it there")
	}
	return c
}

// refused is what comes of an input that cannot be written again: it was passed over where it was only met.
func refused(in Input, reason string) Content {
	if in.Named {
		return Content{Kind: Unread, Reason: reason}
	}
	return Content{Kind: Skipped, Reason: reason}
}

// notCable is what comes of an input that was read and holds no cable.
func notCable(name, reason string) Content {
	return Content{Kind: NotCable, Reason: reason, File: source.NewFile(name, "")}
}

// Bytes gives the bytes of an input as they are; none of an entry of a container.
func (r *Reader) Bytes(in Input) ([]byte, error) {
	if in.Entry != nil || in.Path == "-" || in.Err != nil {
		return nil, in.Err
	}
	return r.bytes(in)
}

// mostPooled is the largest buffer in bytes that is kept for the next file.
const mostPooled = 64 << 10

// text gives the bytes of an input as a text.
func (r *Reader) text(in Input) (text string, err error) {
	if in.text != "" {
		return in.text, nil
	}
	r.pooled(func(buffer *bytes.Buffer) {
		var data []byte
		data, err = r.into(buffer, in)
		text = string(data)
	})
	return text, err
}

// smallMail is the text of a small file that is a mail, which is read once for itself and for what is attached to it.
func (r *Reader) smallMail(path string) (text string, ok bool) {
	if !isMail(path) {
		return "", false
	}
	r.pooled(func(buffer *bytes.Buffer) {
		ok = readSmall(buffer, path, min(mostPooled, r.MaxSize)) &&
			formOf(path, buffer.Bytes()[:min(buffer.Len(), sniffed)]) == mailForm
		text = buffer.String()
	})
	return text, ok
}

// pooled gives a function a buffer that others had before.
func (r *Reader) pooled(use func(*bytes.Buffer)) {
	buffer, _ := r.buffers.Get().(*bytes.Buffer)
	if buffer == nil {
		buffer = new(bytes.Buffer)
	}
	buffer.Reset()
	use(buffer)
	if buffer.Cap() <= mostPooled {
		r.buffers.Put(buffer)
	}
}

func (r *Reader) bytes(in Input) ([]byte, error) { return r.into(new(bytes.Buffer), in) }

// into reads an input, a file of it into a buffer whose bytes it gives.
func (r *Reader) into(buffer *bytes.Buffer, in Input) ([]byte, error) {
	if in.Open != nil {
		return in.Open()
	}
	if in.Path == "-" {
		return r.limited(r.Stdin, 0)
	}
	if readSmall(buffer, in.Path, min(mostPooled, r.MaxSize)) {
		return buffer.Bytes(), nil
	}
	f, info, err := openRegular(in.Path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info.Size() > r.MaxSize {
		return nil, TooLarge("the file", info.Size(), r.MaxSize)
	}
	return r.fill(buffer, f, info.Size())
}

// limited reads a text whose size is known, or 0: growing to the size of a large text would take several times as much.
func (r *Reader) limited(from io.Reader, size int64) ([]byte, error) {
	return r.fill(new(bytes.Buffer), from, size)
}

func (r *Reader) fill(data *bytes.Buffer, from io.Reader, size int64) ([]byte, error) {
	data.Grow(int(size) + bytes.MinRead)
	_, err := data.ReadFrom(io.LimitReader(from, r.MaxSize+1))
	if err == nil && int64(data.Len()) > r.MaxSize {
		err = TooLarge("the file", 0, r.MaxSize)
	}
	return data.Bytes(), err
}
