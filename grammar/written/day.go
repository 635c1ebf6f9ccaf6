// Package written reads the days and months that people write in memoranda, mails and stamps: 3 March 2026,
// 031430Z MAR 26, 03/06/2026, October 2018. It looks at the letters alone; what a date is the date of is said by those
// who ask. Where a text is read by a machine, l and O may be figures.
package written

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// Day reads a date as papers and mails write it: March 3, 2026 · 3 March 2026 · 3 MAR 26 · March 3rd, 2026 ·
// Fri, 06 Mar 2026 09:14:02 +0000 · 2026-03-06 · 2026/03/06 · 20260306 · 06.03.2026 · 061430Z MAR 26 ·
// 2026 Mar 06 · 03/06/2026, the month first. ok is false where the text begins with none, after the day of the week.
func Day(s string) (day calendar.Day, ok bool) {
	day, n := DayAt(s)
	return day, n > 0
}

// DayAt is Day with the length of the date, which is 0 for none.
func DayAt(s string) (day calendar.Day, n int) {
	if d, found := readDay(s); found {
		if day, found = date(d.year, d.month, d.day); found {
			return day, d.at
		}
	}
	return 0, 0
}

// NoDayAt is the length of a date that no calendar has, 11/31/1986, at the front of a text; 0 for none. Eight figures
// may be any number.
func NoDayAt(s string) int {
	d, found := readDay(s)
	if _, real := date(d.year, d.month, d.day); !found || real || text.DigitsEnd(s, 0) > 2 {
		return 0
	}
	return d.at
}

// readDay reads a date, which may be none of the calendar.
func readDay(s string) (d dayReader, found bool) {
	start := dayReader{s: s, at: afterWeekday(s)}
	if d = start; d.monthFirst() {
		return d, true
	}
	if d = start; d.dayFirst() {
		return d, true
	}
	d = start
	return d, d.figures()
}

// afterWeekday is where a date begins after the day of the week, with or without a comma.
func afterWeekday(s string) int {
	at := text.SkipBlank(s, 0)
	end := text.WordEnd(s, at)
	if end-at < 3 {
		return at
	}
	front := [...]byte{text.Upper(s[at]), text.Upper(s[at+1]), text.Upper(s[at+2])}
	if !strings.Contains("MONTUEWEDTHUFRISATSUN", string(front[:])) {
		return at
	}
	if m, _ := text.Month(s[at:]); m > 0 {
		return at
	}
	return len(s) - len(strings.TrimLeft(s[end:], "., "))
}

// dayReader reads a date from an offset on.
type dayReader struct {
	s                string
	at               int
	day, month, year int
}

// monthFirst reads March 3, 2026.
func (d *dayReader) monthFirst() bool {
	month, n := text.Month(d.s[d.at:])
	if n == 0 {
		return false
	}
	d.month = month
	d.skip(n, " .")
	if d.day = d.number(2, true); d.day == 0 {
		return false
	}
	d.ordinal()
	d.skip(0, " ,.")
	return d.fullYear()
}

// dayFirst reads 3 March 2026, 3rd of March, 2026, 03 MAR 26 and 031430Z MAR 26.
func (d *dayReader) dayFirst() bool {
	if figures := text.DigitsEnd(d.s[d.at:], 0); figures == 6 { // a group of a message: day, hour and minute
		d.day = text.Number(d.s[d.at : d.at+2])
		d.skip(6, " ")
		if d.at == len(d.s) || text.Upper(d.s[d.at]) != 'Z' {
			return false
		}
		d.skip(1, " ")
	} else if d.day = d.number(2, true); d.day == 0 {
		return false
	}
	d.ordinal()
	d.skip(0, " -")
	if rest := d.s[d.at:]; text.HasWord(rest, "OF") {
		d.skip(len("of"), " ")
	}
	month, n := text.Month(d.s[d.at:])
	if n == 0 {
		return false
	}
	d.month = month
	d.skip(n, " .,-")
	if d.fullYear() {
		return true
	}
	// two figures are a year only at the end of a word, and where no year follows, as in stamps: 3 MAR 26, 3 MAR 11 1975
	if text.DigitsEnd(d.s[d.at:], 0) != 2 || d.at+2 < len(d.s) && text.IsLetter(d.s[d.at+2]) || yearFollows(d.s[d.at+2:]) {
		return false
	}
	d.year = century(text.Number(d.s[d.at : d.at+2]))
	d.at += 2
	return true
}

// century is a year of four digits for one of two: no marked paper is older than 1940.
func century(year int) int {
	if year < 40 {
		return 2000 + year
	}
	return 1900 + year
}

// yearFollows reports whether a year of four figures is the next word.
func yearFollows(rest string) bool {
	word := strings.TrimLeft(rest, " ")
	return len(word) < len(rest) && text.DigitsEnd(word, 0) == 4 && (strings.HasPrefix(word, "19") ||
		strings.HasPrefix(word, "20"))
}

// figures reads a date that begins with its year, or has no words: 2026 Mar 06, 2026-03-06, 2026/03/06, 20260306,
// 06.03.2026 and 03/06/2026.
func (d *dayReader) figures() bool {
	rest := d.s[d.at:]
	switch n := text.DigitsEnd(rest, 0); {
	case n == 8:
		d.year, d.month, d.day = text.Number(rest[:4]), text.Number(rest[4:6]), text.Number(rest[6:8])
		d.at += 8
		return true
	case n == 4 && len(rest) > 4 && (rest[4] == ' ' || rest[4] == '-') && d.yearFirst():
		return true
	case n == 4 && len(rest) >= 10 && strings.IndexByte("-/.", rest[4]) >= 0 && rest[7] == rest[4]:
		d.year, d.month, d.day = text.Number(rest[:4]), text.Number(rest[5:7]), text.Number(rest[8:10])
		d.at += 10
		return text.DigitsEnd(rest, 5) == 7 && text.DigitsEnd(rest, 8) == 10
	case n == 1 || n == 2:
		return d.threeFigures(text.Number(rest[:n]), n)
	}
	return false
}

// yearFirst reads 2026 Mar 03 and 2026-Mar-03. The time before a date looks like it: 2000 May 3, 1968.
func (d *dayReader) yearFirst() bool {
	start := *d
	year, sign := text.Number(d.s[d.at:d.at+4]), d.s[d.at+4:d.at+5]
	d.skip(5, "")
	month, n := text.Month(d.s[d.at:])
	d.skip(n, ".")
	d.skip(0, sign)
	if d.year, d.month, d.day = year, month, d.number(2, false); n > 0 && d.day > 0 &&
		!yearFollows(" "+strings.TrimLeft(d.s[d.at:], " ,")) {
		return true
	}
	*d = start
	return false
}

// threeFigures reads what follows the first figure of 03/06/2026, whose month is first unless it is above twelve, or
// of 06.03.2026, whose day is.
func (d *dayReader) threeFigures(first, n int) bool {
	apart := "" // converters write 12 / 11 / 2008
	if strings.HasPrefix(d.s[d.at+n:], " / ") {
		apart = " "
	}
	d.skip(n, apart)
	if d.at == len(d.s) || strings.IndexByte("/.", d.s[d.at]) < 0 {
		return false
	}
	sign := d.s[d.at]
	d.skip(1, apart)
	second := d.number(2, false)
	d.skip(0, apart)
	if second == 0 || d.at == len(d.s) || d.s[d.at] != sign {
		return false
	}
	d.skip(1, apart)
	d.month, d.day = first, second
	if sign == '.' || first > 12 {
		d.month, d.day = second, first
	}
	return d.fullYear() || sign == '/' && d.shortYear(first)
}

// shortYear reads a year of two figures that cannot be a day: 6/11/75. One of this century may be a day, unless the
// first number is a month and the second cannot be one: 08/15/08.
func (d *dayReader) shortYear(first int) bool {
	end := text.DigitsEnd(d.s, d.at)
	if end-d.at != 2 || d.at+2 < len(d.s) && text.IsLetter(d.s[d.at+2]) {
		return false
	}
	d.year = century(text.Number(d.s[d.at:end]))
	d.at = end
	return d.year < 2000 || d.day > 12 && first <= 12
}

// skip goes over n bytes, and then over signs.
func (d *dayReader) skip(n int, signs string) {
	for d.at += n; d.at < len(d.s) && strings.IndexByte(signs, d.s[d.at]) >= 0; {
		d.at++
	}
}

// number reads a number of at most some figures; 0 for none. Where a month is written as a word, machines that read
// paper take l and O for figures: l2 January 2O24.
func (d *dayReader) number(most int, scanned bool) (value int) {
	from := d.at
	for d.at < len(d.s) && d.at-from <= most {
		c := d.s[d.at]
		switch {
		case text.IsDigit(c):
		case scanned && (c == 'l' || c == 'I'):
			c = '1'
		case scanned && (c == 'O' || c == 'o') && d.at > from:
			c = '0'
		default:
			c = 0
		}
		if c == 0 {
			break
		}
		value = 10*value + int(c-'0')
		d.at++
	}
	if d.at-from > most {
		return 0
	}
	return value
}

// ordinal goes over the ending of 3rd and 12th.
func (d *dayReader) ordinal() {
	for _, ending := range [...]string{"ST", "ND", "RD", "TH"} {
		if text.HasWord(d.s[d.at:], ending) {
			d.at += len(ending)
			return
		}
	}
}

// fullYear reads a year of four figures, which a machine or a printed form may have set apart: 19 9 5, 19 75.
func (d *dayReader) fullYear() bool {
	from := d.at
	if d.year = d.number(4, true); d.at-from != 4 {
		d.at = from
		return d.apartYear()
	}
	return true
}

// apartYear reads the year of another century with blanks between its figures.
func (d *dayReader) apartYear() bool {
	rest := d.s[d.at:]
	if !strings.HasPrefix(rest, "19") && !strings.HasPrefix(rest, "1 9") {
		return false
	}
	year, n, i := 0, 0, 0
	for ; i < len(rest) && n < 4; i++ {
		switch {
		case text.IsDigit(rest[i]):
			year, n = 10*year+int(rest[i]-'0'), n+1
		case rest[i] != ' ' || rest[i-1] == ' ':
			return false
		}
	}
	if n < 4 || i < len(rest) && (text.IsDigit(rest[i]) || text.IsLetter(rest[i]) || rest[i] == ':') {
		return false
	}
	d.year = year
	d.at += i
	return true
}

// date is a day of the calendar in the years in which papers were written, or may be declassified.
func date(year, month, day int) (calendar.Day, bool) {
	if year < 1940 || year > 2100 {
		return 0, false
	}
	return calendar.Date(year, month, day)
}
