package suppress

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

// TestTheStricterPolicyCounts: of several configurations that share a silence or a baseline.
func TestTheStricterPolicyCounts(t *testing.T) {
	never := lint.Severity(0)
	for _, x := range [][3]lint.Severity{
		{lint.Error, lint.Warning, lint.Warning}, {lint.Warning, lint.Error, lint.Warning},
		{lint.Info, lint.Error, lint.Info},
		{never, lint.Error, lint.Error}, {lint.Error, never, lint.Error}, {never, never, never},
		{lint.Info, lint.Info, lint.Info},
	} {
		require.Equal(t, x[2], stricter(&report.Policy{FailOn: x[0]}, report.Policy{FailOn: x[1]}).FailOn, "%v", x)
	}
	require.Equal(t, lint.Warning, stricter(nil, report.Policy{FailOn: lint.Warning}).FailOn)
}
