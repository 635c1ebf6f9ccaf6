package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestASensitiveHeaderIsNotRaised: S E C R E T//SBU is no marking. A caption SENSITIVE is C009 after the fix.
func TestASensitiveHeaderIsNotRaised(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const text = "UNCLAS VARNES 000412\n\nSENSITIVE\n\nE.O. 13526: N/A\nTAGS: PREL\nSUBJECT: THE SHIP\n\n" +
		"1. (SBU) The ship left.\n\n2. (S) It is gone.\n"
	for line, want := range map[string]int{
		"UNCLAS": 1, "UNCLASSIFIED": 1, "UNCLAS//SBU": 0, "UNCLASSIFIED//SBU": 0, "UNCLASSIFIED//FOUO": 0, "UNCLAS/SBU": 0,
		"UNCLASSIFIED//SBU-NF": 0, "UNCLAS//NOFORN": 1,
	} {
		found := 0
		for _, d := range findings(linter, strings.Replace(text, "UNCLAS", line, 1)) {
			if d.Rule.Code == "R002" {
				found++
				require.Len(t, d.Fixes, want, line)
			}
		}
		require.Equal(t, 1, found, line)
	}
}
