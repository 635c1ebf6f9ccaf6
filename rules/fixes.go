package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// choices makes fixes of which an editor offers each and a command applies none.
func choices(at source.Span, list []choice) []lint.Fix {
	fixes := make([]lint.Fix, 0, len(list))
	for _, c := range list {
		fixes = append(fixes, lint.Fix{Title: c.title, Kind: lint.Choice, Edits: []lint.Edit{{Span: at, Text: c.text}}})
	}
	return fixes
}

// replace is a fix of one edit.
func replace(kind lint.FixKind, at source.Span, text, title string) []lint.Fix {
	return []lint.Fix{{Title: title, Kind: kind, Edits: []lint.Edit{{Span: at, Text: text}}}}
}

// citeInForce adds to a finding about an order's number which order was in force, and the fix that cites it.
func citeInForce(d *cable.Document, o *cable.OrderLine, found lint.Diagnostic) lint.Diagnostic {
	if now := lint.OrderInForce(d); now != nil {
		found.Help = "the order in force on the cable's date is E.O. " + now.Order
		found.Fixes = replace(lint.Unsafe, o.Place(o.NumberSpan), now.Order, "cite E.O. "+now.Order)
	}
	return found
}

// alone reports whether nothing but blanks shares the line of a place.
func alone(d *cable.Document, at source.Span) bool {
	text := d.File.Text
	from := strings.LastIndexByte(text[:at.Start], '\n') + 1
	to := len(text)
	if n := strings.IndexByte(text[at.End:], '\n'); n >= 0 {
		to = at.End + n
	}
	return strings.TrimSpace(text[from:at.Start]) == "" && strings.TrimSpace(text[at.End:to]) == ""
}
