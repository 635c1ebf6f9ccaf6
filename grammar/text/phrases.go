package text

import (
	"math/bits"
	"sync"
)

// Phrases are phrases that are looked for together, in one pass over a text.
type Phrases struct {
	lists [][]string
	once  sync.Once
	// made of the lists at the first use, so that a start of the program makes none
	phrases []phrase
	// the phrases in which a byte is the first and the second letter of the rarest pair, a bit for each: few places of a
	// text have both
	first, second [256]uint32
}

// phrase is an upper-case ASCII phrase, and the index of its rarest pair of letters.
type phrase struct {
	letters string
	pair    int
}

// NewPhrases makes Phrases of lists of upper-case ASCII phrases of two letters or more, at most 32 in all.
func NewPhrases(lists ...[]string) *Phrases { return &Phrases{lists: lists} }

func (p *Phrases) make() {
	for _, list := range p.lists {
		for _, s := range list {
			bit := uint32(1) << len(p.phrases)
			at := rarestPair(s)
			p.phrases = append(p.phrases, phrase{s, at})
			for c := range len(p.first) {
				if Upper(byte(c)) == s[at] {
					p.first[c] |= bit
				}
				if Upper(byte(c)) == s[at+1] {
					p.second[c] |= bit
				}
			}
		}
	}
}

// In reports whether one of the phrases is in a text, in any case.
func (p *Phrases) In(s string) bool { return p.in(s, false) }

// WordIn reports whether one of the phrases is in a text as IndexWord finds it: as whole words, in any case.
func (p *Phrases) WordIn(s string) bool { return p.in(s, true) }

func (p *Phrases) in(s string, words bool) bool {
	p.once.Do(p.make)
	before := uint32(0)
	for i := range len(s) {
		c := s[i]
		set := before & p.second[c]
		for before = p.first[c]; set != 0; set &= set - 1 {
			f := &p.phrases[bits.TrailingZeros32(set)]
			at := i - 1 - f.pair
			if at < 0 || (s[at]^f.letters[0])&31 != 0 { // the same in both cases of a letter; mostly the answer
				continue
			}
			if HasFold(s[at:], f.letters) && (!words || wordAt(s, at, len(f.letters))) {
				return true
			}
		}
	}
	return false
}

// wordAt reports whether neither letters nor digits touch a part of a text.
func wordAt(s string, at, length int) bool {
	end := at + length
	return (at == 0 || !IsLetter(s[at-1]) && !IsDigit(s[at-1])) &&
		(end == len(s) || !IsLetter(s[end]) && !IsDigit(s[end]))
}
