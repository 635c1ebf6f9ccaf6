package sighting

import "strings"

// Apart reports whether Scan reads what is before an offset and what is after it as it reads each of them alone. So it
// is at the start of a line with a blank line before it: that ends each search for the rest of a marking and all that
// is known of a line, but not the letters of a reason in brackets that are not closed.
func Apart(text string, at int) bool {
	if at == 0 || at == len(text) {
		return true
	}
	end, ok := blankLineBefore(text, at)
	if !ok {
		return false
	}
	near := text[max(0, at-1-longestLetters):end]
	i := strings.LastIndexAny(near, "()[]{}<")
	return i < 0 || !opens(near[i])
}

// blankLineBefore reports whether a line of blanks ends at an offset, and where the line before it ends.
func blankLineBefore(text string, at int) (end int, ok bool) {
	if text[at-1] != '\n' {
		return 0, false
	}
	end = at - 1
	if end > 0 && text[end-1] == '\r' {
		end--
	}
	for end > 0 && blank(text[end-1]) {
		end--
	}
	return end, end > 0 && text[end-1] == '\n'
}
