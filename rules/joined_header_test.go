package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestMarkAboveAJoinedHeader takes the line break before the classification line from sound cables: nothing is found,
// and a mark above the header is found as before.
func TestMarkAboveAJoinedHeader(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, c := range []struct{ base, level, above string }{
		{soundCable, "C O N F I D E N T I A L", "R001"}, {unclasCable, "UNCLAS", "R002"},
	} {
		joined := strings.Replace(c.base, "\n"+c.level, c.level, 1)
		require.NotEqual(t, c.base, joined)
		for _, d := range findings(linter, joined) {
			require.Equal(t, lint.Info, d.Severity, "%s: %s", d.Rule.Code, d.Message)
		}
		var codes []string
		for _, d := range findings(linter, strings.Replace(joined, "3. (SBU)", "3. (S)", 1)) {
			codes = append(codes, d.Rule.Code)
		}
		require.Contains(t, codes, c.above)
	}
}
