package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Offices reports whether a place is short lines of a name and the offices of this person, as below a sender: most
// words begin with a capital, and no sentence ends there.
func (t *Tokens) Offices(at source.Span) bool {
	const longest = 45
	s := strings.TrimSpace(at.In(t.whole))
	if strings.HasSuffix(s, ".") || strings.Contains(s, ". ") || !titleCase(s) {
		return false
	}
	for line := range strings.Lines(s) {
		if len(strings.TrimSpace(line)) > longest {
			return false
		}
	}
	capitals, words := 0, strings.Fields(s)
	for _, w := range words {
		if text.IsUpper(w[0]) {
			capitals++
		}
	}
	return 2*capitals > len(words)
}
