package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// congressHeads are letterheads of Congress.
var congressHeads = [...]string{"U.S. HOUSE OF REPRESENTATIVES", "UNITED STATES HOUSE OF REPRESENTATIVES",
	"HOUSE OF REPRESENTATIVES", "UNITED STATES SENATE", "U.S. SENATE", "CONGRESS OF THE UNITED STATES"}

// committeeWords are in the report that a committee gives of its own work.
const committeeWords = "DIRECTED COMMITTEE STAFF"

// congressPhrases are both, to be looked for together.
var congressPhrases = lazy.Value[*text.Phrases]{Make: func() *text.Phrases {
	return text.NewPhrases(congressHeads[:], []string{committeeWords})
}}

// OfCongress reports whether a paper is one of Congress, by a letterhead at its head or by what a committee says of its
// staff.
func (t *Tokens) OfCongress(at source.Span) bool {
	s := at.In(t.whole)
	if !congressPhrases.Get().In(s) { // as in nearly all papers
		return false
	}
	head, _ := edges(s, false)
	for line := range strings.Lines(s[:head]) {
		line = strings.TrimSpace(line)
		if slices.ContainsFunc(congressHeads[:], func(head string) bool { return strings.EqualFold(line, head) }) {
			return true
		}
	}
	return text.ContainsFold(s, committeeWords)
}
