package text

import (
	"math/bits"
	"sync"
)

// Phrases are phrases that are looked for together, in one pass over a text, in any case.
type Phrases struct {
	lists [][]string
	once  sync.Once
	// made of the lists at the first use, so that a start of the program makes none
	phrases []phrase
	// the phrases in which a byte is the first and the second letter of the rarest pair, a bit for each: few places of a
	// text have both
	pairs *[256]struct{ first, second uint64 }
	near  *pairSet
}

// phrase is an upper-case ASCII phrase, and the index of its rarest pair of letters.
type phrase struct {
	letters string
	pair    int
	list    Found
	of      uint64 // the phrases of its list
}

// NewPhrases makes Phrases of lists of upper-case ASCII phrases of two letters or more, at most 64 in all.
func NewPhrases(lists ...[]string) *Phrases { return &Phrases{lists: lists} }

func (p *Phrases) make() {
	p.pairs, p.near = new([256]struct{ first, second uint64 }), &pairSet{anyCase: 1}
	for n, list := range p.lists {
		of := (uint64(1)<<len(list) - 1) << len(p.phrases)
		for _, s := range list {
			bit := uint64(1) << len(p.phrases)
			at := rarestPair(s)
			p.phrases = append(p.phrases, phrase{s, at, 1 << n, of})
			p.near.add(s, at)
			for c := range p.pairs {
				if Upper(byte(c)) == s[at] {
					p.pairs[c].first |= bit
				}
				if Upper(byte(c)) == s[at+1] {
					p.pairs[c].second |= bit
				}
			}
		}
	}
	if len(p.phrases) > mostWords {
		panic("text: more than 64 Phrases") // any text shows it: they are made at the first use
	}
}

// In reports whether one of the phrases is in a text, in any case.
func (p *Phrases) In(s string) bool {
	f, _ := p.next(s, 0, ^uint64(0), false)
	return f != nil
}

// WordIn reports whether one of the phrases is in a text as IndexWord finds it: as whole words, in any case.
func (p *Phrases) WordIn(s string) bool {
	f, _ := p.next(s, 0, ^uint64(0), true)
	return f != nil
}

// Found gives the lists of which a phrase is in a text, in any case.
func (p *Phrases) Found(s string) (found Found) {
	wanted := ^uint64(0)
	for f, at := p.next(s, 0, wanted, false); f != nil; f, at = p.next(s, at, wanted, false) {
		found |= f.list
		wanted &^= f.of
	}
	return found
}

// next finds a phrase of those wanted whose rarest pair of letters ends at an offset or after it, and where that is.
// It is nil for none.
func (p *Phrases) next(s string, from int, wanted uint64, words bool) (f *phrase, at int) {
	p.once.Do(p.make)
	pairs := p.pairs
	for piece := p.near.pass(s, from&^(pieceLength-1)); piece < len(s); piece = p.near.pass(s, piece+pieceLength) {
		i := max(from, piece, 1)
		before := pairs[s[i-1]].first
		for end := min(piece+pieceLength, len(s)); i < end; i++ {
			pair := &pairs[s[i]]
			set := before & pair.second & wanted
			before = pair.first
			for ; set != 0; set &= set - 1 {
				f := &p.phrases[bits.TrailingZeros64(set)]
				at := i - 1 - f.pair
				if at < 0 || (s[at]^f.letters[0])&31 != 0 { // the same in both cases of a letter; mostly the answer
					continue
				}
				if HasFold(s[at:], f.letters) && (!words || wordAt(s, at, len(f.letters))) {
					return f, i
				}
			}
		}
	}
	return nil, len(s)
}

// wordAt reports whether neither letters nor digits touch a part of a text.
func wordAt(s string, at, length int) bool {
	end := at + length
	return (at == 0 || !IsLetter(s[at-1]) && !IsDigit(s[at-1])) &&
		(end == len(s) || !IsLetter(s[end]) && !IsDigit(s[end]))
}
