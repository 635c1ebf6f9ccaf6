package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Reports and slides have the month of their issue alone on a line of the head: October 2018. The day is not known. The
// month may also be the one that a report is about, and then it was written in the month after it.

// headMonth is monthLine for a line of a paper's head, which may have a key, DATE: MAY 1968, name an edition, September
// 2008 Edition, or a week, Week of: March 9-15, 2013. Printed forms name theirs in capitals.
func headMonth(line string) (first calendar.Day, ok bool) {
	if first, ok = weekMonth(line); ok {
		return first, true
	}
	for _, word := range [...]string{" Edition", " edition", " Issue", " issue"} {
		line = strings.TrimSuffix(line, word)
	}
	for _, k := range originKeys {
		if !text.HasWord(line, k) {
			continue
		}
		if first, ok = written.Month(line[len(k):]); ok {
			return first, true
		}
	}
	return written.Month(line)
}

// lastOfNext is the last day of the month after the one that begins on a day.
func lastOfNext(first calendar.Day) calendar.Day {
	year, month, _ := first.Split()
	if month += 2; month > 12 {
		year, month = year+1, month-12
	}
	return calendar.MustDate(year, month, 1) - 1
}

// weekMonth is the month in which the week of a report begins: Week of: March 9-15, 2013, Highlights, week ending 15
// March 2013. It is reported in that month or in the next. Prose has a small word before: plans for the week of May 3,
// 2013.
func weekMonth(line string) (first calendar.Day, ok bool) {
	i := text.IndexFold(line, "WEEK ")
	if i < 0 {
		return 0, false
	}
	if _, before := text.LastWord(line[:i]); before != "" && text.IsLower(before[0]) {
		return 0, false
	}
	for _, k := range [...]string{"WEEK OF", "WEEK ENDING"} {
		if rest := line[i:]; text.HasWord(rest, k) {
			return written.MonthWithin(strings.TrimLeft(rest[len(k):], ": \t"))
		}
	}
	return 0, false
}

// titleMonth notes the month at the end of a title that says what the paper is: Report Number 12, May 2011.
func (f *dayFinder) titleMonth(line string, at int, subject bool) {
	i := strings.LastIndexByte(line, ' ')
	i = strings.LastIndexByte(line[:max(i, 0)], ' ') + 1
	before := strings.TrimRight(line[:i], " ,-(")
	_, last := text.LastWord(before)
	first, ok := written.Month(line[i:])
	if subject || !ok || len(before) == i-1 && line[i] != '(' && !slices.Contains(datedNouns[:], strings.ToUpper(last)) ||
		!namesPaper(before, false) {
		return
	}
	f.months.note(first, lastOfNext(first), source.Span{Start: at + i, End: at + len(line)})
}

// month notes a line that is a month; ok is false for any other line. Below the head a month is not a date, unless no
// paragraph is below it: minutes have theirs at the foot. But if it is not the one in the head, then both are of parts
// of the text, as in a chronology.
func (f *dayFinder) month(line string, at source.Span) (ok bool) {
	first, ok := headMonth(line)
	switch {
	case !ok:
	case f.ofForm(at), f.afterBlock():
		f.other = f.other || !f.below || f.months.found()
	case f.below && !f.months.found():
		if f.above == Text && !f.ends {
			f.ended.note(first, lastOfNext(first), at)
		}
	default:
		f.months.note(first, lastOfNext(first), at)
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
