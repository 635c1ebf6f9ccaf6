package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// ListGoesOn reports whether the release list of a marking at a place was not read whole: a copy broke its line after
// a comma, AND or TO, or the next line with text has more names. What the broken line has is less than what was meant.
func (t Text) ListGoesOn(at source.Span) bool {
	marked := strings.ToUpper(at.In(t.whole))
	if !marking.MayRelease(marked) {
		return false
	}
	line, below, _ := strings.Cut(t.whole[at.End:], "\n")
	line = strings.Trim(line, " \t\r*_")
	if strings.HasSuffix(marked, ",") || strings.HasSuffix(marked, " AND") || line == "," {
		return true
	}
	below, _, _ = strings.Cut(strings.TrimLeft(below, " \t\r\n*_"), "\n")
	n := codesIn(below)
	return line == "" && (n > 1 || n == 1 && strings.HasSuffix(marked, "TO"))
}

// codesIn counts the codes of countries and groups of a line with nothing else before its controls; also what a comma
// in front leaves out.
func codesIn(line string) (n int) {
	line, _, _ = strings.Cut(strings.Trim(line, " \t\r*_"), "/")
	for name := range strings.SplitSeq(line, ",") {
		name = strings.Trim(name, " ")
		if name != "" && !marking.IsCountry(name) && !marking.IsOrganization(name) {
			return 0
		}
		n++
	}
	return n
}
