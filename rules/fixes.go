package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
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

// readWhole gives fixes where the first changes nothing but what the rule has parsed, and nil where more of what is
// there may belong to it: what stops in the middle of a date or of a list was not read whole.
func readWhole(d *cable.Document, fixes []lint.Fix) []lint.Fix {
	if len(fixes) == 0 || !fixes[0].Permit(d.File.Text) {
		return nil
	}
	return fixes
}

// ofSomeEdits gives a fix, and nil for one that has nothing to change.
func ofSomeEdits(fix lint.Fix) []lint.Fix {
	if len(fix.Edits) == 0 {
		return nil
	}
	return []lint.Fix{fix}
}

// ofWholeMark gives fixes of a mark that was read whole, and nil for one with a word that is of no marking: it may be
// text.
func ofWholeMark(m *cable.Mark, fixes []lint.Fix) []lint.Fix {
	if _, unknown := m.Unknown(); unknown || m.Defects&marking.StraySign != 0 { // the mark may go on
		return nil
	}
	return fixes
}

// citeInForce adds to a finding about an order's number which order was in force, and the fix that cites it.
func citeInForce(d *cable.Document, found lint.Diagnostic) lint.Diagnostic {
	if now := lint.OrderInForce(d); now != nil {
		found.Help = "the order in force on the cable's date is E.O. " + now.Order
		if d.Paper == nil {
			found.Fixes = replace(lint.Unsafe, found.Span, now.Order, "cite E.O. "+now.Order)
		}
	}
	return found
}

// alone reports whether nothing but blanks shares the line of a place.
func alone(d *cable.Document, at source.Span) bool {
	line := d.File.LineAt(at.Start)
	return d.Written().Blank(source.Span{Start: line.Start, End: at.Start}) && endsLine(d, at.End)
}

// endsLine reports whether nothing but blanks follows on the line of an offset.
func endsLine(d *cable.Document, at int) bool {
	return d.Written().Blank(source.Span{Start: at, End: max(at, d.File.LineAt(at).End)})
}
