package instruction

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// UnreadDate is the place of digits that are like a date and not one, in the text that the value was read from: a value
// of no known kind, a date with more glued to it, or a date after a schedule. It is empty where the value says
// something else.
func (v Value) UnreadDate(s string) source.Span {
	switch v.Kind {
	case Unknown, Event:
		if DateLike(v.Span.In(s)) {
			return gluedTo(s, v.Span)
		}
	case Schedule:
		return unreadScheduleDate(s, v.Span)
	case Date:
		if whole := gluedTo(s, v.DateSpan); whole != v.DateSpan || text.DigitsEnd(v.DateSpan.In(s), 0) == 3 {
			return whole
		}
	}
	return source.Span{}
}

// unreadScheduleDate is the place of a date with a letter among its figures after a schedule, GDS 3/I7/85; empty
// if there is none.
func unreadScheduleDate(s string, at source.Span) source.Span {
	i := text.SkipBlank(s, at.End)
	end := i
	for end < len(s) && (numeral09(s[end]) || s[end] == '/' || s[end] == '-') {
		end++
	}
	date := s[i:end]
	if strings.Count(date, "/")+strings.Count(date, "-") != 2 || !strings.ContainsAny(date, "0123456789") ||
		strings.Trim(date, "0123456789/-") == "" {
		return source.Span{}
	}
	return source.Span{Start: i, End: end}
}

// gluedTo is a place with the digits, and the letters that pass for digits, that are glued to it.
func gluedTo(s string, at source.Span) source.Span {
	for at.Start > 0 && numeral09(s[at.Start-1]) &&
		!(text.IsLower(s[at.Start-1]) && at.Start > 1 && text.IsLetter(s[at.Start-2])) {
		at.Start--
	}
	for at.End < len(s) && (numeral09(s[at.End]) || goesOn(s[at.End:]) || strayLetter(s, at.End)) {
		at.End++
	}
	return at
}

// strayLetter reports whether a single letter follows a date without a blank and ends its line: 20190504X.
func strayLetter(s string, at int) bool {
	rest, _, _ := strings.Cut(s[at+1:], "\n")
	return text.IsLetter(s[at]) && at > 0 && text.IsDigit(s[at-1]) && strings.Trim(rest, " \t\r.,;") == ""
}

// goesOn reports whether a date goes on with a fourth number: 05/04/20/2019.
func goesOn(s string) bool {
	return len(s) > 1 && (s[0] == '/' || s[0] == '-' || s[0] == '.') && text.IsDigit(s[1])
}

// numeral09 reports whether a byte is a digit or a letter that is taken for one: 2O19, 20l9.
func numeral09(c byte) bool { return strings.IndexByte("0123456789OoIl", c) >= 0 }

// DateLike reports whether a text has digits, months or the letters of a form where a date would be, and no other word.
func DateLike(s string) bool {
	if strings.HasSuffix(s, ":") { // the number of an order, or a key
		return false
	}
	digits, form := false, 0
	month := func(w string) bool {
		m, n := text.Month(w)
		return m > 0 && n == len(w) || text.NearMonth(w)
	}
	for _, w := range strings.FieldsFunc(strings.ToUpper(s), func(r rune) bool {
		return strings.ContainsRune(" \t\r\n"+
			"/-.,'()[]<>_?*#", r)
	}) {
		switch {
		case strings.Trim(w, "0123456789OIL") == "" && strings.ContainsAny(w, "0123456789"):
			digits = true
		case strings.Trim(w, "MDY") == "" && strings.Contains(w, "YY") && len(w) > 5: // YYYYMMDD
			form += 2
		case strings.Trim(w, "MDY") == "", w == "DATE", w == "MONTH", w == "DAY", w == "YEAR":
			form++
		case !month(w):
			return false
		}
	}
	return digits || form > 1 || form == 1 && strings.ContainsAny(s, "[]<>_")
}
