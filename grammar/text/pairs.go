package text

// pairSet is a quick look at eight bytes of a text: whether a word of a list may be there. It knows two pairs of
// letters of each word, the second of which begins with the letter that the first ends with. Of two pairs of a text
// that overlap so, one begins at an even offset, so that only these are looked at. Bytes are known by six bits: the
// lower five, and the one by which capitals differ from small letters, or letters from other signs in any case.
type pairSet struct {
	anyCase uint8 // 1 or 0
	has     [64 * 64]uint8
}

// pieceLength is how many bytes are looked at together.
const pieceLength = 8

// add takes the pairs of a word from an index on. After the last letter of a word anything may come.
func (p *pairSet) add(w string, at int) {
	a, b := p.bits(w[at]), p.bits(w[at+1])
	p.has[a|b<<6] = 1
	for c := range 64 {
		if at+2 == len(w) || c == p.bits(w[at+2]) {
			p.has[b|c<<6] = 1
		}
	}
}

// bits are what is known of a byte.
func (p *pairSet) bits(c byte) int { return int(c&31 | c>>p.anyCase&32) }

// pass is the offset of the next piece from one on that may have a word. Of the last bytes, which are no whole piece,
// nothing is known: that is where they begin.
func (p *pairSet) pass(s string, at int) int {
	for ; at+2*pieceLength <= len(s); at += 2 * pieceLength {
		t := s[at : at+2*pieceLength]
		if p.may(word(t)) {
			return at
		}
		if p.may(word(t[pieceLength:])) {
			return at + pieceLength
		}
	}
	if at+pieceLength <= len(s) && !p.may(word(s[at:])) {
		at += pieceLength
	}
	return at
}

// may looks at four pairs of eight bytes, each in the place that it has in the set.
func (p *pairSet) may(w uint64) bool {
	w = w&0x1f1f1f1f1f1f1f1f | w>>(p.anyCase&1)&0x2020202020202020
	w = w&0x003f003f003f003f | w>>2&0x0fc00fc00fc00fc0
	return p.has[w&0xfff]|p.has[w>>16&0xfff]|p.has[w>>32&0xfff]|p.has[w>>48&0xfff] != 0
}
