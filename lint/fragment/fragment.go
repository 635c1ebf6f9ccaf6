// Package fragment finds what shows that a text was cut from a cable, in a text that no grammar has read because its
// header is missing: marks of paragraphs, a page's line, an E.O. line, or first lines that break off.
package fragment

import (
	"iter"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint/sighting"
)

// Kind is what shows that a text comes from a cable.
type Kind uint8

// The kinds of signs.
const (
	Marks Kind = iota // marks of classified portions: (S//NF)
	Page              // the line at the head of a page: PAGE 02 QUELLV 01325 01 OF 02 042157Z
	Order             // the key of an E.O. line with an instruction: E.O. 12958: DECL:
	Top               // the first lines of a cable, which break off: S E C R E T VARN
)

// Sign is what shows that a text comes from a cable.
type Sign struct {
	Kind Kind
	Span source.Span // the place of the first one, in bytes from 0
	// Marks is how many marks of classified portions there are; 0 for the other kinds.
	Marks int
}

// Listed reports whether a mark in one spelling, "TS", at a place is a letter that the text explains, or of a list.
type Listed func(mark string, at int) bool

// Find gives the first sign in a text that is neither a cable nor a paper, and false if it has none. Marks come before
// page lines, those before an E.O. line, and that before the first lines. In a text with a banner, which the rules of
// papers read, an E.O. line is no sign.
func Find(text string, listed Listed) (Sign, bool) {
	order, banner := strings.Contains(text, "DECL"), false // as each orderAlone has
	if order || sighting.MayHaveClassified(text) {
		n, first, bannered := classifiedMarks(text, listed)
		if n > 0 && !bannered {
			return Sign{Kind: Marks, Span: first, Marks: n}, true
		}
		banner = bannered
	}
	if at := pageLine(text); !at.Empty() {
		return Sign{Kind: Page, Span: at}, true
	}
	if order && !banner {
		if at, ok := firstLine(text, orderAlone, "E"); ok && !fenced(text, at.Start) {
			return Sign{Kind: Order, Span: at}, true
		}
	}
	if at := cutTop(text); !at.Empty() {
		return Sign{Kind: Top, Span: at}, true
	}
	return Sign{}, false
}

// firstLine is the first place in a text that a pattern of one line finds, of the lines that begin with one of some
// letters: an expression alone would be tried at each byte.
func firstLine(text string, pattern *pattern.Expression, initials string) (at source.Span, ok bool) {
	for from, line := range linesOf(text, initials) {
		if m := pattern.Get().FindStringIndex(line); m != nil {
			return source.Span{Start: m[0], End: m[1]}.Shift(from), true
		}
	}
	return at, false
}

// linesOf are the lines of a text that begin, after blanks, with one of some letters, each with its offset.
func linesOf(text, initials string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for from := 0; from < len(text); {
			end := from + strings.IndexByte(text[from:], '\n')
			if end < from {
				end = len(text)
			}
			first := from
			for first < end && (text[first] == ' ' || text[first] == '\t') {
				first++
			}
			if first < end && strings.IndexByte(initials, text[first]) >= 0 && !yield(from, text[from:end]) {
				return
			}
			from = end + 1
		}
	}
}

// fenced reports whether a place is inside an example of a manual, between ``` and ```.
func fenced(text string, at int) bool { return strings.Count(text[:at], "```")%2 == 1 }

// orderAlone is the key of an E.O. line with an instruction.
var orderAlone = pattern.Lazy(`(?m)^[ \t]*E\.?O\.? ?1[0-9]{4}:[ \t]*DECL(?:ASSIFY ON)?:`)
