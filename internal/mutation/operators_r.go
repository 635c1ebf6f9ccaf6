package mutation

import (
	"math/rand/v2"
	"strings"
)

// rollUp breaks the agreement of the header with the portions.
func rollUp() []Operator {
	archived := follow("H014", "the archive's block still says what the header said")
	return []Operator{
		op("R001", "a paragraph is raised above the header", raiseParagraph),
		op("R002", "a paragraph of an unclassified cable is marked classified", classifyParagraph),
		op("R003", "the paragraphs as high as the header are lowered", lowerParagraphs),
		op("R004", "the header loses NOFORN", loseNOFORN, archived),
		op("R004", "a paragraph becomes NOFORN", gainNOFORN),
		op("R006", "the header loses SENSITIVE", loseSENSITIVE, archived),
		op("R006", "a paragraph of a plain cable becomes SBU", gainSBU),
		op("R008", "the subject is marked above the header", raiseSubject),
	}
}

// higher are the levels above one.
func higher(level string) []string {
	switch rank(level) {
	case 0:
		return []string{"C", "S", "TS"}
	case 1:
		return []string{"S", "TS"}
	case 2:
		return []string{"TS"}
	}
	return nil
}

// based is a mark with another level in front of its controls.
func based(mark, level string) string {
	_, controls, _ := strings.Cut(strings.Trim(mark, "()"), "/")
	if controls != "" {
		controls = "/" + controls
	}
	return "(" + level + controls + ")"
}

func raiseParagraph(r *rand.Rand, l *layout) (Mutant, bool) {
	above := higher(l.first().name)
	p, ok := l.somewhere(r, func(p paragraph) bool { return !p.mark.Empty() && l.spare(p) })
	if !ok || len(above) == 0 || !l.classified() || !l.since(order12356) {
		return no()
	}
	return broken(l.text, Error, change{p.mark, marked(based(p.mark.In(l.text), pick(r, above)))})
}

func classifyParagraph(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, func(p paragraph) bool { return !p.mark.Empty() && l.spare(p) })
	if !ok || l.classified() || !l.since(order12356) {
		return no()
	}
	return broken(l.text, Error, append(l.atLevel(), change{p.mark, based(p.mark.In(l.text), pick(r, higher("U")))})...)
}

// lowerParagraphs takes the header's level out of every mark. Over SBU alone a CONFIDENTIAL header is only noted.
func lowerParagraphs(_ *rand.Rand, l *layout) (Mutant, bool) {
	level := l.first().name
	below := map[string]string{"C": "U", "S": "C", "TS": "S"}[level]
	if below == "" || !l.since(order12356) || l.damaged() || len(l.paragraphs) < 3 {
		return no()
	}
	changes := l.atLevel()
	severity := Warning
	if level == "C" && strings.Contains(l.text, "(SBU") {
		severity = Info
	}
	for _, p := range l.paragraphs {
		switch {
		case p.mark.Empty():
			return no()
		case p.base == level && level == "C" && len(p.mark.In(l.text)) > 3:
			return no()
		case p.base == level:
			changes = append(changes, change{p.mark, based(p.mark.In(l.text), below)})
		}
	}
	m, ok := broken(l.text, severity, changes...)
	return m, ok && !strings.Contains(m.Text, "("+level+")") && !strings.Contains(m.Text, "("+level+"/")
}

// withoutCaption takes a caption out of every copy of the header: its line where nothing else is on it.
func (l *layout) withoutCaption(name string) (all []change) {
	for i := range l.blocks {
		for _, c := range l.blocks[i].captions {
			switch {
			case c.name != name:
			case l.lines[c.line].text == name:
				all = append(all, change{l.wholeLine(c.line), ""})
			default:
				at := c.Span
				for at.End < len(l.text) && strings.ContainsRune(" ,", rune(l.text[at.End])) {
					at.End++
				}
				all = append(all, change{at, ""})
			}
		}
	}
	return all
}

func loseNOFORN(_ *rand.Rand, l *layout) (Mutant, bool) {
	changes := l.withoutCaption("NOFORN")
	_, restricted := l.somewhere(rand.New(rand.NewPCG(1, 1)), func(p paragraph) bool { return l.noforn(p) })
	if len(changes) == 0 || !restricted || !l.classified() || !l.since(order12958) {
		return no()
	}
	m, ok := broken(l.text, Warning, append(changes, l.atLevel()...)...)
	again := scan(m.Text)
	return m, ok && len(again.blocks) > 0 && !strings.Contains(m.Text[:again.lines[again.body].Start], "NOFORN")
}

// noforn reports whether a paragraph's mark says NOFORN.
func (l *layout) noforn(p paragraph) bool {
	m := p.mark.In(l.text)
	return strings.HasSuffix(m, "/NF)") || strings.HasSuffix(m, "/NOFORN)")
}

func gainNOFORN(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, func(p paragraph) bool { return len(p.mark.In(l.text)) == len(p.base)+2 && rank(p.base) > 0 })
	if !ok || !l.classified() || !l.since(order12958) || strings.Contains(l.text, "NOFORN") || strings.Contains(l.text, "/NF") {
		return no()
	}
	return broken(l.text, Warning, append(l.atLevel(), change{p.mark, "(" + p.base + l.separator() + "NF)"})...)
}

func loseSENSITIVE(_ *rand.Rand, l *layout) (Mutant, bool) {
	changes := l.withoutCaption("SENSITIVE")
	_, sbu := l.somewhere(rand.New(rand.NewPCG(1, 1)), func(p paragraph) bool { return p.base == "SBU" })
	if len(changes) == 0 || !sbu || l.classified() || l.first().efto || l.first().has("NOFORN", "NODIS", "EXDIS") || !l.since(sensitive) {
		return no()
	}
	return broken(l.text, Warning, append(changes, l.atLevel()...)...)
}

func gainSBU(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, func(p paragraph) bool { return p.mark.In(l.text) == "(U)" })
	if !ok || l.classified() || l.first().efto || l.first().name == "LOU" || !l.since(sensitive) || strings.Contains(l.text, "SENSITIVE") || strings.Contains(l.text, "SBU") {
		return no()
	}
	return broken(l.text, Warning, append(l.atLevel(), change{p.mark, "(SBU)"})...)
}

func raiseSubject(r *rand.Rand, l *layout) (Mutant, bool) {
	above := higher(l.first().name)
	if len(above) == 0 || !l.since(order12356) || strings.ContainsAny(l.first().subject.In(l.text), "()") || l.damaged() {
		return no()
	}
	mark := "(" + pick(r, above) + ")"
	changes, ok := l.each(func(b *block) (Span, string) {
		return Span{b.subject.Start, b.subject.Start}, marked(mark) + " "
	})
	if !ok || l.first().subject.Empty() {
		return no()
	}
	return broken(l.text, Error, changes...)
}
