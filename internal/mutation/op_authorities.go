package mutation

import (
	"regexp"
	"strings"
)

var (
	authorityForm  = regexp.MustCompile(`(?m)^Classified By: ([A-Za-z][A-Za-z .]+?)( for reasons(?: |\r?\n))(1\.[45])( \([bd](?:\) and \(d|,d|/d)?\)\.?)[ \r]*$`)
	firstLetter    = regexp.MustCompile(`(?m)^Classified By: [A-Za-z][A-Za-z .]+? for reasons(?: |\r?\n)1\.[45] \(([bd])(?:\) and \(d|,d|/d)?\)`)
	sectionForm    = regexp.MustCompile(`(?mi)^Classified By: [^\r\n]*?reasons?:?(?: |\r?\n| \r?\n)(1\.[45])[ (]`)
	authorityBegin = "Classified By:"
)

// authorities breaks who classified a cable, and why.
var authorities = []Operator{
	{Code: "A001", Name: "nobody is named", Apply: func(t *Text) (Mutant, bool) {
		m, ok := t.matches(authorityForm, 0)
		if !ok || !t.one() || !t.classified() || !t.within("1995-12-14", "") || t.longLines() {
			return Mutant{}, false
		}
		s, _ := t.replace(m, "")
		return Mutant{Text: s, At: t.Heads[0].Level, Severity: "error"}, true
	}},
	{Code: "A002", Name: "no reason is given", Apply: func(t *Text) (Mutant, bool) {
		lead, ok := t.matches(authorityForm, 2)
		rest, _ := t.matches(authorityForm, 4)
		if !ok || !t.one() || !t.classified() || !t.within("1995-12-14", "") || t.longLines() {
			return Mutant{}, false
		}
		whole, _ := t.matches(authorityForm, 0)
		s, _ := t.replace(Span{lead.Start, rest.End}, ".")
		return Mutant{Text: s, At: Span{whole.Start, whole.Start + len(authorityBegin)}, Severity: "error"}, true
	}},
	section("A003", "1.5 after its time", "2005-01-01", "", "error", "1.4", "1.5"),
	section("A003", "1.5 while the handbook still said it", "2003-09-22", "2005-01-01", "warning", "1.4", "1.5"),
	section("A003", "1.4 before its time", "1995-10-14", "2003-03-25", "error", "1.5", "1.4"),
	section("A004", "a section without reasons", "1995-10-14", "", "warning", "", "1.6"),
	{Code: "A005", Name: "a letter that is no category", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.matches(firstLetter, 1)
		if !ok || !t.one() || !t.within("1995-10-14", "") {
			return Mutant{}, false
		}
		return t.change(at, "k", "error")
	}},
	{Code: "A008", Name: "an office, and no person", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.matches(authorityForm, 1)
		if !ok || !t.one() || !t.classified() || !t.within("1995-10-14", "") {
			return Mutant{}, false
		}
		return t.change(at, "Economic Section", "warning")
	}},
	{Code: "A010", Name: "an unclassified cable gives a reason", Apply: func(t *Text) (Mutant, bool) {
		subject := t.field("SUBJECT: ")
		if !t.one() || t.level() != "U" || t.Heads[0].EFTO || !t.within("1982-08-01", "") || len(subject) != 1 || len(t.Paragraphs) == 0 {
			return Mutant{}, false
		}
		at := t.Paragraphs[0].Number.Start
		if t.Paragraphs[0].N != 1 {
			return Mutant{}, false
		}
		section := "1.4"
		if !t.within("2003-09-22", "") {
			section = "1.5"
		}
		s, put := t.replace(Span{at, at}, "Classified By: DCM Ana Prill for reasons "+section+" (b)."+t.EOL+t.EOL)
		return Mutant{Text: s, At: Span{put.Start, put.Start + len(authorityBegin)}, Severity: "warning"}, true
	}},
	{Code: "A012", Name: "nobody derived it", Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.matches(authorityForm, 0)
		if !ok || !t.one() || !t.classified() || !t.within("2010-06-27", "") || t.longLines() {
			return Mutant{}, false
		}
		s, put := t.replace(at, "DERIVED FROM: DSCG 11-1 B, D")
		return Mutant{Text: s, At: Span{put.Start, put.Start + len("DERIVED FROM:")}, Severity: "warning"}, true
	}},
}

// section makes an operator that puts another section into the reason.
func section(code, name, from, before, severity, old, to string) Operator {
	return Operator{Code: code, Name: name, Apply: func(t *Text) (Mutant, bool) {
		at, ok := t.matches(sectionForm, 1)
		if !ok || !t.one() || !t.classified() || !t.within(from, before) || old != "" && t.in(at) != old {
			return Mutant{}, false
		}
		return t.change(at, to, severity)
	}}
}

// longLines reports whether a paragraph is one line: a copy of that kind loses lines, and rules keep quiet about them.
func (t *Text) longLines() bool {
	for _, l := range t.lines {
		if l.End-l.Start > 280 {
			return true
		}
	}
	return strings.Contains(t.S, "XXX") || strings.Contains(t.S, "...")
}

// glued reports whether a copy ran the authority or the references into another line of the header.
func (t *Text) glued() bool {
	return strings.Contains(strings.ToUpper(t.S), " CLASSIFIED BY:") || strings.Contains(t.S, " REF:")
}

// apart reports whether a blank line stands before the first paragraph, so that it is no part of the header.
func (t *Text) apart() bool {
	if len(t.Paragraphs) == 0 {
		return false
	}
	at := t.Paragraphs[0].Number.Start
	for _, l := range t.lines {
		if l.End < at && l.End >= at-3 {
			return strings.TrimSpace(t.in(l)) == ""
		}
	}
	return false
}
