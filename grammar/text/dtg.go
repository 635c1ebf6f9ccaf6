package text

import "github.com/cablelint/cablelint/grammar/calendar"

// DTG is a date-time group: "221635Z DEC 09", day, hour and minute, month, year.
type DTG struct {
	// Day is meaningful where Dated: the calendar and the clock have such a time.
	Day   calendar.Day
	Dated bool
	// Start and End are where the group is, its precedence left out.
	Start, End int
}

// FindDTG reads the first group of six digits in a text as a date-time group. ok is false where there are no six digits
// with a month and a year after them.
func FindDTG(s string) (g DTG, ok bool) {
	for i := 0; i < len(s); i++ {
		if !IsDigit(s[i]) {
			continue
		}
		switch n := DigitsEnd(s, i) - i; {
		case n == 1 && i+1 < len(s) && s[i+1] == ' ': // the precedence O, read as a figure
			continue
		case n != 6 && n != 7:
			return DTG{}, false
		}
		return DTGAt(s, i)
	}
	return DTG{}, false
}

// DTGAt reads the date-time group that begins at an offset: six digits, Z where it is not lost, month, and year of
// two or four digits. A machine that reads a page takes the Z for a 2 or a 7, and a blank may be before it.
func DTGAt(s string, at int) (g DTG, ok bool) {
	e := DigitsEnd(s, at)
	if e-at != 6 && !(e-at == 7 && (s[e-1] == '2' || s[e-1] == '7')) {
		return DTG{}, false
	}
	if z := SkipBlank(s, e); e-at == 6 && z < len(s) && Upper(s[z]) == 'Z' && (z == e || z+1 < len(s) && s[z+1] == ' ') {
		e = z + 1
	}
	return groupAt(s, at, e)
}

// groupAt reads the group whose six digits begin at an offset, and month and year after another.
func groupAt(s string, at, after int) (g DTG, ok bool) {
	day, hour, minute := Number(s[at:at+2]), Number(s[at+2:at+4]), Number(s[at+4:at+6])
	m := SkipBlank(s, after)
	month, n := Month(s[m:])
	y := SkipBlank(s, m+n)
	end := DigitsEnd(s, y)
	if month == 0 || end == y {
		return DTG{}, false
	}
	g = DTG{Start: at, End: end}
	year, known := fullYear(s[y:end])
	g.Day, g.Dated = calendar.Date(year, month, day)
	g.Dated = g.Dated && known && minute < 60 && (hour < 24 || hour == 24 && minute == 0)
	return g, true
}

// LastDTG reads the last date-time group of a text, whose six digits may follow others: SMART prints the day before
// the group, and a copy that reads the slash between them as a 1 has "20101221710Z JUL 10".
func LastDTG(s string) (g DTG, ok bool) {
	for z := len(s) - 1; z >= len("221710"); z-- {
		if Upper(s[z]) != 'Z' {
			continue
		}
		e := z
		for e > 0 && s[e-1] == ' ' {
			e--
		}
		at := e - len("221710")
		if at < 0 || DigitsEnd(s, at) != e {
			continue
		}
		if g, ok = groupAt(s, at, z+1); ok {
			return g, true
		}
	}
	return DTG{}, false
}

// firstYear is the year of the first order that telegrams cite, E.O. 10501 of December 1953, and lastYear one after
// which no cable was sent yet: MAY 49 is a typo.
const firstYear, lastYear = 1953, 2039

// fullYear is the year that two or four digits of a date-time group give; ok is false for others, and for a year of
// which no cable is.
func fullYear(digits string) (year int, ok bool) {
	switch len(digits) {
	case 2:
		if year = Century(Number(digits)); year >= 2000+firstYear%100 {
			year -= 100
		}
	case 4:
		year = Number(digits)
	}
	return year, year > 0 && year <= lastYear
}

// ArchiveDay reads the day that an archive wrote: 2009-12-22 16:35:00, 4/11/2002 20:44, Friday, 23 February 2001,
// 15:53, June 03, 2003, 08-JUL-08, 240549Z Sep 03. ok is false if there is none.
func ArchiveDay(s string) (day calendar.Day, ok bool) {
	var numbers [3]string
	n, month := 0, 0
	for i := 0; i < len(s) && n < 3 && (month == 0 || n < 2); {
		switch c := s[i]; {
		case IsDigit(c):
			e := DigitsEnd(s, i)
			if e-i == 6 && n == 0 {
				g, _ := DTGAt(s, i)
				return g.Day, g.Dated
			}
			if e+1 < len(s) && s[e] == ':' && IsDigit(s[e+1]) { // the hour, "Fri Jun 16 10:23:00 2006"
				for e < len(s) && (IsDigit(s[e]) || s[e] == ':') {
					e++
				}
				i = e
				continue
			}
			if e-i == 4 && i > 0 && (s[i-1] == '+' || s[i-1] == '-') && n > 0 && s[i] <= '1' && i > 1 && s[i-2] == ' ' {
				i = e // the zone, "00:00:00 +0100 2009"
				continue
			}
			numbers[n] = s[i:e]
			n++
			i = e
		case IsLetter(c):
			if m, _ := Month(s[i:]); m > 0 {
				month = m
			}
			i = WordEnd(s, i)
		default:
			i++
		}
	}
	if month > 0 && n == 2 {
		return dayAndYear(numbers[0], numbers[1], month)
	}
	if month > 0 || n < 3 {
		return 0, false
	}
	return civil(numbers)
}

// dayAndYear is the day of a month with a name: day and year in either order where the year has four digits.
func dayAndYear(day, year string, month int) (calendar.Day, bool) {
	if len(day) == 4 {
		day, year = year, day
	}
	return calendar.Date(archiveYear(year), month, Number(day))
}

// civil is the day of three numbers: year first where it has four digits, else month first, and day first where the
// month can only be meant so, as outside the United States.
func civil(n [3]string) (calendar.Day, bool) {
	first, second := Number(n[0]), Number(n[1])
	switch {
	case len(n[0]) == 4:
		return calendar.Date(first, second, Number(n[2]))
	case first > 12:
		return calendar.Date(archiveYear(n[2]), second, first)
	}
	return calendar.Date(archiveYear(n[2]), first, second)
}

// archiveYear is a year as an archive writes it, of any number of digits.
func archiveYear(digits string) int {
	if len(digits) == 2 {
		return Century(Number(digits))
	}
	return Number(digits)
}
