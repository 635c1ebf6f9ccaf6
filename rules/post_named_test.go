package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestWordsThatNameAPostAreNoControl: lines say whose telegram it is, and an FM line has the post alone.
func TestWordsThatNameAPostAreNoControl(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{garbledClassificationLine}, lint.Options{})
	require.NoError(t, err)
	for word, want := range map[string]int{"CONSUL": 0, "CONSULATE": 0, "LEGATION": 0, "FROM": 0, "CITE": 0, "PLUS": 1} {
		require.Len(t, findings(linter, "O 011200Z MAR 92\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC\n"+
			"C O N F I D E N T I A L "+word+" QUELLVILLE 00412\n\nE.O. 12356: DECL: OADR\nTAGS: PREL, XX\n"+
			"SUBJECT: HARBOR TALKS RESUME\n\n1. (C) The envoy said that talks would go on.\n"), want, word)
	}
}
