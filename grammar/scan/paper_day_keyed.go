package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// revisedDay reads the line with the date of a directive's version: Revised Date: 3 May 2011 · Revised May 3, 2011. It
// is marked as the rules of that day ask, also where the line above has the day from which the first version counted.
func revisedDay(line string) (day calendar.Day, ok bool) {
	for _, k := range [...]string{"REVISED DATE", "DATE REVISED", "REVISION DATE", "REVISED ON", "REVISED"} {
		if text.HasWord(line, k) {
			return written.Only(strings.TrimLeft(line[len(k):], " \t:-*_|"))
		}
	}
	return 0, false
}

// belowForm reports whether the line above an offset names a form. The date below it is then of the form's version, and
// not of what was filled in.
func belowForm(s string, at int) bool { return text.IndexWord(lineAbove(s, at), "FORM") >= 0 }

// runDate is the key of the day on which a newsletter ran an article. Reports of machines have it too, for the day on
// which they were printed.
const runDate = "RUN DATE"

// runDate reports whether a line is the day on which an article ran: its author is above, after FROM on a line of its
// own, or at the end of the title.
func (f *dayFinder) runDate(line string, at source.Span) bool {
	if !text.HasWord(line, runDate) {
		return false
	}
	above := f.text[max(0, at.Start-authorReach):at.Start]
	return strings.Contains(above, "FROM:") || strings.Contains(above, " FROM\n")
}

// ranDay reads the line of the head that says on which day an article or a report ran. It is the paper's where the head
// has no other date: the report of a machine was made on that day, as its markings were. A page with a time is a print
// of something else.
func ranDay(line string) (day calendar.Day, ok bool) {
	if !text.HasWord(line, runDate) {
		return 0, false
	}
	value := strings.Trim(line[len(runDate):], " \t:-*_|.")
	if _, n := written.DayAt(value); n < len(value) {
		return 0, false
	}
	return written.Only(value)
}

// authorReach is how far above the day on which an article ran its author is at most.
const authorReach = 300

// issued reports whether a line has the date of a directive, which may be below its first paragraph.
func (f *dayFinder) issued(line string) bool {
	for _, k := range [...]string{"ISSUE DATE", "DATE OF ISSUE", "DATE ISSUED", "EFFECTIVE DATE"} {
		if text.HasWord(line, k) {
			return f.words <= 2*headWords
		}
	}
	return false
}

// afterSymbol reads the date after the symbol of an office: TF9-CG 14 MAY 2004. The number of a form ends with a
// figure.
func afterSymbol(line string) (day calendar.Day, ok bool) {
	symbol, rest, found := strings.Cut(line, " ")
	if !found || len(symbol) < 4 || len(symbol) > longestOffice || text.HasLower(symbol) ||
		!strings.ContainsAny(symbol, "-/") || !text.IsUpper(symbol[0]) || !text.IsUpper(symbol[len(symbol)-1]) {
		return 0, false
	}
	return written.Named(rest)
}

// officeNouns end or begin the names of offices.
var officeNouns = [...]string{"OFFICE", "BUREAU", "DEPARTMENT", "DIVISION", "BRANCH", "DIRECTORATE", "EMBASSY",
	"CONSULATE", "MISSION", "AGENCY", "DESK", "STAFF", "SECRETARIAT"}

// beforeOffice reads the date before the name of an office: September 4, 2024, Office of Surveys, Bureau of Piers. The
// words of the name begin with capitals. An event on that day has other words, too.
func beforeOffice(line string) (day calendar.Day, ok bool) {
	day, n := written.DayAt(line)
	name, found := strings.CutPrefix(strings.TrimLeft(line[n:], " "), ",")
	if n == 0 || !found || len(name) > longestDay {
		return 0, false
	}
	words, small := strings.Fields(name), false
	for _, w := range words {
		switch {
		case w == "of", w == "the", w == "for", w == "and":
			small = true
		case text.IsLower(w[0]):
			return 0, false
		}
	}
	for _, noun := range officeNouns {
		if len(words) > 0 && (strings.EqualFold(words[0], noun) || !small && strings.EqualFold(words[len(words)-1], noun)) {
			return day, true
		}
	}
	return 0, false
}

// afterLetterhead reads the date at the end of a letterhead whose lines a copy joined: DEPARTMENT OF STATE 8 May 1966,
// OFFICE OF PIERS PT(NB)-113-08 May 29, 2008.
func afterLetterhead(line string) (day calendar.Day, ok bool) {
	if !strings.HasPrefix(line, "OFFICE OF ") && !letterheadFirst(line) {
		return 0, false
	}
	for i := 1; i < len(line); i++ {
		if line[i-1] == ' ' && written.Alone(line[i:]) {
			before := strings.TrimRight(line[:i], " ")
			switch _, last := text.LastWord(before); last {
			case "OF", "ON", "DATED", "SINCE", "UNTIL", "FROM", "TO", "BY":
				return 0, false
			}
			if text.HasLower(before) || strings.Contains(before, ":") {
				return 0, false
			}
			return written.Named(line[i:])
		}
	}
	return 0, false
}
