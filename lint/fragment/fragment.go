// Package fragment finds what shows that a text was cut from a cable, in a text that no grammar has read because its
// header is missing: marks of paragraphs, a page's line, an E.O. line, or first lines that break off.
package fragment

import (
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

// Find gives the first sign in a text that is neither a cable nor a paper, and false if it has none. Marks come before
// page lines, those before an E.O. line, and that before the first lines. In a text with a banner, which the rules of
// papers read, an E.O. line is no sign.
func Find(text string) (Sign, bool) {
	order, banner := strings.Contains(text, "DECL"), false // as each orderAlone has
	if order || sighting.MayHaveClassified(text) {
		n, first, bannered := classifiedMarks(text)
		if n > 0 && !bannered {
			return Sign{Kind: Marks, Span: first, Marks: n}, true
		}
		banner = bannered
	}
	if at := pageLine(text); !at.Empty() {
		return Sign{Kind: Page, Span: at}, true
	}
	if order && !banner {
		if m := orderAlone.Get().FindStringIndex(text); m != nil && !fenced(text, m[0]) {
			return Sign{Kind: Order, Span: source.Span{Start: m[0], End: m[1]}}, true
		}
	}
	if at := cutTop(text); !at.Empty() {
		return Sign{Kind: Top, Span: at}, true
	}
	return Sign{}, false
}

// fenced reports whether a place is inside an example of a manual, between ``` and ```.
func fenced(text string, at int) bool { return strings.Count(text[:at], "```")%2 == 1 }

// orderAlone is the key of an E.O. line with an instruction.
var orderAlone = pattern.Lazy(`(?m)^[ \t]*E\.?O\.? ?1[0-9]{4}:[ \t]*DECL(?:ASSIFY ON)?:`)
