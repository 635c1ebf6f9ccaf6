package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// captions begin the captions of pictures and tables, and the titles of annexes, before their number or letter.
var captions = [...]string{"TABLE", "FIGURE", "FIG.", "CHART", "MAP", "GRAPH", "PHOTO", "EXHIBIT", "ANNEX", "APPENDIX"}

// Captions reports whether a heading is the caption of a picture or a table, or the title of an annex: Figure 1. The
// pier; ANNEX A: SHIPS.
func (t Token) Captions() bool {
	for _, word := range captions {
		if !text.HasWord(t.Text, word) {
			continue
		}
		rest := t.Text[len(word):]
		n := 1
		for n < len(rest) && (text.IsDigit(rest[n]) || text.IsUpper(rest[n])) {
			n++
		}
		return 1 < n && n <= len(" III") && n+1 < len(rest) && rest[0] == ' ' && (rest[n] == '.' || rest[n] == ':' ||
			strings.HasPrefix(rest[n:], " -"))
	}
	return false
}

// NumbersSlide reports whether a heading is the number of a slide: Slide 2 of 3.
func (t Token) NumbersSlide() bool {
	const word = "SLIDE"
	return text.HasWord(t.Text, word) && len(t.Text) > len(word)+1 && text.IsDigit(t.Text[len(word)+1]) &&
		len(t.Text) < len("SLIDE 100 OF 100 ")
}
