package text

import (
	"math/bits"
	"strings"
	"sync"
)

// Lists are lists of words that are looked for together, in one pass over a text, in the case in which they are
// written.
type Lists struct {
	lists [][]string
	once  sync.Once
	// made of the lists at the first use, so that a start of the program makes none
	words []listed
	// the words whose rarest pair of letters begins with a byte, and those in which a byte is its second letter, a bit
	// for each: nearly no place of a text has both
	pairs *[256]struct{ first, second uint64 }
	near  *pairSet
}

// listed is a word of one or more lists, and the index of its rarest pair of letters.
type listed struct {
	letters string
	pair    int
	lists   Found
	rest    uint64 // the words that are in other lists, too
}

// Found is a set of the lists that have a word in a text, the first of them as bit 0.
type Found uint32

// Has reports whether one of some lists is in the set.
func (f Found) Has(lists Found) bool { return f&lists != 0 }

// mostWords is how many words Lists have at most: each has a bit.
const mostWords = 64

// NewLists makes Lists of words of two letters or more, at most 64 in all. A word of several lists counts once.
func NewLists(lists ...[]string) *Lists { return &Lists{lists: lists} }

func (l *Lists) make() {
	l.pairs, l.near = new([256]struct{ first, second uint64 }), &pairSet{}
	for i, list := range l.lists {
		for _, s := range list {
			l.add(s, 1<<i)
		}
	}
	if len(l.words) > mostWords {
		panic("text: Lists of more than 64 words") // any text shows it: they are made at the first use
	}
	for i := range l.words {
		w := &l.words[i]
		for n, other := range l.words {
			if other.lists&^w.lists != 0 {
				w.rest |= 1 << n
			}
		}
	}
}

// add takes a word of a list.
func (l *Lists) add(s string, list Found) {
	for i := range l.words {
		if l.words[i].letters == s {
			l.words[i].lists |= list
			return
		}
	}
	bit, at := uint64(1)<<len(l.words), rarestPair(s)
	l.words = append(l.words, listed{letters: s, pair: at, lists: list})
	l.near.add(s, at)
	l.pairs[s[at]].first |= bit
	l.pairs[s[at+1]].second |= bit
}

// rarestPair is the index of the two letters of a word that are rarest in English text, together with the letter after
// them: pairSet knows both pairs. Capitals are rarer than small letters, and some pairs are more frequent than their
// letters are.
func rarestPair(s string) (at int) {
	often := func(i int) (n int) {
		n = 1
		for _, c := range []byte(s[i : i+2]) {
			n *= 1 + int(frequency[Upper(c)])
			if IsLower(c) || c == ' ' {
				n *= capitalsRarer
			}
		}
		if strings.Contains(frequentPairs, strings.ToUpper(s[i:i+2])) {
			n *= pairsMoreFrequent
		}
		return n
	}
	for i := range len(s) - 2 {
		if often(i)+often(i+1) < often(at)+often(at+1) {
			at = i
		}
	}
	return at
}

// frequentPairs are pairs that English text has several times as often as their letters let expect.
const frequentPairs = "TH|HE|IN|ER|AN|RE|ND|NG|OU|OF|OR|AC|AI|AM|AY|CH|CK|CT|EX|GH|HO|LL|LY|MP|OM|PR|QU|UR|WH"

// pairsMoreFrequent is how many times as often, about.
const pairsMoreFrequent = 5

// capitalsRarer is how many small letters a text has at least for each capital.
const capitalsRarer = 10

// Found gives the lists of which a word is in a text.
func (l *Lists) Found(s string) (found Found) {
	l.once.Do(l.make)
	wanted, pairs := ^uint64(0), l.pairs
	for piece := l.near.pass(s, 0); piece < len(s); piece = l.near.pass(s, piece+pieceLength) {
		i := max(piece, 1)
		before := pairs[s[i-1]].first
		for end := min(piece+pieceLength, len(s)); i < end; i++ {
			pair := &pairs[s[i]]
			set := before & pair.second
			before = pair.first
			for set&wanted != 0 {
				set &= wanted
				w := &l.words[bits.TrailingZeros64(set)]
				set &= set - 1
				if at := i - 1 - w.pair; at >= 0 && strings.HasPrefix(s[at:], w.letters) {
					found |= w.lists
					wanted &= w.rest
				}
			}
		}
	}
	return found
}
