package cable

import "github.com/cablelint/cablelint/grammar/calendar"

// parseDTG reads the day of a date-time group: "O R 221635Z DEC 09", "240549Z Sep 03".
// ok is false where none stands or the calendar and the clock have no such time.
func parseDTG(s string) (day calendar.Day, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		e := digits(s, i)
		if e-i != 6 {
			return 0, false
		}
		dd, hh, mm := number(s[i:i+2]), number(s[i+2:i+4]), number(s[i+4:e])
		if hh > 23 && (hh != 24 || mm != 0) || mm > 59 {
			return 0, false
		}
		if e < len(s) && (s[e] == 'Z' || s[e] == 'z') {
			e++
		}
		return monthAndYear(s[e:], dd)
	}
	return 0, false
}

// monthAndYear reads "DEC 09" behind a group's time.
func monthAndYear(s string, dd int) (day calendar.Day, ok bool) {
	i := blanks(s, 0)
	m, e := month(s[i:])
	if m == 0 {
		return 0, false
	}
	i = blanks(s, i+e)
	e = digits(s, i)
	year := number(s[i:e])
	switch e - i {
	case 2:
		year = century(year)
	case 4:
	default:
		return 0, false
	}
	return calendar.Date(year, m, dd)
}

// parseArchiveDay reads the day that an archive wrote: 2009-12-22 16:35:00, 4/11/2002 20:44,
// Friday, 23 February 2001, 15:53, June 03, 2003, 08-JUL-08, 240549Z Sep 03.
func parseArchiveDay(s string) (day calendar.Day, ok bool) {
	var fields [3]int
	var widths [3]int
	n, m := 0, 0
	for i := 0; i < len(s) && (n < 3 && (m == 0 || n < 2)); {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			e := digits(s, i)
			if e-i == 6 && n == 0 {
				return parseDTG(s[i:])
			}
			fields[n], widths[n] = number(s[i:e]), e-i
			n++
			i = e
		case letter(c):
			mm, e := month(s[i:])
			if mm > 0 {
				m = mm
			} else {
				e = word(s, i) - i
			}
			i += e
		default:
			i++
		}
	}
	return civil(fields, widths, n, m)
}

// civil makes a day of an archive's numbers; the month is 0 where it was no word.
func civil(f, w [3]int, n, month int) (calendar.Day, bool) {
	switch {
	case month > 0 && n == 2: // day and year, in either order where the year has four digits
		if w[0] == 4 {
			f[0], f[1], w[1] = f[1], f[0], 4
		}
		return calendar.Date(fullYear(f[1], w[1]), month, f[0])
	case month > 0 || n < 3:
		return 0, false
	case w[0] == 4:
		return calendar.Date(f[0], f[1], f[2])
	case f[0] > 12: // only the custom outside the United States can be meant
		return calendar.Date(fullYear(f[2], w[2]), f[1], f[0])
	}
	return calendar.Date(fullYear(f[2], w[2]), f[0], f[1])
}

func fullYear(year, width int) int {
	if width == 2 {
		return century(year)
	}
	return year
}

const monthNames = "JANUARY  FEBRUARY MARCH    APRIL    MAY      JUNE     JULY     AUGUST   SEPTEMBEROCTOBER  NOVEMBER DECEMBER "

// month is the month, from 1, whose name or its first three or four letters are the
// word that s begins with, any case, and the word's length; 0 for none.
func month(s string) (m, length int) {
	length = word(s, 0)
	if length < 3 || length > 9 {
		return 0, 0
	}
next:
	for m = 1; m <= 12; m++ {
		name := monthNames[(m-1)*9 : m*9]
		for i := 0; i < length; i++ {
			if s[i]&^0x20 != name[i] {
				continue next
			}
		}
		return m, length
	}
	return 0, 0
}

func letter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }

// word is the offset of the first byte from i on that is no letter.
func word(s string, i int) int {
	for i < len(s) && letter(s[i]) {
		i++
	}
	return i
}

// blanks is the offset of the first byte from i on that is no blank.
func blanks(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r') {
		i++
	}
	return i
}
