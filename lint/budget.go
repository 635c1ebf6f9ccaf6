package lint

import "fmt"

// What a finding and each of its places take in a JSON report, in bytes, about.
const (
	findingCost = 1100
	placeCost   = 350
)

// leastBudget is for two hundred findings, however short a text is; a longer one may have findings for ten times its
// size. No real cable comes near either: a text that was made to have a finding each few bytes would take gigabytes.
const (
	leastBudget = 200 * findingCost
	budgetTimes = 10
)

// mostRelated is how many places a finding points at.
const mostRelated = 200

// budget is what the findings of one text may take.
type budget struct {
	left int
	// ruled is what the rule may still take: three quarters of what was left when it began, so that no rule starves
	// those after it.
	ruled int
	// dropped counts the findings that were not kept.
	dropped int
}

func newBudget(size int) *budget {
	b := &budget{left: max(leastBudget, budgetTimes*size)}
	b.begin()
	return b
}

// begin begins a rule.
func (b *budget) begin() { b.ruled = b.left / 4 * 3 }

// take reports whether a finding may be kept. A long list of edits that it shares with the finding before it takes
// nothing more.
func (b *budget) take(d *Diagnostic, before []Diagnostic) bool {
	if b == nil { // a pass made by hand
		return true
	}
	if n := len(d.Related) - mostRelated; n > 0 {
		last := Related{d.Related[mostRelated].Span, fmt.Sprintf("and %d more places", n)}
		d.Related = append(d.Related[:mostRelated:mostRelated], last)
	}
	places := len(d.Related)
	for i, f := range d.Fixes {
		if n := len(before); n == 0 || i >= len(before[n-1].Fixes) || !f.Long() || !f.Shares(before[n-1].Fixes[i]) {
			places += len(f.Edits)
		}
	}
	cost := findingCost + places*placeCost
	if cost > b.ruled {
		b.dropped++
		return false
	}
	b.ruled, b.left = b.ruled-cost, b.left-cost
	return true
}
