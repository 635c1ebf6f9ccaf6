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

// TestTopSecretIsNotCut: T O P before S E C R E T is of the level and no other word, on a line of its own and joined to
// the line above.
func TestTopSecretIsNotCut(t *testing.T) {
	for _, level := range []string{"T O P  S E C R E T", "T O P S E C R E T", "TOP SECRET"} {
		text := strings.Replace(quellville, "C O N F I D E N T I A L SECTION 01 OF 02", level, 1)
		forms := []string{text}
		if level != "TOP SECRET" {
			forms = append(forms, strings.Replace(text, "\n"+level, level, 1))
		}
		for _, c := range forms {
			_, cables := reader(t)(c)
			require.Len(t, cables, 1)
			require.Equal(t, "TOP SECRET", cables[0].Marking().Level.String(), "%q", level)
		}
	}
}
