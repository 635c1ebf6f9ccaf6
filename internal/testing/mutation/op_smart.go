package mutation

import (
	"regexp"
	"strings"
)

// smartText is a SMART print with the places of what operators break.
type smartText struct {
	banners  []Span // the level's word of each, as the first has it
	level    string // U, C, S
	noforn   bool
	sbu      []Span // the lines SBU and NOFORN below banners
	values   map[string]Span
	captions []word
	marks    []Span // of numbered paragraphs
}

var (
	bannerForm    = regexp.MustCompile(`^ {20,}(UNCLASSIFIED|CONFIDENTIAL|SECRET)(//NOFORN)?$`)
	controlForm   = regexp.MustCompile(`^ {20,}(SBU|NOFORN)$`)
	keyForm       = regexp.MustCompile(`^ {0,2}(MRN|Date.DTG|From|Action|E\.O\.?|TAGS|Captions|Reference|Subject): +(.*)$`)
	numberForm    = regexp.MustCompile(`^\d{1,2}\. (\([A-Z]+(?://NF)?\)) `)
	captionInList = regexp.MustCompile(`[A-Z]+( [A-Z]+)*`)
)

// smart reads a SMART print; nil where the text is not one whose keys are next to their values.
func (t *Text) smart() *smartText {
	s := &smartText{values: map[string]Span{}}
	for _, l := range t.lines {
		if m := bannerForm.FindStringSubmatchIndex(l.text); m != nil {
			s.banners = append(s.banners, l.group(m, 1))
			s.noforn = s.noforn || m[4] >= 0
		}
		if m := controlForm.FindStringSubmatchIndex(l.text); m != nil {
			s.sbu = append(s.sbu, l.group(m, 1))
		}
		if m := keyForm.FindStringSubmatchIndex(l.text); m != nil {
			s.values[strings.ReplaceAll(l.text[m[2]:m[3]], ".", "")] = l.group(m, 2)
		}
		if m := numberForm.FindStringSubmatchIndex(l.text); m != nil {
			s.marks = append(s.marks, l.group(m, 1))
		}
	}
	if len(s.banners) < 2 || len(s.marks) == 0 || s.values["MRN"].Empty() {
		return nil
	}
	s.level = t.in(s.banners[0])[:1]
	for _, m := range captionInList.FindAllStringIndex(t.in(s.values["Captions"]), -1) {
		at := s.values["Captions"].Start
		s.captions = append(s.captions, word{Span: Span{at + m[0], at + m[1]},
			name: strings.ReplaceAll(t.in(Span{at + m[0], at + m[1]}), " ", "")})
	}
	return s
}

// smartOp makes an operator of a SMART print.
func smartOp(code, name string, apply func(t *Text, s *smartText) (Mutant, bool), follows ...Follow) Operator {
	return Operator{Code: code, Name: "SMART: " + name, Follows: follows, Apply: func(t *Text) (Mutant, bool) {
		if !strings.Contains(t.S, "MRN:") {
			return no()
		}
		s := t.smart()
		if s == nil {
			return no()
		}
		return apply(t, s)
	}}
}

// SMARTOperators break a SMART print.
func SMARTOperators() []Operator {
	return []Operator{
		smartOp("R001", "a paragraph above the banner", func(t *Text, s *smartText) (Mutant, bool) {
			if s.level != "C" || s.noforn || len(s.sbu) > 0 {
				return no()
			}
			return t.broken(Error, change{one(t, s.marks...), marked("(S)")})
		}),
		smartOp("R002", "a classified paragraph", func(t *Text, s *smartText) (Mutant, bool) {
			if s.level != "U" {
				return no()
			}
			return t.broken(Error, append(here(s.banners[0]), change{one(t, s.marks...), "(C)"})...)
		}),
		smartOp("R004", "NOFORN in a paragraph alone", func(t *Text, s *smartText) (Mutant, bool) {
			if s.level != "C" && s.level != "S" || s.noforn || len(s.sbu) > 0 {
				return no()
			}
			return t.broken(Warning, append(here(s.banners[0]), change{one(t, s.marks...), "(" + s.level + "//NF)"})...)
		}, Follow{"P011", "the other marks have no control"}),
		smartOp("R006", "SBU in a paragraph alone", func(t *Text, s *smartText) (Mutant, bool) {
			if s.level != "U" || len(s.sbu) > 0 || t.says("SENSITIVE") {
				return no()
			}
			return t.broken(Warning, append(here(s.banners[0]), change{one(t, s.marks...), "(SBU)"})...)
		}),
		smartOp("R008", "the subject above the banner", func(t *Text, s *smartText) (Mutant, bool) {
			at := s.values["Subject"]
			if at.Empty() || s.level != "C" || strings.HasPrefix(t.in(at), "(") {
				return no()
			}
			return t.broken(Error, change{Span{at.Start, at.Start}, marked("(S)") + " "})
		}),
		smartOp("H019", "the last banner is lower", func(t *Text, s *smartText) (Mutant, bool) {
			if s.level == "U" || s.noforn {
				return no()
			}
			return t.broken(Error, change{s.banners[len(s.banners)-1], marked("UNCLASSIFIED")})
		}),
		smartOp("H020", "the caption SENSITIVE is lost", func(t *Text, s *smartText) (Mutant, bool) {
			if s.level != "U" || len(s.sbu) == 0 || len(s.captions) == 0 || s.captions[0].name != "SENSITIVE" {
				return no()
			}
			return t.broken(Warning, append(here(s.sbu[0]), change{s.captions[0].Span, "SIPDIS"})...)
		}),
		smartOp("H022", "the MRN is of another year", func(t *Text, s *smartText) (Mutant, bool) {
			at := s.values["MRN"]
			return t.broken(Warning, change{at, marked("05" + t.in(at)[2:])})
		}, Follow{"D014", "E.O. 13526 was not signed in 2005"}, Follow{"D013", "E.O. 13526 was not signed in 2005"}),
		smartOp("C001", "NODIS with EXDIS", func(t *Text, s *smartText) (Mutant, bool) {
			at := s.values["Captions"]
			if at.Empty() || t.says("SIPDIS", "SI PDIS") {
				return no()
			}
			return t.broken(Error, change{Span{at.End, at.End}, ", NODIS, " + marked("EXDIS")})
		}, Follow{"C008", "NODIS without NOFORN"}, Follow{"C007", "SENSITIVE comes first"}),
		smartOp("C002", "NODIS with SIPDIS", func(t *Text, s *smartText) (Mutant, bool) {
			for _, c := range s.captions {
				if c.name == "SIPDIS" {
					return t.broken(Error, append(here(c.Span), change{Span{s.values["Captions"].End, s.values["Captions"].End},
						", NODIS"})...)
				}
			}
			return no()
		}, Follow{"C008", "NODIS without NOFORN"}, Follow{"C007", "NODIS comes last"},
			Follow{"C006", "the cable is plain unclassified"}),
		smartOp("D012", "another order", func(t *Text, s *smartText) (Mutant, bool) {
			at := s.values["EO"]
			if at.Empty() {
				return no()
			}
			return t.broken(Error, change{at, marked("13562")})
		}),
		smartOp("S002", "TAGS without a value", func(t *Text, s *smartText) (Mutant, bool) {
			return t.emptied(s, "TAGS")
		}),
		smartOp("S003", "Subject without a value", func(t *Text, s *smartText) (Mutant, bool) {
			return t.emptied(s, "Subject")
		}),
		smartOp("S010", "MRN without a value", func(t *Text, s *smartText) (Mutant, bool) {
			return t.emptied(s, "MRN")
		}),
	}
}

// emptied takes the value of a key away.
func (t *Text) emptied(s *smartText, key string) (Mutant, bool) {
	at := s.values[key]
	if at.Empty() {
		return no()
	}
	start := strings.LastIndex(t.S[:at.Start], key)
	return t.broken(Info, append(here(Span{start, start + len(key) + 1}), change{at, ""})...)
}
