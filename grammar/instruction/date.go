package instruction

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// dateLength is the length of a date in digits: three numbers with /, - or . between, eight
// digits YYYYMMDD, or a day with a month's name. 0 for none.
func dateLength(s string) int {
	n, groups := 0, 0
	for groups < 3 {
		d := n
		for d < len(s) && text.IsDigit(s[d]) {
			d++
		}
		if d == n || d-n > 4 && !(groups == 0 && d-n == 8) {
			break
		}
		if groups == 0 && d-n == 8 {
			if year := s[:4]; year >= "1950" && year <= "2199" {
				return 8
			}
			return 0
		}
		groups++
		n = d
		if groups < 3 {
			i := n
			for i < len(s) && s[i] == ' ' {
				i++
			}
			if i >= len(s) || s[i] != '/' && s[i] != '-' && s[i] != '.' || i > n+1 {
				break
			}
			n = i + 1
			for n < len(s) && (s[n] == ' ' && s[i] == '/' || s[n] == '\n' || s[n] == '\r') { // a line that was wrapped there
				n++
			}
		}
	}
	if groups == 3 {
		return n
	}
	return dayMonthLength(s)
}

// dayMonthLength is the length of "29 OCTOBER 2019" or "29 OCT 19"; 0 for none.
func dayMonthLength(s string) int {
	i := 0
	for i < len(s) && text.IsDigit(s[i]) && i < 2 {
		i++
	}
	j := skip(s, i)
	m, n := text.Month(s[j:])
	if m == 0 {
		return 0
	}
	j = skip(s, j+n)
	e := j
	for e < len(s) && text.IsDigit(s[e]) {
		e++
	}
	if e-j != 4 && e-j != 2 {
		return 0
	}
	return e
}

// monthDateLength is the length of "OCTOBER 29, 2019"; 0 for none.
func monthDateLength(s string) int {
	m, n := text.Month(s)
	if m == 0 {
		return 0
	}
	i := skip(s, n)
	d := i
	for d < len(s) && text.IsDigit(s[d]) && d < i+2 {
		d++
	}
	y := skip(s, d)
	e := y
	for e < len(s) && text.IsDigit(s[e]) {
		e++
	}
	if d == i || e-y != 4 {
		return 0
	}
	return e
}

func skip(s string, i int) int {
	for i < len(s) && (text.Blank(s, i) > 0 || s[i] == ',' || s[i] == '.') {
		i++
	}
	return i
}

// readDate fills a value from a date's text.
func readDate(v *Value, s string) {
	if m, _ := text.Month(s); m > 0 {
		readWords(v, s, m)
		return
	}
	var f [3]int
	var width [3]int
	g := -1
	last := byte('/')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if text.IsDigit(c) {
			if !text.IsDigit(last) {
				g++
			}
			if g > 2 {
				break
			}
			f[g] = f[g]*10 + int(c-'0')
			width[g]++
		} else if letter(c) {
			m, _ := text.Month(s[i:])
			readWords(v, s, m)
			return
		}
		last = c
	}
	if g == 0 { // YYYYMMDD
		f, width = [3]int{f[0] / 10000, f[0] / 100 % 100, f[0] % 100}, [3]int{4, 2, 2}
	}
	v.Fields, v.YearFirst = f, width[0] == 4
	year, month, day, digits := f[2], f[0], f[1], width[2]
	if v.YearFirst {
		year, month, day, digits = f[0], f[1], f[2], 4
	}
	v.settle(year, month, day, digits)
}

// readWords reads a date whose month is a word.
func readWords(v *Value, s string, month int) {
	var f []int
	width := 0
	for i := 0; i < len(s); {
		if !text.IsDigit(s[i]) {
			i++
			continue
		}
		n, j := 0, i
		for j < len(s) && text.IsDigit(s[j]) {
			n = n*10 + int(s[j]-'0')
			j++
		}
		f, width, i = append(f, n), j-i, j
	}
	if len(f) == 2 {
		v.settle(f[1], month, f[0], width)
	}
}

// settle turns year, month and day into a day, or reports that there is none.
func (v *Value) settle(year, month, day, digits int) {
	switch digits {
	case 2:
		v.TwoDigitYear, year = true, text.Century(year)
	case 4:
	default:
		v.Impossible = true
		return
	}
	d, ok := calendar.Date(year, month, day)
	v.Day, v.Dated, v.Impossible = d, ok, !ok
}
