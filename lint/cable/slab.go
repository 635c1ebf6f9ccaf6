package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// slab hands out values of one type from pieces of memory that hold many, since a cable
// has dozens of portions and marks.
type slab[T any] struct {
	free []T
	// size is how many the next piece holds, where fewer than slabSize are usual; each is twice as large as the last.
	size int
}

// slabSize is how many values a piece holds at most.
const slabSize = 24

// next gives a zero value.
func (s *slab[T]) next() *T {
	if len(s.free) == 0 {
		s.more()
	}
	v := &s.free[0]
	s.free = s.free[1:]
	return v
}

// more takes a piece of memory.
func (s *slab[T]) more() {
	n := slabSize
	if s.size > 0 && s.size < slabSize {
		n, s.size = s.size, 2*s.size
	}
	s.free = make([]T, n)
}

// slabs are those of a cable.
type slabs struct {
	marks       slab[Mark]
	portions    slab[Portion]
	pages       slab[PageLine]
	blocks      slab[HeaderBlock]
	lines       slab[ClassificationLine]
	orders      slab[OrderLine]
	subjects    slab[Subject]
	authorities slab[Authority]
	envelopes   slab[Envelope]
}

// room is memory for what nearly all cables have once. It is a part of the builder, which the document is a part of,
// too, so that all of it is taken at once.
type room struct {
	header    headerSum
	block     [1]HeaderBlock
	line      [1]ClassificationLine
	captions  [2]Caption
	slugs     [1]source.Span
	order     [1]OrderLine
	subject   [1]Subject
	authority [1]Authority
	envelope  [1]Envelope
	sections  [1]*grammar.Section
	blocks    [1]*HeaderBlock
	envelopes [1]*Envelope
}

// slabs are those whose first pieces are the room.
func (r *room) slabs() slabs {
	return slabs{
		pages:       slab[PageLine]{size: roomForPages},
		blocks:      slab[HeaderBlock]{r.block[:], 1},
		lines:       slab[ClassificationLine]{r.line[:], 1},
		orders:      slab[OrderLine]{r.order[:], 1},
		subjects:    slab[Subject]{r.subject[:], 1},
		authorities: slab[Authority]{r.authority[:], 1},
		envelopes:   slab[Envelope]{r.envelope[:], 1},
	}
}
