package mutation

import (
	"math/rand/v2"
	"strings"
)

// portions breaks the marks of paragraphs.
func portions() []Operator {
	return []Operator{
		op("P001", "a paragraph loses its mark", loseMark),
		op("P004", "a mark becomes one that is none", strangeMark),
		op("P005", "a mark loses its opening parenthesis", loseOpening),
		op("P005", "a mark loses its closing parenthesis", loseClosing),
		op("P005", "a mark ends in an empty part", emptyPart),
		op("P008", "SBU is joined to a level", joinSBU),
		op("P009", "the header says LIMITED OFFICIAL USE", lateLOU, follow("H014", "the archive's block still says UNCLASSIFIED")),
		op("P009", "a paragraph is marked LOU", lateLOUMark),
	}
}

// ordinary reports whether a paragraph is numbered, marked, and not the only one with its mark.
func (l *layout) ordinary(p paragraph) bool { return p.number > 0 && !p.mark.Empty() && l.spare(p) }

func loseMark(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, func(p paragraph) bool {
		return l.ordinary(p) && p.start.End-p.start.Start > 20 && !authority.MatchString(l.lines[p.first].text)
	})
	if !ok || !l.classified() || !l.since(order12065) || len(l.paragraphs) < 3 || l.damaged() {
		return no()
	}
	gap := change{Span{p.sign.End, p.mark.End}, ""}
	return broken(l.text, Warning, append(here(p.sign), gap)...)
}

func strangeMark(r *rand.Rand, l *layout) (Mutant, bool) {
	near := map[string][]string{"(C)": {"(NC)", "(CF)", "(CONF)"}, "(S)": {"(SE)"}, "(SBU)": {"(SUB)", "(BSU)", "(SB)"}}
	p, ok := l.somewhere(r, func(p paragraph) bool { return l.ordinary(p) && near[p.mark.In(l.text)] != nil })
	if !ok || !l.since(order12065) || len(l.paragraphs) < 4 {
		return no()
	}
	return broken(l.text, Warning, change{p.mark, marked(pick(r, near[p.mark.In(l.text)]))})
}

func loseOpening(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, l.ordinary)
	if !ok || !l.since(order12065) {
		return no()
	}
	return broken(l.text, Warning, change{Span{p.sign.End, p.mark.End}, " " + marked(p.mark.In(l.text)[1:])})
}

func loseClosing(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, func(p paragraph) bool {
		m := p.mark.In(l.text)
		return l.ordinary(p) && (m == "(SBU)" || l.noforn(p)) && strings.HasPrefix(p.start.In(l.text), " ")
	})
	if !ok || !l.since(order12065) {
		return no()
	}
	m := p.mark.In(l.text)
	return broken(l.text, Warning, change{p.mark, marked(m[:len(m)-1])})
}

func emptyPart(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, func(p paragraph) bool { return l.ordinary(p) && !strings.Contains(p.mark.In(l.text), "/") })
	if !ok || !l.since(order12065) {
		return no()
	}
	return broken(l.text, Warning, change{p.mark, marked("(" + p.base + "//)")})
}

func joinSBU(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, func(p paragraph) bool {
		return l.ordinary(p) && p.mark.In(l.text) == "("+p.base+")" && rank(p.base) > 0
	})
	if !ok || !l.since(remarking) {
		return no()
	}
	return broken(l.text, Error, change{p.mark, marked("(" + p.base + l.separator() + "SBU)")})
}

// lateness is the severity of LIMITED OFFICIAL USE on the cable's date: noted to the end of 1995.
func (l *layout) lateness() Severity {
	if l.date.Before(date(1996, 1, 1)) {
		return Info
	}
	return Error
}

func lateLOU(_ *rand.Rand, l *layout) (Mutant, bool) {
	if l.first().name != "U" || l.first().efto || !l.since(sensitive) {
		return no()
	}
	changes, ok := l.each(func(b *block) (Span, string) { return b.level, marked("LIMITED OFFICIAL USE") })
	if !ok {
		return no()
	}
	return broken(l.text, l.lateness(), changes...)
}

func lateLOUMark(r *rand.Rand, l *layout) (Mutant, bool) {
	p, ok := l.somewhere(r, func(p paragraph) bool {
		m := p.mark.In(l.text)
		return l.ordinary(p) && (m == "(SBU)" || m == "(U)")
	})
	if !ok || !l.since(sensitive) {
		return no()
	}
	return broken(l.text, l.lateness(), change{p.mark, "(" + marked("LOU") + ")"})
}
