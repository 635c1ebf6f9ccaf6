package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
)

// always is a rule that says one thing on every day.
func always(what string) []era { return []era{{"1900-01-01", what}} }

// until ends a list of eras on a day.
func until(day string, eras []era) []era {
	var out []era
	for _, e := range eras {
		if e.from < day {
			out = append(out, e)
		}
	}
	return append(out, era{day, ""})
}

// since begins a list of eras on a day.
func since(day string, eras []era) []era {
	var out []era
	for _, e := range eras {
		switch {
		case e.from > day:
			out = append(out, e)
		default:
			out = append(out[:0], era{day, e.says})
		}
	}
	return out
}

// amendedEras are eras in which E.O. 12958, as amended, applies, and then the directive of 2010.
func amendedEras(day, severity, of2003, of2010 string) []era {
	return []era{{day, severity + " E.O. 12958, as amended sec. " + of2003},
		{"2010-06-25", severity + " 32 CFR " + of2010}}
}

// under puts eras of E.O. 12958 as it first was, before those of the directives.
func under(severity, section string, later []era) []era {
	return append([]era{{"1995-10-14", severity + " E.O. 12958 sec. " + section}}, later...)
}

// overallEras: the header is the highest of the portions. Between 1972 and 1982 no text says so, and the custom
// applies.
func overallEras(severity string) []era {
	return append([]era{
		{"1953-12-15", severity + " E.O. 10501 sec. 3(c)"}, {"1972-06-01",
			severity + " consistency, with E.O. 11652 sec. 4(A)"},
		{"1978-12-01", severity + " consistency, with E.O. 12065 sec. 1-501(d)"},
	}, overallSince(severity)...)
}

func overallSince(severity string) []era {
	return []era{
		{"1982-08-01", severity + " 32 CFR 2001.5"}, {"1982-12-10", severity + " 22 CFR 9.12(a)(1)"},
		{"1995-10-14", severity + " 32 CFR 2001.21(b)"},
		{"2003-09-22", severity + " 32 CFR 2001.21(b)"}, {"2010-06-25", severity + " 32 CFR 2001.21(b)"},
	}
}

// portionEras: each portion is marked.
func portionEras(severity string) []era {
	return append([]era{{"1978-12-01", severity + " E.O. 12065 sec. 1-504"},
		{"1982-08-01", severity + " E.O. 12356 sec. 1.5(b)"}}, portionsSince1995(severity)...)
}

func portionsSince1995(severity string) []era {
	return append([]era{{"1995-10-14", severity + " 32 CFR 2001.21(c)"}},
		amendedEras("2003-09-22", severity, "1.6(c)", "2001.21(c)")...)
}

// symbolEras: a portion is marked with a symbol in parentheses.
func symbolEras(severity string) []era {
	return []era{
		{"1900-01-01", severity + " by custom"}, {"1982-08-01", severity + " E.O. 12356 sec. 1.5(c)"},
		{"1995-10-14", severity + " by custom"},
		{"2004-07-12", severity + " 5 FAH-1 H-246.2c"}, {"2010-06-25", severity + " 32 CFR 2001.21(c)(1)"},
	}
}

// durationEras: a classified text says when it is declassified.
func durationEras(severity string) []era {
	return append([]era{{"1972-06-01", severity + " E.O. 11652 sec. 4(A)"},
		{"1978-12-01", severity + " E.O. 12065 sec. 1-501(c)"}, {"1982-08-01", severity + " E.O. 12356 sec. 1.5(a)(4)"}},
		under(severity, "1.7(a)(4)", amendedEras("2003-09-21", severity, "1.6(a)(4)", "2001.21(a)(4)"))...)
}

// scheduled is what is a warning under E.O. 11652, which deemed an unmarked text to be under the general schedule,
// and an error after.
func scheduled() []era {
	eras := durationEras("error")
	eras[0].says = strings.Replace(eras[0].says, "error", "warning", 1)
	return eras
}

// orderEras: the order in force on the cable's date.
func orderEras(severity string) []era {
	return []era{
		{"1953-12-15", severity + " E.O. 10501"}, {"1972-06-01", severity + " E.O. 11652"},
		{"1978-12-01", severity + " E.O. 12065"}, {"1982-08-01", severity + " E.O. 12356"},
		{"1995-10-14", severity + " E.O. 12958"}, {"2003-03-25", severity + " E.O. 12958, as amended"},
		{"2010-06-27", severity + " E.O. 13526"},
	}
}

// numberEras: a cable cites the order by its number: State's handbooks of 2018 and 2024.
func numberEras(severity string) []era {
	return []era{{"1900-01-01", severity + " by custom"}, {"2018-10-29", severity + " 5 FAH-1 H-211d"},
		{"2024-11-19", severity + " 5 FAH-1 H-212d"}}
}

// scheduleEras: the instructions that each order knows.
func scheduleEras(severity string) []era {
	return []era{
		{"1953-12-15", severity + " E.O. 10501 sec. 5(a)"}, {"1972-06-01", severity + " E.O. 11652 sec. 5(A)"},
		{"1978-12-01", severity + " E.O. 12065 sec. 1-401"},
		{"1982-08-01", severity + " E.O. 12356 sec. 1.5(a)(4)"}, {"1995-10-14", severity + " E.O. 12958 sec. 1.6"},
		{"2003-03-25", severity + " E.O. 12958, as amended sec. 1.5"}, {"2010-06-27", severity + " E.O. 13526 sec. 1.5"},
	}
}

// datesOf are the orders' sections on duration until March 2003.
func datesOf(severity string) []era {
	return []era{
		{"1972-06-01", severity + " E.O. 11652 sec. 5(B)"}, {"1978-12-01", severity + " E.O. 12065 sec. 1-401"},
		{"1982-08-01", severity + " E.O. 12356 sec. 1.4(a)"},
		{"1995-10-14", severity + " E.O. 12958 sec. 1.6"},
	}
}

// reasonEras: the reason is a section and letters.
func reasonEras(severity string) []era {
	return under(severity, "1.5", amendedEras("2003-03-25", severity, "1.4", "2001.21(a)(3)"))
}

// classifierEras: who classified the text is on its face.
func classifierEras(severity string) []era {
	return under(severity, "1.7", amendedEras("2003-09-21", severity, "1.6(a)(2)", "2001.21(a)(1)"))
}

// registerEras: the intelligence community's register.
func registerEras(severity, where string) []era {
	return []era{{"2008-05-12", severity + " CAPCO Register " + where + "of 2016)"}}
}

// customThen is a custom, and from a day on an instrument that says the same.
func customThen(severity, day, by string) []era {
	return []era{{"1900-01-01", severity + " by custom"}, {day, severity + " " + by}}
}

type with = map[string]string

const (
	unclas = "UNCLAS QUELLVILLE 000412"
	first  = "1. (U) The port authority opened its new pier on Monday."
	second = "2. (U) The minister said that talks would go on in June."
	third  = "3. (U) Staff were told to keep notes of each call."
)

var ic = lint.Settings{Profile: lint.IC}

// eraRows is what the rule book says for each rule whose law changed, by rule.
var eraRows = []eraRow{
	{code: "R001", fault: "a portion above the header", lines: with{"2": "2. (S) The minister gave a date."},
		eras: overallEras("error")},
	{code: "R002", fault: "a classified portion", lines: with{"level": unclas},
		eras: slices.Insert(overallEras("error"), 7, era{"2004-07-19", "error 5 FAH-2 H-222b(1)"})},
	{code: "R001", fault: "a portion above a derived header", lines: with{"authority": "Derived From: 10 VARNES 12",
		"2": "2. (S) The minister gave a date."},
		eras: append(overallEras("error")[:7], era{"2010-06-25", "error 32 CFR 2001.22(f)"})},
	{code: "R002", fault: "a derived portion", lines: with{"level": unclas, "authority": "Derived From: 10 VARNES 12"},
		eras: append(slices.Insert(overallEras("error"), 7, era{"2004-07-19", "error 5 FAH-2 H-222b(1)"})[:8],
			era{"2010-06-25", "error 32 CFR 2001.22(f)"})},
	{code: "R003", fault: "a header above", lines: with{"2": second, "3": third}, eras: overallSince("warning")},
	{code: "R003", fault: "a header above SBU", lines: with{"2": "2. (SBU) The minister gave a date.", "3": third},
		eras: overallSince("info")},
	{code: "R004", fault: "no caption", lines: with{"2": "2. (C/NF) The minister gave a date."},
		eras: customThen("warning", "2005-12-01", "05 STATE 226504 ¶2d")},
	{code: "R005", fault: "no portion", lines: with{"captions": "NOFORN"},
		eras: customThen("info", "2008-05-12", "CAPCO Register Table 3 (of 2016)")},
	{code: "R006", fault: "no caption", lines: with{"level": unclas, "2": "2. (SBU) The minister gave a date.",
		"3": third}, eras: since("1995-10-01", customThen("warning", "2000-02-02", "00 STATE 018029 ¶1A"))},
	{code: "R007", fault: "no portion", lines: with{"level": unclas, "captions": "SENSITIVE", "2": second, "3": third},
		eras: since("1995-10-01", always("info by custom"))},
	{code: "R008", fault: "a subject above", lines: with{"subject": "SUBJECT: (S) HARBOR TALKS RESUME"},
		eras: overallEras("error")},
	{code: "R008", fault: "a subject above a derived header", lines: with{"authority": "Derived From: 10 VARNES 12",
		"subject": "SUBJECT: (S) HARBOR TALKS RESUME"},
		eras: append(overallEras("error")[:7], era{"2010-06-25", "error 32 CFR 2001.22(f)"})},
	{code: "R009", fault: "no common list", settings: ic, lines: with{"captions": "REL TO USA, GBR",
		"3": "3. (C//REL TO USA, GBR) Staff were told."}, eras: registerEras("warning", "Table 3 (")},

	{code: "P001", fault: "no mark", lines: with{"1": "1. (C) The port opened.", "2": "2. The minister gave a date."},
		eras: portionEras("warning")},
	{code: "P002", fault: "no mark at all", lines: with{"1": "1. " + longProse, "2": "2. The minister gave a date.",
		"3": "3. Staff were told."},
		eras: portionsSince1995("warning")},
	{code: "P003", fault: "one mark for all", lines: with{"1": "1. CONFIDENTIAL - ENTIRE TEXT.",
		"2": "2. The minister gave a date.", "3": "3. Staff were told."},
		eras: append(until("2010-06-25", portionEras("info"))[:4], era{"2010-06-25", "warning 32 CFR 2001.21(c)"})},
	{code: "P004", fault: "nearly a mark", lines: with{"1": "1. (C) The port opened.",
		"2": "2. (NC) The minister gave a date."}, eras: symbolEras("warning")},
	{code: "P005", fault: "a lost parenthesis", lines: with{"2": "2. C) The minister gave a date."},
		eras: symbolEras("warning")},
	{code: "P006", fault: "a small letter", lines: with{"2": "2. (c) The minister gave a date."},
		eras: symbolEras("info")},
	{code: "P007", fault: "U/NF", lines: with{"2": "2. (U/NF) The minister gave a date."},
		eras: since("1995-10-01", always("info by custom"))},
	{code: "P008", fault: "C/SBU", lines: with{"2": "2. (C/SBU) The minister gave a date."},
		eras: []era{
			{"1978-12-01", "error E.O. 12065 sec. 1-503"}, {"1982-08-01", "error E.O. 12356 sec. 1.1(b)"},
			{"1995-10-14", "error E.O. 12958 sec. 1.3(b)"},
			{"2003-03-25", "error E.O. 12958, as amended sec. 1.2(b)"}, {"2003-09-22", "error 32 CFR 2001.23(a)"},
			{"2010-06-25", "error E.O. 12958, as amended sec. 1.2(b)"}, {"2010-06-27", "error E.O. 13526 sec. 1.2(b)"},
		}},
	{code: "P009", fault: "LOU", lines: with{"level": "LIMITED OFFICIAL USE QUELLVILLE 000412", "2": second, "3": third},
		eras: []era{{"1995-10-01", "info 00 STATE 018029 ¶1"}, {"1996-01-01", "error 00 STATE 018029 ¶1"}}},
	{code: "P010", fault: "SBU", lines: with{"2": "2. (SBU) The minister gave a date."},
		eras: until("1995-10-01", always("warning 95 STATE 232445"))},
	{code: "P012", fault: "two marks", lines: with{"2": "2. (U) (C) The minister gave a date."},
		eras: always("warning by custom")},
	{code: "P013", fault: "nobody, and Britain", lines: with{"captions": "NOFORN",
		"2": "2. (C//NF/REL TO USA, GBR) The minister gave a date."},
		eras: customThen("error", "2008-05-12", "CAPCO Register NOFORN (p. 145 of 2016)")},
	{code: "P014", fault: "out of order", settings: ic, lines: with{"2": "2. (C//REL TO GBR, USA) The minister gave a " +
		"date."}, eras: registerEras("warning", "REL TO (p. 151 ")},
	{code: "P015", fault: "in words", lines: with{"2": "2. (CONFIDENTIAL) The minister gave a date."},
		eras: customThen("info", "2010-06-25", "32 CFR 2001.21(c)(1)")},
	{code: "P016", fault: "at the end", lines: with{"2": "2. The minister gave a date. (C)"},
		eras: []era{{"2004-07-12", "info 5 FAH-1 H-246.2c"}, {"2010-06-25", "info 32 CFR 2001.21(c)"}}},

	{code: "D001", fault: "no E.O. line", lines: with{"order": ""}, eras: scheduled()},
	{code: "D002", fault: "N/A", lines: with{"order": "E.O. 12958: N/A"}, eras: durationEras("error")},
	{code: "D003", fault: "a date on UNCLAS", lines: with{"level": unclas, "2": second, "3": third},
		eras: always("error by custom")},
	{code: "D003", fault: "a date on E F T O", lines: with{"level": "UNCLAS E F T O QUELLVILLE 000412", "2": second,
		"3": third}, eras: always("info by custom")},
	{code: "D004", fault: "30 February", lines: with{"order": "E.O. 12958: DECL: 02/30/2030"}, eras: []era{
		{"1900-01-01", "error by custom"}, {"1978-12-01", "error E.O. 12065 sec. 1-401"},
		{"1982-08-01", "error E.O. 12356 sec. 1.4(a)"}, {"1995-10-14", "error by custom"},
		{"2003-03-25", "error E.O. 12958, as amended sec. 1.5(a)"}, {"2010-06-27", "error E.O. 13526 sec. 1.5(a)"},
	}},
	{code: "D005", fault: "long passed", lines: with{"order": "E.O. 12958: DECL: 05/04/1965"},
		eras: append(datesOf("error"), era{"2003-03-25", "error E.O. 12958, as amended sec. 1.5(a)"},
			era{"2010-06-27", "error E.O. 13526 sec. 1.5(a)"})},
	{code: "D006", fault: "beyond all limits", lines: with{"order": "E.O. 12958: DECL: 05/04/2099"},
		eras: []era{{"2003-03-25", "error E.O. 12958, as amended sec. 1.5(b)"},
			{"2010-06-27", "error E.O. 13526 sec. 1.5(b)"}}},
	{code: "D007", fault: "beyond ten years", lines: with{"order": "E.O. 12958: DECL: 05/04/2030"},
		eras: []era{{"1995-10-14", "warning E.O. 12958 sec. 1.6"}, {"2003-03-25", ""}}},
	{code: "D008", fault: "X1", lines: with{"order": "E.O. 12958: DECL: X1"},
		eras: []era{{"2003-09-22", "error 32 CFR 2001.12(e)"}, {"2010-06-25", "error 32 CFR 2001.12(c)(2)"}}},
	{code: "D009", fault: "X1", lines: with{"order": "E.O. 12958: DECL: X1"}, eras: until("1995-10-14", datesOf("error"))},
	{code: "D009", fault: "25X10", lines: with{"order": "E.O. 12958: DECL: 25X10"},
		eras: append(datesOf("error"), era{"2003-03-25", "error E.O. 12958, as amended sec. 3.3(b)"},
			era{"2009-12-29", "error E.O. 13526 sec. 3.3(b)"})},
	{code: "D010", fault: "OADR", lines: with{"order": "E.O. 12958: DECL: OADR"},
		eras: since("1995-10-15", under("error", "1.6", amendedEras("2003-03-25", "error", "1.5(d)", "2001.12(c)(2)")))},
	{code: "D011", fault: "MR", lines: with{"order": "E.O. 12958: DECL: MR"},
		eras: append(under("warning", "1.6", amendedEras("2003-03-25", "warning", "1.5(d)", "2001.22(e)(3)")),
			era{"2010-06-27", "error 32 CFR 2001.22(e)(3)"})},
	{code: "D011", fault: "no instruction", lines: with{"order": "E.O. 12356: DECL: SOONEST"},
		eras: append([]era{{"1972-06-01", "warning E.O. 11652 sec. 4(A)"},
			{"1978-12-01", "warning E.O. 12065 sec. 1-501(c)"}, {"1982-08-01", "warning E.O. 12356 sec. 1.5(a)(4)"}},
			under("warning", "1.6", amendedEras("2003-03-25", "warning", "1.5(d)", "2001.22(e)(3)"))...)},
	{code: "D011", fault: "a treaty", lines: with{"order": "E.O. 12958: DECL: SUBJECT TO TREATY OR INTERNATIONAL " +
		"AGREEMENT"},
		eras: append(amendedEras("2003-09-22", "warning", "1.5(d)", "2001.26(a)(6)"),
			era{"2010-06-27", "error 32 CFR 2001.26(a)(6)"})},
	{code: "D011", fault: "MR of a source", lines: with{"order": "E.O. 12958: DECL: SOURCE MARKED MR, DATE OF SOURCE " +
		"05/04/1960"}, eras: []era{{"2010-06-27", "error 32 CFR 2001.22(e)(3)"}}},
	{code: "D012", fault: "digits exchanged", lines: with{"order": "E.O. 12598: DECL: 05/04/2030"},
		eras: numberEras("error")},
	{code: "D012", fault: "the amendment", lines: with{"order": "E.O. 13292: DECL: 05/04/2030"},
		eras: until("2010-08-27", since("2003-03-25", numberEras("info")))},
	{code: "D012", fault: "the amendment of 1995", lines: with{"order": "E.O. 12972: DECL: 05/04/2030"},
		eras: until("2010-08-27", since("1995-09-18", numberEras("info")))},
	{code: "D012", fault: "the amendment of 1999", lines: with{"order": "E.O. 13142: DECL: 05/04/2030"},
		eras: until("2010-08-27", since("1999-11-19", numberEras("info")))},
	{code: "D013", fault: "11652", lines: with{"order": "E.O. 11652: GDS"}, eras: until("1972-03-08", orderEras("error"))},
	{code: "D013", fault: "12065", lines: with{"order": "E.O. 12065: GDS 5/4/86"},
		eras: until("1978-06-28", orderEras("error"))},
	{code: "D013", fault: "12356", lines: with{"order": "E.O. 12356: DECL: OADR"},
		eras: until("1982-04-02", orderEras("error"))},
	{code: "D013", fault: "12958", lines: with{"order": "E.O. 12958: DECL: 05/04/2030"},
		eras: until("1995-04-17", orderEras("error"))},
	{code: "D013", fault: "13142", lines: with{"order": "E.O. 13142: DECL: 05/04/2030"},
		eras: until("1999-11-19", orderEras("error"))},
	{code: "D013", fault: "13292", lines: with{"order": "E.O. 13292: DECL: 05/04/2030"},
		eras: until("2003-03-25", orderEras("error"))},
	{code: "D013", fault: "13526", lines: with{"order": "E.O. 13526: DECL: 05/04/2030"},
		eras: until("2009-12-29", orderEras("error"))},
	{code: "D014", fault: "10501", lines: with{"order": "E.O. 10501: GP-3"},
		eras: since("1972-08-01", orderEras("warning"))},
	{code: "D014", fault: "11652", lines: with{"order": "E.O. 11652: GDS"},
		eras: since("1979-02-01", orderEras("warning"))},
	{code: "D014", fault: "12065", lines: with{"order": "E.O. 12065: GDS 5/4/86"},
		eras: since("1982-10-01", orderEras("warning"))},
	{code: "D014", fault: "12356", lines: with{"order": "E.O. 12356: DECL: OADR"},
		eras: since("1995-12-14", orderEras("warning"))},
	{code: "D014", fault: "12958", lines: with{"order": "E.O. 12958: DECL: 05/04/2030"},
		eras: since("2010-08-27", orderEras("warning"))},
	{code: "D014", fault: "13292", lines: with{"order": "E.O. 13292: DECL: 05/04/2030"},
		eras: since("2010-08-27", orderEras("warning"))},
	{code: "D015", fault: "25X6 alone", lines: with{"order": "E.O. 12958: DECL: 25X6"},
		eras: []era{{"2003-03-25", "warning E.O. 12958, as amended sec. 3.3(c)(3)"},
			{"2010-06-25", "error 32 CFR 2001.26(a)(1)"}}},
	{code: "D015", fault: "25X1 alone", lines: with{"order": "E.O. 12958: DECL: 25X1"},
		eras: amendedEras("2003-03-25", "warning", "3.3(c)(3)", "2001.26(a)(1)")},
	{code: "D016", fault: "beyond fifty years", lines: with{"order": "E.O. 13526: DECL: 25X4, 20990504"},
		eras: []era{{"2009-12-29", "error E.O. 13526 sec. 3.3(h)"}}, dated: true},
	{code: "D016", fault: "within 25 years", lines: with{"order": "E.O. 13526: DECL: 25X4, 20300504"},
		eras: []era{{"2009-12-29", "info E.O. 13526 sec. 3.3(h)"}}},
	{code: "D017", fault: "a date beside it", lines: with{"order": "E.O. 13526: DECL: 50X1-HUM, 20600101"},
		eras: []era{{"2010-06-25", "warning 32 CFR 2001.21(a)(4)(iii)"}}},
	{code: "D018", fault: "50X1-HUM", lines: with{"order": "E.O. 13526: DECL: 50X1-HUM"},
		eras: until("2010-06-25", append(datesOf("warning"), era{"2003-03-25",
			"warning E.O. 12958, as amended sec. 1.5(b)"}))},
	{code: "D018", fault: "25X1-human", lines: with{"order": "E.O. 13526: DECL: 25X1-HUMAN"},
		eras: []era{{"2012-05-01", "warning ISOO Notice 2012-02"}}},
	{code: "D018", fault: "75X1", lines: with{"order": "E.O. 13526: DECL: 75X1, 20861231"},
		eras: []era{{"2010-06-25", "warning 32 CFR 2001.26"}}},
	{code: "D019", fault: "two dates", lines: with{"order": "E.O. 12958: DECL: 05/04/2030, 05/04/2040"},
		eras: append(always("warning by custom"), amendedEras("2003-09-21", "warning", "1.6(a)(4)", "2001.21(a)(4)")...)},
	{code: "D019", fault: "two dates of sources", lines: with{"authority": "Derived From: 10 VARNES 12",
		"order": "E.O. 13526: DECL: 05/04/2030, 05/04/2040"},
		eras: []era{{"2010-06-27", "warning 32 CFR 2001.22(e)(2)"}}},
	{code: "D020", fault: "an event", lines: with{"order": "E.O. 12958: DECL: CLOSURE OF THE HARBOR COURT"},
		eras: durationEras("info")},
	{code: "D020", fault: "no event", lines: with{"order": "E.O. 12958: DECL: LATER"},
		eras: append(durationEras("info")[:5], era{"2010-06-25", "warning 32 CFR 2001.21(a)(4)"})},
	{code: "D021", fault: "nothing", lines: with{"order": "E.O. 12958: DECL:"}, eras: scheduled()},
	{code: "D022", fault: "two digits", lines: with{"order": "E.O. 12958: DECL: 5/4/30"},
		eras:   until("2010-06-27", since("2003-09-22", customThen("info", "2010-06-25", "32 CFR 2001.21(a)(4)"))),
		yields: "2010-06-27"},
	{code: "D023", fault: "the month first", lines: with{"order": "E.O. 13526: DECL: 05/04/2030"},
		eras: []era{{"2010-06-27", "info 32 CFR 2001.21(a)(4)"}}},
	{code: "D023", fault: "the month first, derived", lines: with{"order": "E.O. 13526: DECL: 05/04/2030",
		"authority": "Derived From: 10 VARNES 12"}, eras: []era{{"2010-06-27", "info 32 CFR 2001.22(e)(5)"}}},
	{code: "D024", fault: "25X4", lines: with{"order": "E.O. 13526: DECL: 25X4, 20500504"},
		eras: []era{{"2010-06-25", "info 32 CFR 2001.26(a)(4)"}}},
	{code: "D025", fault: "a date", settings: asOf, eras: always("warning E.O. 13526 sec. 1.5(a)")},
	{code: "D025", fault: "an old cable", settings: asOf, lines: with{"order": "E.O. 12958:"},
		eras: always("warning E.O. 13526 sec. 3.3(a)")},
	{code: "D026", fault: "DNG alone", lines: with{"level": "S E C R E T QUELLVILLE 000412",
		"order": "E.O. 12958: DNG: CO 05/04/2030"}, eras: durationEras("warning")},
	{code: "D027", fault: "DNG to the same", lines: with{"order": "E.O. 12958: DNG: CO 05/04/2030"},
		eras: always("error by custom")},
	{code: "D028", fault: "GDS under 12356", lines: with{"order": "E.O. 12356: GDS"},
		eras: since("1982-04-02", scheduleEras("warning"))},
	{code: "D028", fault: "GDS under 10501", lines: with{"order": "E.O. 10501: GDS"}, eras: scheduleEras("warning")},
	{code: "D028", fault: "OADR", lines: with{"order": "E.O. 12065: DECL: OADR"},
		eras:    until("1982-08-01", since("1978-06-28", scheduleEras("warning"))),
		undated: "warning E.O. 12356 sec. 1.5(a)(4)"},
	{code: "D028", fault: "GP-3", lines: with{"order": "E.O. 11652: GP-3"},
		eras: since("1973-01-01", scheduleEras("warning"))},
	{code: "D029", fault: "GDS for thirty years", lines: with{"order": "E.O. 12065: GDS 5/4/2019"},
		eras: until("1982-08-01", []era{{"1978-12-01", "warning E.O. 12065 sec. 1-401"}})},
	{code: "D029", fault: "RDS for 25 years", lines: with{"order": "E.O. 12065: RDS-1 5/4/2006"},
		eras: until("1982-08-01", []era{{"1978-12-01", "info E.O. 12065 sec. 1-402"}})},
	{code: "D030", fault: "ten years", lines: with{"order": "E.O. 12958: DECL: TEN YEARS"}, eras: durationEras("info")},

	{code: "A001", fault: "nobody", lines: with{"authority": ""}, eras: since("1995-12-14", classifierEras("error"))},
	{code: "A002", fault: "no reason", lines: with{"authority": "Classified By: DCM Ana Prill"},
		eras: since("1995-12-14", under("error", "1.7", amendedEras("2003-09-21", "error", "1.6(a)(5)", "2001.21(a)(3)")))},
	{code: "A003", fault: "1.4", eras: until("2003-03-25", []era{{"1995-10-14", "error E.O. 12958 sec. 1.5"}})},
	{code: "A003", fault: "1.5", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.5 (b)"},
		eras: []era{{"2003-09-22", "warning 32 CFR 2001.21(a)(3)"}, {"2005-01-01", "error 32 CFR 2001.21(a)(3)"},
			{"2010-06-25", "error 32 CFR 2001.21(a)(3)"}}},
	{code: "A004", fault: "1.6", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.6 (b)"},
		eras: reasonEras("warning")},
	{code: "A004", fault: "letters alone", lines: with{"authority": "Classified By: DCM Ana Prill for reasons b, d"},
		eras: reasonEras("info")},
	{code: "A005", fault: "1.4 (i)", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.4 (i)"},
		eras: reasonEras("error")},
	{code: "A005", fault: "1.5 (h)", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.5 (h)"},
		eras: until("2003-09-22", reasonEras("error"))},
	{code: "A006", fault: "twice", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.4 (b) and (b)"},
		eras: reasonEras("info")},
	{code: "A007", fault: "no parentheses", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.4 b " +
		"and d"}, eras: always("info by custom")},
	{code: "A008", fault: "an office", lines: with{"authority": "Classified By: Political Section for reasons 1.4 (b)"},
		eras: classifierEras("warning")},
	{code: "A009", fault: "a name", lines: with{"authority": "Classified By: Ana Prill for reasons 1.4 (b)"},
		eras: classifierEras("info")},
	{code: "A009", fault: "a name in a derived cable", lines: with{"authority": "Classified By: Ana Prill\n" +
		"Derived From: 10 VARNES 12"}, eras: append(classifierEras("info")[:2], era{"2010-06-25", "info 32 CFR 2001.22(b)"})},
	{code: "A010", fault: "an authority on UNCLAS", lines: with{"level": unclas, "order": "E.O. 12958: N/A", "2": second,
		"3": third}, eras: always("warning by custom")},
	{code: "A011", fault: "multiple sources", lines: with{"authority": "Derived From: Multiple Sources"},
		eras: []era{{"2010-06-27", "info 32 CFR 2001.22(c)(1)(ii)"}}},
	{code: "A012", fault: "nobody", lines: with{"authority": "Derived From: 10 VARNES 12"},
		eras: []era{{"2010-06-27", "warning 32 CFR 2001.22(b)"}}},
	{code: "A013", fault: "a reason", lines: with{"authority": "Derived From: 10 VARNES 12\n" +
		"Classified By: DCM Ana Prill for reasons 1.4 (b)"}, eras: []era{{"2003-09-22", "info 32 CFR 2001.22(c)"},
		{"2010-06-25", "info 32 CFR 2001.22(d)"}}},

	{code: "C001", fault: "both", lines: with{"captions": "NODIS\nEXDIS"},
		eras: []era{{"1995-10-14", "warning by custom"}, {"2008-05-12", "error CAPCO Register NODIS (p. 174 of 2016)"}}},
	{code: "C002", fault: "EXDIS", lines: with{"captions": "EXDIS\nSIPDIS"},
		eras: []era{{"1900-01-01", "warning by custom"}, {"2005-12-01", "error 05 STATE 226504 ¶2b"}}},
	{code: "C003", fault: "STADIS", lines: with{"captions": "STADIS\nSIPDIS"},
		eras: []era{{"2005-12-01", "warning 05 STATE 226504 ¶2b"}}},
	{code: "C004", fault: "AGREMENT with NODIS", lines: with{"captions": "AGREMENT CHANNEL\nNODIS"},
		eras: []era{{"1900-01-01", "info by custom"}, {"2008-07-16", "error 5 FAH-2 H-442.1c"},
			{"2023-10-18", "error 5 FAH-2 H-442c"}}},
	{code: "C004", fault: "DIRGEN with SIPDIS", lines: with{"captions": "DIRGEN CHANNEL\nSIPDIS"},
		eras: []era{{"1900-01-01", "info by custom"}, {"2008-07-16", "warning by custom"},
			{"2023-10-18", "error 5 FAH-2 H-442c"}}},
	{code: "C005", fault: "two channels", lines: with{"captions": "ROGER CHANNEL\nDISSENT CHANNEL"},
		eras: []era{{"1900-01-01", "info by custom"}, {"2010-01-01", "warning by custom"},
			{"2023-10-18", "warning 5 FAH-2 H-442c"}}},
	{code: "C006", fault: "EXDIS", lines: with{"level": unclas, "captions": "EXDIS", "2": second, "3": third},
		eras: registerEras("warning", "EXDIS (p. 172 ")},
	{code: "C007", fault: "STADIS first", lines: with{"captions": "STADIS\nNODIS"},
		eras: since("2000-01-01", customThen("info", "2023-06-06", "5 FAH-2 H-252.1-1"))},
	{code: "C008", fault: "NODIS", lines: with{"captions": "NODIS"},
		eras: []era{{"2008-05-12", "info CAPCO Register EXDIS (p. 172 of 2016)"}}},
	{code: "C009", fault: "SENSITIVE", lines: with{"captions": "SENSITIVE"},
		eras: since("2003-09-22", customThen("info", "2008-05-12", "CAPCO Register SBU (p. 176 of 2016)"))},
	{code: "C011", fault: "a lost blank", lines: with{"level": "C ONFIDENTIAL QUELLVILLE 000412"},
		eras: customThen("warning", "2004-07-19", "5 FAH-2 H-222")},
	{code: "C012", fault: "TOP SECRET", lines: with{"level": "T O P  S E C R E T QUELLVILLE 000412"},
		eras: []era{{"2018-10-11", "info 5 FAH-3 H-713"}}},
	{code: "C013", fault: "NOFORN", lines: with{"level": unclas, "captions": "NOFORN", "2": second, "3": third},
		eras: since("1995-10-01", always("info by custom"))},
	{code: "C014", fault: "the long form", lines: with{"level": unclas, "captions": "SENSITIVE BUT UNCLASSIFIED"},
		eras: until("2011-11-23", since("1995-10-01", customThen("info", "2000-02-02", "00 STATE 018029 ¶1A")))},

	{code: "H009", fault: "another level", lines: with{"level": "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE " +
		"000412", "3": "S E C R E T SECTION 02 OF 02 QUELLVILLE 000412\n\nE.O. 12958: DECL: 05/04/2030\nTAGS: PREL\n" +
		"SUBJECT: HARBOR TALKS RESUME\n\n3. (C) Staff were told."},
		eras: always("error by custom")},
	{code: "H011", fault: "UUUUU", lines: with{"class": "VZCZCXYZ0412\nPP RUEHC\nZNR UUUUU ZZH"},
		eras: always("error by custom")},
	{code: "S001", fault: "no level", lines: with{"level": ""},
		eras: customThen("warning", "2004-07-19", "5 FAH-2 H-222"), nameless: true},
	{code: "S003", fault: "no SUBJECT", lines: with{"subject": ""}, eras: numberEras("info")},
	{code: "S004", fault: "a skipped number", lines: with{"3": "4. (C) Staff were told."},
		eras: []era{{"1900-01-01", "info by custom"}, {"2004-07-12", "info 5 FAH-1 H-246.2b"},
			{"2014-08-08", "info by custom"}}},
	{code: "R010", fault: "an inserted paper", lines: with{"3": "3. (C) Begin text:\n\n(SECRET//REL CHINA)\n\n" +
		"The harbor will open.\n\nEnd text."},
		eras: []era{{"1900-01-01", "info by custom"}, {"2003-09-22", "info 32 CFR 2001.23(c)"},
			{"2010-06-25", "info 32 CFR 2001.23(i)"}}},
	{code: "S002", fault: "no TAGS", lines: with{"tags": ""}, eras: since("1973-01-01", numberEras("info"))},
	{code: "S007", fault: "repeated paragraph number", lines: with{"3": "2. (U) Staff were told to keep notes of each " +
		"call."}, eras: []era{{"1900-01-01", "warning by custom"}, {"2004-07-12", "warning 5 FAH-1 H-246.2b"},
		{"2014-08-08", "warning by custom"}}},
	{code: "C017", fault: "TK on C", settings: ic, lines: with{"2": "2. (C//TK) The minister gave a date."},
		eras: customThen("warning", "2008-05-12", "consistency, with CAPCO Register")},
	{code: "A018", fault: "1.4 alone", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.4"},
		eras: reasonEras("warning")},
	{code: "A019", fault: "two officers", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.4 (b)\n" +
		"Classified By: Consul Tomas Reed for reasons 1.4 (b)"}, eras: classifierEras("warning")},
	{code: "D032", fault: "two dates", lines: with{"order": "E.O. 12958: DECL: 05/04/2030\n" +
		"E.O. 12958: DECL: 05/04/2031"}, eras: durationEras("error")},
	{code: "H017", fault: "another post", lines: with{"level": "C O N F I D E N T I A L NEW OSTER 000412"},
		nameless: true, eras: always("warning by custom")},
	{code: "H018", fault: "beyond the total", lines: with{"level": "C O N F I D E N T I A L SECTION 03 OF 02 " +
		"QUELLVILLE 000412"}, eras: always("warning by custom")},
	{code: "D033", fault: "a date with RD", lines: with{"2": "2. (C//RD) The minister gave a date."},
		eras: []era{{"2010-06-25", "error 32 CFR 2001.24(h)(3)"}}},
	{code: "C015", fault: "AGREMENT on UNCLAS", lines: with{"level": "UNCLAS QUELLVILLE 000412",
		"captions": "AGREMENT CHANNEL", "order": "E.O. 12958: N/A", "authority": "", "2": "2. (U) The minister gave a date."},
		eras: []era{{"1900-01-01", "info by custom"}, {"2008-07-16", "warning 5 FAH-2 H-442.1d"},
			{"2018-02-27", "info by custom"}}},
	{code: "C016", fault: "for all and for few", lines: with{"captions": "STATE INFORM ALL STATE EMPLOYEES\nEXDIS"},
		eras: always("info by custom")},
	{code: "S008", fault: "a country alone", lines: with{"tags": "TAGS: QV"},
		eras: []era{{"1900-01-01", "info by custom"}, {"2018-10-29", "info 5 FAH-1 H-211d"},
			{"2024-11-19", "info 5 FAH-1 H-212d"}}},
	{code: "S009", fault: "the caption alone", lines: with{"captions": "OFFICIAL INFORMAL"},
		eras: []era{{"1900-01-01", "info by custom"}, {"2023-06-06", "info 5 FAH-2 H-252.1-2"}}},
	{code: "H019", fault: "above the header", lines: with{"3": "3. (C) Staff were told.\n\nSECRET\n\n" +
		"PAGE 02        QUELLV  00412  041530Z\n\nMore of it."}, eras: always("warning by custom")},
	{code: "R011", fault: "an LOU portion", lines: with{"level": "UNCLAS QUELLVILLE 000412", "order": "E.O. 12958: N/A",
		"authority": "", "2": "2. (LOU) The minister gave a date."},
		eras: []era{{"1900-01-01", "warning by custom"}, {"1995-10-01", ""}}},
	{code: "D034", fault: "no source list", lines: with{"order": "E.O. 12958: DECL: N/A TO RD PORTIONS",
		"2": "2. (C//RD) The minister gave a date."}, eras: []era{{"2010-06-25", "info 32 CFR 2001.24(h)(3)"}}},
	{code: "D035", fault: "no category", lines: with{"order": "E.O. 11652: XGDS"},
		eras:    []era{{"1972-06-01", "warning E.O. 11652 sec. 5(B)"}, {"1978-12-01", ""}},
		undated: "warning E.O. 11652 sec. 5(B)"},
	{code: "D035", fault: "a fifth reason", lines: with{"order": "E.O. 12065: RDS-5 5/4/99"},
		eras:    []era{{"1978-12-01", "warning consistency, with E.O. 12065 sec. 1-502"}, {"1982-08-01", ""}},
		undated: "warning consistency, with E.O. 12065 sec. 1-502"},
	{code: "D036", fault: "no date", lines: with{"order": "E.O. 12065: GDS"},
		eras:    []era{{"1978-12-01", "warning E.O. 12065 sec. 1-501(c)"}, {"1982-08-01", ""}},
		undated: "warning E.O. 12065 sec. 1-501(c)"},
	{code: "A020", fault: "a memorandum", lines: with{"authority": "Classified By: DCM Ana Prill\n" +
		"Derived From: MEMO FROM NEA"}, eras: []era{{"2010-06-25", "info 32 CFR 2001.22(c)(1)"}}},
	{code: "P018", fault: "other brackets", lines: with{"2": "2. [C] Staff were told."}, eras: symbolEras("warning")},
	{code: "P019", fault: "a mark in a sentence", lines: with{"2": "2. (C) Staff were told. (S/NF) They know."},
		eras: customThen("warning", "2010-06-25", "32 CFR 2001.21(c)")},
	{code: "P017", fault: "a zero-width space", lines: with{"2": "2. (C\u200b) Staff were told."},
		eras: always("error by custom")},
	{code: "D031", fault: "a letter for a digit", lines: with{"order": "E.O. 12958: DECL: 05/O4/2030"},
		eras: durationEras("error")},
	{code: "H021", fault: "a caption of the record", lines: with{"3": "3. (C) Staff were told.\n\nMessage Attributes\n" +
		"Original Handling Restrictions: EXDIS"}, eras: always("warning by custom")},
	{code: "C018", fault: "a code in the mark", settings: ic, lines: with{"captions": "PROPIN",
		"2": "2. (C//PR//25X1) The minister gave a date."}, eras: customThen("warning", "2008-05-12", "CAPCO Register")},
	{code: "R012", fault: "PROPIN in a portion", settings: ic, lines: with{"2": "2. (C//PR) The minister gave a date."},
		eras: customThen("warning", "2008-05-12", "CAPCO Register Table 3 (of 2016)")},
	{code: "S011", fault: "a remark", lines: with{"2": "2. (C) [Comment JM1: when?] The minister gave a date."},
		eras: always("warning by custom")},
	{code: "P020", fault: "a list of nobody", lines: with{"2": "2. (C//REL TO) The minister gave a date."},
		eras: always("warning by custom")},
}

// soundForms are the forms of a sound cable, each with days on which it was right.
var soundForms = []struct {
	lines with
	days  []string
}{
	{with{"order": "E.O. 11652: GDS", "authority": "", "1": "1. CONFIDENTIAL - ENTIRE TEXT.",
		"2": "2. The minister gave a date.", "3": "3. Staff were told."},
		[]string{"1972-05-31", "1972-06-01", "1978-11-30"}},
	{with{"order": "E.O. 10501: GP-3", "authority": ""}, []string{"1972-05-31", "1972-06-01", "1972-07-31"}},
	{with{"order": "E.O. 11652: GDS", "authority": ""}, []string{"1978-11-30", "1978-12-01", "1979-01-31"}},
	{with{"order": "E.O. 12065: GDS 6/1/84 (PRILL, ANA) OR-M", "authority": ""},
		[]string{"1978-11-30", "1978-12-01", "1982-07-31", "1982-08-01", "1982-09-30"}},
	{with{"order": "E.O. 12356: DECL: OADR", "authority": ""}, []string{"1982-08-01", "1995-10-13", "1995-10-14"}},
	{with{"order": "E.O. 12356: DECL: 5/4/05", "authority": ""}, []string{"1995-10-13", "1995-10-14", "1995-12-13"}},
	{with{"order": "E.O. 12958: DECL: 5/4/05", "authority": "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B)."},
		[]string{"1995-10-14", "1995-12-14", "2003-03-24", "2003-03-25", "2003-09-21"}},
	{with{"order": "E.O. 12958: DECL: X1, X6", "authority": "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B) AND " +
		"(D)."}, []string{"1995-10-14", "2003-03-24", "2003-03-25", "2003-09-21"}},
	{with{"order": "E.O. 12958: DECL: 03/24/2013"}, []string{"2003-03-25", "2003-09-21", "2003-09-22", "2009-12-28",
		"2009-12-29", "2010-06-24", "2010-06-25", "2010-06-26"}},
	{with{"order": "E.O. 12958: DECL: 20200504"}, []string{"2010-06-27", "2010-08-26"}},
	{with{"order": "E.O. 13526: DECL: 05/04/2020"}, []string{"2009-12-29", "2010-06-24", "2010-06-25", "2010-06-26"}},
	{with{"order": "E.O. 13526: DECL: 20200504"}, []string{"2010-06-25", "2010-06-26", "2010-06-27", "2010-08-27"}},
	{with{"level": unclas, "order": "E.O. 11652: N/A", "authority": "", "2": second, "3": third},
		[]string{"1972-05-31", "1972-06-01", "1978-11-30", "1978-12-01", "1979-01-31"}},
	{with{"level": unclas, "captions": "LIMITED OFFICIAL USE", "order": "E.O. 12356: N/A", "authority": "", "1": first,
		"2": "2. (LOU) The minister gave a date.", "3": third}, []string{"1982-08-01", "1995-09-30"}},
	{with{"level": unclas, "captions": "SENSITIVE", "order": "E.O. 12356: N/A", "authority": "",
		"2": "2. (SBU) The minister gave a date.", "3": third}, []string{"1995-10-01", "1995-10-14", "1995-12-13"}},
}

// asOf is a day of review long after every cable of the table.
var asOf = lint.Settings{AsOf: calendar.MustDate(2060, 1, 1)}
