package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBlocksInsideLines: a block in the middle of a line is not read, and no rule says that nobody is named.
func TestBlocksInsideLines(t *testing.T) {
	memo := func(line string) string {
		return messagesOf(t, "SECRET//NOFORN\n\nMEMORANDUM FOR THE MAYOR\n\nMay 14, 2016\n\nSUBJECT: (U) Piers\n\n"+line+
			"\n\n(S//NF) The pier leaks.\n\n(U) It is old.\n\nSECRET//NOFORN\n", "A001")
	}
	for _, line := range []string{
		"(U) Dated 9 March 2016. Classified By: Ada Loom, Deputy Director. Declassify On: 20260309",
		"(U) The list of May 2016. Derived From: Pier SCG, 20120202. Declassify On: 20260309",
	} {
		require.Contains(t, memo(line), "inside a line", line)
	}
	for _, line := range []string{"(U) The boat is old.", "(U) The list was declassified by: Ada Loom",
		"(U) The guide says who classified it."} {
		require.Contains(t, memo(line), "says by whom", line)
	}
}
