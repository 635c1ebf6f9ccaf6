package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// paragraph emits a numbered paragraph's number and marks and the prose after them.
func (s *scanner) paragraph(at int) bool {
	n, e := numberAt(s.text[at:s.line.End])
	return e > 0 && s.paragraphOf(at, n, e, false)
}

// markedNumber is paragraph for a number and a mark in the form that nearly all paragraphs have.
func (s *scanner) markedNumber(at int) bool {
	line := s.text[at:s.line.End]
	n, e := plainNumber(line)
	return e > 0 && marking.MarkLength(line[layout.SkipBlank(line, e, len(line)):]) > 0 && s.paragraphOf(at, n, e, true)
}

// paragraphOf is paragraph for a line whose number has been read, with where it ends, and perhaps its mark.
func (s *scanner) paragraphOf(at, n, e int, marked bool) bool {
	rest := at + e
	s.joinMark(layout.SkipBlank(s.text, rest, s.line.End))
	line := s.text[at:s.line.End]
	marked = marked || markedAfter(line, e)
	// a statute: "section 2(C)(1) and", and below it "2(C)(2)"
	if marked && !s.blankBefore && bareNumber(line) && Refers(s.text[max(0, at-60):at]) {
		return false
	}
	if !marked && (!s.unmarkedFits(n, e, line) || !s.blankBefore && s.body.number > 0 && insideSentence(s.text[:at])) {
		return false
	}
	if s.body.number, s.body.letter = n, 0; s.body.insert == 0 {
		s.body.own = n
	}
	s.emit(Number, at, rest)
	s.afterNumber(layout.SkipBlank(s.text, rest, s.line.End), marked)
	return true
}

// joinMark takes the next line along where the number's mark is there, or goes on there: "(S" and below it ")".
func (s *scanner) joinMark(at int) {
	l, below, ok := s.below(0)
	if !ok || l.Blank {
		return
	}
	line := s.text[at:s.line.End]
	switch {
	case line == "" && (marking.MarkLength(below) > 0 || below[0] == '(' && marking.LooseMarkLength(below) > 0),
		line != "" && len(line) < 20 && line[0] == '(' && below[0] == ')' &&
			marking.MarkLength(strings.TrimSpace(line)+")") > 0:
		s.extend()
	default:
		s.joinReleaseList(at)
	}
}

// joinReleaseList takes the next line along where a mark's release list goes on there: "(S//REL CHINA,".
func (s *scanner) joinReleaseList(at int) {
	line := s.text[at:s.line.End]
	if !strings.HasPrefix(line, "(") || strings.IndexByte(line, ')') >= 0 || text.IndexFold(line, "REL") < 0 ||
		len(line) > 90 || !marking.Opens(marking.FirstTerm(line[1:])) {
		return
	}
	s.foldContiguous(func(below string) bool {
		return strings.IndexByte(s.text[at:s.line.End], ')') < 0 && strings.IndexByte(below, ')') >= 0
	})
}

// unmarkedFits decides whether a number without a mark opens a paragraph: it must
// follow the last one. A wrapped figure or a nested list's number does not.
func (s *scanner) unmarkedFits(n, e int, line string) bool {
	if s.body.insert > 0 || !s.body.goesOn(n) || // an inserted text has numbers of its own
		line[e-1] != '.' && line[e-1] != ')' {
		return false
	}
	rest := line[layout.SkipBlank(line, e, len(line)):]
	if rest == "" {
		return s.blankBefore
	}
	return !text.IsLower(rest[0]) && e < len(line) && (line[e] == ' ' || line[e] == '\t' || text.IsUpper(line[e]) ||
		strings.HasPrefix(line[e:], "(("))
}

// insideSentence reports whether a line of full length, with which the text ends, stops inside a sentence: a number
// below it belongs to a date or a sum, "on May" and below it "12. The board". A mask does not tell.
func insideSentence(above string) bool {
	above = above[:layout.TrimBlank(above, 0, len(above))]
	above = above[strings.LastIndexByte(above, '\n')+1:]
	return len(above) > 45 && (text.IsLetter(above[len(above)-1]) || above[len(above)-1] == ',') &&
		!strings.HasSuffix(above, "XX")
}

// last is the last paragraph number of the cable so far.
func (b bodyState) last() int { return max(b.number, b.before) }

// goesOn reports whether a number is the next paragraph's: it follows the last, or begins the body, or goes on after
// the header of another section.
func (b bodyState) goesOn(n int) bool {
	return n == b.number+1 || b.own > 0 && n == b.own+1 || b.number == 0 && (n == 2 || b.before > 0 && n == b.before+1)
}

// afterNumber emits what comes after a paragraph's number: marks, then the whole
// text's mark, the authority, or prose.
func (s *scanner) afterNumber(at int, marked bool) {
	if at >= s.line.End {
		return
	}
	if e := marking.EntireTextLength(s.text[at:s.line.End]); e > 0 {
		s.emit(EntireText, at, at+e)
		s.proseAfterMark(at + e)
		return
	}
	if marked {
		at = s.marks(at, true)
	}
	if at >= s.line.End {
		return
	}
	if marked {
		s.proseAfterMark(at)
		return
	}
	s.proseWithLateMark(at)
}

// marks emits the marks that follow each other at an offset and returns where they end.
func (s *scanner) marks(at int, loose bool) int {
	for first := true; at < s.line.End; first = false {
		n := marking.MarksLength(s.text[at:s.line.End], loose && first)
		if n == 0 {
			return at
		}
		s.emit(Mark, at, at+n)
		at = layout.SkipBlank(s.text, at+n, s.line.End)
	}
	return at
}

// proseAfterMark emits the text after a mark: an authority, a list letter, or prose.
func (s *scanner) proseAfterMark(at int) {
	at = layout.SkipBlank(s.text, at, s.line.End)
	if at >= s.line.End || s.bodyAuthority(at) || s.bulletHere(at) {
		return
	}
	s.prose(at)
}

// proseWithLateMark emits the prose of a paragraph without a mark at its front; a mark
// after a heading on the first line is a late one.
func (s *scanner) proseWithLateMark(at int) {
	if s.bodyAuthority(at) {
		return
	}
	if i := lateMark(s.text[at:s.line.End]); i > 0 {
		s.emit(Text, at, at+i)
		n := marking.MarkLength(s.text[at+i : s.line.End])
		s.emit(LateMark, at+i, at+i+n)
		at = layout.SkipBlank(s.text, at+i+n, s.line.End)
		if at >= s.line.End {
			return
		}
	} else if n := s.markBelow(at); n > 0 {
		at = n
		if at >= s.line.End {
			return
		}
	}
	s.prose(at)
}

// markBelow emits a heading and the mark that opens the next line, and returns where the text after the mark
// begins; 0, and nothing emitted, where the current text is not a short line, or no mark is below it.
func (s *scanner) markBelow(at int) int {
	if s.line.End-at > 75 || strings.HasSuffix(s.text[at:s.line.End], ",") {
		return 0
	}
	l, below, ok := s.below(0)
	if !ok || l.Blank {
		return 0
	}
	from := l.End - len(below)
	n := marking.MarkLength(below)
	if n == 0 {
		return 0
	}
	s.emit(Text, at, s.line.End)
	s.emit(LateMark, from, from+n)
	s.extend()
	return layout.SkipBlank(s.text, from+n, l.End)
}

// lateMark is the offset of a portion mark after a short heading at a line's start: "SUMMARY: (C) …"; 0 for none.
func lateMark(line string) int {
	heading := line[:min(len(line), 90)]
	for i := 1; i < len(heading); i++ {
		open := strings.IndexByte(heading[i:], '(')
		if open < 0 {
			return 0
		}
		if i += open; line[i-1] != ' ' {
			continue
		}
		n := marking.MarkLength(line[i:])
		if n == 0 {
			continue
		}
		before := strings.TrimRight(line[:i], " ")
		last := before[len(before)-1]
		if last == ':' || last == '-' || last == '.' || !text.HasLower(before) || i+n >= len(line) {
			return i
		}
		if text.TitleCase(before) {
			return i
		}
	}
	return 0
}

// aboveMarks are the kinds of lines below which a portion begins without a blank line.
const aboveMarks Set = FieldKinds | 1<<Rule | 1<<Heading | 1<<PageLine

// unnumberedMark emits a mark that opens a paragraph without a number. Inside running
// prose a parenthesis at a line's start is prose.
func (s *scanner) unnumberedMark(at int) bool {
	line := s.text[at:s.line.End]
	n := marking.MarkLength(line)
	if n == 0 || s.inList(line[:n]) {
		return false
	}
	if !s.blankBefore && !aboveMarks.Has(s.prev) && !s.markAfterSentence(line, s.text[:at]) {
		return false
	}
	if e := marking.EntireTextLength(line); e > 0 {
		s.emit(EntireText, at, at+e)
		s.proseAfterMark(at + e)
		return true
	}
	rest := s.marks(at, false)
	s.body.letter = 0
	if rest < s.line.End {
		s.proseAfterMark(rest)
	}
	return true
}

// markAfterSentence reports whether a line in running prose begins with a mark and a sentence, and the text above it
// ends with one: no blank line is between two portions.
func (s *scanner) markAfterSentence(line, above string) bool {
	n := marking.MarkLength(line)
	if n == 0 || s.inList(line[:n]) {
		return false
	}
	rest := line[layout.SkipBlank(line, n, len(line)):]
	end := layout.TrimBlank(above, 0, len(above))
	return rest != "" && text.IsUpper(rest[0]) && end > 0 && strings.IndexByte(".!?\"", above[end-1]) >= 0
}

// entireText reports whether a line is nothing but a mark of the entire text.
func entireText(line string) bool {
	n := marking.EntireTextLength(line)
	return n > 0 && layout.SkipBlank(line, n, len(line)) == len(line)
}

// heading emits a heading: a short line between rules or blank lines, with its mark. Endings
// and signatures are looked for before.
func (s *scanner) heading(at int) bool {
	line := s.text[at:layout.TrimBlank(s.text, at, s.line.End)]
	if len(line) > 75 || !s.blankBefore && s.prev != Rule && s.prev != Heading && s.prev != PageLine {
		return false
	}
	below, next, ok := s.below(0)
	blank := below.Blank || ok && lateMark(line) > 0 && markedParagraph(next) || !ok && s.lines.EndsBlank()
	ruled := ok && !blank && ruleLine(s.str(below))
	if !ruled && s.prev != Rule && (!blank || !headingShape(line)) {
		return false
	}
	if k := lateMark(line); k > 0 && k+marking.MarkLength(line[k:]) == len(line) {
		s.emit(Heading, at, at+k)
		s.emit(LateMark, at+k, s.line.End)
		return true
	}
	s.emit(Heading, at, s.line.End)
	return true
}

// headingShape reports whether a line between blanks reads as a heading.
func headingShape(s string) bool {
	last := s[len(s)-1]
	if last == ',' || last == ';' || last == '-' {
		return false
	}
	if last == '.' {
		return headingWord(s) || text.HasFold(s, "END ")
	}
	return len(s) < 65 && (!text.HasLower(s) || text.TitleCase(s) || last == ':')
}
