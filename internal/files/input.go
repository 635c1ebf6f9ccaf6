// Package files finds the texts to lint and reads them: named files, folders, standard input. What
// cannot be read is said, never passed over in silence.
package files

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"golang.org/x/text/encoding/unicode"

	"github.com/cablelint/cablelint/grammar/source"
)

// Kind is what became of an input.
type Kind string

// The kinds of inputs.
const (
	Cable    Kind = "cable"
	NotCable Kind = "not-a-cable" // text, but no cable
	Skipped  Kind = "skipped"     // met while walking, and no text
	Unread   Kind = "unchecked"   // could not be read
)

// Input is one place to read from.
type Input struct {
	// Path is the path as people see it; "-" is standard input.
	Path string
	// Named tells that the user named it, so that it may not be skipped.
	Named bool
	// Open reads it from elsewhere than its path, such as git's index; nil reads the path.
	Open func() ([]byte, error)
	// Err is why it cannot be read, where the walk already found out.
	Err error
}

// Content is what an input holds. File is nil where Kind is Skipped or Unread.
type Content struct {
	Kind   Kind
	Reason string
	File   *source.File
}

// Reader reads inputs.
type Reader struct {
	Stdin io.Reader
	// StdinName is the name under which standard input is reported.
	StdinName string
	// MaxSize is the largest file in bytes that is read.
	MaxSize int64
}

// Read reads an input. It never fails: what is wrong stands in the content.
func (r *Reader) Read(in Input) Content {
	if in.Err != nil {
		return Content{Kind: Unread, Reason: plain(in.Err)}
	}
	data, err := r.bytes(in)
	if err != nil {
		return Content{Kind: Unread, Reason: plain(err)}
	}
	name := in.Path
	if in.Path == "-" {
		name = r.StdinName
	}
	return decode(name, data, in.Named)
}

// ErrTooLarge tells that an input is larger than a reader takes.
var ErrTooLarge = errors.New("the file is larger than --max-size allows")

func (r *Reader) bytes(in Input) ([]byte, error) {
	if in.Path == "-" {
		return r.limited(r.Stdin)
	}
	if in.Open != nil {
		return in.Open()
	}
	f, err := os.Open(in.Path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("it is no regular file")
	}
	if info.Size() > r.MaxSize {
		return nil, ErrTooLarge
	}
	return r.limited(f)
}

func (r *Reader) limited(from io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(from, r.MaxSize+1))
	if err == nil && int64(len(data)) > r.MaxSize {
		err = ErrTooLarge
	}
	return data, err
}

// plain is an error without the path, which stands before it anyway.
func plain(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file"
	case errors.Is(err, fs.ErrPermission):
		return "reading it is not permitted"
	}
	return err.Error()
}

// decode makes a file of bytes. UTF-16 is turned into UTF-8 with an origin; a binary is no text.
func decode(name string, data []byte, named bool) Content {
	if big, ok := utf16BOM(data); ok {
		return Content{Kind: Cable, File: fromUTF16(name, data, big)}
	}
	if binary(data) {
		if named {
			return Content{Kind: Unread, Reason: "it is no text"}
		}
		return Content{Kind: Skipped, Reason: "it is no text"}
	}
	return Content{Kind: Cable, File: source.NewFile(name, string(data))}
}

// binary looks for a NUL among the first bytes, as git does.
func binary(data []byte) bool { return bytes.IndexByte(data[:min(len(data), 8000)], 0) >= 0 }

func utf16BOM(data []byte) (big, ok bool) {
	if len(data) < 2 {
		return false, false
	}
	return data[0] == 0xFE, data[0] == 0xFE && data[1] == 0xFF || data[0] == 0xFF && data[1] == 0xFE
}

// fromUTF16 turns UTF-16 into UTF-8 and remembers where each piece of text stood. A half of a
// pair, or a last odd byte, becomes U+FFFD.
func fromUTF16(name string, data []byte, big bool) *source.File {
	order := unicode.LittleEndian
	if big {
		order = unicode.BigEndian
	}
	decoder := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder()
	text, err := decoder.Bytes(data[:len(data)&^1])
	if err != nil { // the decoder replaces what is wrong and never fails
		text = nil
	}
	if len(data)%2 == 1 {
		text = append(text, "\uFFFD"...)
	}
	f := source.NewFile(name, string(text))
	f.Origin = &source.Origin{Kind: "UTF-16"}
	outer := 0
	for i, r := range f.Text {
		f.Origin.Add(i, outer)
		outer += 2
		if r > 0xFFFF {
			outer += 2
		}
	}
	return f
}
