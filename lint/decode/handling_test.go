package decode_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/decode"
)

// TestSensitiveNextToALevel: before E.O. 12958 it is a handling word, and SBU from then on.
func TestSensitiveNextToALevel(t *testing.T) {
	list := linters(t)
	for _, s := range []string{"SECRET/SENSITIVE", "TOP SECRET/SENSITIVE", "SECRET SENSITIVE", "CONFIDENTIAL/SENSITIVE",
		"SECRET/SENSITIVE/NODIS", "TOP SECRET/SENSITIVE/EYES ONLY", "SECRET / SENSITIVE"} {
		old := decode.Judge(s, calendar.MustDate(1977, 9, 13), list...)
		require.Empty(t, old.Findings, s)
		require.True(t, old.Sound(), s)
		require.Empty(t, old.Correct, s)
		now := decode.Judge(s, today, list...)
		require.Len(t, now.Findings, 1, s)
		require.Equal(t, lint.Warning, now.Findings[0].Severity, s)
		require.NotEqual(t, old.Parts[1].Says, now.Parts[1].Says, s)
	}
	for _, s := range []string{"(S/SBU)", "SECRET/SBU", "(S/SENSITIVE)"} {
		require.False(t, decode.Judge(s, today, list...).Sound(), s)
	}
}
