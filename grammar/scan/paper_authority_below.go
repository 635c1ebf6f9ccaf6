package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Forms and converters put the value of a key on the line below it, Classified By: and then the officer, and wrap an
// officer's name and position at the margin. 32 CFR 2001.21(a) asks for the contents of the block, not for its lines.

// mostValue is how many lines below its key a value has.
const mostValue = 3

// foldValue takes along the lines below a key that are its value: an officer, a source or a reason goes on up to the
// next key of the block, where one follows. Otherwise a key without a value takes the line below it, which must read as
// its value.
func (s *paperScanner) foldValue(k Kind, alone bool) {
	if k == ClassifiedBy || k == DerivedFrom || k == Reason && !alone {
		if lines := s.linesToKey(0, alone); lines > 0 {
			for range lines {
				s.extend()
			}
			return
		}
	}
	if !alone {
		return
	}
	_, below, ok := s.below(0)
	if below = strings.TrimLeft(below, "> *_"); ok && s.valueLine(below) && valueOf(k, below) {
		s.extend()
	}
}

// linesToKey is how many lines of a value, from one below on, are above the next key of the block; 0 where none
// follows. Blank lines may be above that key, and where the value is below its own key, also above a line of the value,
// as in a copy with blank lines between all lines. What is quoted does not go on with what is not.
func (s *paperScanner) linesToKey(from int, alone bool) int {
	spaced, open := true, true // blank lines are above all lines of the value; each line above one goes on there
	for n := from; n <= from+mostValue; n++ {
		l, below, ok := s.below(n)
		if !ok || l.Blank && !alone && (s.text[l.Start] == '>') != (s.text[s.line.Start] == '>') {
			break
		}
		front, _ := s.blockFront(below, n+1)
		below = below[front:]
		if s.keyLine(below, n+1) {
			if n > from && spaced && !alone && (!l.Blank || !open && !s.keyFollows(n+1)) {
				break
			}
			return n - from
		}
		spaced = spaced && l.Blank
		if l.Blank && !alone && (!spaced || strings.HasSuffix(below, ".")) ||
			!s.valueLine(below) && !s.reasonLetters(below) {
			break
		}
		open = open && s.opensLine(n, below)
	}
	return 0
}

// keyFollows reports whether the next key of a block, with a blank line above it, follows a line below.
func (s *paperScanner) keyFollows(n int) bool {
	for i := n; i <= n+1; i++ {
		if l, below, ok := s.below(i); ok && l.Blank && s.keyLine(below, i+1) {
			return true
		}
	}
	return false
}

// opensLine reports whether the line above one below goes on there: it ends in a comma or in a word that another
// follows, or small letters begin the line.
func (s *paperScanner) opensLine(n int, below string) bool {
	above := s.text[s.line.Start:s.line.End]
	if n > 0 {
		_, above, _ = s.below(n - 1)
	}
	above = text.TrimRight(above, " \t\r")
	switch word := above[strings.LastIndexByte(above, ' ')+1:]; word {
	case "of", "for", "and", "the", "to":
		return true
	}
	return strings.HasSuffix(above, ",") || text.IsLower(below[0])
}

// valueLine reports whether a line may be the value of a field, or a part of it: it is short, begins with a letter or
// a figure, and opens nothing else.
func (s *paperScanner) valueLine(line string) bool {
	if line == "" || len(line) >= longestDay || !text.IsLetter(line[0]) && !text.IsDigit(line[0]) ||
		authorityKey(line) != None {
		return false
	}
	return !s.releaseStamp(line) && !s.bannerLike(line) && !s.statement(line) && !messageLine(line) &&
		!pageFurniture(line) && !titleLine(line) && subjectKey(line) == 0 && blufKey(line) == 0 && !captionLine(line)
}

// valueOf reports whether a line, which is not empty, reads as the value of a key, where no key below it shows that.
func valueOf(k Kind, line string) bool {
	switch k {
	case Reason:
		return sectionStart(line) || text.HasFold(line, "E.O.") || text.HasFold(line, "SECTION 1.") ||
			text.HasFold(line, "SEC. 1.")
	case DeclassifyOn:
		return text.IsDigit(line[0]) && signLength(line) == 0 || text.HasWord(line, "OADR") ||
			line[0] == 'X' && len(line) < 4 || text.HasWord(line, "MANUAL REVIEW") || written.Alone(line)
	case ClassifiedBy, DerivedFrom:
		return !text.IsLower(line[0]) && (!strings.HasSuffix(line, ".") || !text.HasLower(line))
	}
	return false
}
