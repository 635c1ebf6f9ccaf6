package mutation

import "strings"

// portionMarks breaks single marks, or all of them.
var portionMarks = []Operator{
	{Code: "P001", Name: "a paragraph lost its mark", Apply: func(t *Text) (Mutant, bool) {
		if !t.classified() || !t.within("1978-12-01", "") || len(t.Paragraphs) < 4 || !t.apart() || strings.Contains(t.S, "ENTIRE TEXT") {
			return Mutant{}, false
		}
		p, ok := t.pick(func(p paragraph) bool {
			return p.N > 1 && p.N <= len(t.Paragraphs)+1 && len(p.Text) > 45 && !strings.HasPrefix(p.Text, "XX") && strings.ToUpper(p.Text) != p.Text
		})
		if !ok {
			return Mutant{}, false
		}
		s, _ := t.replace(Span{p.Mark.Start, p.Mark.End + 1}, "")
		return Mutant{Text: s, At: p.Number, Severity: "warning"}, true
	}},
	{Code: "P002", Name: "every mark is lost", Apply: func(t *Text) (Mutant, bool) {
		if !t.one() || !t.classified() || !t.within("1995-10-14", "") || !t.apart() || len(t.Paragraphs) < 3 || len(strings.Fields(t.S[t.Paragraphs[0].Number.Start:])) < 90 || !t.allMarked() || strings.Contains(t.S, "SUBJECT: (") ||
			strings.Contains(t.S, "(U) ") && strings.Contains(strings.ToUpper(t.S), "(U) CLASSIFIED BY") {
			return Mutant{}, false
		}
		var list []edit
		for _, p := range t.Paragraphs {
			list = append(list, edit{Span{p.Mark.Start, p.Mark.End + 1}, ""})
		}
		s, _ := t.edits(list, Span{})
		return Mutant{Text: s, At: t.Heads[0].Level, Severity: "warning"}, true
	}},
	{Code: "P003", Name: "one mark for the entire text", Apply: func(t *Text) (Mutant, bool) {
		if !t.one() || !t.classified() || !t.within("1997-01-01", "") || !t.apart() || len(t.Paragraphs) == 0 || t.Paragraphs[0].N != 1 || !t.allMarked() {
			return Mutant{}, false
		}
		mark := map[string]string{"C": "CONFIDENTIAL", "S": "SECRET", "TS": "TOP SECRET"}[t.level()] + " - ENTIRE TEXT."
		list := []edit{{t.Paragraphs[0].Mark, mark}}
		for _, p := range t.Paragraphs[1:] {
			list = append(list, edit{Span{p.Mark.Start, p.Mark.End + 1}, ""})
		}
		s, _ := t.edits(list, Span{})
		return Mutant{Text: s, At: Span{t.Paragraphs[0].Mark.Start, t.Paragraphs[0].Mark.Start + len(mark)}, Severity: "warning"}, true
	}},
	{Code: "P004", Name: "a mark with a letter too many", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.plain("C")
		if !ok || !t.within("1978-12-01", "") || len(t.Paragraphs) < 4 || !t.others(p, 2) {
			return Mutant{}, false
		}
		return t.change(p.Mark, "(NC)", "warning")
	}},
	{Code: "P005", Name: "a parenthesis is lost", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.pick(func(p paragraph) bool { return p.Controls == "" && p.Level != "U" && p.Level != "LOU" })
		if !ok || !t.within("1978-12-01", "") {
			return Mutant{}, false
		}
		return t.change(p.Mark, t.in(p.Mark)[1:], "warning")
	}},
	{Code: "P008", Name: "SBU joined to a level", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.pick(func(p paragraph) bool { return p.Controls == "" && t.high(p) })
		if !ok || !t.within("2003-09-22", "") {
			return Mutant{}, false
		}
		return t.change(p.Mark, "("+p.Level+t.separator()+"SBU)", "error")
	}},
	{Code: "P009", Name: "LOU after its time", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.pick(func(p paragraph) bool {
			return p.Controls == "" && (p.Level == "SBU" || p.Level == "U" && t.classified())
		})
		if !ok || !t.within("1996-01-01", "") {
			return Mutant{}, false
		}
		s, put := t.replace(p.Mark, "(LOU)")
		return Mutant{Text: s, At: Span{put.Start + 1, put.End - 1}, Severity: "error"}, true
	}},
	{Code: "P010", Name: "SBU before its time", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.plain("U")
		if !ok || !t.within("1978-12-01", "1995-10-01") || !t.classified() {
			return Mutant{}, false
		}
		return t.change(p.Mark, "(SBU)", "warning")
	}},
	{Code: "P012", Name: "two marks that disagree", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.plain("U")
		if !ok || !t.classified() && t.level() != "U" || !t.within("1995-10-01", "") || t.level() == "U" && len(t.caption("SENSITIVE")) == 0 {
			return Mutant{}, false
		}
		s, put := t.replace(Span{p.Mark.End, p.Mark.End}, " (SBU)")
		return Mutant{Text: s, At: Span{put.Start + 1, put.End}, Severity: "warning"}, true
	}},
	{Code: "P013", Name: "NOFORN and a release list", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.pick(func(p paragraph) bool { return t.high(p) && p.Controls != "" })
		if !ok || !t.within("1995-10-14", "") {
			return Mutant{}, false
		}
		return t.change(p.Mark, strings.TrimSuffix(t.in(p.Mark), ")")+"/REL TO USA, GBR)", "error")
	}, Follows: []Follow{{"R005", "no"}}},
	{Code: "P014", Name: "a release list out of order", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.pick(func(p paragraph) bool { return t.high(p) && p.Controls == "" })
		if !ok || !t.within("1995-10-14", "") {
			return Mutant{}, false
		}
		m, ok := t.change(p.Mark, "("+p.Level+"//REL TO GBR, USA)", "warning")
		m.Settings.Profile = "ic"
		return m, ok
	}},
}

// others reports whether n paragraphs beside one have marks that are classified.
func (t *Text) others(one paragraph, n int) bool {
	return t.count(func(p paragraph) bool { return p.N != one.N && t.high(p) }) >= n
}

// separator is how the cable's marks separate their parts.
func (t *Text) separator() string {
	for _, p := range t.Paragraphs {
		if strings.HasPrefix(p.Controls, "//") {
			return "//"
		}
	}
	return "/"
}
