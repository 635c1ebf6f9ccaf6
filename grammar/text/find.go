package text

import "strings"

// FindFold is the index of the first of some words that is w in any case, or -1. Most words of a list differ in their
// first letter, so that they are not compared.
func FindFold(words []string, w string) int {
	if w == "" {
		return -1
	}
	first := Upper(w[0])
	for i, known := range words {
		if (first >= 0x80 || known[0] >= 0x80 || Upper(known[0]) == first) && strings.EqualFold(known, w) {
			return i
		}
	}
	return -1
}
