package mutation

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// second makes an operator on the second of two copies of a header.
func second(code, name, severity string, apply func(t *Text) (at Span, with string, ok bool), follows ...Follow) Operator {
	return Operator{Code: code, Name: name, Follows: follows, Apply: func(t *Text) (Mutant, bool) {
		if !t.twice() {
			return Mutant{}, false
		}
		at, with, ok := apply(t)
		if !ok {
			return Mutant{}, false
		}
		return t.change(at, with, severity)
	}}
}

// again is the second of two lines that begin with a key.
func (t *Text) again(key string) (Span, bool) {
	at := t.field(key)
	if len(at) != 2 {
		return Span{}, false
	}
	return at[1], true
}

var (
	stationForm = regexp.MustCompile(`(?m)^DE [A-Z]+ (#(\d{4})(?:/\d\d)?) (\d{3})(\d{4})[ \r]*$`)
	classForm   = regexp.MustCompile(`(?m)^ZN[YR] (UUUUU|CCCCC|SSSSS|TTTTT) ZZH`)
	pageForm    = regexp.MustCompile(`(?m)^([A-Z][A-Z.' ]*) (\d{8})  (\d{3}) OF (\d{3})[ \r]*$`)
	keyedMark   = regexp.MustCompile(`(?m)^classification: ([A-Z]+(?:(?: |//)[A-Z/]+)*)[ \r]*$`)
	keyedName   = regexp.MustCompile(`(?m)^refid: (\d\d[A-Z]+\d+)[ \r]*$`)
	whoForm     = regexp.MustCompile(`^Classified By: ([A-Za-z][A-Za-z .]+?) for reasons`)
)

// anywhere is the first place of a pattern's group in the whole text.
func (t *Text) anywhere(form *regexp.Regexp, group int) (Span, bool) {
	m := form.FindStringSubmatchIndex(t.S)
	if m == nil || m[2*group] < 0 {
		return Span{}, false
	}
	return Span{m[2*group], m[2*group+1]}, true
}

// headerBlocks makes copies, sections, pages, envelopes and archives disagree.
var headerBlocks = []Operator{
	second("H001", "another level in the second copy", "error", func(t *Text) (Span, string, bool) {
		to := map[string]string{"C": "S", "S": "C", "TS": "S"}[t.level()]
		return t.Heads[1].Level, words[to], to != ""
	}),
	{Code: "H002", Name: "LIMDIS in the second copy alone", Apply: func(t *Text) (Mutant, bool) {
		if !t.twice() || !t.classified() {
			return Mutant{}, false
		}
		at := t.lineOf(t.Heads[1].Line).End
		s, put := t.replace(Span{at, at}, t.EOL+"LIMDIS"+t.EOL)
		return Mutant{Text: s, At: Span{put.Start + len(t.EOL), put.End - len(t.EOL)}, Severity: "error"}, true
	}},
	second("H003", "another date in the second copy", "error", func(t *Text) (Span, string, bool) {
		v := t.Orders[1]
		ok := t.classified() && dateForm.MatchString(t.in(v)) && t.within("1995-10-14", "")
		if !ok {
			return v, "", false
		}
		return v, t.day(t.Date.AddDate(4, 0, 0)), true
	}),
	second("H004", "other TAGS in the second copy", "warning", func(t *Text) (Span, string, bool) {
		at, ok := t.again("TAGS")
		return at, t.in(at) + " XX", ok && !strings.Contains(t.in(at), ",")
	}),
	{Code: "H005", Name: "another subject in the second copy", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.again("SUBJECT: ")
		if !ok || !t.twice() || strings.Contains(t.in(at), "(") {
			return Mutant{}, false
		}
		s, _ := t.replace(Span{at.Start + 9, at.End}, "A QUIET WEEK AT THE MARKET")
		return Mutant{Text: s, At: Span{at.Start, at.Start + 8}, Severity: "warning"}, true
	}},
	{Code: "H006", Name: "another officer in the second copy", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.again("Classified By: ")
		if !ok || !t.twice() {
			return Mutant{}, false
		}
		m := whoForm.FindStringSubmatchIndex(t.in(at))
		if m == nil {
			return Mutant{}, false
		}
		return t.change(Span{at.Start + m[2], at.Start + m[3]}, "Counselor Ivo Sand", "error")
	}},
	{Code: "H008", Name: "a second cable", Apply: func(t *Text) (Mutant, bool) {
		if !t.twice() {
			return Mutant{}, false
		}
		h := t.Heads[1]
		s, _ := t.replace(Span{h.Level.End, h.Line.End}, " OTHERVILLE 000077")
		return Mutant{Text: s, At: h.Level, Severity: "warning"}, true
	}, Follows: []Follow{{"H014", "the archive's block is the first cable's"}}},
	sectionOperator("another level", "error", func(t *Text, h head) (Span, string) {
		to := map[string]string{"C": "S", "S": "C", "TS": "S"}[letters[h.Word]]
		return h.Level, words[to]
	}),
	sectionOperator("another total", "error", func(t *Text, h head) (Span, string) {
		return h.Section, strings.TrimSuffix(t.in(h.Section), "02") + "03"
	}),
	sectionOperator("another serial", "error", func(t *Text, h head) (Span, string) { return h.Serial, next(t.in(h.Serial)) }),
	{Code: "H010", Name: "a page of another cable", Apply: func(t *Text) (Mutant, bool) {
		line, ok := t.anywhere(pageForm, 0)
		serial, _ := t.anywhere(pageForm, 2)
		if !ok || !t.one() || t.Heads[0].Section == (Span{}) || !strings.HasSuffix(t.in(serial), strings.TrimLeft(t.in(t.Heads[0].Serial), "0")) {
			return Mutant{}, false
		}
		s, _ := t.replace(serial, next(t.in(serial)))
		return Mutant{Text: s, At: Span{line.Start, line.Start + len(strings.TrimRight(t.in(line), " \r"))}, Severity: "warning"}, true
	}},
	{Code: "H011", Name: "class letters of another level", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.anywhere(classForm, 1)
		if !ok || len(t.Heads) == 0 || t.Heads[0].EFTO || !t.within("1995-10-14", "") || strings.Count(t.S, "ZZH") != 1 {
			return Mutant{}, false
		}
		to := map[string]string{"U": "CCCCC", "C": "SSSSS", "S": "CCCCC", "TS": "SSSSS"}[t.level()]
		if to == "" || strings.HasPrefix(t.in(at), to[:1]) || t.in(at)[:1] != strings.TrimPrefix(t.level(), "T")[:1] && t.level() != "TS" {
			return Mutant{}, false
		}
		return t.change(at, to, "error")
	}},
	{Code: "H012", Name: "the serial of another envelope", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.anywhere(stationForm, 1)
		digits, _ := t.anywhere(stationForm, 2)
		if !ok || !t.one() || strings.Count(t.S, "\nDE ") != 1 {
			return Mutant{}, false
		}
		s, _ := t.replace(digits, next(t.in(digits)))
		return Mutant{Text: s, At: at, Severity: "warning"}, true
	}},
	{Code: "H013", Name: "filed the day before", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.anywhere(stationForm, 3)
		if !ok || t.Date.IsZero() || strings.Count(t.S, "\nDE ") != 1 {
			return Mutant{}, false
		}
		day, _ := strconv.Atoi(t.in(at))
		if day != t.Date.YearDay() || day < 2 {
			return Mutant{}, false
		}
		s, put := t.replace(at, fmt.Sprintf("%03d", day-1))
		return Mutant{Text: s, At: Span{put.Start, put.End + 4}, Severity: "warning"}, true
	}},
	{Code: "H014", Name: "another level in the archive", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.anywhere(keyedMark, 1)
		if !ok || !t.one() || !t.classified() {
			return Mutant{}, false
		}
		to := map[string]string{"C": "SECRET", "S": "CONFIDENTIAL", "TS": "SECRET"}[t.level()]
		return t.change(at, to, "warning")
	}},
	{Code: "H015", Name: "another serial in the archive", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.anywhere(keyedName, 1)
		if !ok || !t.one() {
			return Mutant{}, false
		}
		return t.change(at, t.in(at)+"0", "warning")
	}},
}

// sectionOperator makes an operator on the second section of a cable whose sections each have a header.
func sectionOperator(name, severity string, change func(t *Text, h head) (Span, string)) Operator {
	return Operator{Code: "H009", Name: name, Apply: func(t *Text) (Mutant, bool) {
		if len(t.Heads) != 2 || t.Heads[1].Section == (Span{}) || !t.classified() || !strings.HasSuffix(t.in(t.Heads[1].Section), "02 OF 02") {
			return Mutant{}, false
		}
		at, with := change(t, t.Heads[1])
		return t.change(at, with, severity)
	}, Follows: []Follow{
		{"R005", "the NOFORN portion may stand in the other half where the serials differ"}, {"R003", "each half is judged by itself where the serials differ"}, {"R001", "the halves share no header where the serials differ"}, {"S003", "no"},
		{"A001", "the second half has no authority of its own where the serials differ"},
	}}
}
