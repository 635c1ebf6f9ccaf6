package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
)

// A banner may be in the comment of a program, and converters make footnotes of the lines at the foot of a page.

// inComment is what is inside a comment, /* SECRET */, or after the sign of a footnote in Markdown, [^2]: SECRET, of a
// line without blanks at its ends, as offsets; the line for any other.
func inComment(s string, at, end int) (from, last int) {
	const open, stop, note = "/*", "*/", "[^"
	if at == end || s[at] != '/' && s[at] != '[' { // as nearly all lines
		return at, end
	}
	line := s[at:end]
	if strings.HasPrefix(line, open) && strings.HasSuffix(line, stop) && len(line) > len(open)+len(stop) {
		last = layout.TrimBlank(s, at, end-len(stop))
		return at + len(open), last
	}
	if strings.HasPrefix(line, note) {
		if i := strings.Index(line, "]:"); i > 0 && i < len("[^1234") {
			return at + i + len("]:"), end
		}
	}
	return at, end
}
