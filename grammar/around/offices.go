package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// shortForms are titles and words that are cut short before a stop.
var shortForms = text.NewWords("MR", "MRS", "MS", "DR", "LT", "COL", "GEN", "BRIG", "MAJ", "CAPT", "CDR", "CMDR", "ADM",
	"SGT", "AMB", "HON", "REV", "ST", "JR", "SR", "DEPT", "ASST", "DEP", "GOV", "SEN", "REP", "NO")

// Offices reports whether a place is short lines of a name and the offices of this person, as below a sender: most
// words begin with a capital, and no sentence ends there.
func (t Text) Offices(at source.Span) bool {
	const longest = 60
	s := strings.TrimSpace(at.In(t.whole))
	if strings.HasSuffix(s, ".") || endsInside(s) || !text.TitleCase(s) {
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

// endsInside reports whether a sentence ends inside a text: a stop before a blank, not after an initial or a short
// form.
func endsInside(s string) bool {
	for before, after, ok := strings.Cut(s, ". "); ok; before, after, ok = strings.Cut(after, ". ") {
		word := before[strings.LastIndexAny(before, " ./\n")+1:]
		if len(word) > 1 && !shortForms.Has(strings.ToUpper(word)) {
			return true
		}
	}
	return false
}
