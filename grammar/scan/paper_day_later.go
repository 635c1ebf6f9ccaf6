package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// The day from which a paper may be shown, or by which something is due, is not the day on which it was written:
// EMBARGOED until 10 a.m., May 25, 2003.

// laterDays are in the lines that have such a day.
var laterDays = text.NewPhrases([]string{"EMBARGO", "EMBARGOED", "UNTIL", "NOT BEFORE", "FOR RELEASE", "RELEASE BEFORE",
	"RELEASE DATE", "DATE OF RELEASE", "DEADLINE", "SUSPENSE", "DUE", "EXPIRES", "RETURN BY", "REPLY BY",
	"CLOSE OF BUSINESS", "COB", "LATER THAN", "NLT"})

// laterDay reports whether words of a line say that its date is such a day.
func laterDay(line string) bool { return dateKeyLength(line) == 0 && laterDays.WordIn(line) }

// LaterDay reports whether a date is such a day: its line says so, or a short line above it does.
func (t *Tokens) LaterDay(at source.Span) bool {
	return laterDay(at.In(t.whole)) || laterAbove(t.whole, at.Start)
}

// laterAbove reports whether the line above an offset has such words and no date of its own: EMBARGOED UNTIL 10 A.M. So
// has the line of a stamp that says by what authority a paper was declassified, above the day and the reviewer.
func laterAbove(s string, at int) bool {
	above := lineAbove(s, at)
	return (len(above) < endedLine && laterDay(above) || reviewLine(above)) && !written.Within(above)
}

// reviewLine reports whether a line begins with a key of the stamp of who declassified a paper.
func reviewLine(line string) bool {
	line = strings.TrimLeft(line, " \t*_>[(")
	for _, k := range [...]string{"AUTHORITY", "DECLASSIFIED", "DECLASSIFIED BY", "DECLASSIFICATION AUTHORITY",
		"REVIEWED BY", "REVIEW AUTHORITY", "RELEASED BY"} {
		if text.HasWord(line, k) && strings.HasPrefix(strings.TrimLeft(line[len(k):], " *_"), ":") {
			return true
		}
	}
	return false
}

// lineAbove is the end of the line above an offset, which blank lines may follow.
func lineAbove(s string, at int) string {
	above := strings.TrimRight(s[max(0, at-2*endedLine):at], " \t\r\n*_")
	return above[strings.LastIndexByte(above, '\n')+1:]
}
