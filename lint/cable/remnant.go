package cable

import (
	"slices"
	"sync"

	"github.com/cablelint/cablelint/grammar/source"
)

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

// authorityKeys begin the lines of a paper's authority block.
var authorityKeys = [...]string{"CLASSIFIED BY:", "DERIVED FROM:", "DECLASSIFY ON:"}

// lostAuthority is of which of authorityKeys a paper may have lost the line. It is found once, for several rules.
type lostAuthority struct {
	once sync.Once
	keys []bool
}

// AuthorityRemnant is Remnant for a whole paper and some keys of its authority block.
func (d *Document) AuthorityRemnant(keys ...string) bool {
	lost := &d.Paper.lost
	lost.once.Do(func() { lost.keys = d.tree.All().Remnants(d.Span, authorityKeys[:]...) })
	for i, key := range authorityKeys {
		if lost.keys[i] && slices.Contains(keys, key) {
			return true
		}
	}
	return false
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
