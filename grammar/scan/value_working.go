package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Worked says how long a working paper was worked on.
type Worked struct {
	// Begun is the day that the paper gives as its first, 0 for none, and Changed the last one.
	Begun, Changed calendar.Day
	// At is the words of the last day; empty for none.
	At source.Span
}

// beginnings and workedOn are words before the days of a working paper.
var beginnings = [...]string{"CREATED", "CREATION DATE", "ORIGINATED", "DATE OF ORIGIN", "BEGUN", "STARTED"}

var workedOn = [...]string{"REVISED", "REVISION", "UPDATED", "UPDATE", "MODIFIED", "EDITED", "LAST CHANGED",
	"LAST SAVED", "FINISHED", "COMPLETED"}

// Worked reads these days in a paper of which a short line calls it a working paper, as 32 CFR 2001.24(d) has it. ok is
// false for any other paper, and where no day of a change is there.
func (t *Tokens) Worked(at source.Span) (w Worked, ok bool) {
	plain, working := text.Plain(at.In(t.read)), false
	for from := 0; from < len(plain); {
		line := plain[from : from+layout.LineLength(plain[from:])]
		if !sentenceEnds(line) {
			working = working || text.HasWord(workingTitle(line), "WORKING PAPER") ||
				text.HasWord(workingTitle(line), "WORKING PAPERS")
			for _, word := range beginnings {
				if day, _ := dayAfter(line, word); w.Begun == 0 {
					w.Begun = day
				}
			}
			for _, word := range workedOn {
				if day, place := dayAfter(line, word); day > w.Changed && !place.Empty() {
					w.Changed, w.At = day, place.Shift(at.Start+from)
				}
			}
		}
		from += len(line) + 1
	}
	return w, working && !w.At.Empty()
}

// workingTitle is a line without the signs, the level and the mark before its words.
func workingTitle(line string) string {
	line = strings.TrimLeft(line, " \t>*_-#[(")
	n, _ := bannerLevel(line, false)
	return strings.TrimLeft(line[n:], " \t>*_-/:")
}

// sentenceEnds reports whether a line ends a sentence, as one of prose does.
func sentenceEnds(line string) bool {
	line = strings.TrimRight(line, " \t\r*_")
	return strings.HasSuffix(line, ".") && strings.Count(line, " ") > 6
}

// dayAfter is the day after a word of a line, with a colon or ON between them or other words before a colon: Last
// revised and filed (PT/NB): October 22, 2012. A line that says when a revision is due gives none.
func dayAfter(line, word string) (day calendar.Day, at source.Span) {
	i := text.IndexWord(line, word)
	if i < 0 || laterDay(line) {
		return 0, at
	}
	rest := strings.TrimLeft(line[i+len(word):], " \t:*_-")
	if text.HasWord(rest, "ON") {
		rest = strings.TrimLeft(rest[len("ON"):], " \t:")
	}
	if _, n := written.DayAt(rest); n == 0 {
		colon := strings.IndexByte(rest, ':')
		if colon < 0 {
			return 0, at
		}
		rest = strings.TrimLeft(rest[colon+1:], " \t*_")
	}
	day, n := written.DayAt(rest)
	from := len(line) - len(rest)
	return day, source.Span{Start: from, End: from + n}
}
