package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var unreadableDate = &lint.Rule{
	Code: "D031", Name: "unreadable-date", Title: "the declassification date is not a date",
	Demands:    "the declassification instruction is a date or an event",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      duration,
	Why: `Digits with a letter among them, a year alone or an empty form, MM/DD/YYYY, do not say on which day the
cable is declassified. A reader may guess what was meant; a program reads another day or none. On a damaged copy the
error may have come with the copying, so the finding is a warning.`,
	Silences: []string{"D004", "D005", "D006", "D007", "D011", "D019", "D020", "D022", "D023"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/O4/2019⟧", Note: "the letter O for a zero"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/04/20l9⟧", Note: "the letter l for a one"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05042019⟧", Note: "no signs between, and the year is last"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦2019⟧", Note: "a year has no day"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦MM/DD/YYYY⟧", Note: "a form that nobody filled in"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦005/4/2019⟧", Note: "a month of three digits"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: ⟦05/04/20/2019⟧", Note: "two years in one date"},
		{Frame: "1980 S", Text: "E.O. 12065: GDS ⟦5/I4/86⟧ (PRILL, ANA) OR-M",
			Note: "the letter I for a one, after a schedule"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 20190504", Trap: true, Note: "the form of the directive of 2010"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: XX/XX/2019", Trap: true, Note: "masked by the copy"},
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019", Note: "a date"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		instructionLines(p.Doc, func(o *cable.OrderLine) {
			for _, v := range o.Values {
				if at := unreadDate(o.Text, v.Span, v); !at.Empty() {
					all.add(at.In(o.Text), unreadFinding(p.Doc, o.Place(at)))
				}
			}
			for _, v := range o.More {
				if at := unreadDate(p.Doc.File.Text, v.Span, v); !at.Empty() {
					all.add(at.In(p.Doc.File.Text), unreadFinding(p.Doc, at))
				}
			}
		})
		all.report(p)
	},
}

func unreadFinding(d *cable.Document, at source.Span) lint.Diagnostic {
	found := lint.Diagnostic{Span: at, Message: "the declassification date is not a date", Help: "write " + dateForm(d)}
	if c := d.Copy; c.Damaged || c.HeaderCut || c.Spliced {
		found.Severity = lint.Warning
	}
	noteIfUnread(d, &found, d.Written().LinesAround(at, 0)) // noise, and no date that somebody typed
	return found
}

// unreadDate is the place of digits that are like a date and not one: a value of no known kind, or a date with more
// glued to it. It is empty where the value says something else.
func unreadDate(s string, at source.Span, v instruction.Value) source.Span {
	switch v.Kind {
	case instruction.Unknown, instruction.Event:
		if dateLike(at.In(s)) {
			return gluedTo(s, at)
		}
	case instruction.Schedule:
		return unreadScheduleDate(s, at)
	case instruction.Date:
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

// dateLike reports whether a text has digits, months or the letters of a form where a date would be, and no other word.
func dateLike(s string) bool {
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
