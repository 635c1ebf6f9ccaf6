package text

import "strings"

// HasFold reports whether s begins with an upper-case ASCII prefix, in any case.
func HasFold(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if Upper(s[i]) != prefix[i] {
			return false
		}
	}
	return true
}

// EndsFold reports whether s ends with an upper-case ASCII suffix, in any case.
func EndsFold(s, suffix string) bool {
	return len(s) >= len(suffix) && HasFold(s[len(s)-len(suffix):], suffix)
}

// HasWord is HasFold where the prefix is a whole word: neither a letter nor a digit follows.
func HasWord(s, prefix string) bool {
	return HasFold(s, prefix) && (len(s) == len(prefix) || !IsLetter(s[len(prefix)]) && !IsDigit(s[len(prefix)]))
}

// IndexFold is the offset of an upper-case ASCII phrase in s, in any case, or -1. In a line it jumps by the phrase's
// length, and in a longer text from one place of its rarest letter to the next: each is several times faster in prose
// than a look at each byte.
func IndexFold(s, phrase string) int {
	switch {
	case len(s) < len(phrase):
		return -1
	case len(phrase) > 2 && len(s) <= lineLength:
		return indexInLine(s, phrase)
	}
	return indexByRarest(s, phrase)
}

// lineLength is how long a text is at most in which a phrase is looked for as in a line.
const lineLength = 160

// indexInLine is IndexFold by the method of Horspool: the byte at the place of the phrase's last letter says how far
// the phrase can move. The table is by the lower five bits of a byte, which are the same for both cases of a letter;
// that other bytes share them makes some moves shorter.
func indexInLine(s, phrase string) int {
	last := len(phrase) - 1
	var places [32]uint8 // from 1 on; 0 is of bytes that are not in the phrase before its end
	for i := range last {
		places[phrase[i]&31] = uint8(i + 1)
	}
	for at := last; at < len(s); at += len(phrase) - int(places[s[at]&31]) {
		if (s[at]^phrase[last])&31 == 0 && HasFold(s[at-last:], phrase) {
			return at - last
		}
	}
	return -1
}

// indexByRarest is IndexFold by the rarest letter of the phrase.
func indexByRarest(s, phrase string) int {
	rarest := rarestOf(phrase)
	upper, lower := phrase[rarest], phrase[rarest]
	if IsUpper(upper) {
		lower += 'a' - 'A'
	}
	places := s[rarest : len(s)-len(phrase)+rarest+1] // where that letter can be
	for at, nextUpper, nextLower := 0, -1, -1; at < len(places); at++ {
		if nextUpper < at {
			nextUpper = indexByteFrom(places, upper, at)
		}
		if nextLower < at {
			nextLower = nextUpper
			if lower != upper {
				nextLower = indexByteFrom(places, lower, at)
			}
		}
		if at = min(nextUpper, nextLower); at < len(places) && HasFold(s[at:], phrase) {
			return at
		}
	}
	return -1
}

// rarestOf is the index of the byte of an upper-case phrase that is rarest in English text.
func rarestOf(phrase string) (at int) {
	for i := 1; i < len(phrase); i++ {
		if frequency[phrase[i]] < frequency[phrase[at]] {
			at = i
		}
	}
	return at
}

// frequency is how often capitals and small letters are in English text, in tenths of a percent; what is not listed is
// rare.
var frequency = [256]uint8{' ': 180, 'E': 102, 'T': 75, 'A': 65, 'O': 62, 'I': 57, 'N': 57, 'S': 53, 'R': 50, 'H': 50,
	'L': 33, 'D': 33, 'U': 23, 'C': 22, 'M': 20, 'F': 20, 'W': 17, 'G': 16, 'P': 15, 'Y': 14, 'B': 13, 'V': 8, 'K': 6,
	'X': 1, 'J': 1, 'Q': 1, 'Z': 1, '.': 10, ',': 10, '-': 5, '/': 3, '(': 3, ')': 3}

// indexByteFrom is the offset of a byte in s from an offset on, or the length of s.
func indexByteFrom(s string, c byte, from int) int {
	if i := strings.IndexByte(s[from:], c); i >= 0 {
		return from + i
	}
	return len(s)
}

// IndexWord is the offset of an upper-case ASCII phrase in s, in any case and as whole words, or -1: neither letters
// nor digits touch it.
func IndexWord(s, phrase string) int {
	for at := 0; ; {
		i := IndexFold(s[at:], phrase)
		if i < 0 {
			return -1
		}
		if at += i; (at == 0 || !IsLetter(s[at-1]) && !IsDigit(s[at-1])) && HasWord(s[at:], phrase) {
			return at
		}
		at += len(phrase)
	}
}

// HasWordOf reports whether a run of letters in s is one of several upper-case ASCII words, in any case.
func HasWordOf(s string, words []string) bool {
	for at := 0; at < len(s); {
		end := WordEnd(s, at)
		for _, w := range words {
			if len(w) == end-at && HasFold(s[at:], w) {
				return true
			}
		}
		at = end + 1
	}
	return false
}

// LastIndexFold is the offset of the last place of an upper-case ASCII phrase in s, in any case, or -1. It looks at a
// piece of the text at a time, as IndexFold does, from the last one on.
func LastIndexFold(s, phrase string) int {
	for end := len(s); end >= len(phrase); {
		start := max(0, end-len(phrase)-lastPiece)
		last := -1
		for i := IndexFold(s[start:end], phrase); i >= 0; i = IndexFold(s[last+1:end], phrase) {
			last = max(start, last+1) + i
		}
		if last >= 0 {
			return last
		}
		if start == 0 {
			break
		}
		end = start + len(phrase) - 1
	}
	return -1
}

// lastPiece is how much longer than the phrase such a piece is.
const lastPiece = 2048

// ContainsFold reports whether s holds an upper-case ASCII phrase, in any case.
func ContainsFold(s, phrase string) bool { return IndexFold(s, phrase) >= 0 }

// Squeeze is s in capitals, its words separated by single blanks.
func Squeeze(s string) string {
	if Squeezed(s) {
		return s
	}
	return strings.Join(strings.Fields(strings.ToUpper(Plain(s))), " ")
}

// Squeezed reports whether a text is in capitals, its words separated by single blanks, and in ASCII.
func Squeezed(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c > ' ' && c < 'a' { // as most are
			continue
		}
		if IsLower(c) || c >= 0x80 || Blank(s, i) > 0 && (c != ' ' || i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return false
		}
	}
	return true
}
