package scan

import (
	"cmp"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// captionWords begin the captions of pictures and tables, before their number or letter, and annexWords the titles of
// annexes.
var (
	captionWords = [...]string{"TABLE", "FIGURE", "FIG.", "CHART", "GRAPH", "MAP", "PHOTO", "IMAGE", "EXHIBIT"}
	annexWords   = [...]string{"ANNEX", "APPENDIX"}
)

// wordAtFront is the word of a list that a text begins with; empty for another.
func wordAtFront(s string, words []string) string {
	for _, w := range words {
		if text.HasWord(s, w) {
			return w
		}
	}
	return ""
}

// Captions reports whether a heading is the caption of a picture or a table, or the title of an annex: Figure 1. The
// pier; ANNEX A: SHIPS.
func (t Token) Captions() bool {
	word := cmp.Or(wordAtFront(t.Text, captionWords[:]), wordAtFront(t.Text, annexWords[:]))
	if word == "" {
		return false
	}
	rest := t.Text[len(word):]
	n := 1
	for n < len(rest) && (text.IsDigit(rest[n]) || text.IsUpper(rest[n])) {
		n++
	}
	return 1 < n && n <= len(" III") && n+1 < len(rest) && rest[0] == ' ' && (rest[n] == '.' || rest[n] == ':' ||
		strings.HasPrefix(rest[n:], " -"))
}

// NumbersSlide reports whether a heading is the number of a slide: Slide 2 of 3.
func (t Token) NumbersSlide() bool {
	const word = "SLIDE"
	return text.HasWord(t.Text, word) && len(t.Text) > len(word)+1 && text.IsDigit(t.Text[len(word)+1]) &&
		len(t.Text) < len("SLIDE 100 OF 100 ")
}

// OwnSubject is a subject without a Classified By line that the copy joined to it.
func OwnSubject(s string) string {
	if i := text.IndexFold(s, "CLASSIFIED BY:"); i > 0 {
		return s[:i]
	}
	return s
}

// LevelLabel is the level in capitals that a subject begins with, in brackets or before a colon, after RE: and FW:; the
// level is Unmarked for none.
func (p Piece) LevelLabel() (at source.Span, level marking.Level) {
	said := p.Text
	for again := true; again; {
		again = false
		for _, reply := range [...]string{"RE:", "FW:", "FWD:", "AW:"} {
			if text.HasFold(said, reply) {
				said, again = strings.TrimLeft(said[len(reply):], " "), true
			}
		}
	}
	bracket := strings.HasPrefix(said, "[")
	said = strings.TrimPrefix(said, "[")
	for level = marking.TopSecret; level > marking.Unmarked; level-- {
		rest, ok := strings.CutPrefix(said, level.String())
		if ok && (bracket && (strings.HasPrefix(rest, "]") || strings.HasPrefix(rest, "//")) ||
			!bracket && strings.HasPrefix(strings.TrimLeft(rest, " "), ":")) {
			start := p.Span.Start + len(p.Text) - len(said)
			return source.Span{Start: start, End: start + len(level.String())}, level
		}
	}
	return at, marking.Unmarked
}
