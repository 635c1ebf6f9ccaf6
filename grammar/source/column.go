package source

import "unicode/utf8"

// between is how far apart the places are up to which characters are counted once. A line may be as long as the text
// and have a finding in each word, so none is counted from its beginning.
const between = 1 << 10

// counted is a place in a text, and how many characters come before it: all, and those that are two units of UTF-16.
type counted struct{ at, runes, pairs uint32 }

// characters are how many characters a part of the text has: all, and those that are two units of UTF-16. A byte that
// is of no character is one.
func (f *File) characters(from, to int) (runes, pairs int) {
	if to-from < between {
		return count(f.Text[from:to])
	}
	a, b := f.before(from), f.before(to)
	return int(b.runes) - int(a.runes), int(b.pairs) - int(a.pairs)
}

// before counts the characters before an offset.
func (f *File) before(offset int) counted {
	f.countOnce.Do(f.count)
	c := f.counts[offset/between]
	if int(c.at) > offset { // a character lies across
		c = f.counts[offset/between-1]
	}
	runes, pairs := count(f.Text[c.at:offset])
	return counted{uint32(offset), c.runes + uint32(runes), c.pairs + uint32(pairs)}
}

// count fills the places: at each multiple of the distance, or where the character ends that lies across it.
func (f *File) count() {
	f.counts = make([]counted, 1, 1+len(f.Text)/between)
	var c counted
	for i := 0; i < len(f.Text); {
		if n := asciiLength(f.Text[i:min(len(f.Text), len(f.counts)*between)]); n > 0 {
			i += n
			c.runes += uint32(n)
		} else {
			r, n := utf8.DecodeRuneInString(f.Text[i:])
			i += n
			c.runes++
			if r > 0xFFFF {
				c.pairs++
			}
		}
		if i >= len(f.counts)*between {
			c.at = uint32(i)
			f.counts = append(f.counts, c)
		}
	}
}

// asciiLength is how many bytes at the front of s are ASCII.
func asciiLength[T string | []byte](s T) (n int) {
	const high = 0x8080808080808080
	for ; n+8 <= len(s); n += 8 {
		t := s[n : n+8]
		word := uint64(t[0]) | uint64(t[1])<<8 | uint64(t[2])<<16 | uint64(t[3])<<24 |
			uint64(t[4])<<32 | uint64(t[5])<<40 | uint64(t[6])<<48 | uint64(t[7])<<56
		if word&high != 0 {
			break
		}
	}
	for n < len(s) && s[n] < utf8.RuneSelf {
		n++
	}
	return n
}

func count(s string) (runes, pairs int) {
	runes = asciiLength(s)
	for _, r := range s[runes:] {
		runes++
		if r > 0xFFFF {
			pairs++
		}
	}
	return runes, pairs
}
