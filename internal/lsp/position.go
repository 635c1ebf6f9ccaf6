package lsp

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/source"
)

// encoding is what the columns of a session count.
type encoding string

// The encodings of columns: what every client knows, and what is taken where a client offers it.
const (
	utf16s encoding = "utf-16"
	utf8s  encoding = "utf-8"
)

// position is a place in the protocol's way: line and character count from 0. Characters are UTF-16 code units or
// bytes, as the session agreed. A byte order mark counts, if the client sends one. LF, CRLF and CR end lines; U+2028
// does not.
type position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

// textRange is half-open.
type textRange struct {
	Start position `json:"start"`
	End   position `json:"end"`
}

// places turns offsets of a text into positions and back. It remembers the last offset, so that going through a long
// line costs one pass. It is for one goroutine.
type places struct {
	text  string
	enc   encoding
	lines []int // where each line begins

	line, at, units int // the last line asked for, an offset in it, and the units before that
}

func newPlaces(text string, enc encoding) *places {
	p := &places{text: text, enc: enc, lines: []int{0}, line: -1}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			p.lines = append(p.lines, i+1)
		case '\n':
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

// replace puts a text in the place of a span. Lines are looked for in what is new alone: an editor sends thousands of
// edits at once.
func (p *places) replace(at source.Span, with string) {
	p.text = p.text[:at.Start] + with + p.text[at.End:]
	p.line = -1
	first := 1 + sort.SearchInts(p.lines[1:], at.Start) // whether a line begins here is known by the bytes on both sides
	behind := 1 + sort.SearchInts(p.lines[1:], at.End+1)
	lines := slices.Clone(p.lines[:first])
	for i := max(at.Start, 1); i <= at.Start+len(with); i++ {
		if p.text[i-1] == '\n' || p.text[i-1] == '\r' && !strings.HasPrefix(p.text[i:], "\n") {
			lines = append(lines, i)
		}
	}
	for _, line := range p.lines[behind:] {
		lines = append(lines, line+len(with)-at.Len())
	}
	p.lines = lines
}

// size is how many units a rune is; an invalid byte is one character of the client's text, U+FFFD, which is one unit
// in UTF-16 and three bytes in UTF-8.
func (p *places) size(r rune) int {
	switch {
	case p.enc == utf8s:
		return utf8.RuneLen(r)
	case r > 0xFFFF:
		return 2
	}
	return 1
}

// position is the place of an offset; one beyond the end is the end. Between CR and LF it is the line's end.
func (p *places) position(offset int) position {
	offset = max(0, min(offset, len(p.text)))
	line := sort.SearchInts(p.lines, offset+1) - 1
	if end := p.lineEnd(line); offset > end {
		offset = end
	}
	if line != p.line || offset < p.at {
		p.line, p.at, p.units = line, p.lines[line], 0
	}
	for p.at < offset {
		r, n := utf8.DecodeRuneInString(p.text[p.at:])
		if p.at+n > offset { // within a character: its start
			break
		}
		p.units += p.size(r)
		p.at += n
	}
	return position{Line: line, Character: p.units}
}

// span is a span's range.
func (p *places) span(s source.Span) textRange {
	return textRange{Start: p.position(s.Start), End: p.position(s.End)}
}

// lineEnd is where a line ends, its line end not counted.
func (p *places) lineEnd(line int) int {
	end := len(p.text)
	if line+1 < len(p.lines) {
		end = p.lines[line+1]
	}
	for end > p.lines[line] && (p.text[end-1] == '\n' || p.text[end-1] == '\r') {
		end--
	}
	return end
}

// offset is the offset of a place. A character after a line's end is the line's end, as the protocol says. The
// beginning of the line that would follow the last is the text's end: so Neovim counts where the final newline is
// missing. ok is false where the text has no such line.
func (p *places) offset(at position) (offset int, ok bool) {
	if at == (position{Line: len(p.lines)}) {
		return len(p.text), true
	}
	if at.Line < 0 || at.Line >= len(p.lines) || at.Character < 0 {
		return 0, false
	}
	i, end, units := p.lines[at.Line], p.lineEnd(at.Line), 0
	for i < end {
		r, n := utf8.DecodeRuneInString(p.text[i:])
		if units += p.size(r); units > at.Character { // a half of a pair counts as its start
			return i, true
		}
		i += n
	}
	return end, true
}
