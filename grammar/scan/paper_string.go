package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// What is inside a string of a program's source is data, as in a fence: memo = """ and below it SECRET, or the lines
// that cat <<END takes.

// hasStrings is a quick look for what may begin such a string.
func hasStrings(s string) bool {
	return strings.Contains(s, `"""`) || strings.Contains(s, `'''`) || strings.Contains(s, "<<") ||
		strings.Contains(s, `R"(`)
}

// Strings are the lines of a text that are in such strings, in order.
func Strings(s string) (found []source.Span) {
	if !hasStrings(s) {
		return nil
	}
	end, start := "", 0
	for at := 0; at < len(s); at++ {
		line := s[at : at+layout.LineLength(s[at:])]
		switch {
		case end == "":
			end, start = stringEnd(line), at
		case endsFence(strings.TrimSpace(line), end):
			found, end = append(found, source.Span{Start: start, End: at + len(line)}), ""
		}
		at += len(line)
	}
	if end != "" {
		found = append(found, source.Span{Start: start, End: len(s)})
	}
	return found
}

// stringEnd is what ends the string of a program that is open at the end of a line; empty for none.
func stringEnd(line string) string {
	for _, quotes := range [...]string{`"""`, `'''`} {
		before, _, ok := strings.Cut(line, quotes)
		if ok && strings.Count(line, quotes)%2 == 1 && opensString(before) {
			return quotes
		}
	}
	if before, rest, ok := strings.Cut(line, `R"`); ok && strings.HasPrefix(rest, "(") && opensString(before) &&
		!strings.Contains(rest, `)"`) {
		return `)"`
	}
	before, word, ok := strings.Cut(line, "<<")
	if ok && (opensString(before) || strings.HasSuffix(strings.TrimSpace(before), "cat")) {
		word = strings.Trim(strings.TrimLeft(word, "<-~"), `"'; `)
		if n := text.WordEnd(word, 0); n > 1 && !text.HasLower(word[:n]) && (n == len(word) || word[n] != '>') {
			return word[:n]
		}
	}
	return ""
}

// opensString reports whether a value may begin after a text: after a sign of assignment, a bracket, or the letters
// that say of what kind the string is.
func opensString(before string) bool {
	before = strings.TrimRight(strings.TrimRight(before, "fFrRbBuUL"), " \t")
	return before != "" && strings.IndexByte("=([{,:+", before[len(before)-1]) >= 0 || strings.HasSuffix(before, "return")
}
