package cable

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

// list gives a slice of one value, with room for no more.
func (s *slab[T]) list(v T) []T {
	if len(s.free) == 0 {
		s.more()
	}
	l := s.free[:1:1]
	s.free = s.free[1:]
	l[0] = v
	return l
}

// more takes a piece of memory.
func (s *slab[T]) more() {
	n := slabSize
	if s.size > 0 && s.size < slabSize {
		n, s.size = s.size, 2*s.size
	}
	s.free = make([]T, n)
}
