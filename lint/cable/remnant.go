package cable

import "github.com/cablelint/cablelint/grammar/source"

// HeaderRemnant is Remnant for the header. It reads the header's text, so ask it last.
func (d *Document) HeaderRemnant(keys ...string) bool {
	at := d.headerText()
	if l := d.FirstLine(); l != nil && l.Span.Start > at.Start {
		at.Start = min(at.End, l.Span.Start)
	}
	return d.Remnant(at, keys...)
}

// Remnant reports whether a part of the text has what a faulty copy may have left of a line that begins with one of
// some keys. What is missing there the copy may have lost.
func (d *Document) Remnant(at source.Span, keys ...string) bool {
	return d.tree.All().Remnant(at, keys...)
}

// StartsLate reports whether the first numbered paragraph is a later one than the first, so that a part of the text
// above it was lost, or its number.
func (d *Document) StartsLate() bool {
	for _, p := range d.Portions {
		if p.Kind == Paragraph && !p.Inserted {
			return p.Number > 1
		}
	}
	return false
}
