package grammar

import (
	"slices"
	"sync"
)

// What participle makes of a part depends on its shape alone: which lines an envelope and a header have. A text is a
// sequence of parts, and cables have some hundred shapes of them, so each is parsed once. So it is with the pieces of a
// paper and the lines that open its messages.

// mostShapes bounds what is remembered, and longestShape what of it.
const mostShapes, longestShape = 4096, 128

// shapes remembers what participle made of parts, by their shape. It may be used from several workers.
type shapes[T any] struct {
	mu   sync.Mutex
	seen map[string]*T
}

// find is the model of a shape, nil where it was not met before. It must be copied before it is given its tokens.
func (s *shapes[T]) find(shape []byte) *T {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen[string(shape)]
}

// remember keeps a part as the model of its shape.
func (s *shapes[T]) remember(shape []byte, model *T) {
	if len(shape) > longestShape {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.seen) >= mostShapes {
		return
	}
	if s.seen == nil {
		s.seen = map[string]*T{}
	}
	s.seen[string(shape)] = model
}

func copied(parts []*Part) []*Part {
	out := make([]*Part, len(parts))
	all := make([]Part, len(parts))
	for i, p := range parts {
		all[i] = Part{Archive: of(p.Archive), Envelope: of(p.Envelope), Section: of(p.Section), Trailer: of(p.Trailer),
			Stray: of(p.Stray), SMART: of(p.SMART), Closing: of(p.Closing)}
		out[i] = &all[i]
		copySection(out[i].Section)
		if c := out[i].SMART; c != nil {
			c.Trailer, c.Closing, c.Sections = of(c.Trailer), of(c.Closing), slices.Clone(c.Sections)
			for i, s := range c.Sections {
				c.Sections[i] = of(s)
				copySection(c.Sections[i])
			}
		}
	}
	return out
}

// copySection gives a copied section nodes of its own.
func copySection(s *Section) {
	if s == nil {
		return
	}
	s.Header, s.Body = of(s.Header), of(s.Body)
	if s.Header != nil {
		s.Header.Line = of(s.Header.Line)
	}
}

// copied is a piece with nodes of its own.
func (p *Piece) copied() *Piece {
	return &Piece{Banner: of(p.Banner), Title: of(p.Title), Portions: of(p.Portions), Authority: of(p.Authority),
		Statement: of(p.Statement), Stamp: of(p.Stamp), Pages: of(p.Pages)}
}

// of is a copy of what a pointer points to.
func of[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
