package rules

import (
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

// directives are eras in which the directives of 2003 and 2010 speak, from September 2003.
func directives(severity, of2003, of2010 string) []era {
	return []era{{"2003-09-22", severity + " 32 CFR " + of2003}, {"2010-06-25", severity + " 32 CFR " + of2010}}
}

// under puts eras of E.O. 12958 as it first stood before those of the directives.
func under(severity, section string, later []era) []era {
	return append([]era{{"1995-10-14", severity + " E.O. 12958 sec. " + section}}, later...)
}

// overallEras: the header is the highest of the portions, first in State's regulation of 1982.
func overallEras(severity string) []era {
	return append([]era{{"1982-08-01", severity + " 22 CFR 9.12(a)(1)"}, {"1995-10-14", severity + " 32 CFR 2001.21"}}, directives(severity, "2001.21(b)", "2001.21(b)")...)
}

// portionEras: each portion is marked.
func portionEras(severity string) []era {
	return append([]era{{"1978-12-01", severity + " E.O. 12065"}, {"1982-08-01", severity + " E.O. 12356 sec. 1.5"}, {"1995-10-14", severity + " 32 CFR 2001.21"}},
		directives(severity, "2001.21(c)", "2001.21(c)")...)
}

// durationEras: a classified text says when it is declassified.
func durationEras(severity string) []era {
	return append([]era{{"1972-06-01", severity + " E.O. 11652"}, {"1978-12-01", severity + " E.O. 12065"}, {"1982-08-01", severity + " E.O. 12356 sec. 1.4"}},
		under(severity, "1.6", directives(severity, "2001.21(a)(4)", "2001.21(a)(4)"))...)
}

// orderEras: the order in force on the cable's date.
func orderEras(severity string) []era {
	return []era{
		{"1953-12-15", severity + " E.O. 10501"}, {"1972-06-01", severity + " E.O. 11652"}, {"1978-12-01", severity + " E.O. 12065"}, {"1982-08-01", severity + " E.O. 12356"},
		{"1995-10-14", severity + " E.O. 12958"}, {"2003-09-22", severity + " E.O. 12958, as amended"}, {"2010-06-27", severity + " E.O. 13526"},
	}
}

// reasonEras: the reason is a section and letters.
func reasonEras(severity string) []era {
	return under(severity, "1.5", directives(severity, "2001.21(a)(3)", "2001.21(a)(3)"))
}

// classifierEras: who classified the text stands on its face.
func classifierEras(severity string) []era {
	return under(severity, "1.7", directives(severity, "2001.21(a)(1)", "2001.21(a)(1)"))
}

// registerEras: the intelligence community's register.
func registerEras(severity, where string) []era {
	return []era{{"1995-10-14", severity + " CAPCO Register (2016), " + where}}
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

// eraRows is what the rule book says of each rule whose law changed, by rule.
var eraRows = []eraRow{
	{code: "R001", fault: "a portion above the header", lines: with{"2": "2. (S) The minister gave a date."}, eras: overallEras("error")},
	{code: "R002", fault: "a classified portion", lines: with{"level": unclas}, eras: overallEras("error")},
	{code: "R003", fault: "a header above", lines: with{"2": second, "3": third}, eras: overallEras("warning")},
	{code: "R003", fault: "a header above SBU", lines: with{"2": "2. (SBU) The minister gave a date.", "3": third}, eras: overallEras("info")},
	{code: "R004", fault: "no caption", lines: with{"2": "2. (C/NF) The minister gave a date."}, eras: registerEras("warning", "Table 3")},
	{code: "R005", fault: "no portion", lines: with{"captions": "NOFORN"}, eras: registerEras("info", "Table 3")},
	{code: "R006", fault: "no caption", lines: with{"level": unclas, "2": "2. (SBU) The minister gave a date.", "3": third}, eras: []era{{"1995-10-01", "warning 00 STATE 018029 ¶1A"}}},
	{code: "R007", fault: "no portion", lines: with{"level": unclas, "captions": "SENSITIVE", "2": second, "3": third}, eras: []era{{"1995-10-01", "info 00 STATE 018029 ¶1A"}}},
	{code: "R008", fault: "a subject above", lines: with{"subject": "SUBJECT: (S) HARBOR TALKS RESUME"}, eras: overallEras("error")},
	{code: "R009", fault: "no common list", settings: ic, lines: with{"captions": "REL TO USA, GBR", "3": "3. (C//REL TO USA, GBR) Staff were told."}, eras: registerEras("warning", "Table 3")},

	{code: "P001", fault: "no mark", lines: with{"1": "1. (C) The port opened.", "2": "2. The minister gave a date."}, eras: portionEras("warning")},
	{code: "P002", fault: "no mark at all", lines: with{"1": "1. " + longProse, "2": "2. The minister gave a date.", "3": "3. Staff were told."},
		eras: append([]era{{"1995-10-14", "warning 32 CFR 2001.21"}}, directives("warning", "2001.21(c)", "2001.21(c)")...)},
	{code: "P003", fault: "one mark for all", lines: with{"1": "1. CONFIDENTIAL - ENTIRE TEXT.", "2": "2. The minister gave a date.", "3": "3. Staff were told."},
		eras: append(until("1997-01-01", portionEras("info"))[:3], since("1997-01-01", portionEras("warning"))...)},
	{code: "P004", fault: "nearly a mark", lines: with{"1": "1. (C) The port opened.", "2": "2. (NC) The minister gave a date."}, eras: portionEras("warning")},
	{code: "P005", fault: "a lost parenthesis", lines: with{"2": "2. C) The minister gave a date."}, eras: portionEras("warning")},
	{code: "P006", fault: "a small letter", lines: with{"2": "2. (c) The minister gave a date."}, eras: portionEras("info")},
	{code: "P007", fault: "U/NF", lines: with{"2": "2. (U/NF) The minister gave a date."}, eras: []era{{"1995-10-14", "info 5 FAH-1 H-246.2(c)"}}},
	{code: "P008", fault: "C/SBU", lines: with{"2": "2. (C/SBU) The minister gave a date."},
		eras: directives("error", "2001.23(a)", "2001.24(a)")}, // no text of 1995 was found that forbids it
	{code: "P009", fault: "LOU", lines: with{"level": "LIMITED OFFICIAL USE QUELLVILLE 000412", "2": second, "3": third},
		eras: []era{{"1995-10-01", "info 95 STATE 232445"}, {"1996-01-01", "error 95 STATE 232445"}}},
	{code: "P010", fault: "SBU", lines: with{"2": "2. (SBU) The minister gave a date."}, eras: until("1995-10-01", always("warning 95 STATE 232445"))},
	{code: "P012", fault: "two marks", lines: with{"2": "2. (U) (C) The minister gave a date."}, eras: portionEras("warning")},
	{code: "P013", fault: "nobody, and Britain", lines: with{"captions": "NOFORN", "2": "2. (C//NF/REL TO USA, GBR) The minister gave a date."}, eras: registerEras("error", "p. 145")},
	{code: "P014", fault: "out of order", settings: ic, lines: with{"2": "2. (C//REL TO GBR, USA) The minister gave a date."}, eras: registerEras("warning", "p. 151")},
	{code: "P015", fault: "in words", lines: with{"2": "2. (CONFIDENTIAL) The minister gave a date."}, eras: portionEras("info")},
	{code: "P016", fault: "at the end", lines: with{"2": "2. The minister gave a date. (C)"},
		eras: append([]era{{"1995-10-14", "info 32 CFR 2001.21"}}, directives("info", "2001.21(c)", "2001.21(c)")...)},

	{code: "D001", fault: "no E.O. line", lines: with{"order": ""}, eras: durationEras("error")},
	{code: "D002", fault: "N/A", lines: with{"order": "E.O. 12958: N/A"}, eras: durationEras("error")},
	{code: "D003", fault: "a date on UNCLAS", lines: with{"level": unclas, "2": second, "3": third}, eras: unclassifiedEras("error", "", "")},
	{code: "D003", fault: "a date on E F T O", lines: with{"level": "UNCLAS E F T O QUELLVILLE 000412", "2": second, "3": third}, eras: unclassifiedEras("info", "", "")},
	{code: "D004", fault: "30 February", lines: with{"order": "E.O. 12958: DECL: 02/30/2030"}, eras: durationEras("error")},
	{code: "D005", fault: "long passed", lines: with{"order": "E.O. 12958: DECL: 05/04/1965"},
		eras: append([]era{{"1972-06-01", "error E.O. 11652"}, {"1978-12-01", "error E.O. 12065"}, {"1982-08-01", "error E.O. 12356 sec. 1.4"}}, under("error", "1.6", directives("error", "2001.12", "2001.12(b)"))...)},
	{code: "D006", fault: "beyond all limits", lines: with{"order": "E.O. 12958: DECL: 05/04/2099"}, eras: directives("error", "2001.12(a)(1)", "2001.12(a)(1)")},
	{code: "D007", fault: "beyond ten years", lines: with{"order": "E.O. 12958: DECL: 05/04/2030"},
		eras: []era{{"1995-10-14", "warning E.O. 12958 sec. 1.6"}, {"2003-03-25", "info E.O. 12958 sec. 1.6"}, {"2003-09-22", ""}}},
	{code: "D008", fault: "X1", lines: with{"order": "E.O. 12958: DECL: X1"}, eras: directives("error", "2001.12", "2001.12(c)(2)")},
	{code: "D009", fault: "X1", lines: with{"order": "E.O. 12958: DECL: X1"}, eras: until("1995-10-14", durationEras("error"))},
	{code: "D009", fault: "25X10", lines: with{"order": "E.O. 12958: DECL: 25X10"},
		eras: append(durationEras("error")[:4], directives("error", "2001.12", "2001.26(a)(2)")...)},
	{code: "D010", fault: "OADR", lines: with{"order": "E.O. 12958: DECL: OADR"},
		eras: since("1995-10-15", under("error", "1.6", directives("error", "2001.12", "2001.12(c)(2)")))},
	{code: "D011", fault: "MR", lines: with{"order": "E.O. 12958: DECL: MR"},
		eras: append(under("warning", "1.6", directives("warning", "2001.12", "2001.22(e)(3)")), era{"2010-06-27", "error 32 CFR 2001.22(e)(3)"})},
	{code: "D011", fault: "a treaty", lines: with{"order": "E.O. 12958: DECL: SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT"},
		eras: append(directives("warning", "2001.12", "2001.26(a)(6)"), era{"2010-06-27", "error 32 CFR 2001.26(a)(6)"})},
	{code: "D011", fault: "MR of a source", lines: with{"order": "E.O. 12958: DECL: SOURCE MARKED MR, DATE OF SOURCE 05/04/1960"}, eras: []era{{"2010-06-27", "error 32 CFR 2001.22(e)(3)"}}},
	{code: "D012", fault: "digits exchanged", lines: with{"order": "E.O. 12598: DECL: 05/04/2030"}, eras: orderEras("error")},
	{code: "D012", fault: "the amendment", lines: with{"order": "E.O. 13292: DECL: 05/04/2030"}, eras: until("2010-08-27", since("2003-03-25", orderEras("info")))},
	{code: "D012", fault: "the amendment of 1995", lines: with{"order": "E.O. 12972: DECL: 05/04/2030"}, eras: until("2010-08-27", since("1995-09-18", orderEras("info")))},
	{code: "D012", fault: "the amendment of 1999", lines: with{"order": "E.O. 13142: DECL: 05/04/2030"}, eras: until("2010-08-27", since("1999-11-19", orderEras("info")))},
	{code: "D013", fault: "11652", lines: with{"order": "E.O. 11652: GDS"}, eras: until("1972-03-08", orderEras("error"))},
	{code: "D013", fault: "12065", lines: with{"order": "E.O. 12065: GDS 5/4/86"}, eras: until("1978-06-28", orderEras("error"))},
	{code: "D013", fault: "12356", lines: with{"order": "E.O. 12356: DECL: OADR"}, eras: until("1982-04-02", orderEras("error"))},
	{code: "D013", fault: "12958", lines: with{"order": "E.O. 12958: DECL: 05/04/2030"}, eras: until("1995-04-17", orderEras("error"))},
	{code: "D013", fault: "13142", lines: with{"order": "E.O. 13142: DECL: 05/04/2030"}, eras: until("1999-11-19", orderEras("error"))},
	{code: "D013", fault: "13292", lines: with{"order": "E.O. 13292: DECL: 05/04/2030"}, eras: until("2003-03-25", orderEras("error"))},
	{code: "D013", fault: "13526", lines: with{"order": "E.O. 13526: DECL: 05/04/2030"}, eras: until("2009-12-29", orderEras("error"))},
	{code: "D014", fault: "10501", lines: with{"order": "E.O. 10501: GP-3"}, eras: since("1972-08-01", orderEras("warning"))},
	{code: "D014", fault: "11652", lines: with{"order": "E.O. 11652: GDS"}, eras: since("1979-02-01", orderEras("warning"))},
	{code: "D014", fault: "12065", lines: with{"order": "E.O. 12065: GDS 5/4/86"}, eras: since("1982-10-01", orderEras("warning"))},
	{code: "D014", fault: "12356", lines: with{"order": "E.O. 12356: DECL: OADR"}, eras: since("1995-12-14", orderEras("warning"))},
	{code: "D014", fault: "12958", lines: with{"order": "E.O. 12958: DECL: 05/04/2030"}, eras: since("2010-08-27", orderEras("warning"))},
	{code: "D014", fault: "13292", lines: with{"order": "E.O. 13292: DECL: 05/04/2030"}, eras: since("2010-08-27", orderEras("warning"))},
	{code: "D015", fault: "25X6 alone", lines: with{"order": "E.O. 12958: DECL: 25X6"},
		eras: []era{{"2003-09-22", "warning 32 CFR 2001.12(a)(1)"}, {"2010-06-25", "error 32 CFR 2001.26(a)(1)"}}},
	{code: "D015", fault: "25X1 alone", lines: with{"order": "E.O. 12958: DECL: 25X1"}, eras: directives("warning", "2001.12(a)(1)", "2001.26(a)(1)")},
	{code: "D016", fault: "beyond fifty years", lines: with{"order": "E.O. 13526: DECL: 25X4, 20990504"}, eras: []era{{"2010-06-25", "error 32 CFR 2001.26(a)(1)"}}},
	{code: "D016", fault: "within 25 years", lines: with{"order": "E.O. 13526: DECL: 25X4, 20300504"}, eras: []era{{"2010-06-25", "info 32 CFR 2001.26(a)(1)"}}},
	{code: "D017", fault: "a date beside it", lines: with{"order": "E.O. 13526: DECL: 50X1-HUM, 20600101"}, eras: []era{{"2010-06-25", "warning 32 CFR 2001.21(a)(4)"}}},
	{code: "D018", fault: "50X1-HUM", lines: with{"order": "E.O. 13526: DECL: 50X1-HUM"},
		eras: until("2010-06-25", append(durationEras("warning")[:4], directives("warning", "2001.12(a)(1)", "")...))},
	{code: "D018", fault: "25X1-human", lines: with{"order": "E.O. 13526: DECL: 25X1-HUMAN"}, eras: []era{{"2012-05-01", "warning ISOO Notice 2012-02"}}},
	{code: "D019", fault: "two dates", lines: with{"order": "E.O. 12958: DECL: 05/04/2030, 05/04/2040"}, eras: since("2003-09-22", registerEras("warning", "p. 32"))},
	{code: "D020", fault: "an event", lines: with{"order": "E.O. 12958: DECL: CLOSURE OF THE HARBOR COURT"}, eras: durationEras("info")},
	{code: "D020", fault: "no event", lines: with{"order": "E.O. 12958: DECL: LATER"}, eras: durationEras("warning")},
	{code: "D021", fault: "nothing", lines: with{"order": "E.O. 12958: DECL:"}, eras: durationEras("error")},
	{code: "D022", fault: "two digits", lines: with{"order": "E.O. 12958: DECL: 5/4/30"},
		eras: until("2010-06-27", directives("info", "2001.21(a)(4)", "2001.21(a)(4)"))}, // from then on D023 speaks of the whole date
	{code: "D023", fault: "the month first", lines: with{"order": "E.O. 13526: DECL: 05/04/2030"}, eras: []era{{"2010-06-27", "info 32 CFR 2001.21(a)(4)"}}},
	{code: "D024", fault: "25X4", lines: with{"order": "E.O. 13526: DECL: 25X4, 20500504"}, eras: []era{{"2010-06-25", "info 32 CFR 2001.26(a)(4)"}}},
	{code: "D025", fault: "a date", settings: asOf, eras: always("warning 32 CFR 2001.30")},
	{code: "D026", fault: "DNG alone", lines: with{"level": "S E C R E T QUELLVILLE 000412", "order": "E.O. 12958: DNG: CO 05/04/2030"}, eras: durationEras("warning")},
	{code: "D027", fault: "DNG to the same", lines: with{"order": "E.O. 12958: DNG: CO 05/04/2030"}, eras: durationEras("error")},
	{code: "D028", fault: "GDS under 12356", lines: with{"order": "E.O. 12356: GDS"}, eras: since("1982-04-02", orderEras("warning"))}, // D013 speaks before,
	{code: "D028", fault: "GDS under 10501", lines: with{"order": "E.O. 10501: GDS"}, eras: orderEras("warning")},
	{code: "D028", fault: "OADR", lines: with{"order": "E.O. 12065: DECL: OADR"}, eras: until("1982-08-01", since("1978-06-28", orderEras("warning")))},
	{code: "D028", fault: "GP-3", lines: with{"order": "E.O. 11652: GP-3"}, eras: since("1973-01-01", orderEras("warning"))},
	{code: "D029", fault: "GDS for thirty years", lines: with{"order": "E.O. 12065: GDS 5/4/2019"}, eras: until("1982-08-01", []era{{"1978-12-01", "warning E.O. 12065"}})},
	{code: "D029", fault: "RDS for 25 years", lines: with{"order": "E.O. 12065: RDS-1 5/4/2006"}, eras: until("1982-08-01", []era{{"1978-12-01", "info E.O. 12065"}})},
	{code: "D030", fault: "ten years", lines: with{"order": "E.O. 12958: DECL: TEN YEARS"}, eras: durationEras("info")},

	{code: "A001", fault: "nobody", lines: with{"authority": ""}, eras: since("1995-12-14", classifierEras("error"))},
	{code: "A002", fault: "no reason", lines: with{"authority": "Classified By: DCM Ana Prill"},
		eras: since("1995-12-14", under("error", "1.7", directives("error", "2001.21(a)(3)", "2001.21(a)(3)")))},
	{code: "A003", fault: "1.4", eras: until("2003-03-25", []era{{"1995-10-14", "error E.O. 12958 sec. 1.5"}})},
	{code: "A003", fault: "1.5", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.5 (b)"},
		eras: []era{{"2003-09-22", "warning 32 CFR 2001.21(a)(3)"}, {"2005-01-01", "error 32 CFR 2001.21(a)(3)"}, {"2010-06-25", "error 32 CFR 2001.21(a)(3)"}}},
	{code: "A004", fault: "1.6", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.6 (b)"}, eras: reasonEras("warning")},
	{code: "A004", fault: "letters alone", lines: with{"authority": "Classified By: DCM Ana Prill for reasons b, d"}, eras: reasonEras("info")},
	{code: "A005", fault: "1.4 (i)", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.4 (i)"}, eras: reasonEras("error")},
	{code: "A005", fault: "1.5 (h)", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.5 (h)"}, eras: until("2003-09-22", reasonEras("error"))},
	{code: "A006", fault: "twice", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.4 (b) and (b)"}, eras: reasonEras("info")},
	{code: "A007", fault: "no parentheses", lines: with{"authority": "Classified By: DCM Ana Prill for reasons 1.4 b and d"}, eras: reasonEras("info")},
	{code: "A008", fault: "an office", lines: with{"authority": "Classified By: Political Section for reasons 1.4 (b)"}, eras: classifierEras("warning")},
	{code: "A009", fault: "a name", lines: with{"authority": "Classified By: Ana Prill for reasons 1.4 (b)"}, eras: classifierEras("info")},
	{code: "A010", fault: "an authority on UNCLAS", lines: with{"level": unclas, "order": "E.O. 12958: N/A", "2": second, "3": third}, eras: unclassifiedEras("warning", " sec. 1.5", " sec. 1.7")},
	{code: "A011", fault: "multiple sources", lines: with{"authority": "Derived From: Multiple Sources"}, eras: []era{{"2010-06-27", "info 32 CFR 2001.22(c)(1)"}}},
	{code: "A012", fault: "nobody", lines: with{"authority": "Derived From: 10 VARNES 12"}, eras: []era{{"2010-06-27", "warning 32 CFR 2001.22(b)"}}},
	{code: "A013", fault: "a reason", lines: with{"authority": "Derived From: 10 VARNES 12\nClassified By: DCM Ana Prill for reasons 1.4 (b)"}, eras: directives("info", "2001.22(d)", "2001.22(d)")},

	{code: "C001", fault: "both", lines: with{"captions": "NODIS\nEXDIS"}, eras: customThen("error", "1995-10-14", "CAPCO Register (2016), NODIS"), fallback: true, undated: "error by custom"},
	{code: "C002", fault: "EXDIS", lines: with{"captions": "EXDIS\nSIPDIS"}, eras: []era{{"1900-01-01", "warning by custom"}, {"2005-12-01", "error 05 STATE 226504 ¶2"}}, fallback: true, undated: "warning by custom"},
	{code: "C003", fault: "STADIS", lines: with{"captions": "STADIS\nSIPDIS"}, eras: []era{{"2005-12-01", "warning 05 STATE 226504 ¶2"}}},
	{code: "C004", fault: "AGREMENT with NODIS", lines: with{"captions": "AGREMENT CHANNEL\nNODIS"},
		eras: []era{{"1900-01-01", "info by custom"}, {"2008-07-16", "error 5 FAH-2 H-442.1"}, {"2023-10-18", "error 5 FAH-2 H-442c"}}, fallback: true, undated: "info by custom"},
	{code: "C004", fault: "DIRGEN with SIPDIS", lines: with{"captions": "DIRGEN CHANNEL\nSIPDIS"},
		eras: []era{{"1900-01-01", "info by custom"}, {"2008-07-16", "warning by custom"}, {"2023-10-18", "error 5 FAH-2 H-442c"}}, fallback: true, undated: "info by custom"},
	{code: "C005", fault: "two channels", lines: with{"captions": "ROGER CHANNEL\nDISSENT CHANNEL"},
		eras: []era{{"1900-01-01", "info by custom"}, {"2010-01-01", "warning by custom"}, {"2023-10-18", "warning 5 FAH-2 H-442c"}}, fallback: true, undated: "info by custom"},
	{code: "C006", fault: "EXDIS", lines: with{"level": unclas, "captions": "EXDIS", "2": second, "3": third}, eras: registerEras("warning", "p. 172")},
	{code: "C007", fault: "STADIS first", lines: with{"captions": "STADIS\nNODIS"}, eras: customThen("info", "2023-06-06", "5 FAH-2 H-252.1-1"), fallback: true, undated: "info by custom"},
	{code: "C008", fault: "NODIS", lines: with{"captions": "NODIS"}, eras: []era{{"2012-01-01", "info CAPCO Register (2016), p. 172"}}},
	{code: "C009", fault: "SENSITIVE", lines: with{"captions": "SENSITIVE"}, eras: directives("info", "2001.23(a)", "2001.24(a)")},
	{code: "C011", fault: "a lost blank", lines: with{"level": "C ONFIDENTIAL QUELLVILLE 000412"}, eras: customThen("warning", "1995-10-14", "5 FAH-2 H-222"), fallback: true, undated: "warning by custom"},
	{code: "C012", fault: "TOP SECRET", lines: with{"level": "T O P  S E C R E T QUELLVILLE 000412"}, eras: []era{{"2012-01-31", "info 5 FAH-3 H-713"}}},
	{code: "C013", fault: "NOFORN", lines: with{"level": unclas, "captions": "NOFORN", "2": second, "3": third}, eras: []era{{"1995-10-14", "warning 5 FAH-1 H-246.2(c)"}}},
	{code: "C014", fault: "the long form", lines: with{"level": unclas, "captions": "SENSITIVE BUT UNCLASSIFIED"}, eras: []era{{"1995-10-01", "info 00 STATE 018029 ¶1A"}}},

	{code: "H009", fault: "another level", lines: with{"level": "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412", "3": "S E C R E T SECTION 02 OF 02 QUELLVILLE 000412\n\nE.O. 12958: DECL: 05/04/2030\nTAGS: PREL\nSUBJECT: HARBOR TALKS RESUME\n\n3. (C) Staff were told."},
		eras: customThen("error", "1995-10-14", "5 FAH-2 H-222"), fallback: true, undated: "error by custom"},
	{code: "H011", fault: "UUUUU", lines: with{"class": "VZCZCXYZ0412\nPP RUEHC\nZNR UUUUU ZZH"}, eras: customThen("error", "1995-10-14", "5 FAH-2 H-222"), fallback: true, undated: "error by custom"},
	{code: "S001", fault: "no level", lines: with{"level": ""}, eras: customThen("warning", "1995-10-14", "5 FAH-2 H-222"), fallback: true, undated: "warning by custom", nameless: true},
	{code: "S002", fault: "no TAGS", lines: with{"tags": ""}, eras: []era{{"1973-01-01", "info by custom"}, {"1995-10-14", "info 5 FAH-1 H-232.6"}}, fallback: true},
}

// unclassifiedEras: what is said of classified text stands on classified text alone. The sections of E.O. 12356 and of
// 12958 as it first stood are the rule's own.
func unclassifiedEras(severity, of1982, of1995 string) []era {
	return []era{
		{"1982-08-01", severity + " E.O. 12356" + of1982}, {"1995-10-14", severity + " E.O. 12958" + of1995},
		{"2003-09-22", severity + " E.O. 12958, as amended sec. 1.6"}, {"2010-06-27", severity + " E.O. 13526 sec. 1.6"},
	}
}

// soundForms are the forms of a sound cable, each with days on which it was right.
var soundForms = []struct {
	lines with
	days  []string
}{
	{with{"order": "E.O. 11652: GDS", "authority": "", "1": "1. CONFIDENTIAL - ENTIRE TEXT.", "2": "2. The minister gave a date.", "3": "3. Staff were told."},
		[]string{"1972-05-31", "1972-06-01", "1978-11-30"}},
	{with{"order": "E.O. 10501: GP-3", "authority": ""}, []string{"1972-05-31", "1972-06-01", "1972-07-31"}},
	{with{"order": "E.O. 11652: GDS", "authority": ""}, []string{"1978-11-30", "1978-12-01", "1979-01-31"}},
	{with{"order": "E.O. 12065: GDS 6/1/84 (PRILL, ANA) OR-M", "authority": ""}, []string{"1978-11-30", "1978-12-01", "1982-07-31", "1982-08-01", "1982-09-30"}},
	{with{"order": "E.O. 12356: DECL: OADR", "authority": ""}, []string{"1982-08-01", "1995-10-13", "1995-10-14"}},
	{with{"order": "E.O. 12356: DECL: 5/4/05", "authority": ""}, []string{"1995-10-13", "1995-10-14", "1995-12-13"}},
	{with{"order": "E.O. 12958: DECL: 5/4/05", "authority": "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B)."}, []string{"1995-10-14", "1995-12-14", "2003-03-24", "2003-03-25", "2003-09-21"}},
	{with{"order": "E.O. 12958: DECL: X1, X6", "authority": "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B) AND (D)."}, []string{"1995-10-14", "2003-03-24", "2003-03-25", "2003-09-21"}},
	{with{"order": "E.O. 12958: DECL: 03/24/2013"}, []string{"2003-03-25", "2003-09-21", "2003-09-22", "2009-12-28", "2009-12-29", "2010-06-24", "2010-06-25", "2010-06-26"}},
	{with{"order": "E.O. 12958: DECL: 20200504"}, []string{"2010-06-27", "2010-08-26"}},
	{with{"order": "E.O. 13526: DECL: 05/04/2020"}, []string{"2009-12-29", "2010-06-24", "2010-06-25", "2010-06-26"}},
	{with{"order": "E.O. 13526: DECL: 20200504"}, []string{"2010-06-25", "2010-06-26", "2010-06-27", "2010-08-27"}},
	{with{"level": unclas, "order": "E.O. 11652: N/A", "authority": "", "2": second, "3": third}, []string{"1972-05-31", "1972-06-01", "1978-11-30", "1978-12-01", "1979-01-31"}},
	{with{"level": unclas, "captions": "LIMITED OFFICIAL USE", "order": "E.O. 12356: N/A", "authority": "", "1": first, "2": "2. (LOU) The minister gave a date.", "3": third}, []string{"1982-08-01", "1995-09-30"}},
	{with{"level": unclas, "captions": "SENSITIVE", "order": "E.O. 12356: N/A", "authority": "", "2": "2. (SBU) The minister gave a date.", "3": third}, []string{"1995-10-01", "1995-10-14", "1995-12-13"}},
}

// asOf is a day of review long after every cable of the table.
var asOf = lint.Settings{AsOf: calendar.MustDate(2060, 1, 1)}
