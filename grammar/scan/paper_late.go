package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
)

// The directives of 1978 and 1995 let a mark end its portion, and the White House wrote memoranda of conversation so:
// "The President: Hello. (U)".

// mostlyLate is how many paragraphs with a mark at the end show that a paper is written so. One such mark may be the
// level of a paper that is cited.
const mostlyLate = 3

// marksAtEnds reports whether the paragraphs of a paper have their marks at their ends: some lines end with one, and
// none begins with one.
func marksAtEnds(s string) bool {
	n := 0
	for line := range strings.Lines(s) {
		if c := strings.TrimLeft(line, " \t"); c != "" && c[0] == '(' && papersMarkAt(c).length > 0 {
			return false
		}
		if endsMarked(line) {
			n++
		}
	}
	return n >= mostlyLate
}

// endsMarked reports whether a text ends with a sentence and a mark after it.
func endsMarked(s string) bool {
	at := marking.MarkAtEnd(s)
	if at == len(s) {
		return false
	}
	before := strings.TrimRight(s[:at], " \t\r\n")
	return before != "" && (strings.IndexByte(".?!\"", before[len(before)-1]) >= 0 || strings.HasSuffix(before, "”"))
}
