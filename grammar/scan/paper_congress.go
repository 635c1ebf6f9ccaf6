package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// congressHeads are letterheads of Congress.
var congressHeads = [...]string{"U.S. HOUSE OF REPRESENTATIVES", "UNITED STATES HOUSE OF REPRESENTATIVES",
	"HOUSE OF REPRESENTATIVES", "UNITED STATES SENATE", "U.S. SENATE", "CONGRESS OF THE UNITED STATES"}

// committeeWords are in the report that a committee gives of its own work.
const committeeWords = "DIRECTED COMMITTEE STAFF"

// OfCongress reports whether a paper is one of Congress, by a letterhead at its head or by what a committee says of its
// staff.
func (t *Tokens) OfCongress(at source.Span) bool {
	s := at.In(t.whole)
	head, _ := edges(s, false)
	for line := range strings.Lines(s[:head]) {
		line = strings.TrimSpace(line)
		if slices.ContainsFunc(congressHeads[:], func(head string) bool { return strings.EqualFold(line, head) }) {
			return true
		}
	}
	return text.ContainsFold(s, committeeWords)
}
