package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksBeforeSigns: a mark is read before a formula, a redaction in brackets and a row of stops.
func TestMarksBeforeSigns(t *testing.T) {
	paper := func(line string) string {
		return "CONFIDENTIAL\n\nMEMORANDUM FOR THE MAYOR\nMay 3, 2012\nSUBJECT: (U) Piers\n\n(C) The pier is new.\n\n" +
			line + "\n\n(U) The quay is old.\n\nClassified By: A. Poe, Mayor\nReason: 1.4(c)\nDeclassify On: 20220503\n\n" +
			"CONFIDENTIAL\n"
	}
	for _, words := range []string{
		`$x=\underline{1}$ report of the ships that sailed`, "[[REDACTED]]", "[[The ferry]] that sails", ".....", "... sails",
	} {
		require.Empty(t, reported(t, paper("(U) "+words)), words)
		for _, mark := range []string{"(S) ", "(TS) ", "- (S) ", "(S//FGI) "} {
			require.Contains(t, messagesOf(t, paper(mark+words), "R001"), "portion", mark+words)
		}
		// the sign of a copyright
		require.NotContains(t, reported(t, "UNCLASSIFIED\n\n(U) It sails.\n\n(C) "+words+"\n\nUNCLASSIFIED\n"), "R001 error")
	}
	// a stop or two end a sentence about a mark, and one sign of money is no formula
	for _, line := range []string{
		"(S//FGI).", "(S//FGI)... is its mark", "(S//FGI) .. is", "(S) $5 is paid", "(S) [it] sails",
	} {
		require.NotContains(t, reported(t, paper(line)), "R001 error", line)
	}
}
