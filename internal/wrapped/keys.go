package wrapped

import (
	"iter"
	"math/bits"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// keys are words of a cable's header by the line that they are of. A text without words of two lines is not a cable.
var keys = [...]struct {
	word string
	line uint8
}{
	{"SUBJ", subjectLine}, {"TAGS", tagsLine}, {"E.O.", orderLine}, {"EO 1", orderLine}, {"E. O.", orderLine},
	{"EO: 1", orderLine}, {"CLASSIFIED", authorityLine}, {"C L A S S", authorityLine},
	{"CONFIDENTIAL", levelLine}, {"C O N F I D", levelLine}, {"SECRET", levelLine}, {"S E C R E T", levelLine},
	{"UNCLAS", levelLine}, {"U N C L A S", levelLine}, {"OFFICIAL USE", levelLine},
}

// The lines of a header.
const (
	subjectLine uint8 = 1 << iota
	tagsLine
	orderLine
	authorityLine
	levelLine
)

// key is a place of a text where a word of a header is.
type key struct {
	at   int
	line uint8
}

// keysOf yields the words of a header in a text.
func keysOf(s string) iter.Seq[key] {
	return func(yield func(key) bool) {
		begins := beginnings.Get()
		for at, set := begins.next(s, 0); set != 0; at, set = begins.next(s, at+1) {
			for ; set != 0; set &= set - 1 {
				k := keys[bits.TrailingZeros16(set)]
				if text.HasFold(s[at:], k.word) && !yield(key{at, k.line}) {
					return
				}
			}
		}
	}
}

// beginningSets are the keys that have a byte as their first, second, third and fourth, a bit for each key. No key is
// shorter.
type beginningSets [256][4]uint16

// next is the next place from an offset on where keys may begin, and which; none at the end.
func (b *beginningSets) next(s string, at int) (place int, set uint16) {
	if at+3 >= len(s) {
		return len(s), 0
	}
	before := b[s[at]][0]
	for at++; at+2 < len(s); at++ {
		c := &b[s[at]]
		set = before & c[1]
		if before = c[0]; set == 0 { // as nearly everywhere
			continue
		}
		if set &= b[s[at+1]][2] & b[s[at+2]][3]; set != 0 {
			return at - 1, set
		}
	}
	return len(s), 0
}

var beginnings = lazy.Value[*beginningSets]{Make: func() *beginningSets {
	var begins beginningSets
	for i, k := range keys {
		for c := range begins {
			for n := range begins[c] {
				if text.Upper(byte(c)) == k.word[n] {
					begins[c][n] |= 1 << i
				}
			}
		}
	}
	return &begins
}}

// A header has its lines near each other; before them are the addressees, and after them the first marks.
const (
	headerSize = 4 << 10
	above      = 4 << 10
	below      = 2 << 10
)

// regions yields the parts of a text that may be a header with what is around it, in order, as whole lines. They are
// the parts where words of two of its lines are near each other.
func regions(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var last [levelLine + 1]int // where each line's word was last, and 1 more
		from, to, end := 0, -1, 0
		for k := range keysOf(s) {
			last[k.line] = k.at + 1
			lines := uint8(0)
			for line := subjectLine; line <= levelLine; line <<= 1 {
				if last[line] > 0 && k.at-last[line] < headerSize {
					lines |= line
				}
			}
			if bits.OnesCount8(lines) < 2 {
				continue
			}
			if to >= 0 && k.at-above > to {
				if !yield(s[from:lineEnd(s, to)]) {
					return
				}
				end, to = lineEnd(s, to), -1
			}
			if to < 0 {
				from = max(end, lineStart(s, max(0, k.at-above)))
			}
			to = min(len(s), k.at+below)
		}
		if to >= 0 {
			yield(s[from:lineEnd(s, to)])
		}
	}
}

// longestLine is how far a line is followed.
const longestLine = 1 << 10

// lineStart is where the line of an offset begins, or a place before it in a long line.
func lineStart(s string, at int) int {
	return max(0, at-longestLine) + strings.LastIndexByte(s[max(0, at-longestLine):at], '\n') + 1
}

// lineEnd is where the line of an offset ends, or a place after it in a long line.
func lineEnd(s string, at int) int {
	part := s[at:min(len(s), at+longestLine)]
	if i := strings.IndexByte(part, '\n'); i >= 0 {
		return at + i + 1
	}
	return at + len(part)
}
