package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// nextField is the offset of the next key that a copy glued into the line after from, or end.
// A key there must be sure: with its colon or number, after a blank, or after a digit or bracket.
func (s *scanner) nextField(from, end int) int {
	// farther off it is another field's, and is looked for then
	if near := min(end, from+400); s.mayHoldPageLine(from, near) {
		if i, _, ok := pageLineIn(s.text[from:near], 0); ok && i > 0 {
			end = from + i
		}
	}
	var initials [256]fieldInitial
	s.header.initials(&initials)
	for i := from; i < end; i++ {
		c := s.text[i]
		if initials[c] == noInitial {
			continue
		}
		before := s.text[i-1]
		if initials[c] == afterBlank && !layout.MayBeBlank(before) {
			continue
		}
		if text.IsDigit(c) {
			// inside a line a bare number is a reference's: "STATE 2 (C) STATE 3"
			if (before == '\n' || before == ' ' && !bareNumber(s.text[i:end])) && s.paragraphBegins(i, end) {
				return i
			}
			continue
		}
		if s.gluedField(i, end, before) {
			return i
		}
	}
	return end
}

// afterPer reports whether PER is before an order, as on the stamp of who declassified a paper: PER E.O. 13526.
func afterPer(before string) bool {
	const per = "PER"
	before = strings.TrimRight(before[max(0, len(before)-len(" PER  ")):], " ")
	n := len(before) - len(per)
	return n >= 0 && text.HasFold(before[n:], per) && (n == 0 || !text.IsLetter(before[n-1]))
}

func (s *scanner) gluedField(i, end int, before byte) bool {
	if !beginsField(s.text, i) {
		return false
	}
	rest := s.text[i:end]
	blank := layout.BlankAt(s.text, i-1, end) > 0 || before == '\n'
	switch keyAt(rest) {
	case Order:
		if afterPer(s.text[:i]) {
			return false
		}
		return !s.header.order && (blank || text.IsUpper(before)) && text.HasFold(rest, "E.O") || blank &&
			text.HasFold(rest, "EO 1")
	case Tags:
		return !s.header.tags && text.HasFold(rest, "TAGS:") || blank && !s.header.tags &&
			strings.HasPrefix(rest, "TAGS ") && s.header.order
	case SubjectKey:
		return !s.header.subject && strings.IndexByte(rest[:min(len(rest), 10)], ':') > 0
	case Ref:
		return !s.header.ref && s.header.subject && blank && (strings.HasPrefix(rest, "REF:") ||
			strings.HasPrefix(rest, "REFS:") || strings.HasPrefix(rest, "Ref:") || strings.HasPrefix(rest, "REFTEL:"))
	case ClassifiedBy:
		return blank && !s.header.authority
	case DerivedFrom:
		return blank && !s.header.authority
	}
	if !s.header.order && blank && !s.header.subject {
		n := captionLength(rest)
		return n > 0 && (text.HasFold(rest, "SIPDIS") || text.HasFold(rest, "NOFORN") || sensitiveCaption(rest, n))
	}
	return false
}

// beginsField reports whether a key or one of the captions SIPDIS, NOFORN and SENSITIVE may begin at an offset, by the
// first two bytes: most words begin with others.
func beginsField(s string, i int) bool {
	second := byte(0)
	if i+1 < len(s) {
		second = text.Upper(s[i+1])
	}
	switch s[i] {
	case 'E', 0xC2: // E.O., a pilcrow
		return true
	case 'T', 'A', 'D':
		return second == 'A' || second == 'G' || second == 'E' || second == 'N'
	case 'S', 'R':
		return second == 'U' || second == 'I' || second == 'E'
	case 'N':
		return second == 'O'
	case 'C': // CLASSIFIED, with one error
		return true
	}
	return false
}

// fieldInitial is where a field may begin with a letter in the middle of a line.
type fieldInitial uint8

const (
	noInitial fieldInitial = iota
	afterBlank
	anywhere
)

// initials sets the bytes with which a field may begin in the middle of a line that the header has not shown yet: a
// quick look before gluedField, which knows where each may be.
func (h *headerState) initials(of *[256]fieldInitial) {
	for c := '0'; c <= '9'; c++ { // of a paragraph
		of[c] = afterBlank
	}
	of[0xC2], of['E'] = anywhere, afterBlank
	if !h.order {
		of['E'] = anywhere
	}
	if !h.tags {
		of['T'] = anywhere
	}
	switch {
	case !h.subject:
		of['S'], of['N'] = anywhere, afterBlank
	case !h.ref:
		of['R'] = afterBlank
	}
	if !h.authority {
		of['C'], of['D'] = afterBlank, afterBlank
	}
}

// fieldBegins reports whether a line begins something of its own, so that no field
// above may take it along.
func (s *scanner) fieldBegins(below string) bool {
	if keyAt(below) != None || pageLine(below) || correction(below) {
		return true
	}
	if n := captionLength(below); n > 0 && skipSeparators(below, n, len(below)) >= len(below) {
		return true
	}
	if n := captionLength(below); n > 0 && captionLength(below[skipSeparators(below, n, len(below)):]) > 0 {
		return true
	}
	if w, ok := levelWordAt(below, 0, len(below)); ok && (w.spaced ||
		layout.SkipBlank(below, w.end, len(below)) >= len(below) || wholeAfter(below, w.end)) {
		return true
	}
	n, e := numberAt(below)
	return ruleLine(below) || e > 0 && (markedAfter(below, e) || opensBody(below, n, e)) || startOfMessage(below) ||
		entireText(below) || below[0] == 'M' && recordTitle(below, "Message Attributes")
}

// wholeAfter reports whether after the level of a classification line are a post and a serial, with which the line
// ends.
func wholeAfter(line string, i int) bool {
	i = layout.SkipBlank(line, i, len(line))
	if stop, _, ok := spelled(line, i, len(line), "EFTO"); ok {
		i = layout.SkipBlank(line, stop, len(line))
	}
	if stop, ok := sectionAt(line, i, len(line)); ok {
		i = layout.SkipBlank(line, stop, len(line))
	}
	post, serial := postAndSerial(line, i, len(line))
	return serial.end > 0 && layout.SkipBlank(line, serial.end, len(line)) >= len(line) &&
		!text.HasLower(line[post.start:post.end])
}
