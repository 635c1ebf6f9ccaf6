package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCodewordsInPageHeads: a level, a codeword after a stroke and the number of the page are the head of a paper's
// page and not the classification line of a cable, whose post has no stroke before it.
func TestCodewordsInPageHeads(t *testing.T) {
	paper := func(head string) string {
		return head + " 001\n\nEYES ONLY\n\nBRIEFING DOCUMENT: OPERATION HARBOR 12\n\n18 NOVEMBER, 1952\n\n" +
			"The ferry is old, and no master has seen its papers.\n\f" + head + " 002\n\nEYES ONLY\n\nIt leaks.\n"
	}
	for _, head := range []string{"TOP SECRET / WALNUT", "SECRET/WALNUT", "TOP SECRET - WALNUT"} {
		found := together(t, paper(head))
		require.NotContains(t, found, "H0", head)
		require.NotContains(t, found, "S0", head)
	}
	for _, head := range []string{"SECRET QUELLVILLE", "SECRET//NOFORN QUELLVILLE", "SECRET/NOFORN QUELLVILLE"} {
		require.Contains(t, together(t, paper(head)), "S003", head)
	}
}
