package mutation

import (
	"strconv"
	"strings"
	"time"
)

// value makes an operator that puts another value into the E.O. line of a classified cable dated between two days.
func value(code, name, from, before, severity string, put func(t *Text) (text string, at Span), follows ...Follow) Operator {
	return Operator{Code: code, Name: name, Follows: follows, Apply: func(t *Text) (Mutant, bool) {
		v, ok := t.value()
		if !ok || !t.classified() || !t.within(from, before) || len(t.field("DERIVED FROM")) > 0 {
			return Mutant{}, false
		}
		text, at := put(t)
		if text == "" {
			return Mutant{}, false
		}
		s, placed := t.replace(v, text)
		return Mutant{Text: s, At: Span{placed.Start + at.Start, placed.Start + at.End}, Severity: severity}, true
	}}
}

// whole is a value that is reported from end to end.
func whole(text string) func(*Text) (string, Span) {
	return func(*Text) (string, Span) { return text, Span{0, len(text)} }
}

// later is a plain date some years after the cable's.
func later(years int) func(*Text) (string, Span) {
	return func(t *Text) (string, Span) {
		if _, ok := t.dated(); !ok {
			return "", Span{}
		}
		text := t.day(t.Date.AddDate(years, 0, 1))
		return text, Span{0, len(text)}
	}
}

// behind is a value behind another one; the second is reported.
func behind(first, second string) func(*Text) (string, Span) {
	return func(*Text) (string, Span) { return first + second, Span{len(first), len(first) + len(second)} }
}

// number makes an operator that puts another number into the E.O. line.
func number(code, name, from, before, severity, to string) Operator {
	return Operator{Code: code, Name: name, Apply: func(t *Text) (Mutant, bool) {
		if !t.one() || !t.within(from, before) {
			return Mutant{}, false
		}
		return t.change(t.Numbers[0], to, severity)
	}}
}

// instructions breaks the E.O. line.
var instructions = []Operator{
	{Code: "D001", Name: "no E.O. line", Apply: func(t *Text) (Mutant, bool) {
		if _, ok := t.value(); !ok || !t.classified() || !t.within("1972-06-01", "") || t.longLines() || strings.Count(t.S, "E.O.") > 1 {
			return Mutant{}, false
		}
		return t.without([]Span{t.Orders[0]}, t.Heads[0].Level, "error")
	}},
	value("D002", "a classified cable says N/A", "1972-06-01", "", "error", whole("N/A")),
	{Code: "D003", Name: "an unclassified cable gives a date", Apply: func(t *Text) (Mutant, bool) {
		v, ok := t.value()
		if !ok || t.level() != "U" || t.Heads[0].EFTO || !t.within("1982-08-01", "") || t.in(v) != "N/A" {
			return Mutant{}, false
		}
		return t.change(v, t.Date.AddDate(5, 0, 0).Format("01/02/2006"), "error")
	}},
	value("D004", "a day that does not come", "1978-12-01", "", "error", func(t *Text) (string, Span) {
		if _, ok := t.dated(); !ok {
			return "", Span{}
		}
		text := "02/30/" + t.Date.AddDate(9, 0, 0).Format("2006")
		return text, Span{0, len(text)}
	}),
	value("D005", "the cable's own day", "1978-12-01", "", "error", func(t *Text) (string, Span) {
		if _, ok := t.dated(); !ok {
			return "", Span{}
		}
		return t.day(t.Date), Span{0, len(t.day(t.Date))}
	}),
	value("D006", "forty years", "2003-09-22", "", "error", later(40)),
	value("D006", "rounded up to the year's end", "2003-09-22", "", "warning", func(t *Text) (string, Span) {
		if _, ok := t.dated(); !ok || t.Date.Month() == 12 {
			return "", Span{}
		}
		text := t.day(time.Date(t.Date.Year()+25, 12, 31, 0, 0, 0, 0, time.UTC))
		return text, Span{0, len(text)}
	}),
	value("D007", "twenty years before 2003", "1995-10-14", "2003-03-25", "warning", later(20)),
	value("D008", "X1 after its time", "2003-09-22", "", "error", whole("X1")),
	value("D009", "X9", "1995-10-14", "2003-09-22", "error", whole("X9")),
	value("D009", "25X0", "2003-09-22", "", "error", whole("25X0")),
	value("D009", "X1 before its time", "1982-08-01", "1995-10-14", "error", whole("X1")),
	value("D010", "OADR after its time", "1995-10-15", "", "error", whole("OADR")),
	value("D011", "manual review", "2010-06-27", "", "error", whole("MR")),
	value("D011", "manual review before 2010", "1995-10-14", "2010-06-25", "warning", whole("MR")),
	number("D012", "digits exchanged", "1995-10-14", "2010-06-25", "error", "12598"),
	number("D013", "an order of the future", "2003-09-22", "2009-12-28", "error", "13526"),
	number("D014", "an order of the past", "2010-09-01", "", "warning", "12958"),
	value("D015", "an exemption without date", "2010-06-25", "", "error", whole("25X6")),
	value("D015", "an exemption without date before 2010", "2003-09-22", "2010-06-24", "warning", whole("25X6")),
	value("D016", "an exemption for sixty years", "2010-06-27", "", "error", func(t *Text) (string, Span) {
		date := t.Date.AddDate(60, 0, 0).Format("20060102")
		return "25X4, " + date, Span{6, 6 + len(date)}
	}),
	value("D017", "a human source with a date", "2010-06-27", "", "warning", behind("50X1-HUM, ", "20600101")),
	value("D018", "an exemption of a later time", "1995-10-14", "2010-06-24", "warning", whole("50X1-HUM")),
	value("D019", "a date and an exemption", "2003-09-22", "2010-06-24", "warning", func(t *Text) (string, Span) {
		v, ok := t.dated()
		if !ok {
			return "", Span{}
		}
		n := len(t.in(v)) + 2
		return t.in(v) + ", 25X1-HUMAN", Span{n, n + len("25X1-HUMAN")}
	}),
	value("D020", "no event at all", "1978-12-01", "", "warning", whole("LATER")),
	{Code: "D021", Name: "nothing behind the key", Apply: func(t *Text) (Mutant, bool) {
		v, ok := t.value()
		if !ok || !t.classified() || !t.within("1972-06-01", "") || len(t.field("DERIVED FROM")) > 0 || t.glued() {
			return Mutant{}, false
		}
		line := t.lineOf(v)
		end := v.Start
		for end > line.Start && t.S[end-1] == ' ' {
			end--
		}
		s, _ := t.replace(Span{end, v.End}, "")
		return Mutant{Text: s, At: Span{line.Start, end}, Severity: "error"}, true
	}},
	{Code: "D025", Name: "the date has passed", Apply: func(t *Text) (Mutant, bool) {
		v, ok := t.dated()
		if !ok || len(t.in(v)) != 10 || t.in(v)[2] != '/' || !t.within("1978-12-01", "") {
			return Mutant{}, false
		}
		day, err := time.Parse("01/02/2006", t.in(v))
		if err != nil || !day.After(t.Date) {
			return Mutant{}, false
		}
		return Mutant{Text: t.S, At: v, Severity: "warning", Settings: Settings{AsOf: day.AddDate(0, 0, t.Rand.IntN(400)).Format("2006-01-02")}}, true
	}},
	value("D026", "lowered and never declassified", "1978-12-01", "", "warning", func(t *Text) (string, Span) {
		text := "DNG: CO " + t.Date.AddDate(5, 0, 0).Format("01/02/2006")
		if t.level() == "C" || t.S[t.Orders[0].Start-2] == ':' && t.S[t.Orders[0].Start-3] == 'L' { // behind DECL: the value is read otherwise
			return "", Span{}
		}
		return text, Span{0, len(text)}
	}),
	{Code: "D026", Name: "DNG in place of DECL", Apply: func(t *Text) (Mutant, bool) {
		v, ok := t.dated()
		key := v.Start - len("DECL: ")
		if !ok || key < 0 || t.S[key:v.Start] != "DECL: " || t.Date.IsZero() || t.level() == "C" {
			return Mutant{}, false
		}
		return t.change(Span{key, v.End}, "DNG: CO "+t.Date.AddDate(5, 0, 0).Format("01/02/2006"), "warning")
	}},
	{Code: "D027", Name: "lowered to its own level", Apply: func(t *Text) (Mutant, bool) {
		v, ok := t.dated()
		key := v.Start - len("DECL: ")
		if !ok || key < 0 || t.S[key:v.Start] != "DECL: " || t.Date.IsZero() || t.level() == "TS" {
			return Mutant{}, false
		}
		down := "DNG: " + map[string]string{"C": "CO", "S": "SE"}[t.level()] + " " + t.Date.AddDate(5, 0, 0).Format("01/02/2006")
		s, put := t.replace(Span{key, key}, down+" ")
		return Mutant{Text: s, At: Span{put.Start, put.End - 1}, Severity: "error"}, true
	}},
	value("D028", "a schedule of another order", "1982-08-01", "1995-10-14", "warning", whole("XGDS-1")),
	value("D028", "a schedule in place of a date", "1995-10-14", "", "warning", whole("GDS")),
	{Code: "D029", Name: "ten years under E.O. 12065", Apply: func(t *Text) (Mutant, bool) {
		v, ok := t.value()
		if !ok || !t.classified() || !t.within("1978-12-01", "1982-08-01") || len(t.in(v)) < 4 || t.in(v)[:4] != "GDS " {
			return Mutant{}, false
		}
		date := t.Date.AddDate(10, 0, 0).Format("1/2/06")
		s, put := t.replace(v, "GDS "+date+" (PRILL, ANA) OR-M")
		return Mutant{Text: s, At: Span{put.Start + 4, put.Start + 4 + len(date)}, Severity: "warning"}, true
	}},
}

// next is a number with one added, in as many digits.
func next(s string) string {
	n, err := strconv.Atoi(s)
	if err != nil || n == 9999 {
		n = 100
	}
	out := strconv.Itoa(n + 1)
	for len(out) < len(s) {
		out = "0" + out
	}
	return out
}
