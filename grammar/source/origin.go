package source

import (
	"slices"
	"sort"
)

// Origin says how offsets of a File's Text map to the outer file that it was taken
// from: a UTF-16 file, an HTML page, an archive entry. A nil Origin is the identity.
// Findings in a file with an Origin carry no fixes.
type Origin struct {
	// Kind names what the text was taken from, for people: "UTF-16".
	Kind string
	// Outer is the outer text, or a part of it that begins at a line's start: offsets that Add is given
	// count in it. Nil where lines and columns are the same in both, as in UTF-16.
	Outer *File
	// Same reports that the characters are those of the file, as in an archive's entry: what is odd in them was not made
	// by the page or the program that showed them.
	Same bool
	// LinesBefore and BytesBefore are what comes before Outer in the outer file.
	LinesBefore, BytesBefore int
	// pieces are in order of their text offset; between two of them the outer
	// offset grows with the text offset, but never past the next piece.
	pieces []piece
}

type piece struct{ text, outer int }

// Add says that the text from this offset on is at the outer offset. Offsets
// are bytes from 0 and must not go back.
func (o *Origin) Add(text, outer int) {
	if n := len(o.pieces); n > 0 && outer-o.pieces[n-1].outer == text-o.pieces[n-1].text {
		return // the piece before leads there as well
	}
	o.pieces = append(o.pieces, piece{text, outer})
}

// Grow makes room for so many pieces more.
func (o *Origin) Grow(pieces int) { o.pieces = slices.Grow(o.pieces, pieces) }

// place is the place of a text offset in the outer file, whose text is.
func (o *Origin) place(offset int) Position {
	p := o.Outer.Position(o.outer(offset))
	p.Line += o.LinesBefore
	p.Offset += o.BytesBefore
	return p
}

// outer maps a text offset to the outer file.
func (o *Origin) outer(offset int) int {
	if o == nil || len(o.pieces) == 0 {
		return offset
	}
	i := sort.Search(len(o.pieces), func(i int) bool { return o.pieces[i].text > offset })
	if i == 0 {
		return o.pieces[0].outer
	}
	at := o.pieces[i-1].outer + offset - o.pieces[i-1].text
	if i < len(o.pieces) {
		at = min(at, o.pieces[i].outer)
	}
	return at
}
