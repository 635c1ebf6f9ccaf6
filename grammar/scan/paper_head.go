package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// deliveryKeys is where in messageKeys the keys begin that a program writes when it delivers a mail, and no person.
const deliveryKeys = 9

// mailHead is where the head ends with which a text begins, as a mail has it that was saved: lines with keys, and
// lines that go on with the one before, up to a blank one. From and a key of delivery are among them. It is 0 for
// another text.
func mailHead(s string) (end int) {
	from, delivered := false, false
	for end < len(s) {
		next := len(s)
		if i := strings.IndexByte(s[end:], '\n'); i >= 0 {
			next = end + i + 1
		}
		line := strings.TrimRight(s[end:next], "\r\n")
		switch {
		case line == "" && from && delivered:
			return end
		case end > 0 && line != "" && (line[0] == ' ' || line[0] == '\t'):
		case headKey(line) == 0:
			return 0
		default:
			from = from || text.HasFold(line, "FROM:")
			for _, k := range messageKeys[deliveryKeys:] {
				delivered = delivered || text.HasFold(line, k)
			}
		}
		end = next
	}
	return 0
}

// headKey is the length of the key that a line of a mail's head begins with; 0 for none.
func headKey(line string) int {
	n := 0
	for n < len(line) && (text.IsLetter(line[n]) || text.IsDigit(line[n]) || line[n] == '-' || line[n] == '_') {
		n++
	}
	if n < 2 || n == len(line) || line[n] != ':' {
		return 0
	}
	return n + 1
}

// headLine emits a line of the head of a saved mail. What its keys say is not a marking of the text.
func (s *paperScanner) headLine(line string, at int) {
	s.found.mail, s.mailed = true, true
	if n := subjectKey(line); n > 0 {
		s.subject(at, n)
		return
	}
	s.emit(TitleLine, at, s.line.End)
}
