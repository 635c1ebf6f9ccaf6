package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
)

// mostSubject is how many lines below its key a subject has.
const mostSubject = 3

// foldSubject takes along the lines of a subject at the margin: those up to one with a mark at its end, as the mark of
// a subject may be, and the line below a key that is alone on its line. at is the end of the key.
func (s *paperScanner) foldSubject(at int) {
	value := strings.TrimSpace(s.text[at:s.line.End])
	if value != "" && (portion.At(value).Length > 0 || marking.MarkAtEnd(value) < len(value)) {
		return // it has its mark
	}
	for n := range mostSubject {
		l, below, ok := s.below(n)
		below = strings.TrimRight(below, " \t\r*_")
		if !ok || l.Blank && (n > 0 || value != "") || !s.subjectLine(below) {
			return
		}
		front := portion.At(below).Length
		late := marking.MarkAtEnd(below)
		if front > 0 && (n > 0 || value != "") || !heading(below[:late]) {
			return
		}
		next, _, more := s.below(n + 1)
		if late < len(below) || n == 0 && value == "" && (front > 0 || !l.Blank) && (!more || next.Blank) {
			for range n + 1 {
				s.extend()
			}
			return
		}
	}
}

// subjectLine reports whether a line may be one of a subject: it opens nothing else.
func (s *paperScanner) subjectLine(line string) bool {
	return line != "" && !titleLine(line) && !messageKey(line) && !s.bannerLike(line) && keyAt(line) == None &&
		authorityKey(line) == None && !s.releaseStamp(line) && !s.statement(line) && !pageFurniture(line) &&
		!s.dayAlone(line) && len(leadAt(line, 0, len(line), s.letter).signs) == 0
}
