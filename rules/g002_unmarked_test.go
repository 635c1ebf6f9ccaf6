package rules

import (
	"testing"

	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/lint"
)

// TestPortionsOfPapersThatLostTheirMarks: a paragraph or an item of a list that had a mark, also where a word of it is
// another now; not what never had one, and not the rest of a portion that is marked.
func TestPortionsOfPapersThatLostTheirMarks(t *testing.T) {
	const end = memoBlock + "SECRET\n"
	rule := *loweredMarking
	rule.Examples = []lint.Example{
		{Frame: "none", Settings: against, Base: memoTitle + "(S//NF) The pier is new.\n\n(U) It is long." + end,
			Text: memoTitle + "⟦The pier is new.⟧\n\n(U) It is long." + end, Note: "a paragraph"},
		{Frame: "none", Settings: against, Base: memoTitle + "- (S) The pier is new.\n\n(U) It is long." + end,
			Text: memoTitle + "⟦-⟧ The pier is new, too.\n\n(U) It is long." + end, Note: "an item, and another word"},
		{Frame: "none", Settings: against, Base: memoTitle + "(S) The pier is new.\n\nFerries sail." + end, Trap: true,
			Text: memoTitle + "(S) The pier is new.\n\nOur ferries sail." + end, Note: "a paragraph that never had one"},
		{Frame: "none", Settings: against, Base: memoTitle + "(S) The pier is new. It is of oak." + end, Trap: true,
			Text: memoTitle + "(S) The pier is new.\n\nIt is of oak." + end, Note: "the rest of a portion with a mark"},
	}
	linttest.Run(t, []*lint.Rule{&rule})
}
