package lint

import (
	"slices"
	"strings"

	plain "github.com/cablelint/cablelint/grammar/text"
)

// keepQuotations reports whether no edit is in a quotation: what is quoted was right where it stood, and its marks and
// banners look like those of the text that quotes it.
func keepQuotations(text string, edits []placedEdit) bool {
	return !slices.ContainsFunc(edits, func(e placedEdit) bool { return Quoted(text, e.Span.Start) })
}

// quoteSigns begin each line of a quotation, and itemSigns each item of a list, where a level alone is cited.
const quoteSigns, itemSigns = ">|:\"", "*-"

// leastInset is how many blanks are before the lines of a quotation that no sign begins.
const leastInset = 3

// Quoted reports whether a place is in a line of a quotation: one that begins with the same sign as a line next to it,
// or a level alone that is an item of a list, or is set in as far as prose next to it.
func Quoted(text string, at int) bool {
	start := strings.LastIndexByte(text[:at], '\n') + 1
	line, rest, _ := strings.Cut(text[start:], "\n")
	above := ""
	if start > 0 {
		above = text[strings.LastIndexByte(text[:start-1], '\n')+1 : start-1]
	}
	below, _, _ := strings.Cut(rest, "\n")
	words := strings.TrimLeft(line, " \t")
	if words = strings.TrimRight(words, "\r"); words == "" {
		return false
	}
	sign := words[:1]
	inset := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	next := func(other string) bool { return strings.HasPrefix(strings.TrimLeft(other, " \t"), sign) }
	switch {
	case strings.Contains(quoteSigns, sign):
		return (sign != "|" || strings.Count(words, "|") == 1) && (next(above) || next(below))
	case plain.HasLower(words) || strings.HasPrefix(words, "("):
		return false
	case strings.Contains(itemSigns, sign):
		return strings.HasPrefix(words[1:], " ") && (next(above) || next(below))
	}
	return len(inset) >= leastInset && (proseAt(above, inset) || proseAt(below, inset))
}

// proseAt reports whether a line is set in as far as another, and is prose.
func proseAt(line, inset string) bool {
	rest, ok := strings.CutPrefix(line, inset)
	return ok && rest != "" && rest[0] != ' ' && rest[0] != '\t' && plain.HasLower(rest) && strings.Count(rest, " ") > 2
}
