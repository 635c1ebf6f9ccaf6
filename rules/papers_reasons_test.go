package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestReasonsBelowALetter: no category of sec. 1.4 has parts, so a number after its letter names nothing.
func TestReasonsBelowALetter(t *testing.T) {
	text := func(reason string) string {
		return boatsMemo("2016", "Classified By: A. Oak, Director\nReason: "+reason+"\nDeclassify On: 20260712")
	}
	memo := func(reason string) []string { return reported(t, text(reason)) }
	for _, reason := range []string{"1.4(a)(9)", "1.4(c)(2)", "1.4(C) (2)", "1.4(d)(ii)", "1.4 (d)(2) and (b)",
		"1.4(a)(b)(12)", "E.O. 13526, Sec. 1.4(c)(1)", "Section 1.4(g)(7) of E.O. 13526", "1.4(c) and 1.4(g)(7)"} {
		require.Equal(t, []string{"A005 error"}, memo(reason), reason)
	}
	for _, reason := range []string{"1.4(c)", "1.4 (b) and (d)", "1.4(a), (c) (two sources)", "1.4(c) (9 pages)",
		"1.4(c); see (2)", "1.4(c) of E.O. 13526 (2009)", "1.4(c)  (2)", "1.4(c) ((2))", "1.4(c) (2", "1.4(c) (12345)"} {
		require.NotContains(t, memo(reason), "A005 error", reason)
	}
	require.Equal(t, []string{"A005 error", "A006 info"}, memo("1.4(c)(2)(c)"))
	written := text("1.4 c (2), d")
	require.Equal(t, written, lint.Apply(written, true, reader(t)).Text, "the number would be lost")
}
