package grammar

import (
	"slices"
	"sync"
)

// What participle makes of a text depends on its shape alone: which parts it has, and which lines an envelope and a header have.
// Cables have a few hundred shapes, so each is parsed once.

// mostShapes bounds what is remembered, and longestShape what of it.
const mostShapes, longestShape = 4096, 128

// shapes remembers the parts of texts by their shape. It belongs to one worker's parser, and may be used from several.
type shapes struct {
	mu   sync.Mutex
	seen map[string][]*Part
}

// find is a copy of the parts of a shape; ok is false where it was not met before.
func (s *shapes) find(shape []byte) (parts []*Part, ok bool) {
	s.mu.Lock()
	model, ok := s.seen[string(shape)]
	s.mu.Unlock()
	return copied(model), ok
}

// remember keeps parts as the model of their shape. They must not have been given their tokens yet.
func (s *shapes) remember(shape []byte, parts []*Part) {
	if len(shape) > longestShape {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.seen) < mostShapes {
		s.seen[string(shape)] = copied(parts)
	}
}

func copied(parts []*Part) []*Part {
	out := make([]*Part, len(parts))
	all := make([]Part, len(parts))
	for i, p := range parts {
		all[i] = Part{Archive: of(p.Archive), Envelope: of(p.Envelope), Section: of(p.Section), Trailer: of(p.Trailer), Stray: of(p.Stray), SMART: of(p.SMART), Closing: of(p.Closing)}
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

// of is a copy of what a pointer points to.
func of[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
