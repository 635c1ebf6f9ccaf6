package written

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// Month reads a line, or the last column of a letterhead, that is nothing but a month and a year: October 2018,
// (MAY, 1968), JUN 2012.
func Month(line string) (first calendar.Day, ok bool) {
	if i := max(strings.LastIndex(line, "   "), strings.LastIndexByte(line, '\t'), strings.LastIndex(line,
		"__ ")); i >= 0 {
		line = line[i:]
	}
	line = strings.Trim(line, " \t-—–·•.:()[]|/\\'~_*")
	name, year, found := strings.Cut(line, " ")
	if !found || !text.IsUpper(line[0]) {
		return 0, false
	}
	month, n := text.Month(name)
	year = strings.TrimSpace(year)
	if month == 0 || strings.Trim(name[n:], ",.") != "" || len(year) != 4 || text.DigitsEnd(year, 0) != 4 {
		return 0, false
	}
	return date(text.Number(year), month, 1)
}

// ShortMonth reports whether a line is nothing but a month and two figures that are hardly a day: Sept 09, May '75.
func ShortMonth(line string) bool {
	line = strings.Trim(line, " \t-—–·•.:()[]|/\\'~_*")
	month, n := text.Month(line)
	rest := strings.TrimLeft(line[n:], ". ")
	year := strings.TrimLeft(rest, "'’")
	return month > 0 && text.IsUpper(line[0]) && len(year) == 2 && text.DigitsEnd(year, 0) == 2 &&
		(len(year) < len(rest) || year[0] == '0' || year > "31")
}

// MonthWithin is the first month of one or two days, with the first year after it: 9-15 March 2013, March 30 - April 5,
// 2013. The year of a second month that comes before the first one is the next.
func MonthWithin(s string) (first calendar.Day, ok bool) {
	month, over := 0, 0
	for i := range s {
		switch {
		case !startsWord(s, i):
		case text.IsLetter(s[i]):
			m, _ := text.Month(s[i:])
			switch {
			case m == 0:
				return 0, false
			case month == 0:
				month = m
			case m < month:
				over = 1
			}
		case month > 0 && text.DigitsEnd(s, i) == i+4:
			return date(text.Number(s[i:i+4])-over, month, 1)
		}
	}
	return 0, false
}

// MonthOrYear is the first day of the month or the year that a text begins with: January 2007, Jan. 2007, 2007;
// 0 for none, and for a number that goes on, 2007-52.
func MonthOrYear(s string) (first calendar.Day) {
	month, n := text.Month(s)
	s = strings.TrimLeft(s[n:], " .,")
	if !yearFollows(" "+s) || len(s) > 4 && (s[4] == '-' || s[4] == '/' || text.IsLetter(s[4])) {
		return 0
	}
	first, _ = date(text.Number(s[:4]), max(month, 1), 1)
	return first
}
