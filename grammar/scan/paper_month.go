package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Reports and slides have the month of their issue alone on a line of the head: October 2018. The day is not known. The
// month may also be the one that a report is about, and then it was written in the month after it.

// monthLine reads a line, or the last column of a letterhead, that is nothing but a month and a year: October 2018,
// (MAY, 1968), JUN 2012.
func monthLine(line string) (first calendar.Day, ok bool) {
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

// headMonth is monthLine for a line of a paper's head, which may have a key: DATE: MAY 1968.
func headMonth(line string) (first calendar.Day, ok bool) {
	for _, k := range originKeys {
		if !text.HasWord(line, k) {
			continue
		}
		if first, ok = monthLine(line[len(k):]); ok {
			return first, true
		}
	}
	return monthLine(line)
}

// lastOfNext is the last day of the month after the one that begins on a day.
func lastOfNext(first calendar.Day) calendar.Day {
	year, month, _ := first.Split()
	if month += 2; month > 12 {
		year, month = year+1, month-12
	}
	return calendar.MustDate(year, month, 1) - 1
}

// month notes a line that is a month; ok is false for any other line. Below the head a month is not a date. But if it
// is not the one in the head, then both are of parts of the text, as in a chronology.
func (f *dayFinder) month(line string, at source.Span) (ok bool) {
	first, ok := headMonth(line)
	switch {
	case !ok, f.below && !f.months.found():
	case f.ofForm(at), f.afterBlock():
		f.other = true
	default:
		f.months.note(first, at)
	}
	return ok
}

// formReach is how far from the month of an edition the word for a form is: OPTIONAL FORM NO. 10, MAY 1962 EDITION.
const formReach = 60

// ofForm reports whether a month may be that in which a printed form was made.
func (f *dayFinder) ofForm(at source.Span) bool {
	before := f.text[max(0, at.Start-formReach):at.Start]
	after := f.text[at.End:min(len(f.text), at.End+formReach)]
	return text.IndexWord(before, "FORM") >= 0 ||
		text.IndexWord(after, "EDITION") >= 0 || text.IndexWord(after, "GSA") >= 0
}

// afterBlock reports whether a line of an authority block is above, whose date is that of a source.
func (f *dayFinder) afterBlock() bool {
	return Of(ClassifiedBy, DerivedFrom, Reason, DeclassifyOn).Has(f.above)
}
