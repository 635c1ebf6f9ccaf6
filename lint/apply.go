package lint

import (
	"slices"
	"strings"
)

// maxRounds bounds how often Apply lints again. A fix that sets off another needs two rounds; more
// than a few means that two rules undo each other.
const maxRounds = 8

// Apply makes the fixes of the wanted kinds in a text and lints again, until nothing is left to fix. Fixes are taken
// in order of place; one that overlaps an earlier one waits for the next round. Choices are
// never applied. It returns the new text and how many fixes were made.
func Apply(text string, unsafe bool, find func(text string) []Diagnostic) (fixed string, made int) {
	for range maxRounds {
		next, n := applyOnce(text, unsafe, find(text))
		if n == 0 || next == text {
			return text, made
		}
		text, made = next, made+n
	}
	return text, made
}

func applyOnce(text string, unsafe bool, found []Diagnostic) (string, int) {
	var edits []Edit
	made := 0
	for _, d := range found {
		if f := wanted(d.Fixes, unsafe); f != nil && !slices.ContainsFunc(f.Edits, func(e Edit) bool { return clashes(e, edits) }) {
			edits = append(edits, f.Edits...)
			made++
		}
	}
	slices.SortStableFunc(edits, func(a, b Edit) int { return a.Span.Start - b.Span.Start })
	var out strings.Builder
	at := 0
	for _, e := range edits {
		out.WriteString(text[at:e.Span.Start])
		out.WriteString(e.Text)
		at = e.Span.End
	}
	out.WriteString(text[at:])
	return out.String(), made
}

// wanted is the first fix of a kind that may be applied by a command.
func wanted(fixes []Fix, unsafe bool) *Fix {
	for i := range fixes {
		if fixes[i].Kind == Safe || unsafe && fixes[i].Kind == Unsafe {
			return &fixes[i]
		}
	}
	return nil
}

func clashes(e Edit, with []Edit) bool {
	return slices.ContainsFunc(with, func(o Edit) bool {
		return e.Span == o.Span || e.Span.Overlaps(o.Span) || e.Span.Start == o.Span.Start
	})
}
