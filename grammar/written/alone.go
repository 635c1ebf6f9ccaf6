package written

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// Alone reports whether a text is a date and nothing else but a time of the day.
func Alone(s string) bool {
	s = strings.Trim(s, " \t\r.-—–")
	_, n := DayAt(s)
	if n == 0 {
		return false
	}
	for w := range strings.FieldsSeq(s[n:]) {
		if w = strings.Trim(w, "().,;-–—"); w == "" || text.DigitsEnd(w, 0) > 0 && len(w) < len("10:14:59.")+3 {
			continue
		}
		if len(w) > 5 || !timeWord(w) {
			return false
		}
	}
	return true
}

// timeWord reports whether a word belongs to a time of the day: a.m., EDT, hours, local, to.
func timeWord(w string) bool {
	switch strings.ToUpper(strings.ReplaceAll(w, ".", "")) {
	case "AM", "PM", "AT", "TO", "Z", "HRS", "HOURS", "LOCAL", "GMT", "UTC", "NOON", "EST", "EDT", "CST", "CDT", "MST",
		"MDT", "PST", "PDT", "CET", "CEST", "FROM", "TIME":
		return true
	}
	return false
}

// Longest is the length that a date with a time is shorter than.
const Longest = 80

// Only reads a text that is nothing but a date, with a time before or after it. Its letters and figures may be set
// apart.
func Only(s string) (day calendar.Day, ok bool) {
	s = afterTime(strings.Trim(s, " \t*_()[]"))
	if len(s) >= Longest {
		return 0, false
	}
	if !Alone(s) {
		if s = closed(s); !Alone(s) {
			return 0, false
		}
	}
	return Day(strings.Trim(s, " \t\r.-—–"))
}

// Named is Only for a date with the name of its month. Figures may be a number.
func Named(s string) (day calendar.Day, ok bool) {
	if day, ok = Only(s); !ok {
		return 0, false
	}
	for i := range len(s) {
		if month, _ := text.Month(s[i:]); month > 0 && (i == 0 || !text.IsLetter(s[i-1])) {
			return day, true
		}
	}
	return 0, false
}

// afterTime is a text after the time of a day and a comma: 0600, October 9, 2023 · 10:15 a.m., May 4, 1976.
func afterTime(s string) string {
	time, rest, found := strings.Cut(s, ",")
	n := text.DigitsEnd(time, 0)
	if !found || n == 0 || n == 3 || n > 4 {
		return s
	}
	if strings.HasPrefix(time[n:], ":") {
		n = text.DigitsEnd(time, n+1)
	}
	for w := range strings.FieldsSeq(time[n:]) {
		if !timeWord(w) {
			return s
		}
	}
	return strings.TrimLeft(rest, " ")
}
