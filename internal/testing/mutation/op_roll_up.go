package mutation

import "strings"

// rollUp breaks what the header owes to its portions.
func rollUp() []Operator {
	archived := Follow{"H014", "the archive's block still says what the header said"}
	return []Operator{
		op("R001", "a paragraph is raised above the header", raiseParagraph),
		op("R002", "a paragraph of an unclassified cable is marked classified", classifyParagraph),
		op("R003", "the paragraphs as high as the header are lowered", lowerParagraphs),
		op("R004", "the header loses NOFORN", loseNOFORN, archived),
		op("R004", "a paragraph becomes NOFORN", gainNOFORN),
		op("R006", "the header loses SENSITIVE", loseSENSITIVE, archived),
		op("R006", "a paragraph of a plain cable becomes SBU", gainSBU),
		op("R008", "the subject is marked above the header", raiseSubject),
		op("R008", "the subject's mark is raised above the header", raiseSubjectMark),
		op("R009", "the header releases more widely than the portions", widerRelease),
		op("R011", "a paragraph becomes LOU", louMissingFromHeader),
		op("R012", "a portion has a control that the header lacks", registerRollUp),
	}
}

// above are the levels above one.
func above(level string) []string { return levels[rank(level):] }

// based is a mark with another level in front of its controls.
func based(mark, level string) string {
	_, controls, some := strings.Cut(strings.Trim(mark, "()"), "/")
	if some {
		controls = "/" + controls
	}
	return "(" + level + controls + ")"
}

func raiseParagraph(t *Text) (Mutant, bool) {
	p, ok := t.pick(t.spare)
	if !ok || !t.classified() || t.first().name == "TS" || !t.dated {
		return no()
	}
	return t.broken(Error, change{p.mark, marked(based(t.mark(p), one(t, above(t.first().name)...)))})
}

func classifyParagraph(t *Text) (Mutant, bool) {
	p, ok := t.pick(t.spare)
	if !ok || t.classified() || !t.dated {
		return no()
	}
	return t.broken(Error, t.atLevel(change{p.mark, based(t.mark(p), one(t, levels[:]...))})...)
}

// lowerParagraphs takes the header's level out of every mark. Over SBU alone a CONFIDENTIAL header is only noted.
func lowerParagraphs(t *Text) (Mutant, bool) {
	level := t.first().name
	below := map[string]string{"C": "U", "S": "C", "TS": "S"}[level]
	if below == "" || !t.since(order12356) || t.damaged() || !t.allMarked() || len(t.paragraphs) < 3 {
		return no()
	}
	severity := Warning
	if level == "C" && strings.Contains(t.S, "(SBU") {
		severity = Info
	}
	changes := t.atLevel()
	for _, p := range t.paragraphs {
		switch {
		case p.base != level:
		case level == "C" && !t.bare(p): // U/NF is a fault of its own
			return no()
		default:
			changes = append(changes, change{p.mark, based(t.mark(p), below)})
		}
	}
	m, ok := t.broken(severity, changes...)
	return m, ok && !strings.Contains(m.Text, "("+level+")") && !strings.Contains(m.Text, "("+level+"/")
}

// without takes a caption out of every copy of the header: its line where nothing else is on it.
func (t *Text) without(name string) (all []change) {
	for i := range t.heads {
		for _, c := range t.heads[i].captions {
			switch {
			case c.name != name:
			case t.lines[c.line].text == name:
				all = append(all, change{t.wholeLine(c.line), ""})
			default:
				at := c.Span
				for at.End < len(t.S) && strings.IndexByte(" ,", t.S[at.End]) >= 0 {
					at.End++
				}
				all = append(all, change{at, ""})
			}
		}
	}
	return all
}

func loseNOFORN(t *Text) (Mutant, bool) {
	changes := t.without("NOFORN")
	if len(changes) == 0 || t.count(t.noforn) == 0 || !t.classified() || !t.since(order12958) {
		return no()
	}
	m, ok := t.broken(Warning, append(changes, here(t.first().level)...)...)
	rest := Read(m.Text, nil)
	return m, ok && !strings.Contains(strings.ToUpper(m.Text[m.At.Start:rest.paragraphs[0].rest.Start]), "NOFORN")
}

func gainNOFORN(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.bare(p) && rank(p.base) > 0 })
	if !ok || !t.classified() || !t.since(order12958) || t.says("NOFORN", "/NF", "REL TO") {
		return no()
	}
	return t.broken(Warning, t.atLevel(change{p.mark, "(" + p.base + t.separator() + "NF)"})...)
}

func loseSENSITIVE(t *Text) (Mutant, bool) {
	changes := t.without("SENSITIVE")
	if len(changes) == 0 || t.count(func(p paragraph) bool { return p.base == "SBU" }) == 0 || !t.unclassified() ||
		t.first().has("NOFORN", "NODIS", "EXDIS") || !t.since(sensitive) {
		return no()
	}
	m, ok := t.broken(Warning, append(changes, here(t.first().level)...)...)
	return m, ok && !strings.Contains(strings.ToUpper(m.Text), "SENSITIVE")
}

func gainSBU(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.mark(p) == "(U)" })
	if !ok || !t.unclassified() || !t.since(sensitive) || t.says("SENSITIVE", "SBU", "OFFICIAL USE") {
		return no()
	}
	return t.broken(Warning, t.atLevel(change{p.mark, "(SBU)"})...)
}

// subjected is a mutant by a change of each copy's subject, where that has a plain form.
func (t *Text) subjected(of func(h *head) (Span, string)) (Mutant, bool) {
	if t.first().name == "TS" || t.first().efto || !t.since(order12356) || t.damaged() {
		return no()
	}
	return t.everywhere(Error, func(h *head) (Span, string) {
		if h.subject.Empty() {
			return Span{}, ""
		}
		return of(h)
	})
}

func raiseSubject(t *Text) (Mutant, bool) {
	mark := one(t, append(above(t.first().name), "TS")...)
	if strings.ContainsAny(t.in(t.first().subject), "()") || strings.ContainsAny(t.lines[t.first().line+1].text, "()") {
		return no()
	}
	return t.subjected(func(h *head) (Span, string) {
		return Span{h.subject.Start, h.subject.Start}, marked("("+mark+")") + " "
	})
}

func raiseSubjectMark(t *Text) (Mutant, bool) {
	m := openForm.FindStringSubmatchIndex(t.in(t.first().subject) + "x")
	if m == nil || !t.classified() {
		return no()
	}
	mark := based(t.in(t.first().subject)[:m[3]], one(t, append(above(t.first().name), "TS")...))
	return t.subjected(func(h *head) (Span, string) {
		return Span{h.subject.Start, h.subject.Start + m[3]}, marked(mark)
	})
}

// widerRelease puts a release list into the header that the portions do not share.
func widerRelease(t *Text) (Mutant, bool) {
	const list, wider = "REL TO USA, GBR", "REL TO USA, AUS, GBR"
	if len(t.heads) != 1 || !t.classified() || !t.since(register) || t.says("NOFORN", "/NF", "REL TO", "RELEASABLE") ||
		strings.ContainsAny(t.in(t.first().subject), "()") {
		return no()
	}
	changes := []change{t.behindLine(t.first().line, "", marked(wider))}
	for _, p := range t.paragraphs {
		switch {
		case rank(p.base) == 0:
		case !t.bare(p):
			return no()
		default:
			changes = append(changes, change{p.mark, "(" + p.base + "//" + list + ")"})
		}
	}
	m, ok := t.broken(Warning, changes...)
	m.Settings.Profile = "ic"
	return m, ok && len(changes) > 1
}
