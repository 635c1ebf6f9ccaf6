package text

// Fronts are the first three letters of words that lines begin with, for a quick look at a line before it is compared
// with each of them.
type Fronts struct {
	// The letters that come after a first and after a second letter, a bit for each. Letters are known by their lower
	// five bits, which are the same in both cases.
	second, third [32]uint32
}

// FrontsOf makes Fronts of lists of upper-case words of three letters or more.
func FrontsOf(lists ...[]string) *Fronts {
	var f Fronts
	for _, list := range lists {
		for _, w := range list {
			f.second[w[0]&31] |= 1 << (w[1] & 31)
			f.third[w[1]&31] |= 1 << (w[2] & 31)
		}
	}
	return &f
}

// May reports whether a line may begin with one of the words, in any case. Where it is false the line does not.
func (f *Fronts) May(line string) bool {
	return len(line) > 2 && f.second[line[0]&31]>>(line[1]&31)&1 != 0 && f.third[line[1]&31]>>(line[2]&31)&1 != 0
}
