package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBlocksWithValuesBelowTheirKeys: a block says the same where the values are on the lines below the keys.
func TestBlocksWithValuesBelowTheirKeys(t *testing.T) {
	memo := func(block string) []string {
		return reported(t, "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n12 July 2001\n\nSUBJECT: (U) Boats\n\n"+
			"(S) The ferry sails at night.\n\n"+block+"\n\nSECRET\n")
	}
	for _, block := range []string{
		"Classified By:\nDirector of Harbors\nReason: 1.5(a)\nDeclassify On: X1",
		"Classified By:\n\nDirector of Harbors\n\nReason: 1.5(a)\n\nDeclassify On: X1",
		"Classified By:\nA. Oak, Director\nReason:\n1.5(a)\nDeclassify On:\nX1",
		"Classified By: A. Oak,\nDirector of Harbors\nReason: 1.5(a)\nDeclassify On: X1",
		"Derived From:\nHarbor Guide 3\nDeclassify On:\n20100102",
	} {
		require.Empty(t, memo(block), block)
	}
	require.Contains(t, memo("Classified By:\nDirector of Harbors\nDeclassify On: X1"), "A002 error")
	require.Contains(t, memo("Classified By:\nDirector of Harbors\nReason: 1.5(a)"), "A015 warning")
}
