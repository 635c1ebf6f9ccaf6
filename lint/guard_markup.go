package lint

import (
	"slices"
	"strings"
)

// markupSigns are the signs of bold type and code, tags of HTML, escaped parentheses and blanks of HTML. A paper's
// scanner skips them in and around a mark, and no rule parses them.
var markupSigns = [...]string{"*", "_", "`", "<", `\(`, `\)`, "&nbsp;"}

// keepMarkup reports whether each edit leaves as many signs of markup as it found. The other half of a pair may be
// outside of the edit: **(S**/NF), (S//NOFORN\).
func keepMarkup(text string, edits []placedEdit) bool {
	return !slices.ContainsFunc(edits, func(e placedEdit) bool {
		return slices.ContainsFunc(markupSigns[:], func(sign string) bool {
			return strings.Count(e.Span.In(text), sign) != strings.Count(e.Text, sign)
		})
	})
}
