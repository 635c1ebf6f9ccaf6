package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
)

// paperDay reads a date as papers and mails write it: March 3, 2026 · 3 March 2026 · 3 MAR 26 · March 3rd, 2026 ·
// Fri, 06 Mar 2026 09:14:02 +0000 · 2026-03-06 · 2026/03/06 · 20260306 · 06.03.2026 · 061430Z MAR 26 ·
// 03/06/2026, the month first. ok is false where the text begins with none, after the day of the week.
func paperDay(s string) (day calendar.Day, ok bool) {
	day, n := dayAt(s)
	return day, n > 0
}

// dayAt is paperDay with the length of the date, which is 0 for none.
func dayAt(s string) (day calendar.Day, n int) {
	if d, found := readDay(s); found {
		if day, found = date(d.year, d.month, d.day); found {
			return day, d.at
		}
	}
	return 0, 0
}

// noDayAt is the length of a date that no calendar has, 11/31/1986, at the front of a text; 0 for none. Eight figures
// may be any number.
func noDayAt(s string) int {
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
	d.year = text.Century(text.Number(d.s[d.at : d.at+2]))
	d.at += 2
	return true
}

// yearFollows reports whether a year of four figures is the next word.
func yearFollows(rest string) bool {
	word := strings.TrimLeft(rest, " ")
	return len(word) < len(rest) && text.DigitsEnd(word, 0) == 4 && (strings.HasPrefix(word, "19") ||
		strings.HasPrefix(word, "20"))
}

// figures reads a date without words: 2026-03-06, 2026/03/06, 20260306, 06.03.2026 and 03/06/2026.
func (d *dayReader) figures() bool {
	rest := d.s[d.at:]
	switch n := text.DigitsEnd(rest, 0); {
	case n == 8:
		d.year, d.month, d.day = text.Number(rest[:4]), text.Number(rest[4:6]), text.Number(rest[6:8])
		d.at += 8
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
	d.year = text.Century(text.Number(d.s[d.at:end]))
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

func date(year, month, day int) (calendar.Day, bool) {
	if year < 1940 || year > 2100 {
		return 0, false
	}
	return calendar.Date(year, month, day)
}

// paperDate reads the date on a line of a title block: after a key, with or without its colon, after an office or a
// place and a comma, or in the last column. A line that is a key with its value gives the value.
func paperDate(line string) (day calendar.Day, ok bool) {
	line = strings.Trim(line, " \t>*.-—–·•")
	if n := dateKeyLength(line); n > 0 {
		return dayWithin(line[n:])
	}
	if day, n := dayAt(line); n > 0 {
		return day, true
	}
	if key, value, keyed := strings.Cut(line, ":"); keyed && len(key) < 20 && !strings.Contains(key, "  ") {
		return lastColumn(value)
	}
	if day, ok = afterOffice(line); ok {
		return day, true
	}
	return lastColumn(line)
}

// dateKeys begin the line of a memorandum that has its date. One in capitals needs no colon.
var dateKeys = [...]string{"DATE, TIME AND PLACE", "DATE AND PLACE", "DATE AND TIME", "TIME AND DATE", "DATE/TIME",
	"DATE, TIME", "DATE TIME", "DATE OF CONVERSATION", "DATE OF MEETING", "DATE OF PAPER", "DATED", "DATE", "SENT"}

// dateKeyLength is the length of the key of a date that a line begins with, with its colon; 0 for none.
func dateKeyLength(line string) int {
	if line == "" || strings.IndexByte("DTS", text.Upper(line[0])) < 0 {
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
		if _, ok := paperDay(rest); ok && !text.HasLower(line[:len(k)]) {
			return len(line) - len(rest)
		}
		return 0
	}
	return 0
}

// dayWithin is the date that a value begins with, or that comes after a comma of it: 10:00 a.m., March 3, 2026.
func dayWithin(value string) (day calendar.Day, ok bool) {
	for {
		if day, n := dayAt(value); n > 0 {
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
	for i := range len(line) {
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
		if i > 0 && i < longestOffice && text.IsUpper(strings.TrimPrefix(line, "[")[0]) && dayAlone(rest) {
			return paperDay(rest)
		}
	}
	return 0, false
}

// lastColumn reads the date after the last wide blank of a line, or after the key DATE: in it.
func lastColumn(line string) (day calendar.Day, ok bool) {
	if i := text.IndexFold(line, "DATE:"); i >= 0 {
		return paperDay(line[i+len("DATE:"):])
	}
	i := max(strings.LastIndex(line, "  "), strings.LastIndexByte(line, '\t'), strings.LastIndex(line, "__ "))
	if i < 0 || !dayAlone(strings.TrimLeft(line[i:], "_")) {
		return 0, false
	}
	return paperDay(strings.TrimLeft(line[i:], "_ \t"))
}

// dayAlone reports whether a text is a date and nothing else but a time of the day.
func dayAlone(s string) bool {
	s = strings.Trim(s, " \t\r.-—–")
	_, n := dayAt(s)
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
