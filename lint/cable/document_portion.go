package cable

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// PortionKind tells portions apart.
type PortionKind uint8

// The kinds of portions.
const (
	Paragraph     PortionKind = iota // numbered
	Unnumbered                       // a marked paragraph without number
	BulletItem                       // a marked bullet or sub-paragraph
	MarkedHeading                    // a heading with a mark
)

// Portion is a part of the body that carries a mark, or should.
type Portion struct {
	Kind PortionKind
	Span source.Span
	// Number is 0 for an unnumbered portion; NumberSpan covers "3." with its sign.
	// Sign is what follows its digits: '.' mostly, or ')'.
	Number     int
	NumberSpan source.Span
	Sign       byte
	// After is the number that the mark comes before, "(C) 4."; 0 for none.
	After int
	// InSequence reports that Number follows the paragraph before it by one (or is the first, 1 or 2).
	InSequence bool
	// Marks are the marks at the front: none, one, or several that follow each other.
	Marks []*Mark
	// Late is a mark after a heading in the paragraph or at its end; nil where none.
	Late *Mark
	// HeadingOnly reports that nothing but a heading follows the number.
	HeadingOnly bool
	// Inserted reports that it is inside an inserted or quoted text.
	Inserted bool
	// AuthorityOnly reports that it is the authority written as a paragraph.
	AuthorityOnly bool
	// Masked reports that a run of X is where the mark would be.
	Masked bool
	// Garbled reports that what is where the mark would be was one, and none can be read from it: "[C]",
	// "(S AND NF)", "CONFIDENTIAL:".
	Garbled bool
	// ListLetter reports that the mark may be a letter of a list: (a) (b) (c).
	ListLetter bool
	// Lead is the portion's first words after number and marks, up to 40 bytes, for
	// rules that must tell a damaged mark from prose. Never quoted.
	Lead Text

	one [1]*Mark // memory for Marks

	leadLetter byte // the letter in parentheses that its text begins with; 0 for none
}

// Mark is the mark that counts for a portion: the first at its front, else the late one; nil where it has none.
func (p *Portion) Mark() *Mark {
	if len(p.Marks) > 0 {
		return p.Marks[0]
	}
	return p.Late
}

// Marking is the portion's marking: that of the mark that counts, else Unmarked.
func (p *Portion) Marking() marking.Marking {
	if m := p.Mark(); m != nil {
		return m.Marking
	}
	return marking.Marking{}
}
