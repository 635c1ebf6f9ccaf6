package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// paperDay reads a date as papers and mails write it: March 3, 2026 · 3 March 2026 · Fri, 06 Mar 2026 09:14:02 +0000
// · 2026-03-06 · 03/06/2026, the month first. ok is false where the text begins with none, after the day of the
// week.
func paperDay(s string) (day calendar.Day, ok bool) {
	s = strings.TrimSpace(s)
	if comma := strings.IndexByte(s, ','); comma > 2 && comma < 11 &&
		strings.Contains("MONTUEWEDTHUFRISATSUN", strings.ToUpper(s[:3])) {
		s = strings.TrimSpace(s[comma+1:])
	}
	if m, n := text.Month(s); n > 0 { // March 3, 2026
		rest := strings.TrimLeft(s[n:], " .")
		d := text.DigitsEnd(rest, 0)
		year := strings.TrimLeft(rest[d:], " ,")
		return date(yearIn(year), m, text.Number(rest[:d]))
	}
	d := text.DigitsEnd(s, 0)
	if d == 0 || d == len(s) {
		return 0, false
	}
	switch rest := s[d:]; {
	case d == 4 && rest[0] == '-' && len(rest) >= 6 && rest[3] == '-':
		return date(text.Number(s), text.Number(rest[1:3]), text.Number(rest[4:6]))
	case d <= 2 && rest[0] == '/':
		second := rest[1:]
		n := text.DigitsEnd(second, 0)
		if n == 0 || n > 2 || n == len(second) || second[n] != '/' {
			return 0, false
		}
		return date(yearIn(second[n+1:]), text.Number(s), text.Number(second[:n]))
	case d <= 2:
		rest = strings.TrimLeft(rest, " -")
		m, n := text.Month(rest)
		if n == 0 {
			return 0, false
		}
		return date(yearIn(strings.TrimLeft(rest[n:], " .,-")), m, text.Number(s))
	}
	return 0, false
}

// yearIn is the year of four digits that a text begins with; 0 for none.
func yearIn(s string) int {
	if d := text.DigitsEnd(s, 0); d != 4 {
		return 0
	}
	return text.Number(s)
}

func date(year, month, day int) (calendar.Day, bool) {
	if year < 1940 || year > 2100 {
		return 0, false
	}
	return calendar.Date(year, month, day)
}
