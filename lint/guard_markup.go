package lint

import (
	"slices"
	"strings"
)

// keepMarkup reports whether edits leave the signs of bold type, code and tags. Those in a mark are not parsed, and the
// other half of a pair may be outside of it: **(S**/NF).
func keepMarkup(text string, edits []placedEdit) bool {
	return !slices.ContainsFunc(edits, func(e placedEdit) bool { return markup(e.Span.In(text)) != markup(e.Text) })
}

// markup is how many such signs are in a text.
func markup(s string) (n int) {
	for _, sign := range [...]string{"*", "_", "`", "<"} {
		n += strings.Count(s, sign)
	}
	return n
}
