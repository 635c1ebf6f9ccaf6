package mutation

import (
	"math/rand/v2"
	"strings"
	"time"
)

// op makes an operator that works on a scanned cable. Cables without a plain header have no place for it.
func op(code, name string, apply func(r *rand.Rand, l *layout) (Mutant, bool), follows ...Follow) Operator {
	return Operator{Code: code, Name: name, Follows: follows, Apply: func(r *rand.Rand, text string) (Mutant, bool) {
		l := scan(text)
		if len(l.blocks) == 0 || !l.agrees() {
			return Mutant{}, false
		}
		return apply(r, l)
	}}
}

func follow(code, reason string) Follow { return Follow{code, reason} }

// no is the answer of an operator that found no place.
func no() (Mutant, bool) { return Mutant{}, false }

func (l *layout) first() *block { return &l.blocks[0] }

// agrees reports whether all classification lines are of one cable.
func (l *layout) agrees() bool {
	for _, b := range l.blocks {
		if number(b.serial.In(l.text)) != number(l.first().serial.In(l.text)) || b.name != l.first().name {
			return false
		}
	}
	return true
}

func (l *layout) classified() bool { return rank(l.first().name) >= rank("C") }

// rank puts levels in order; what is not classified is 0, an unknown word too.
func rank(level string) int { return strings.Index("U C S T", level[:1]) / 2 * boolean(level != "SBU") }

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// between reports whether the cable's date lies in [from, until).
func (l *layout) between(from, until time.Time) bool {
	return l.dated && !l.date.Before(from) && l.date.Before(until)
}

// since reports whether the cable is of a day or later.
func (l *layout) since(day time.Time) bool { return l.dated && !l.date.Before(day) }

// has reports whether the header carries a caption.
func (b *block) has(names ...string) bool {
	for _, c := range b.captions {
		for _, n := range names {
			if c.name == n {
				return true
			}
		}
	}
	return false
}

// damaged reports whether the copy is masked or cut: rules keep quiet there in many ways.
func (l *layout) damaged() bool {
	return strings.Contains(l.text, "XXX") || strings.Contains(l.text, "...") || strings.Contains(l.text, "##")
}

// long reports whether a paragraph is one line, so that the copy counts as damaged.
func (l *layout) long() bool {
	for _, n := range l.lines {
		if len(n.text) > 300 {
			return true
		}
	}
	return false
}

// derived reports whether the cable's classification comes from a source.
func (l *layout) derived() bool {
	for _, w := range [...]string{"DERIVED FROM", "MULTIPLE SOURCES", "SOURCE MARKED"} {
		if strings.Contains(strings.ToUpper(l.text), w) {
			return true
		}
	}
	return false
}

// atLevel brackets the level words of the first classification line.
func (l *layout) atLevel() []change { return here(l.first().level) }

// each gathers a change of every copy of the header that has the place. The first copy must have it; its
// text keeps the brackets, the others' have none.
func (l *layout) each(of func(b *block) (Span, string)) (all []change, ok bool) {
	for i := range l.blocks {
		at, text := of(&l.blocks[i])
		switch {
		case at == (Span{}) && i == 0:
			return nil, false
		case at == (Span{}):
			continue
		case i > 0:
			text = strings.NewReplacer(openMark, "", closeMark, "").Replace(text)
		}
		all = append(all, change{at, text})
	}
	return all, true
}

// separator is what the cable puts between a level and a control.
func (l *layout) separator() string {
	for _, p := range l.paragraphs {
		if strings.Contains(p.mark.In(l.text), "//") {
			return "//"
		}
	}
	return "/"
}

// spare reports whether another paragraph has the same mark, so that this one can lose its own and the
// rest of the cable call for the same header as before.
func (l *layout) spare(p paragraph) bool {
	n := 0
	for _, q := range l.paragraphs {
		if q.mark.In(l.text) == p.mark.In(l.text) {
			n++
		}
	}
	return n > 1
}

// somewhere picks one of the paragraphs that pass; ok is false where none does.
func (l *layout) somewhere(r *rand.Rand, pass func(p paragraph) bool) (paragraph, bool) {
	var good []paragraph
	for _, p := range l.paragraphs {
		if pass(p) {
			good = append(good, p)
		}
	}
	if len(good) == 0 {
		return paragraph{}, false
	}
	return pick(r, good), true
}

// wholeLine is a line with its end, to take it away.
func (l *layout) wholeLine(i int) Span {
	s := l.lines[i].Span
	if i+1 < len(l.lines) {
		s.End = l.lines[i+1].Start
	}
	return s
}
