package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/growth"
	"github.com/cablelint/cablelint/lint"
)

// TestEqualMarksAreCorrectedOnce: what a mark may have been meant to be is not found again for each mark with its text,
// which takes two to five thousand allocations; to read its line and to report it takes up to 300.
func TestEqualMarksAreCorrectedOnce(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{notAsTheRegister}, lint.Options{})
	require.NoError(t, err)
	for _, mark := range []string{"(S//HCS-O//NF)", "(S//OC,NF)", "(TS//SI-G//NF)"} {
		paper := func(n int) string {
			return "TOP SECRET//NOFORN" + memoDate + strings.Repeat(mark+" Boats came.\n\n", n) + memoBlock
		}
		require.Len(t, findings(linter, paper(3)), 1, mark)
		of := func(n int) float64 {
			text := paper(n)
			return testing.AllocsPerRun(5, func() { findings(linter, text) })
		}
		each := (of(300) - of(100)) / 200
		t.Logf("%s: %.0f allocations a mark", mark, each)
		require.Less(t, each, 500.0, mark)
	}
	growth.Linear(t, "equal marks", 1000, func(n int) {
		findings(linter, "SECRET//NOFORN"+memoDate+strings.Repeat("(S//HCS-O//NF) Boats came.\n\n", n)+memoBlock)
	})
}
