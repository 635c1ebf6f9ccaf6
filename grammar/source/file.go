package source

import (
	"sort"
	"strings"
	"sync"
	"sync/atomic"
)

// File is a named text. It is immutable, and safe for use by several goroutines.
type File struct {
	// Name is the path as the user gave it; findings carry it.
	Name string
	// Text is the file as read, as UTF-8. A byte order mark is part of it.
	Text string
	// Origin maps Text to the outer file where they differ; nil means that they are the same bytes.
	Origin *Origin
	// Document says where the text is in a document of an office program; nil for any other text.
	Document *Document
	// Labels name a level outside of the text: a watermark, a line of a mail's head.
	Labels []Label
	// Alternatives are other forms of pieces of a mail's text.
	Alternatives []Alternative
	// Attachments are what is attached to a mail, as far as it was read with it.
	Attachments []Attachment
	// NotPaper reports that the bytes are the code of a page or a document, so that no paper may be read from them.
	NotPaper bool

	once  sync.Once
	lines []uint32
	asked atomic.Int32 // how often a place was asked for that is not near the start

	signedOnce sync.Once
	signed     bool

	countOnce sync.Once
	counts    []counted
}

// NewFile makes a file of a name and its text.
func NewFile(name, text string) *File { return &File{Name: name, Text: text} }

// Position is a place as people count it.
type Position struct {
	// Line counts from 1. LF, CRLF and CR end lines; U+2028 does not.
	Line int
	// Column counts Unicode code points from 1; an invalid byte is one, a byte order
	// mark at the start of the file is not one.
	Column int
	// Offset counts bytes of the file as read from 0, the byte order mark included.
	Offset int
}

const bom = "\uFEFF"

// Position is the place of a byte offset into Text, in the outer file where there is one. An offset beyond the end is
// the end.
func (f *File) Position(offset int) Position {
	offset = max(0, min(offset, len(f.Text)))
	if f.Document != nil {
		if p, ok := f.Document.part(offset); ok {
			runes, _ := f.characters(p.Start, offset)
			return Position{Line: p.Number, Column: 1 + runes, Offset: offset}
		}
	}
	if f.Origin != nil && f.Origin.Outer != nil {
		return f.Origin.place(offset)
	}
	line, from := f.lineOf(offset)
	runes, _ := f.characters(from, offset)
	return Position{Line: line, Column: 1 + runes, Offset: f.Origin.outer(offset)}
}

// lineOf is the line, from 1, that an offset is in, and where its columns begin: after a byte order mark.
func (f *File) lineOf(offset int) (line, from int) {
	if line, from = f.countLine(offset); line == 0 {
		starts := f.lineStarts()
		line = lineOf(starts, offset)
		from = int(starts[line-1])
	}
	if line == 1 && strings.HasPrefix(f.Text, bom) {
		from = min(len(bom), offset)
	}
	return line, from
}

// A place near the start of a text, and the first few places of any text, are found by counting the line ends before
// them: what a report says about a sound cable needs no list of all lines.
const near, few = 1 << 12, 4

// countLine is the line, from 1, that an offset is in, and where the line begins, without a list of the lines; line is
// 0 where the list is better, and where a CR may end lines.
func (f *File) countLine(offset int) (line, from int) {
	if offset > near && f.asked.Add(1) > few || strings.IndexByte(f.Text[:min(offset+1, len(f.Text))], '\r') >= 0 {
		return 0, 0
	}
	above := f.Text[:offset]
	return 1 + strings.Count(above, "\n"), lastLine(above)
}

// lastLine is where the last line of a text that LF ends lines of begins. A line may be a whole paragraph, and going
// back over it byte by byte, as LastIndexByte does, takes longer than counting all lines above it.
func lastLine(s string) int {
	const block = 64
	for end := len(s); end > 0; end -= block {
		from := max(0, end-block)
		if part := s[from:end]; strings.IndexByte(part, '\n') >= 0 {
			return from + strings.LastIndexByte(part, '\n') + 1
		}
	}
	return 0
}

// ColumnIn is the column of an offset in its line, from 1, in another unit than Position's.
func (f *File) ColumnIn(unit Unit, offset int) int {
	offset = max(0, min(offset, len(f.Text)))
	if f.Origin != nil && f.Origin.Outer != nil {
		return f.Origin.Outer.ColumnIn(unit, f.Origin.outer(offset))
	}
	_, from := f.lineOf(offset)
	if unit == Bytes {
		return 1 + offset - from
	}
	runes, pairs := f.characters(from, offset)
	return 1 + runes + pairs
}

// Unit is what a column counts.
type Unit uint8

// The units of columns besides code points.
const (
	UTF16 Unit = iota // code units of UTF-16
	Bytes             // bytes of UTF-8
)

// LineAt is the span of the line of Text that an offset is in, without its line end.
func (f *File) LineAt(offset int) Span {
	s, _ := f.Line(lineOf(f.lineStarts(), max(0, min(offset, len(f.Text)))))
	return s
}

// LineFrom is the rest of the line of Text from an offset on, without its line end and the blanks before that, and at
// least the first byte.
func (f *File) LineFrom(offset int) Span {
	end := offset
	for end < len(f.Text) && f.Text[end] != '\n' && f.Text[end] != '\r' {
		end++
	}
	for end > offset+1 && (f.Text[end-1] == ' ' || f.Text[end-1] == '\t') {
		end--
	}
	return Span{Start: offset, End: end}
}

// Line is the span of a line of Text, counted from 1, without its line end. ok is false
// where the text has no such line.
func (f *File) Line(line int) (s Span, ok bool) {
	starts := f.lineStarts()
	if line < 1 || line > len(starts) {
		return Span{}, false
	}
	s.Start, s.End = int(starts[line-1]), len(f.Text)
	if line < len(starts) {
		s.End = int(starts[line])
	}
	for s.End > s.Start && (f.Text[s.End-1] == '\n' || f.Text[s.End-1] == '\r') {
		s.End--
	}
	return s, true
}

// lineOf is the line, from 1, that an offset is in.
func lineOf(starts []uint32, offset int) int {
	return sort.Search(len(starts), func(i int) bool { return int(starts[i]) > offset })
}

// lineStarts is built on the first question, since a clean file is never asked.
func (f *File) lineStarts() []uint32 {
	f.once.Do(func() {
		if strings.IndexByte(f.Text, '\r') < 0 {
			f.lines = make([]uint32, 1, 1+strings.Count(f.Text, "\n"))
			for at := strings.IndexByte(f.Text, '\n') + 1; at > 0; {
				f.lines = append(f.lines, uint32(at))
				n := strings.IndexByte(f.Text[at:], '\n') + 1
				if n == 0 {
					break
				}
				at += n
			}
			return
		}
		f.lines = make([]uint32, 1, 1+strings.Count(f.Text, "\n")+strings.Count(f.Text, "\r"))
		for i := 0; i < len(f.Text); i++ {
			switch f.Text[i] {
			case '\r':
				if i+1 < len(f.Text) && f.Text[i+1] == '\n' {
					i++
				}
				f.lines = append(f.lines, uint32(i+1))
			case '\n':
				f.lines = append(f.lines, uint32(i+1))
			}
		}
	})
	return f.lines
}

// Ended is a text of our own with its lines ended as the file's first line is: by LF, CRLF or CR. A file of one line
// ends lines by LF.
func (f *File) Ended(text string) string {
	if !strings.Contains(text, "\n") {
		return text
	}
	i := strings.IndexAny(f.Text, "\r\n")
	if i < 0 || f.Text[i] == '\n' {
		return text
	}
	if strings.HasPrefix(f.Text[i:], "\r\n") {
		return strings.ReplaceAll(text, "\n", "\r\n")
	}
	return strings.ReplaceAll(text, "\n", "\r")
}
