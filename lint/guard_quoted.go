package lint

import (
	"slices"

	plain "github.com/cablelint/cablelint/grammar/text"
)

// keepQuotations reports whether no edit is in a quotation: what is quoted was right where it stood, and its marks and
// banners look like those of the text that quotes it.
func keepQuotations(text string, edits []placedEdit) bool {
	return !slices.ContainsFunc(edits, func(e placedEdit) bool { return plain.InQuotation(text, e.Span.Start) })
}
