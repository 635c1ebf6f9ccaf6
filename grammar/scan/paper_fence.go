package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// fencedText says what of a text is in fences of code.
type fencedText byte

const (
	notFenced   fencedText = iota // text is outside them, or no fence is there
	allFenced                     // nothing but headings and blank lines is outside
	pagesFenced                   // these also have numbers, as pages do, or only one fence is there
)

// fences looks at a text up to its first line that is neither in a fence nor a heading: in most texts one line.
func fences(plain string) fencedText {
	seen, closed, kind := false, true, pagesFenced
	for rest := plain; rest != ""; {
		line := rest[:layout.LineLength(rest)]
		rest = rest[min(len(rest), len(line)+1):]
		switch line = strings.TrimSpace(line); {
		case layout.IsFence(line):
			seen, closed = true, !closed
		case !closed, line == "", strings.Trim(line, "-*_") == "":
		case line[0] != '#':
			return notFenced
		case seen && !strings.ContainsAny(line, "0123456789"):
			kind = allFenced
		}
	}
	if !seen {
		return notFenced
	}
	return kind
}

// inFence reports whether a line is of a fence of code, of a text between two signs of code, or of a program's string.
func (s *paperScanner) inFence(line string) bool {
	if s.scanned || s.found.broken {
		return layout.IsFence(line)
	}
	if s.fence != "" {
		if endsFence(line, s.fence) {
			s.fence = ""
		}
		return true
	}
	if s.markdown && s.indentedCode() {
		return true
	}
	if layout.IsFence(line) {
		s.fence = line[:len(layout.CodeFence)]
		return true
	}
	if strings.Count(line, "`")%2 == 1 {
		s.fence = "`"
		return true
	}
	if s.strings {
		s.fence = stringEnd(line)
	}
	return s.fence != ""
}

// endsFence reports whether a line ends what a fence, a sign of code or a string began.
func endsFence(line, end string) bool {
	switch {
	case end == "`":
		return strings.Count(line, "`")%2 == 1
	case end == layout.CodeFence || end == layout.TildeFence:
		return strings.HasPrefix(line, end)
	case text.IsLetter(end[0]):
		return strings.TrimRight(line, ";,)") == end
	}
	return strings.Contains(line, end)
}
