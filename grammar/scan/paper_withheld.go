package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/stamp"
	"github.com/cablelint/cablelint/grammar/text"
)

// A release keeps the mark of a portion whose text it withholds. What is then in the place of the text counts only
// below a banner or next to other marks: forms and lists of anyone have blanks to fill in after a letter, too.

// withheldAfter reports whether what a release put in the place of a portion's text follows its mark, an exemption,
// (b)(3), a redaction in brackets, rows of letters or lines, or whether a table or a picture is on the line below.
func (s *paperScanner) withheldAfter(after string) bool {
	words := text.TrimLeft(after, " \t*")
	if words == "" {
		_, below, ok := s.below(0)
		return ok && (strings.HasPrefix(below, "|") || strings.HasPrefix(below, "![") || strings.HasPrefix(below, "<table"))
	}
	if len(words) == len(after) {
		return false
	}
	switch words[0] {
	case '(', 'b':
		return exemption(words)
	case '[':
		return withheld(strings.TrimLeft(words, "[ 0123456789"))
	case 'x', '_', '\\':
		return strings.HasPrefix(strings.ReplaceAll(words, `\`, ""), strings.Repeat(words[len(words)-1:], 3))
	}
	return false
}

// exemption reports whether a text begins with an exemption of the Freedom of Information Act: (b)(3), (b) (1), b3.
func exemption(s string) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(s, "("), "b")
	rest = strings.TrimLeft(rest, ") (")
	return ok && text.DigitsEnd(rest, 0) == 1 && text.WordEnd(rest, 1) == 1
}

// withheldWords are what a bracket in the place of a text begins with, other than the words of releases.
var withheldWords = [...]string{"WITHHELD", "BLANK", "NOT DECLASSIFIED", "LINE", "LINES", "PARAGRAPH", "...",
	"…", "]"}

// withheld reports whether the text of a bracket says that something was taken out there.
func withheld(s string) bool {
	begins := func(word string) bool { return text.HasFold(s, word) }
	return slices.ContainsFunc(stamp.TakenOut(), begins) || slices.ContainsFunc(withheldWords[:], begins)
}
