package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
	"github.com/cablelint/cablelint/internal/lazy"
)

// paperDate reads the date on a line of a title block: after a key, with or without its colon, after an office or a
// place and a comma, or in the last column. A line that is a key with its value gives the value.
func paperDate(line string) (day calendar.Day, ok bool) {
	line = strings.Trim(line, " \t>*.-—–·•")
	if n := dateKeyLength(line); n > 0 {
		return dayWithin(withoutPrecedence(line[n:]))
	}
	if day, n := written.DayAt(line); n > 0 {
		return day, true
	}
	if key, value, keyed := strings.Cut(closedKey(line), ":"); keyed && len(key) < 20 && !strings.Contains(key, "  ") {
		return lastColumn(value)
	}
	if day, ok = afterOffice(line); ok {
		return day, true
	}
	return lastColumn(line)
}

// withoutPrecedence is a line without the letters of precedence before a date-time group, O R 041200Z MAR 85.
func withoutPrecedence(line string) string {
	line = strings.TrimLeft(line, " \t")
	rest := line
	for len(rest) > 2 && strings.IndexByte("ZOPRB", rest[0]) >= 0 && rest[1] == ' ' {
		rest = strings.TrimLeft(rest[2:], " \t")
	}
	if g, ok := text.DTGAt(rest, 0); ok && g.Dated {
		return rest
	}
	return line
}

// dateKeys begin the line of a memorandum that has its date. One in capitals needs no colon.
var dateKeys = [...]string{"DATE, TIME AND PLACE", "DATE AND PLACE", "DATE AND TIME", "TIME AND DATE", "DATE/TIME",
	"DATE, TIME", "DATE TIME", "DATE OF CONVERSATION", "DATE OF MEETING", "DATE OF PAPER", "DATED", "DATE", "SENT", "DTG"}

// dateFronts are what these keys begin with.
var dateFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts { return text.FrontsOf(dateKeys[:]) }}

// dateKeyLength is the length of the key of a date that a line begins with, with its colon; 0 for none.
func dateKeyLength(line string) int {
	if !dateFronts.Get().May(line) {
		return 0
	}
	for _, k := range dateKeys {
		if !text.HasWord(line, k) {
			continue
		}
		rest := strings.TrimLeft(line[len(k):], " \t")
		if strings.HasPrefix(rest, ":") {
			return len(line) - len(rest) + 1
		}
		if _, ok := written.Day(rest); ok && !text.HasLower(line[:len(k)]) {
			return len(line) - len(rest)
		}
		return 0
	}
	return 0
}

// dayWithin is the date that a value is or begins with, or that comes after a comma of it: 10:00 a.m., March 3, 2026.
func dayWithin(value string) (day calendar.Day, ok bool) {
	if day, ok = written.Only(value); ok {
		return day, true
	}
	for {
		if day, n := written.DayAt(value); n > 0 {
			return day, true
		}
		i := strings.IndexByte(value, ',')
		if i < 0 {
			return 0, false
		}
		value = value[i+1:]
	}
}

// longestOffice is how long the name of an office or a place is at most that comes before the date on its line.
const longestOffice = 40

// afterOffice reads EUR/NB, 12 January 2024, Port Amber, March 3, 2026, and [Port Amber,] March 3, 2026: nothing but a
// time follows.
func afterOffice(line string) (day calendar.Day, ok bool) {
	if name := strings.TrimPrefix(line, "["); name == "" || !text.IsUpper(name[0]) {
		return 0, false
	}
	for i := range min(len(line), longestOffice) {
		switch line[i] {
		case ',':
		case ' ':
			if !strings.HasPrefix(line[i:], " - ") {
				continue
			}
		case ';':
			if !strings.HasPrefix(line[i:], "; ") {
				continue
			}
		default:
			continue
		}
		rest := strings.TrimLeft(line[i:], " ,;-]") // editions add a place in brackets
		if i > 0 && written.Alone(rest) {
			return written.Day(rest)
		}
	}
	return 0, false
}

// lastColumn reads the date after the last wide blank of a line, or after the key DATE: in it.
func lastColumn(line string) (day calendar.Day, ok bool) {
	if !text.HasDigit(line) {
		return 0, false
	}
	if i := text.IndexFold(line, "DATE:"); i >= 0 {
		return written.Day(line[i+len("DATE:"):])
	}
	if i := text.IndexFold(line, " DATE "); i >= 0 { // DATE    : of typists
		if value, ok := strings.CutPrefix(strings.TrimLeft(line[i+len(" DATE "):], " "), ":"); ok {
			return written.Day(value)
		}
	}
	i := max(strings.LastIndex(line, "  "), strings.LastIndexByte(line, '\t'), strings.LastIndex(line, "__ "))
	if i < 0 || !written.Alone(strings.TrimLeft(line[i:], "_")) {
		return 0, false
	}
	return written.Day(strings.TrimLeft(line[i:], "_ \t"))
}
