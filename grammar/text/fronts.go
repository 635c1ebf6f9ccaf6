package text

// Fronts are the first four letters of words that lines begin with, for a quick look at a line before it is compared
// with each of them.
type Fronts struct {
	// The letters that come after the first two, and after the second and third, a bit for each. Letters are known by
	// their lower five bits, which are the same in both cases.
	third, fourth [32 * 32]uint32
}

// FrontsOf makes Fronts of lists of upper-case words of three letters or more.
func FrontsOf(lists ...[]string) *Fronts {
	var f Fronts
	for _, list := range lists {
		for _, w := range list {
			f.third[twoLetters(w[0], w[1])] |= 1 << (w[2] & 31)
			if len(w) == 3 {
				f.fourth[twoLetters(w[1], w[2])] = ^uint32(0)
			} else {
				f.fourth[twoLetters(w[1], w[2])] |= 1 << (w[3] & 31)
			}
		}
	}
	return &f
}

// twoLetters is the place of two letters in a table.
func twoLetters(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// May reports whether a line may begin with one of the words, in any case. Where it is false the line does not.
func (f *Fronts) May(line string) bool {
	return len(line) > 2 && f.third[twoLetters(line[0], line[1])]>>(line[2]&31)&1 != 0 &&
		(len(line) == 3 || f.fourth[twoLetters(line[1], line[2])]>>(line[3]&31)&1 != 0)
}
