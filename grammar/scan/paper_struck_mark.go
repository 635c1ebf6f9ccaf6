package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// A release strikes out the marks of portions, and a machine that reads a struck (S//NF) makes (Sli'NF) of it. One such
// sign may be anything. Several that begin paragraphs are marks.

// struckSigns are what a machine makes of two strokes with a line through them.
const struckSigns = "/Il1|!Jift'>"

// leastStruck is how many paragraphs begin with such marks at least. The control of one of them is whole.
const leastStruck = 2

// struckMarks reports whether paragraphs of a text begin with struck marks.
func struckMarks(plain string) bool {
	n, whole := 0, false
	for line := range strings.Lines(plain) {
		struck, known := struckMark(line)
		if struck {
			n++
		}
		whole = whole || known
	}
	return n >= leastStruck && whole
}

// struckMark reports whether a line begins with what is left of a struck mark, after the number or the letter of its
// paragraph; known means that its control is whole. Marks such as (SIINF) are misread, and not struck.
func struckMark(line string) (struck, known bool) {
	open := strings.IndexByte(line[:min(len(line), longestEnumerator)], '(')
	if open < 0 || strings.Trim(line[:open], " \t.-—–0123456789abcdefghi") != "" {
		return false, false
	}
	end := strings.IndexAny(line[open:], ") \t\n")
	if end < len("(S/NF") || end > longestStruck || line[open+end] != ')' {
		return false, false
	}
	inner := line[open+1 : open+end]
	for _, level := range [...]string{"TS", "S", "C"} {
		rest, ok := strings.CutPrefix(inner, level)
		word := strings.TrimLeft(rest, struckSigns)
		if strokes := rest[:len(rest)-len(word)]; ok && len(word) > 1 && strings.ContainsAny(strokes, "lift'>") {
			known = !text.HasLower(word) && marking.Known(word)
			return known || word[0] == 'N' && strings.Trim(word[1:], struckSigns) == "", known
		}
	}
	return false, false
}

// longestEnumerator is how much is before the mark of a paragraph at most, and longestStruck how long a struck mark is.
const longestEnumerator, longestStruck = 12, 12
