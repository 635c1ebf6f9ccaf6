// Package files finds the texts to lint and reads them: named files, folders, archives, tables, pages of HTML, standard input. What
// cannot be read is said, never passed over in silence.
package files

import (
	"archive/tar"
	"archive/zip"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

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
	// Err is why it cannot be read, where the walk or the opening of a container already found out.
	Err error
	// Only is the path of the one entry of a container that is meant; empty means all of them.
	Only string
	// Within is the path of the outermost container that it stands in, with which Path begins; empty for a file.
	Within string
	// Entry gives what an entry of a container holds; nil for a file.
	Entry func() Content
}

// Content is what an input holds. File is nil where Kind is Skipped or Unread; where it is NotCable it is not linted.
type Content struct {
	Kind   Kind
	Reason string
	File   *source.File

	page bool // it was taken from a page of HTML
}

// Reader reads inputs.
type Reader struct {
	Stdin io.Reader
	// StdinName is the name under which standard input is reported.
	StdinName string
	// MaxSize is the largest file in bytes that is read.
	MaxSize int64
	// Writing tells that what is read is to be written anew, so that containers and pages of HTML are refused.
	Writing bool
}

// Read reads an input. It never fails: what is wrong stands in the content.
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
	if r.Writing && (in.Only != "" || formByName(name) != plainForm) {
		return refused(in, "nothing is written into archives and tables: take the cables out and fix them there")
	}
	data, err := r.bytes(in)
	if err != nil {
		return Content{Kind: Unread, Reason: plain(err)}
	}
	c := decode(name, string(data), in.Named)
	if r.Writing && c.page {
		return refused(in, "nothing is written into pages of HTML: take the cable out and fix it there")
	}
	return c
}

// refused is what comes of an input that cannot be written anew: it was passed over where it was only met.
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

// ErrTooLarge tells that an input is larger than a reader takes.
var ErrTooLarge = errors.New("the file is larger than --max-size allows")

func (r *Reader) bytes(in Input) ([]byte, error) {
	if in.Open != nil {
		return in.Open()
	}
	if in.Path == "-" {
		return r.limited(r.Stdin)
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
	for _, k := range known {
		if errors.Is(err, k.err) {
			return k.says
		}
	}
	var corrupt flate.CorruptInputError
	if errors.As(err, &corrupt) {
		return "its packed data is damaged"
	}
	return err.Error()
}

// known are errors of the libraries in words for people.
var known = [...]struct {
	err  error
	says string
}{
	{fs.ErrNotExist, "there is no such file"},
	{fs.ErrPermission, "reading it is not permitted"},
	{io.ErrUnexpectedEOF, "it ends in the middle: it was cut, or written while it was read"},
	{io.EOF, "it ends in the middle: it was cut, or written while it was read"},
	{tar.ErrHeader, "it is no tar archive, or damaged"},
	{zip.ErrFormat, "it is no zip archive, or damaged"},
	{zip.ErrChecksum, "its checksum is wrong: it is damaged"},
	{gzip.ErrHeader, "it is no gzip file, or damaged"},
	{gzip.ErrChecksum, "its checksum is wrong: it is damaged"},
}

// decode makes a file of bytes. UTF-16 is turned into UTF-8 with an origin, a page of HTML into the text that it shows; a binary is no text.
func decode(name, data string, named bool) Content {
	f := source.NewFile(name, data)
	if big, ok := utf16BOM(data); ok {
		f = fromUTF16(name, data, big)
	} else if binary(data) {
		return noText(named)
	}
	if isPage(name, f.Text) {
		c := page(f)
		c.page = true
		return c
	}
	return Content{Kind: Cable, File: f}
}

// noText is what comes of a binary.
func noText(named bool) Content {
	if named {
		return Content{Kind: Unread, Reason: "it is no text"}
	}
	return Content{Kind: Skipped, Reason: "it is no text"}
}

// binary looks for a NUL among the first bytes, as git does.
func binary[T string | []byte](data T) bool {
	return strings.IndexByte(string(data[:min(len(data), sniffed)]), 0) >= 0
}

func utf16BOM[T string | []byte](data T) (big, ok bool) {
	if len(data) < 2 {
		return false, false
	}
	return data[0] == 0xFE, data[0] == 0xFE && data[1] == 0xFF || data[0] == 0xFF && data[1] == 0xFE
}

// fromUTF16 turns UTF-16 into UTF-8 and remembers where each piece of text stood. A half of a
// pair, or a last odd byte, becomes U+FFFD.
func fromUTF16(name, data string, big bool) *source.File {
	order := unicode.LittleEndian
	if big {
		order = unicode.BigEndian
	}
	decoder := unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder()
	text, err := decoder.String(data[:len(data)&^1])
	if err != nil { // the decoder replaces what is wrong and never fails
		text = ""
	}
	if len(data)%2 == 1 {
		text += "\uFFFD"
	}
	f := source.NewFile(name, text)
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
