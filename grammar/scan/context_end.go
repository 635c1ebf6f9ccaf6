package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// endOfMessage reports whether a line is one of those that come after a cable.
func endOfMessage(s string) bool {
	if s == "" || s[0] != 'N' && s[0] != 'B' && s[0] != '#' && s[0] != 'G' { // as most lines
		return false
	}
	s = strings.TrimRight(s, " \t\\")
	switch {
	case s == "NNNN" || s == "NNN" || s == "BT":
		return true
	case len(s) == 5 && s[0] == '#' && layout.DigitsEnd(s, 1, 5) == 5:
		return true
	}
	return downgradingGroup(s)
}

// downgradingGroup reports whether a line is a downgrading group of the 1960s.
func downgradingGroup(s string) bool {
	return len(s) == 4 && strings.HasPrefix(s, "GP-") && text.IsDigit(s[3])
}

// endLine emits a line of the trailer: end of message, stamps, a level alone, the signature.
func (s *scanner) endLine(at int) bool {
	line := strings.TrimRight(s.text[at:s.line.End], " \t\\")
	switch {
	case downgradingGroup(line):
		s.emit(Stamp, at, s.line.End)
	case endOfMessage(line):
		s.emit(EndOfMessage, at, s.line.End)
	case s.endBanner(at):
		s.emit(EndBanner, at, s.line.End)
	default:
		return s.signature(at)
	}
	return true
}

// endBanner reports whether the line is a level alone with nothing of the body after it.
func (s *scanner) endBanner(at int) bool {
	level := s.level()
	if !level.found {
		return false
	}
	w := level.word
	if strings.HasPrefix(s.text[w.end:s.line.End], "//") {
		w = s.withControls(w, s.line.End)
	}
	return (layout.SkipBlank(s.text, w.end, s.line.End) >= s.line.End ||
		levelMarked(strings.TrimRight(s.text[at:s.line.End], " \t\\"))) && s.trailerOnly(0)
}

// signature emits a surname on a line of its own, after which only a trailer or
// another message comes.
func (s *scanner) signature(at int) bool {
	line := s.text[at:layout.TrimBlank(s.text, at, s.line.End)]
	if len(line) < 3 || len(line) > 28 || !text.IsUpper(line[0]) || !signatureShape(line) || !s.trailerOnly(0) {
		return false
	}
	s.emit(Signature, at, s.line.End)
	return true
}

func signatureShape(s string) bool {
	words := 1
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case text.IsLetter(c) || c == '\'' || c == '-' || c == '.' && i > 0 && i < len(s)-1:
		case c == ' ':
			words++
		default:
			return false
		}
	}
	return words <= 3 && captionLength(s) == 0 && !headingWord(s) && !text.HasFold(s, "END ")
}

// trailerOnly reports whether after an offset are only trailer lines, or another message.
func (s *scanner) trailerOnly(skip int) bool {
	for n := skip; n < skip+12; n++ {
		_, at, ok := s.below(n)
		if !ok {
			return true
		}
		if startOfMessage(at) || at[0] == 'M' && recordTitle(at, "Message Attributes") {
			return true
		}
		w, level := levelWordAt(at, 0, len(at))
		switch {
		case endOfMessage(at):
		case level && layout.SkipBlank(at, w.end, len(at)) >= len(at):
		case level && w.spaced:
			return true
		case pageLine(at):
		default:
			return false
		}
	}
	return false
}

// gluedSignature is the offset of a surname in capitals that a copy put after the last sentence, two
// blanks away; end if there is none.
func (s *scanner) gluedSignature(at, end int) int {
	last := layout.TrimBlank(s.text, at, end)
	i := last
	for i > at && (text.IsUpper(s.text[i-1]) || s.text[i-1] == '-' || s.text[i-1] == '\'') {
		i--
	}
	if last-i < 4 || last-i > 20 || i < at+3 || s.text[i-1] != ' ' || s.text[i-2] != ' ' {
		return end
	}
	before := layout.TrimBlank(s.text, at, i)
	if c := s.text[before-1]; c != '.' && c != '"' && c != ')' || captionLength(s.text[i:last]) > 0 || !s.trailerOnly(0) {
		return end
	}
	return i
}
