package mutation

import "strings"

// rollUp breaks what the header owes to its portions.
var rollUp = []Operator{
	{Code: "R001", Name: "a portion above the header", Apply: func(t *Text) (Mutant, bool) {
		to := map[string]string{"C": "(S)", "S": "(TS)"}[t.level()]
		p, ok := t.plain(t.level())
		if to == "" || !ok || !t.within("1982-08-01", "") || t.count(func(p paragraph) bool { return p.Level == t.level() }) < 2 {
			return Mutant{}, false
		}
		return t.change(p.Mark, to, "error")
	}},
	{Code: "R002", Name: "a classified portion below UNCLAS", Apply: func(t *Text) (Mutant, bool) {
		p, ok := t.plain("U")
		if t.level() != "U" || t.Heads[0].EFTO || !ok || !t.within("1982-08-01", "") {
			return Mutant{}, false
		}
		s, _ := t.replace(p.Mark, "(C)")
		return Mutant{Text: s, At: t.Heads[0].Level, Severity: "error"}, true
	}, Follows: []Follow{{"R007", "the only SBU portion may have been raised"}}},
	{Code: "R003", Name: "a header above every portion", Apply: func(t *Text) (Mutant, bool) {
		if t.level() != "S" || !t.within("1982-08-01", "") || len(t.Paragraphs) < 3 || strings.Contains(t.S, "SUBJECT: (S") || !t.allMarked() {
			return Mutant{}, false
		}
		var list []edit
		for _, p := range t.Paragraphs {
			if p.Level == "S" {
				list = append(list, edit{p.Mark, "(C" + p.Controls + ")"})
			}
		}
		if t.count(func(p paragraph) bool { return p.Level == "TS" }) > 0 || t.count(func(p paragraph) bool { return p.Level == "S" || p.Level == "C" }) == 0 {
			return Mutant{}, false
		}
		s, at := t.edits(list, t.Heads[0].Level)
		return Mutant{Text: s, At: at, Severity: "warning"}, true
	}},
	{Code: "R004", Name: "NOFORN never reached the header", Apply: func(t *Text) (Mutant, bool) {
		if !t.one() && !t.twice() || !t.classified() || !t.within("1995-10-14", "") || t.count(func(p paragraph) bool { return strings.HasSuffix(p.Controls, "NF") }) == 0 {
			return Mutant{}, false
		}
		return t.without(t.caption("NOFORN"), t.Heads[0].Level, "warning")
	}, Follows: []Follow{{"H014", "the archive still says NOFORN"}}},
	{Code: "R006", Name: "SENSITIVE is missing", Apply: func(t *Text) (Mutant, bool) {
		if !t.one() && !t.twice() || t.level() != "U" || t.Heads[0].EFTO || !t.within("1995-10-14", "") || t.count(func(p paragraph) bool { return p.Level == "SBU" }) == 0 {
			return Mutant{}, false
		}
		if strings.Contains(strings.ToUpper(t.S), "SENSITIVE BUT") {
			return Mutant{}, false
		}
		return t.without(t.caption("SENSITIVE"), t.Heads[0].Level, "warning")
	}, Follows: []Follow{{"H014", "the archive still says FOR OFFICIAL USE ONLY"}}},
	{Code: "R008", Name: "the subject above the header", Apply: func(t *Text) (Mutant, bool) {
		to := map[string]string{"C": "(S) ", "S": "(TS) ", "U": "(C) "}[t.level()]
		subjects := t.field("SUBJECT: ")
		if to == "" || t.Heads[0].EFTO || !t.within("1982-08-01", "") || len(subjects) == 0 || strings.Contains(t.in(subjects[0]), "(") {
			return Mutant{}, false
		}
		var list []edit
		for _, s := range subjects {
			list = append(list, edit{Span{s.Start + 9, s.Start + 9}, to})
		}
		s, at := t.edits(list, Span{subjects[0].Start + 9, subjects[0].Start + 9})
		at = Span{at.Start - len(to), at.Start - 1}
		return Mutant{Text: s, At: at, Severity: "error"}, true
	}, Follows: []Follow{{"R007", "the subject is classified, and no portion is SBU"}}},
	{Code: "R009", Name: "released more widely than the portions", Apply: func(t *Text) (Mutant, bool) {
		if !t.one() || !t.classified() || !t.within("1995-10-14", "") || strings.Contains(t.S, "NF") || strings.Contains(t.S, "NOFORN") || strings.Contains(t.S, "SUBJECT: (") || t.count(t.high) == 0 {
			return Mutant{}, false
		}
		const caption = "REL TO USA, AUS, GBR"
		at := Span{t.lineOf(t.Heads[0].Line).End, t.lineOf(t.Heads[0].Line).End}
		list := []edit{{at, t.EOL + caption + t.EOL}}
		for _, p := range t.Paragraphs {
			if t.high(p) {
				list = append(list, edit{p.Mark, "(" + p.Level + "//REL TO USA, GBR)"})
			}
		}
		s, _ := t.edits(list, Span{})
		return Mutant{Text: s, At: Span{at.Start + len(t.EOL), at.Start + len(t.EOL) + len(caption)}, Severity: "warning", Settings: Settings{Profile: "ic"}}, true
	}},
}

// high reports whether a paragraph is classified.
func (t *Text) high(p paragraph) bool { return p.Level == "C" || p.Level == "S" || p.Level == "TS" }

// allMarked reports whether no numbered line lacks a mark, so that what the portions call for is sure.
func (t *Text) allMarked() bool {
	n := 0
	for _, l := range t.lines {
		s := t.in(l)
		if len(s) > 3 && s[0] >= '1' && s[0] <= '9' && (s[1] == '.' || s[2] == '.') {
			n++
		}
	}
	return n == len(t.Paragraphs) && !strings.Contains(t.S, "\n(") && !strings.Contains(t.S, "XXX")
}

// without takes lines out and expects the finding at a place before them.
func (t *Text) without(lines []Span, at Span, severity string) (Mutant, bool) {
	if len(lines) == 0 {
		return Mutant{}, false
	}
	var list []edit
	for _, l := range lines {
		list = append(list, edit{t.lineOf(l), ""})
	}
	s, moved := t.edits(list, at)
	return Mutant{Text: s, At: moved, Severity: severity}, true
}
