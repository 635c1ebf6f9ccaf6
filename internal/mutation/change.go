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

// broken applies changes, in any order, that bracket one place between them.
func broken(text string, severity Severity, changes ...change) (Mutant, bool) {
	slices.SortStableFunc(changes, func(a, b change) int { return a.at.Start - b.at.Start })
	var b strings.Builder
	done := 0
	for _, c := range changes {
		if c.at.Start < done {
			return Mutant{}, false // two changes of one place
		}
		b.WriteString(text[done:c.at.Start])
		b.WriteString(c.text)
		done = c.at.End
	}
	b.WriteString(text[done:])
	before, rest, opened := strings.Cut(b.String(), openMark)
	inside, after, closed := strings.Cut(rest, closeMark)
	if !opened || !closed || strings.Contains(inside+after, openMark) {
		panic("an operator brackets one place, no more and no less")
	}
	return Mutant{Text: before + inside + after, At: Span{len(before), len(before) + len(inside)}, Severity: severity}, true
}
