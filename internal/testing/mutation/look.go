package mutation

import (
	"strings"
	"time"
)

// one picks one of several.
func one[T any](t *Text, of ...T) T { return of[t.Rand.IntN(len(of))] }

// flip is true in n of 100 cases.
func (t *Text) flip(n int) bool { return t.Rand.IntN(100) < n }

func (t *Text) classified() bool { return rank(t.first().name) > 0 }

// unclassified reports whether the header says UNCLAS and not E F T O, with or without SENSITIVE.
func (t *Text) unclassified() bool { return t.first().name == "U" && !t.first().efto }

// levels are those that are classified, in order.
var levels = [...]string{"C", "S", "TS"}

// rank puts levels in order; what is not classified is 0.
func rank(level string) int {
	for i, l := range levels {
		if l == level {
			return i + 1
		}
	}
	return 0
}

// spaced are the level words as classification lines have them.
var spaced = map[string]string{"U": "UNCLAS", "C": "C O N F I D E N T I A L", "S": "S E C R E T",
	"TS": "T O P  S E C R E T"}

// between reports whether the cable is dated from one day on and before another.
func (t *Text) between(from, until time.Time) bool { return t.since(from) && t.date.Before(until) }

// since reports whether the cable is dated a day or later.
func (t *Text) since(day time.Time) bool { return t.dated && !t.date.Before(day) }

// has reports whether the header carries one of several captions.
func (h *head) has(names ...string) bool {
	for _, c := range h.captions {
		for _, n := range names {
			if c.name == n {
				return true
			}
		}
	}
	return false
}

// says reports whether a word is anywhere in the text, in any case.
func (t *Text) says(words ...string) bool {
	upper := strings.ToUpper(t.S)
	for _, w := range words {
		if strings.Contains(upper, w) {
			return true
		}
	}
	return false
}

// damaged reports whether the copy is masked or cut: rules do not report there in many ways.
func (t *Text) damaged() bool {
	return strings.Contains(t.S, "XXX") || strings.Contains(t.S, "...") || strings.Contains(t.S, "##")
}

// long reports whether a paragraph is one line, so that the copy counts as damaged.
func (t *Text) long() bool {
	for _, n := range t.lines {
		if len(n.text) > 280 {
			return true
		}
	}
	return false
}

// lined reports whether every paragraph is one long line.
func (t *Text) lined() bool {
	return len(t.paragraphs) > 0 && len(t.paragraphs) == t.count(func(p paragraph) bool {
		return len(t.in(p.rest)) > 320 && p.first+1 < len(t.lines) && t.lines[p.first+1].text == ""
	})
}

// lost is a mutant by changes that take a line of the header away. A copy of which some paragraphs alone are one line
// may have lost it itself.
func (t *Text) lost(changes []change) (Mutant, bool) {
	switch {
	case !t.long():
		return t.broken(Error, changes...)
	case t.lined():
		return t.broken(Error, changes...)
	}
	return no()
}

// derived reports whether the cable's classification comes from a source.
func (t *Text) derived() bool { return t.says("DERIVED FROM", "MULTIPLE SOURCES", "SOURCE MARKED") }

// mark is the text of a paragraph's mark.
func (t *Text) mark(p paragraph) string { return t.in(p.mark) }

// bare reports whether a paragraph's mark is a level without controls.
func (t *Text) bare(p paragraph) bool { return !p.mark.Empty() && t.mark(p) == "("+p.base+")" }

// noforn reports whether a paragraph's mark says NOFORN.
func (t *Text) noforn(p paragraph) bool {
	return strings.HasSuffix(t.mark(p), "/NF)") || strings.HasSuffix(t.mark(p), "/NOFORN)")
}

// spare reports whether a paragraph is marked and not the only one with its mark, so that it can lose its own and
// the cable calls for the same header as before.
func (t *Text) spare(p paragraph) bool {
	return !p.mark.Empty() && t.count(func(q paragraph) bool { return t.mark(q) == t.mark(p) }) > 1
}

// ordinary reports whether a paragraph is numbered besides.
func (t *Text) ordinary(p paragraph) bool { return p.number > 0 && t.spare(p) }

// count counts the paragraphs that pass.
func (t *Text) count(pass func(p paragraph) bool) (n int) {
	for _, p := range t.paragraphs {
		if pass(p) {
			n++
		}
	}
	return n
}

// pick picks one of the paragraphs that pass; ok is false where none does.
func (t *Text) pick(pass func(p paragraph) bool) (paragraph, bool) {
	n := t.count(pass)
	if n == 0 {
		return paragraph{}, false
	}
	k := t.Rand.IntN(n)
	for _, p := range t.paragraphs {
		if !pass(p) {
			continue
		}
		if k == 0 {
			return p, true
		}
		k--
	}
	return paragraph{}, false
}

// allMarked reports whether every line that could be a paragraph's first is one with a mark, so that what the
// portions call for is sure.
func (t *Text) allMarked() bool {
	n := 0
	for _, l := range t.lines[t.first().line:] {
		if m := paragraphForm.FindString(l.text); m != "" && len(m) < len(l.text) {
			n++
		}
	}
	return n > 0 && n == t.count(func(p paragraph) bool { return p.number > 0 && !p.mark.Empty() }) &&
		n == len(t.paragraphs) && !strings.Contains(t.S, "\n(")
}

// unmark takes a paragraph's mark away.
func (t *Text) unmark(p paragraph) change { return change{Span{p.sign.End, p.mark.End}, ""} }

// separator is what the cable puts between a level and a control.
func (t *Text) separator() string {
	if t.count(func(p paragraph) bool { return strings.Contains(t.mark(p), "//") }) > 0 {
		return "//"
	}
	return "/"
}

// wholeLine is a line with its end, to take it away.
func (t *Text) wholeLine(i int) Span {
	s := t.lines[i].Span
	if i+1 < len(t.lines) {
		s.End = t.lines[i+1].Start
	}
	return s
}

// behindLine inserts lines after a line.
func (t *Text) behindLine(i int, lines ...string) change {
	end := t.lines[i].End
	return change{Span{end, end}, t.newline + strings.Join(lines, t.newline)}
}
