package sighting

import (
	"fmt"
	"strings"
)

// number reads what begins with a digit: a date, a date-time group, a reason, an exemption, a number of years.
func (s *scanner) number() {
	end := wordEnd(s.text, s.at)
	word := strings.ToUpper(s.text[s.at:end])
	switch {
	case s.date():
	case s.reason():
	case exemption(word):
		s.add(Instruction, s.extended(end), strings.ToUpper(s.text[s.at:s.extended(end)]))
	case s.duration(word, end):
	default:
		s.at = max(end, s.at+1)
	}
}

// exemption reports whether a word is a code of an exemption: 25X1, 50X2.
func exemption(w string) bool {
	return len(w) > 3 && (strings.HasPrefix(w, "25X") || strings.HasPrefix(w, "50X") || strings.HasPrefix(w, "75X"))
}

// date reads a date in numbers or with a month's name, and reports whether one was there.
func (s *scanner) date() bool {
	f, n, at := s.numerals()
	switch {
	case n == 1 && len(f[0]) == 8 && (f[0][:2] == "19" || f[0][:2] == "20"):
		s.addDate(at, f[0][:4], f[0][4:6], f[0][6:])
	case n >= 1 && len(f[0]) <= 2 && at > s.at && s.text[at-1] == '/' && at < len(s.text) && letter(s.text[at]):
		// 03/O5/2019
		end := s.extended(wordEnd(s.text, at))
		if !strings.ContainsAny(s.text[at:end], "0123456789") {
			return false
		}
		s.add(Date, end, strings.ToUpper(s.text[s.at:end]))
	case n == 1 && len(f[0]) <= 6:
		return s.dayAndMonth(s.at + len(f[0]))
	case n == 3 && len(f[0]) == 4 && len(f[1]) <= 2:
		s.addDate(at, f[0], f[1], f[2])
	case n == 3 && len(f[0]) <= 2 && len(f[1]) <= 2:
		s.addDate(at, f[2], f[0], f[1])
	default:
		return false
	}
	return true
}

// numerals are up to three numbers with one sign between them, and where they end: after the sign where no number
// follows it.
func (s *scanner) numerals() (f [3]string, n, at int) {
	var sign byte
	for at = s.at; ; {
		end := at
		for end < len(s.text) && digit(s.text[end]) && end-at < 9 {
			end++
		}
		if end == at {
			return f, n, at
		}
		f[n] = s.text[at:end]
		at = end
		if n++; n == 3 {
			return f, n, at
		}
		next := lineBlanks(s.text, at)
		if next >= len(s.text) || strings.IndexByte("/-.", s.text[next]) < 0 || sign != 0 && s.text[next] != sign {
			return f, n, at
		}
		sign = s.text[next]
		after := skip(s.text, next+1)
		if after >= len(s.text) || !digit(s.text[after]) {
			if next == at && after == next+1 {
				return f, n, after
			}
			return f, n, at
		}
		at = after
	}
}

// left takes along a digit that a blank cut off before a date of small numbers: 0 3/05/19. It reports whether it did.
func (s *scanner) left(day, month string) bool {
	at := s.at - 2
	if at < 0 || s.at+1 >= len(s.text) || digit(s.text[s.at+1]) || !blank(s.text[at+1]) || !digit(s.text[at]) ||
		at > 0 && wordByte(s.text[at-1]) || len(day) > 2 || len(month) > 2 {
		return false
	}
	if n := len(s.found); n > 0 && s.found[n-1].Span.End > at {
		return false
	}
	s.at = at
	return true
}

// dayAndMonth reads 5 MAY 2019, 05-MAY-19 and 051522Z MAR 09, after the day.
func (s *scanner) dayAndMonth(at int) bool {
	day := s.text[s.at:at]
	if at < len(s.text) && upper(s.text[at]) == 'Z' {
		at++
	}
	from := lineSigns(s.text, at)
	m, end := monthAt(s.text, from)
	if m == 0 || len(day) > 2 && len(day) != 6 {
		return false
	}
	from = lineSigns(s.text, end)
	to := from
	for to < len(s.text) && digit(s.text[to]) {
		to++
	}
	if to-from != 2 && to-from != 4 {
		return false
	}
	year := s.text[from:to]
	if len(day) == 6 {
		s.add(Date, to, day+"Z "+fmt.Sprint(m)+" "+year)
	} else {
		s.addDate(to, year, fmt.Sprint(m), day)
	}
	return true
}

// month reads MAY 5, 2019, else goes on after the word.
func (s *scanner) month(end int) {
	day := lineSigns(s.text, end)
	if first := s.text[s.at]; 'a' <= first && first <= 'z' || day >= len(s.text) || !digit(s.text[day]) {
		s.at = end
		return
	}
	m, to := monthAt(s.text, s.at)
	if m > 0 && to == end {
		to := day
		for to < len(s.text) && digit(s.text[to]) {
			to++
		}
		year := lineSigns(s.text, to)
		last := year
		for last < len(s.text) && digit(s.text[last]) {
			last++
		}
		if n := last - year; to > day && to-day <= 2 && year > to && (n == 2 || n == 4) {
			s.addDate(last, s.text[year:last], fmt.Sprint(m), s.text[day:to])
			return
		}
	}
	s.at = end
}

func lineSigns(text string, at int) int {
	for at < len(text) && (blank(text[at]) || text[at] == '-' || text[at] == ',' || text[at] == '.' || text[at] == '/') {
		at++
	}
	return at
}

var months = [...]string{"JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
	"OCTOBER", "NOVEMBER", "DECEMBER"}

// monthAt is the month whose name, or three letters of it and more, is at an offset, and where it ends; 0 for none.
func monthAt(text string, at int) (month, end int) {
	for end = at; end < len(text) && letter(text[end]) && text[end] < 0x80; end++ {
	}
	w := strings.ToUpper(text[at:end])
	if len(w) < 3 {
		return 0, 0
	}
	for i, name := range months {
		if strings.HasPrefix(name, w) || w == "SEPT" && i == 8 {
			return i + 1, end
		}
	}
	return 0, 0
}

// extended is where a value ends with all that is glued to it or may be more of it: 03/05/20XX, 03/05/20 19, a year
// on the next line.
func (s *scanner) extended(end int) int {
	to := end
	for to < len(s.text) && s.text[to] > ' ' && s.text[to] != ',' && s.text[to] != ';' {
		to++
	}
	for to > end && strings.IndexByte(".:)]}\"'>", s.text[to-1]) >= 0 {
		to--
	}
	next := skip(s.text, to)
	last := wordEnd(s.text, next)
	for last < len(s.text) && last < next+4 && strings.IndexByte("#X_?*", s.text[last]) >= 0 {
		last++
	}
	if next > to && last > next && last-next <= 4 && rest(s.text[next:last]) &&
		(last >= len(s.text) || strings.IndexByte("/-)", s.text[last]) < 0) && !s.paragraph(next, last) {
		return last
	}
	return to
}

// rest reports whether a word may be the rest of a number that was cut: digits, with letters that pass for them, or
// the signs that a copy puts for them.
func rest(w string) bool {
	if strings.ContainsAny(w, "0123456789") {
		return strings.Trim(w, "0123456789OoIlLX#_?*") == ""
	}
	return strings.Trim(w, "X#_?*") == "" && w != "X"
}

// paragraph reports whether a number is the first of its line and ends in a stop, as a paragraph's does.
func (s *scanner) paragraph(at, end int) bool {
	return end < len(s.text) && s.text[end] == '.' && strings.TrimRight(s.text[max(0, at-1):at], "\r\n") == ""
}

// addDate lists a date: in one spelling where its text is read whole, else as its own text.
func (s *scanner) addDate(end int, year, month, day string) {
	cut := s.left(day, month)
	to := s.extended(end)
	m, d, y := numberOf(month), numberOf(day), numberOf(year)
	if m > 12 {
		m, d = d, m
	}
	if len(year) == 2 {
		if y += 1900; y < 1960 { // a year below 60 is of the century after 2000
			y += 100
		}
	}
	whole := !cut && to == end && 0 < m && m < 13 && 0 < d && d < 32 && (len(year) == 2 || len(year) == 4)
	if text := strings.ToUpper(strings.Join(strings.Fields(s.text[s.at:to]), " ")); !whole {
		s.add(Date, to, text)
		return
	}
	s.add(Date, to, fmt.Sprintf("%04d-%02d-%02d", y, m, d))
}

func numberOf(s string) (n int) {
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
