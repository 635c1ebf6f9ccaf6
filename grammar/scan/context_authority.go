package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// authorityField emits who classified the cable, and the reason after it. The
// reason may begin on the next line, or after a blank one.
func (s *scanner) authorityField(k Kind, at int) int {
	s.header.authority = true
	s.foldContiguous(func(below string) bool {
		return !s.authorityEnds(below) || text.HasFold(below, "(C)") && layout.ListBreaks(s.str(s.line))
	})
	stop := s.line.End
	reason, ok := reasonStart(s.text[at:stop])
	if !ok {
		s.foldNext(reasonOpens)
		stop = s.line.End
		reason, ok = reasonStart(s.text[at:stop])
	}
	if !ok {
		stop = s.authorityStops(at, stop)
		s.noteCut(stop)
		s.emit(k, at, stop)
		return stop
	}
	s.emit(k, at, at+reason)
	return s.reasonFrom(at+reason, stop)
}

// authorityEnds reports whether a line below an authority belongs to it no more.
func (s *scanner) authorityEnds(below string) bool {
	if sectionStart(below) || reasonKey(below) > 0 {
		return false
	}
	return s.fieldBegins(below) || marking.MarkLength(below) > 0 || headingWord(below)
}

// reasonOpens reports whether a line goes on with the reason of the authority above: "FOR REASONS 1.4 (B)".
func reasonOpens(below string) bool {
	at, ok := reasonStart(below)
	return ok && at < 12 && len(below) < 120
}

// authorityStops is where an authority without reason ends in a line that goes on with the body.
func (s *scanner) authorityStops(at, stop int) int {
	for i := at + 13; i < stop; i++ {
		if text.IsDigit(s.text[i]) && s.text[i-1] <= ' ' && s.paragraphBegins(i, stop) {
			return i
		}
	}
	return stop
}

// reasonField emits a reason that has a line of its own.
func (s *scanner) reasonField(at int) int {
	s.foldContiguous(func(below string) bool { return reasonGoesOn(s.str(s.line), below) && !s.fieldBegins(below) })
	return s.reasonFrom(at, s.line.End)
}

// reasonGoesOn reports whether a reason is wrapped: its list is unfinished, or the next line goes on with it.
func reasonGoesOn(line, below string) bool {
	if layout.ListBreaks(line) {
		return true
	}
	return sectionStart(below) || text.HasFold(below, "AND (") || len(below) > 2 && below[0] == '(' && below[2] == ')'
}

// reasonFrom emits the reason that begins at an offset, up to the end of its letters,
// and returns where the rest begins.
func (s *scanner) reasonFrom(at, end int) int {
	s.header.reason = true
	stop := at + reasonEnd(s.text[at:end])
	s.noteCut(stop)
	s.emit(Reason, at, stop)
	rest := layout.SkipBlank(s.text, stop, end)
	for rest < end && (s.text[rest] == '.' || s.text[rest] == ';' || s.text[rest] == ',') {
		rest = layout.SkipBlank(s.text, rest+1, end)
	}
	if rest > layout.SkipBlank(s.text, stop, end) { // a lost stop belongs to the reason's sentence
		s.out.list[len(s.out.list)-1].end = uint32(layout.TrimBlank(s.text, at, rest))
	}
	if rest < end && (marking.MarkLength(s.text[rest:end]) > 0 || headingWord(s.text[rest:end])) {
		s.prev = Reason // the body begins inside the line, no matter what is above it
		s.bodyFrom(rest)
		return end
	}
	return rest
}

// reasonStart is the offset of the reason in an authority: its key word, or the section's number.
func reasonStart(s string) (at int, ok bool) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case text.Upper(c) == 'R' && (i == 0 || !text.IsLetter(s[i-1])) && reasonWord(s[i:]):
			return i, true
		case c == '1' && (i == 0 || !text.IsDigit(s[i-1]) && s[i-1] != '/' && s[i-1] != '-') && sectionStart(s[i:]):
			return i, true
		}
	}
	return 0, false
}

// reasonWord reports whether s begins with "reason" or one of its damages: RASON,
// REAS0N, "REA SONS" cut by a line's end.
func reasonWord(s string) bool {
	j := 0
	const word = "REASON"
	for i := 0; i < len(s) && i < 12; i++ {
		c := text.Upper(s[i])
		if c == '0' {
			c = 'O'
		}
		switch {
		case j < len(word) && c == word[j]:
			j++
		case j == 1 && c == 'A': // the E is lost
			j = 3
		case j >= 2 && (c == ' ' || c == '\n' || c == '\r'):
		default:
			return false
		}
		if j == len(word) {
			return true
		}
	}
	return false
}

// sectionStart reports whether s begins with a section that reasons cite: 1.4, 1.5, "1. 4", 1,4, 1/4.
func sectionStart(s string) bool {
	if len(s) < 3 || s[0] != '1' {
		return false
	}
	i := 1
	if s[i] != '.' && s[i] != ',' && s[i] != '/' {
		return false
	}
	i = layout.SkipBlank(s, i+1, len(s))
	if i >= len(s) || s[i] < '2' || s[i] > '8' || i+1 < len(s) && (text.IsDigit(s[i+1]) || s[i+1] == '/') {
		return false
	}
	j := layout.SkipBlank(s, i+1, len(s))
	for j < len(s) && (s[j] == '.' || s[j] == ',' || s[j] == '(' || s[j] == ' ') {
		j++
	}
	if j >= len(s) {
		return true
	}
	c := text.Upper(s[j])
	if c == 'X' || c == '#' || s[j] == '\n' || s[j] == '\r' {
		return true
	}
	if 'J' < c && c <= 'Z' { // beyond the letters of any section, and still one where it is in parentheses
		return s[j-1] == '(' && j+1 < len(s) && strings.IndexByte(")/, \r\n", s[j+1]) >= 0
	}
	return 'A' <= c && c <= 'J' && (j+1 >= len(s) || !text.IsLetter(s[j+1]) || text.HasFold(s[j+1:], "AND"))
}

// reasonEnd is the length of a reason: key word, section, and the list of letters.
func reasonEnd(s string) int {
	i := 0
	for i < len(s) && !sectionStart(s[i:]) { // the words before the section
		if c := s[i]; c == '(' && i+2 < len(s) && s[i+2] == ')' && !pluralSign(s, i) || i > 60 {
			break
		}
		i++
	}
	if i >= len(s) {
		return layout.LineLength(s)
	}
	if sectionStart(s[i:]) {
		i = layout.SkipBlank(s, i+2, len(s)) + 1
	}
	return i + lettersEnd(s[i:])
}

// pluralSign reports whether the parenthesis at an offset is that of "Reason(s)".
func pluralSign(s string, i int) bool {
	word := s[:layout.TrimBlank(s, 0, i)]
	return text.Upper(s[i+1]) == 'S' && len(word) >= len("REASON") &&
		text.HasFold(word[len(word)-len("REASON"):], "REASON")
}

// lettersEnd is the length of a list of letters. A stop after a letter ends it: what
// follows, "(C) Summary", is the next sentence's mark.
func lettersEnd(s string) int {
	end, joined := 0, false // joined: an "and" calls for one more letter
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case text.IsLetter(c):
			if n := text.BrokenAnd(s[i:]); n > 0 {
				i, joined = i+n, true
				continue
			}
			w := text.WordEnd(s, i)
			word := s[i:w]
			joined = strings.EqualFold(word, "and")
			if strings.EqualFold(word, "nd") || strings.EqualFold(word, "an") { // of an "and"
				i = w
				continue
			}
			if len(word) > 1 && !joined && !masked(word) && !(len(word) == 4 && strings.EqualFold(word[1:], "and")) {
				return end
			}
			if len(word) == 1 && w < len(s) && s[w] == '\'' {
				return end
			}
			i, end = w, w
			if len(word) == 1 && i+1 < len(s) && s[i] == '.' && (s[i+1] == ' ' || s[i+1] == '\n') && !stopInList(s[i+1:]) {
				return end
			}
		case c == ')':
			i++
			end = i
			if i < len(s) && s[i] == '.' && !stopInList(s[i+1:]) {
				return end
			}
		case hiddenLetter(s[i:]) > 0:
			i += hiddenLetter(s[i:])
			end = i
		case c == '(':
			if markAfterLetters(s, i, end, joined) {
				return end
			}
			i++
		case strings.IndexByte(" \t\n\r,/&+;.-", c) >= 0:
			if c == '.' && end > 0 && !stopInList(s[i+1:]) {
				return end
			}
			i++
		case c == '#':
			i++
			end = i
		case end > 0 && sectionStart(s[i:]): // and 1.5 (d)
			i += len("1.4")
		default:
			return end
		}
	}
	return end
}

// hiddenLetter is the length of parentheses with nothing or one sign in the place of a letter, ( ), (?); 0 for none.
func hiddenLetter(s string) int {
	if s[0] != '(' {
		return 0
	}
	i := layout.SkipBlank(s, 1, len(s))
	if i < len(s) && strings.IndexByte("?*_#", s[i]) >= 0 {
		i++
	}
	if i == len(s) || s[i] != ')' {
		return 0
	}
	return i + 1
}

// markAfterLetters reports whether the parenthesis at an offset is that of a portion mark, and not of one more letter
// of the reason, whose letters end before it. joined means that an "and" calls for one.
func markAfterLetters(s string, at, end int, joined bool) bool {
	small := text.IsLower(lastLetter(s[:end]))
	switch rest := s[at:]; {
	case end == 0:
		return false
	case !bracketedLetters(rest[1:]): // (S/NF)
		return true
	case !joined && portionMarkLike(rest) && (newSentence(s[:at]) || small):
		return true
	default: // "(b), (d) (C)" at the line's end: the mark of what is below
		return len(rest) == 3 && end == layout.TrimBlank(s, 0, at) && marking.MarkLength(rest) > 0 && small
	}
}

// stopInList reports whether a list of letters goes on after a stop: b. and d., (d.).
func stopInList(after string) bool {
	after = after[layout.SkipBlank(after, 0, len(after)):]
	return strings.HasPrefix(after, ")") || strings.HasPrefix(after, ",") || strings.HasPrefix(after, "&") ||
		text.HasWord(after, "AND")
}

// bracketedLetters reports whether letters of reasons follow a parenthesis, alone or as a list, up to its end or to a
// blank: what goes on in another way is a portion mark.
func bracketedLetters(s string) bool {
	letters := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == ')':
			return letters > 0
		case text.IsLetter(c):
			if n := text.BrokenAnd(s[i:]); n > 0 {
				i += n
				continue
			}
			w := text.WordEnd(s, i)
			switch word := s[i:w]; {
			case w == i+1:
				letters++
			case strings.EqualFold(word, "and") || w == i+4 && strings.EqualFold(word[1:], "and") || masked(word):
			default:
				return letters > 0 && s[i-1] != '/'
			}
			i = w
		case text.Blank(s, i) > 0 || strings.IndexByte(",/&+;.-#\r\n", c) >= 0:
			i++
		default:
			return letters > 0
		}
	}
	return true
}

// lastLetter is the last letter of a list: where it is small, a capital after it is a mark.
func lastLetter(s string) byte {
	for i := len(s) - 1; i >= 0; i-- {
		if text.IsLetter(s[i]) {
			return s[i]
		}
	}
	return 0
}

// newSentence reports whether the text before a parenthesis ended a list, with a line's end after it.
func newSentence(before string) bool {
	return strings.Contains(before[layout.TrimBlank(before, 0, len(before)):], "\n\n")
}

func portionMarkLike(s string) bool { return len(s) > 3 && s[2] == ')' && text.IsUpper(s[1]) }

// masked reports whether a word is a run of X that a public copy put for a name.
func masked(word string) bool {
	for i := 0; i < len(word); i++ {
		if text.Upper(word[i]) != 'X' {
			return false
		}
	}
	return len(word) >= 3
}
