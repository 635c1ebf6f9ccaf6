package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Some dates are not taken for the paper's, since they may be of a printing or of another paper: Posted: March 3, 2011,
// or a month that is not in the head. A reader sees a date all the same.

// dateOfOthers begin a line with such a date.
var dateOfOthers = [...]string{"RUN DATE", "SIGNED", "POSTED", "PUBLISHED", "ISSUED", "ISSUE DATE", "RELEASED",
	"PRINTED", "UPDATED", "LAST UPDATED", "APPROVED ON", "DATE"}

// DateSeen reports whether a line in a place has a date that is not taken for the paper's.
func (t *Tokens) DateSeen(at source.Span) bool {
	for line := range strings.Lines(at.In(t.whole)) {
		line = strings.Trim(line, " \t\r\n>*#_")
		if line == "" || !strings.ContainsAny(line, "0123456789") {
			continue
		}
		if _, month := written.Month(line); month || lastModified(line) || dayInJoined(line) {
			return true
		}
		for _, w := range dateOfOthers {
			if text.HasWord(line, w) && written.Within(line[len(w):]) {
				return true
			}
		}
	}
	return t.findDays(at).seen()
}

// lastModified reports whether a line says when a page was changed last.
func lastModified(line string) bool {
	for _, w := range [...]string{"LAST MODIFIED", "LAST UPDATED", "LAST EDITED", "LAST CHANGED"} {
		if i := text.IndexFold(line, w); i >= 0 && len(line) < 2*longestDay && written.Within(line[i+len(w):]) {
			return true
		}
	}
	return false
}

// dayInJoined reports whether a date is in the head of a memorandum whose lines are joined: before what begins a line
// of it, or at the end.
func dayInJoined(line string) bool {
	if len(line) < endedLine {
		return false
	}
	head := line[:min(len(line), joinedHead)]
	for _, w := range [...]string{"SUBJECT", "MEMORANDUM FOR"} {
		if i := strings.Index(head, w); i > 0 {
			head = head[:i]
		}
	}
	switch len(head) {
	case len(line):
		if text.ContainsFold(line, "DERIVED") || text.ContainsFold(line, "DECLASSIFY") { // of a source, or until when
			return false
		}
		head = line[len(line)-endingDate:]
		return written.Inside(head, endingDate) && text.IsDigit(head[len(head)-1])
	case joinedHead: // it may go on
		return false
	}
	return written.Inside(head, joinedHead)
}

// joinedHead is how long the head of a memorandum is at most where its lines are joined, and endingDate how long a date
// at its end is at most.
const joinedHead, endingDate = 600, 30
