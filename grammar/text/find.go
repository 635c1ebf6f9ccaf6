package text

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Words are words that others are looked up among, in any case.
type Words struct {
	list []string
	once sync.Once
	// made of the list at the first use, so that a start of the program makes none: the indexes of the words by the
	// lower five bits of their first letter, which are the same in both cases, and where those of each letter end
	order []uint8
	ends  [32]uint8
}

// NewWords makes Words of at most 255 words.
func NewWords(list ...string) *Words { return &Words{list: list} }

func (s *Words) make() {
	for c := range s.ends {
		for i, known := range s.list {
			if int(known[0]&31) == c {
				s.order = append(s.order, uint8(i))
			}
		}
		s.ends[c] = uint8(len(s.order))
	}
}

// Find is the index of the first of the words that is w in any case, or -1. Most words of a list differ in their first
// letter, so that they are not compared.
func (s *Words) Find(w string) int {
	if w == "" {
		return -1
	}
	if w[0] >= utf8.RuneSelf { // its other case may be in ASCII
		return slices.IndexFunc(s.list, func(known string) bool { return strings.EqualFold(known, w) })
	}
	s.once.Do(s.make)
	c, from := w[0]&31, uint8(0)
	if c > 0 {
		from = s.ends[c-1]
	}
	for _, i := range s.order[from:s.ends[c]] {
		if strings.EqualFold(s.list[i], w) {
			return int(i)
		}
	}
	return -1
}

// Has reports whether w is one of the words in any case.
func (s *Words) Has(w string) bool { return s.Find(w) >= 0 }
