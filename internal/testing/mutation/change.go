package mutation

import (
	"slices"
	"strings"
)

// The brackets enclose, in the text of changes, what the rule must report; they are taken out again.
const openMark, closeMark = "⟦", "⟧"

// change puts a text in the place of a span; an empty span inserts.
type change struct {
	at   Span
	text string
}

// here brackets a place that itself stays as it is.
func here(s Span) []change {
	return []change{{Span{s.Start, s.Start}, openMark}, {Span{s.End, s.End}, closeMark}}
}

// marked brackets a text.
func marked(s string) string { return openMark + s + closeMark }

var unbracket = strings.NewReplacer(openMark, "", closeMark, "")

// broken applies changes, in any order, that bracket one place between them. Two changes of one place are no mutant.
func (t *Text) broken(severity string, changes ...change) (Mutant, bool) {
	slices.SortStableFunc(changes, func(a, b change) int { return a.at.Start - b.at.Start })
	var b strings.Builder
	done := 0
	for _, c := range changes {
		if c.at.Start < done {
			return no()
		}
		b.WriteString(t.S[done:c.at.Start])
		b.WriteString(c.text)
		done = c.at.End
	}
	b.WriteString(t.S[done:])
	before, rest, opened := strings.Cut(b.String(), openMark)
	inside, after, closed := strings.Cut(rest, closeMark)
	if !opened || !closed || strings.Contains(inside+after, openMark) {
		panic("an operator brackets one place, no more and no less")
	}
	return Mutant{Text: before + inside + after, At: Span{len(before), len(before) + len(inside)}, Severity: severity},
		true
}

// each gathers a change of every copy of the header that has the place. The first copy must have it; its text
// keeps the brackets, the others' have none.
func (t *Text) each(of func(h *head) (Span, string)) (all []change, ok bool) {
	for i := range t.heads {
		at, text := of(&t.heads[i])
		switch {
		case at == (Span{}) && i == 0:
			return nil, false
		case at == (Span{}):
			continue
		case i > 0:
			text = unbracket.Replace(text)
		}
		all = append(all, change{at, text})
	}
	return all, true
}

// everywhere is a mutant by one change of every copy of the header.
func (t *Text) everywhere(severity string, of func(h *head) (Span, string)) (Mutant, bool) {
	changes, ok := t.each(of)
	if !ok {
		return no()
	}
	return t.broken(severity, changes...)
}

// atLevel brackets the level words of the first classification line: where a missing thing is reported.
func (t *Text) atLevel(changes ...change) []change { return append(here(t.first().level), changes...) }
