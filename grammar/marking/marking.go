// Package marking is the vocabulary of markings and their order: a level, and the
// controls that stand beside it. A small participle grammar reads every spelling
// that cables use; levels and controls form a lattice, so that a header can be
// compared with what its portions call for. The package knows no law.
package marking

// Level is how high a marking classifies. The levels are ordered by <.
type Level uint8

// The levels. Unmarked is the zero Level: nothing was written. It is not Unclassified.
const (
	Unmarked Level = iota
	Unclassified
	Confidential
	Secret
	TopSecret
)

// Classified reports whether the level is Confidential, Secret or TopSecret.
func (l Level) Classified() bool { return l >= Confidential }

// Marking is a level with its controls. The zero Marking is unmarked: nothing was
// written. Markings are immutable values; Join and Dominates make them a lattice.
type Marking struct {
	Level    Level
	Controls Controls
	// Release is whom the text may be released to, as REL TO lists say it.
	Release Release
	// Extra holds controls that carry a name of their own (SAR names, SCI
	// compartments such as SI-G ABCD, FGI countries), canonical, sorted, no
	// repeats. Nil means none.
	Extra []string
}
