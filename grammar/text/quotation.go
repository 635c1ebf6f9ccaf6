package text

import "strings"

// quoteSigns begin each line of a quotation, and itemSigns each item of a list, where a level alone is cited.
const quoteSigns, itemSigns = ">|:\"", "*-"

// leastInset is how many blanks are before the lines of a quotation that no sign begins.
const leastInset = 3

// quotationReach is how many bytes around a place are looked at: a line may be a whole text.
const quotationReach = 10_000

// InQuotation reports whether a place is in a line of a quotation: one that begins with the same sign as a line next to
// it, or a level alone that is an item of a list, or is set in as far as prose next to it. It is false where the line
// begins more than 10,000 bytes before the place.
func InQuotation(s string, at int) bool {
	from := max(0, at-quotationReach)
	start := from + strings.LastIndexByte(s[from:at], '\n') + 1
	if start == from && from > 0 {
		return false
	}
	line, rest, _ := strings.Cut(s[start:min(len(s), at+quotationReach)], "\n")
	above := ""
	if start > 0 {
		before := s[max(0, start-1-quotationReach) : start-1]
		above = before[strings.LastIndexByte(before, '\n')+1:]
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
	case HasLower(words) || strings.HasPrefix(words, "("):
		return false
	case strings.Contains(itemSigns, sign):
		return strings.HasPrefix(words[1:], " ") && (next(above) || next(below))
	}
	return len(inset) >= leastInset && (proseAt(above, inset) || proseAt(below, inset))
}

// proseAt reports whether a line is set in as far as another, and is prose.
func proseAt(line, inset string) bool {
	rest, ok := strings.CutPrefix(line, inset)
	return ok && rest != "" && rest[0] != ' ' && rest[0] != '\t' && HasLower(rest) && strings.Count(rest, " ") > 2
}
