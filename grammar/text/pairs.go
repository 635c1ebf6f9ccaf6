package text

// pairSet is a quick look at eight bytes of a text: whether a word of a list may be there. It knows two pairs of
// letters of each word, the second of which begins with the letter that the first ends with. Of two pairs of a text
// that overlap so, one begins at an even offset, so that only these are looked at. Bytes are known by their lower six
// bits.
type pairSet [64 * 64]uint8

// pieceLength is how many bytes are looked at together.
const pieceLength = 8

// add takes the pairs of a word from an index on. After the last letter of a word anything may come. A word may be in
// any case.
func (p *pairSet) add(w string, at int, anyCase bool) {
	for _, b := range cases(w[at+1], anyCase) {
		for _, a := range cases(w[at], anyCase) {
			p[place(a, b)] = 1
		}
		for c := range byte(64) {
			if at+2 == len(w) {
				p[place(b, c)] = 1
			}
		}
		if at+2 < len(w) {
			for _, c := range cases(w[at+2], anyCase) {
				p[place(b, c)] = 1
			}
		}
	}
}

// cases are the bytes that a letter in capitals is written as.
func cases(c byte, anyCase bool) [2]byte {
	if anyCase && IsUpper(c) {
		return [2]byte{c, c + 'a' - 'A'}
	}
	return [2]byte{c, c}
}

func place(a, b byte) int { return int(a&63) | int(b&63)<<6 }

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
	w = w&0x003f003f003f003f | w>>2&0x0fc00fc00fc00fc0
	return p[w&0xfff]|p[w>>16&0xfff]|p[w>>32&0xfff]|p[w>>48&0xfff] != 0
}
