package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// orderField emits the E.O. line with its value, which may be on the next line.
func (s *scanner) orderField(at, end int) int {
	s.header.order = true
	key := at + orderKey(s.text[at:end])
	if s.text[at] == 0xC2 {
		key = at
	}
	stop := s.nextField(max(key, at+1), end)
	if stop == end {
		s.foldOrder(key)
		stop = s.nextInFolded(max(key, at+1), end)
	}
	s.noteCut(stop)
	s.emit(Order, at, stop)
	return stop
}

// nextInFolded is nextField up to the end of the line, in which none was found up to an offset before other lines were
// taken along, if any was.
func (s *scanner) nextInFolded(from, end int) int {
	if s.line.End == end {
		return end
	}
	return s.nextField(from, s.line.End)
}

// foldOrder takes the next line along where the value is there, or goes on there.
func (s *scanner) foldOrder(key int) {
	for range 3 {
		value := strings.TrimLeft(s.text[min(key, s.line.End):layout.TrimBlank(s.text, min(key, s.line.End), s.line.End)],
			": .\t")
		l, below, ok := s.below(0)
		if !ok {
			return
		}
		switch {
		case value == "" || strings.HasSuffix(value, "DECL:") || strings.HasSuffix(value, "DECL"):
			if !valueLine(below) {
				return
			}
		case l.Blank || s.fieldBegins(below) || valueEnds(value) || slugWords(below):
			return
		}
		s.extend()
	}
}

// valueLine reports whether a line begins with a declassification value.
func valueLine(s string) bool {
	return text.HasFold(s, "DECL") || text.HasFold(s, "N/A") || text.HasFold(s, "DNG") || text.HasFold(s, "OADR") ||
		text.HasFold(s, "GDS") || text.HasFold(s, "XGDS") || len(s) > 5 && text.IsDigit(s[0]) &&
		strings.IndexByte(s[:5], '/') > 0
}

// valueEnds reports whether a value is whole, so that no line below can belong to it.
func valueEnds(value string) bool {
	last := value[len(value)-1]
	if text.IsDigit(last) || last == '.' || last == ')' || last == 'X' || last == '#' {
		return true
	}
	for _, w := range [...]string{"N/A", "OADR", "HUMAN", "GDS", "HUM", "WMD", "NA", "YEARS", "MR"} {
		if text.EndsFold(value, w) {
			return true
		}
	}
	return false
}

// tagsField emits the TAGS line with its continuation lines.
func (s *scanner) tagsField(at, end int) int {
	s.header.tags = true
	stop := s.nextField(at+3, end)
	if stop == end {
		s.foldContiguous(func(below string) bool { return !s.fieldBegins(below) && tagsLine(below) })
		stop = s.nextInFolded(at+3, end)
	}
	s.noteCut(stop)
	s.emit(Tags, at, stop)
	return stop
}

// tagsLine reports whether a line is made of TAGS alone: upper-case words of two to
// five letters, and names of persons or organisations in parentheses.
func tagsLine(s string) bool {
	if s == "" || text.HasLower(s) || slugWords(s) {
		return false
	}
	depth, n := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '(':
			depth++
		case c == ')':
			depth--
			n = 0
		case c == ':' && depth == 0: // a key with a typo
			return false
		case depth > 0:
		case text.IsUpper(c) || text.IsDigit(c):
			if n++; n > 6 {
				return false
			}
		default:
			n = 0
		}
	}
	return true
}

// subjectField emits the subject's key, its marks and its text.
func (s *scanner) subjectField(at, end int) int {
	s.header.subject = true
	key := at + max(1, subjectKey(s.text[at:end]))
	stop := s.nextField(key, end)
	if stop == end {
		s.foldContiguous(func(below string) bool { return !s.fieldBegins(below) && !markedSentence(below) })
		if t := layout.SkipBlank(s.text, key, s.line.End); t >= s.line.End { // the subject is on the next line
			s.foldNext(func(below string) bool { return !s.fieldBegins(below) && len(below) < 200 })
			s.foldContiguous(func(below string) bool { return !s.fieldBegins(below) })
		}
		stop = s.nextInFolded(key, end)
	}
	s.noteCut(stop)
	s.emit(SubjectKey, at, key)
	from := layout.SkipBlank(s.text, key, stop)
	if n := marking.MarkLength(s.text[from:stop]); n > 0 {
		s.emit(SubjectMark, from, from+n)
		from += n
	}
	tail := from + marking.MarkAtEnd(s.text[from:stop])
	s.emit(SubjectText, from, tail)
	s.emit(SubjectMark, tail, stop)
	return stop
}

// foldNext takes the next line that is not blank along, where it belongs.
func (s *scanner) foldNext(belongs func(below string) bool) {
	if _, below, ok := s.below(0); ok && belongs(below) {
		s.extend()
	}
}

// refField emits the references with their continuation lines, which may come after
// a blank line where a letter opens them.
func (s *scanner) refField(at, end int) int {
	s.header.ref = true
	stop := s.nextField(at+3, end)
	if stop == end {
		for {
			l, below, ok := s.below(0)
			if !ok || s.fieldBegins(below) || markedSentence(below) || l.Blank && !refLetter(below) {
				break
			}
			s.extend()
		}
		stop = s.nextInFolded(at+3, end)
	}
	s.noteCut(stop)
	s.emit(Ref, at, stop)
	return stop
}

// refLetter reports whether a line goes on with a reference's letter: "B. STATE 1234", "¶C.", "(D)".
func refLetter(s string) bool {
	s = strings.TrimLeft(strings.TrimPrefix(s, "¶"), "( ")
	return len(s) > 2 && text.IsUpper(s[0]) && (s[1] == '.' || s[1] == ')' || s[1] == ':') && (len(s) < 120 || s[2] == ' ')
}
