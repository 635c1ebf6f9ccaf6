package grammar

import (
	"slices"
	"sync"
)

// What participle makes of a part depends on its shape alone: which lines an envelope and a header have. A text is a
// sequence of parts, and cables have some hundred shapes of them, so each is parsed once.

// mostShapes bounds what is remembered, and longestShape what of it.
const mostShapes, longestShape = 4096, 128

// shapes remembers parts by their shape. It may be used from several workers.
type shapes struct {
	mu   sync.Mutex
	seen map[string]*Part
}

// find is the model of a shape, nil where it was not met before. It must be copied before it is given its tokens.
func (s *shapes) find(shape []byte) *Part {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen[string(shape)]
}

// remember keeps a part as the model of its shape.
func (s *shapes) remember(shape []byte, model *Part) {
	if len(shape) > longestShape {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.seen) < mostShapes {
		s.seen[string(shape)] = model
	}
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

// of is a copy of what a pointer points to.
func of[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
