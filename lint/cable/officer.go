package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/scan"
)

// OtherOfficer reports whether two classifiers are two persons: they share no word of a name, and each has one.
func OtherOfficer(a, b string) bool {
	first, second := scan.NameWords(a), scan.NameWords(b)
	if len(first) == 0 || len(second) == 0 {
		return false
	}
	for _, w := range first {
		for _, v := range second {
			if strings.HasPrefix(w, v) || strings.HasPrefix(v, w) { // a copy may have cut it
				return false
			}
		}
	}
	return true
}
