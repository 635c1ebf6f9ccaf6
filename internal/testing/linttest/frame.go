// Package linttest runs the examples in the rules' declarations. Tests import it, and internal/site for the texts.
package linttest

import (
	"fmt"
	"strings"
)

// frame is a sound cable, a line a slot, into which an example's lines are set.
type frame struct {
	lines []slot
	smart bool // a SMART print
}

// slot is a line of a frame with the key by which an example's line finds it. Header lines
// that are repeated have a key each copy.
type slot struct{ key, text string }

// shapes are the frames by name. Each lints clean with all rules.
var shapes = map[string]shape{
	"1974 C": {year: 74, level: "C O N F I D E N T I A L", order: "E.O. 11652: GDS", unmarked: true,
		subject: "SUBJ:", entire: true},
	"1980 S": {year: 80, level: "S E C R E T", order: "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M"},
	"1988 C": {year: 88, level: "C O N F I D E N T I A L", order: "E.O. 12356: DECL: OADR"},
	"1988 U": {year: 88, level: "UNCLAS", order: "E.O. 12356: N/A"},
	"1998 C": {year: 98, level: "C O N F I D E N T I A L", order: "E.O. 12958: DECL: 05/04/2008",
		authority: "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B)."},
	"1998 U": {year: 98, level: "UNCLAS", order: "E.O. 12958: N/A"},
	"2002 C": {year: 2, level: "C O N F I D E N T I A L", order: "E.O. 12958: DECL: 05/04/2012",
		authority: "Classified By: DCM Ana Prill for reasons 1.5 (b) and (d)", captions: []string{"SIPDIS"}},
	"2002 U": {year: 2, level: "UNCLAS", order: "E.O. 12958: N/A", captions: []string{"SIPDIS"}},
	"2005 C": {year: 5, level: "C O N F I D E N T I A L", order: "E.O. 12958: DECL: 05/04/2015",
		authority: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)", captions: []string{"SIPDIS"}},
	"2009 C": {year: 9, level: "C O N F I D E N T I A L", letters: "ZNY CCCCC ZZH",
		order: "E.O. 12958: DECL: 05/04/2019", authority: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)",
		captions: []string{"SIPDIS"}},
	"2009 S": {year: 9, level: "S E C R E T", letters: "ZNY SSSSS ZZH", order: "E.O. 12958: DECL: 05/04/2019",
		authority: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)", captions: []string{"SIPDIS"}},
	"2009 U": {year: 9, level: "UNCLAS", letters: "ZNR UUUUU ZZH", order: "E.O. 12958: N/A",
		captions: []string{"SENSITIVE", "SIPDIS"}},
	"2009 C doubled": {year: 9, level: "C O N F I D E N T I A L", letters: "ZNY CCCCC ZZH",
		order: "E.O. 12958: DECL: 05/04/2019", authority: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)",
		captions: []string{"SIPDIS"}, copies: 2},
	"2009 C sections": {year: 9, level: "C O N F I D E N T I A L", letters: "ZNY CCCCC ZZH",
		order: "E.O. 12958: DECL: 05/04/2019", authority: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)",
		captions: []string{"SIPDIS"}, copies: 2, sections: true},
	"2009 C archive": {year: 9, level: "C O N F I D E N T I A L", letters: "ZNY CCCCC ZZH",
		order: "E.O. 12958: DECL: 05/04/2019", authority: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)",
		captions: []string{"SIPDIS"}, archive: true},
	"2011 C": {year: 11, level: "C O N F I D E N T I A L", letters: "ZNY CCCCC ZZH",
		order: "E.O. 13526: DECL: 20210504", authority: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)",
		captions: []string{"SIPDIS"}},
	"2018 C SMART": {year: 18, level: "CONFIDENTIAL", smart: true},
	"2018 U SMART": {year: 18, level: "UNCLASSIFIED", captions: []string{"SBU"}, smart: true},
}

// shape is what distinguishes one frame from the others.
type shape struct {
	year                      int // two digits
	level, letters            string
	order, authority, subject string
	captions                  []string
	copies                    int
	unmarked, entire          bool
	sections                  bool // each copy of the header begins a section
	archive                   bool // an archive's block comes before the envelope
	smart                     bool // as SMART prints it; the captions are the banner's second line
}

func (s shape) frame() frame {
	if s.smart {
		return s.smartFrame()
	}
	var f frame
	add := func(key, text string) { f.lines = append(f.lines, slot{key, text}) }
	if s.archive {
		add("id:", "id: 2745")
		add("date:", "date: 5/4/2009 15:30")
		add("refid:", "refid: 09QUELLVILLE412")
		add("origin:", "origin: Embassy Quellville")
		add("classification:", "classification: CONFIDENTIAL")
		add("destination:", "destination: ")
		add("header:", "header:")
	}
	if s.letters != "" {
		add("VZCZC", "VZCZCXYZ0412")
		add("PP", "PP RUEHC")
		add("DE", fmt.Sprintf("DE RUEHQV #0412 124%d", 1530))
		add("ZNY", s.letters)
	}
	add("DTG", fmt.Sprintf("P 041530Z MAY %02d", s.year))
	add("FM", "FM AMEMBASSY QUELLVILLE")
	add("TO", "TO RUEHC/SECSTATE WASHDC PRIORITY 1207")
	if s.archive {
		add("", "----------------- header ends ----------------")
	}
	for n := 1; n <= max(s.copies, 1); n++ {
		copyKey := func(k string) string { return fmt.Sprintf("%d:%s", n, k) }
		section := ""
		if s.sections {
			section = fmt.Sprintf(" SECTION %02d OF %02d", n, s.copies)
		}
		add(copyKey("LEVEL"), s.level+section+" QUELLVILLE 000412")
		add("", "")
		for _, c := range s.captions {
			add(copyKey(c), c)
		}
		add(copyKey("CAPTION"), "")
		add(copyKey("E.O."), s.order)
		add(copyKey("TAGS"), "TAGS: PREL PGOV QV")
		add(copyKey("SUBJECT"), "SUBJECT: HARBOR TALKS RESUME")
		add("", "")
		if s.authority != "" {
			add(copyKey("CLASSIFIED BY"), s.authority)
		}
		add("", "")
		if s.sections && n < s.copies {
			add("0.", "The harbor master spoke first.")
			add("", "")
		}
	}
	s.body(add)
	return f
}

func (s shape) body(add func(key, text string)) {
	marks := [...]string{"(U) ", "(C) ", "(SBU) "}
	switch {
	case s.entire:
		marks = [...]string{"CONFIDENTIAL - ENTIRE TEXT. ", "", ""}
	case strings.HasPrefix(s.level, "UNCLAS") && s.captions != nil && (s.captions[0] == "SENSITIVE" || s.smart):
		marks = [...]string{"(U) ", "(SBU) ", "(SBU) "}
	case s.level == "UNCLAS":
		marks = [...]string{"", "", ""}
	case s.level == "S E C R E T":
		marks = [...]string{"(U) ", "(S) ", "(C) "}
	case s.year >= 60 && s.year < 96:
		marks = [...]string{"(U) ", "(C) ", "(C) "}
	}
	for i, text := range [...]string{"The port authority opened its new pier on Monday.",
		"The minister said that talks would go on in June.", "Staff were told to keep notes of each call."} {
		add(fmt.Sprint(i+1, "."), fmt.Sprintf("%d. %s%s", i+1, marks[i], text))
		add("", "")
	}
	add("END", "HALVERN")
}

// text is the frame as a cable.
func (f frame) text() string {
	var b strings.Builder
	for _, s := range f.lines {
		b.WriteString(s.text)
		b.WriteByte('\n')
	}
	return b.String()
}
