package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// undatedMemo is a memorandum without a date, with a reason and an instruction.
func undatedMemo(reason, until string) string {
	return "SECRET\n\nMEMORANDUM FOR THE WARDEN\n\nFROM: Ana Prill\n\nSUBJECT: (U) Piers\n\n(S) The pier leaks.\n\n" +
		"(U) It is old.\n\nClassified By: Ana Prill, Director, XYZ\nReason: " + reason + "\nDeclassify On: " + until +
		"\n\nSECRET\n"
}

// TestReasonsDatePapers: a reason of section 1.4 is of 2003 or later. A paper without a date but with such a reason
// needs marks, and its exemption was abolished half a year after the section had reasons.
func TestReasonsDatePapers(t *testing.T) {
	unmarked := strings.NewReplacer("(S) ", "", "(U) ", "")
	got := reported(t, unmarked.Replace(undatedMemo("1.4(d)", "20390303")))
	require.Equal(t, []string{"P002 warning"}, onlyOf(got, "P002"))
	for _, reason := range []string{"1.5(d)", "", "operations"} {
		require.Empty(t, onlyOf(reported(t, unmarked.Replace(undatedMemo(reason, "20390303"))), "P002"), reason)
	}
	for _, until := range []string{"X1", "X8", "1.6X6"} {
		require.Equal(t, []string{"A014 info"}, onlyOf(reported(t, undatedMemo("1.4(d)", until)), "A014"), until)
		require.Empty(t, onlyOf(reported(t, undatedMemo("1.5(d)", until)), "A014"), until)
		dated := strings.Replace(undatedMemo("1.4(d)", until), "SUBJECT", "DATE: May 3, 2009\n\nSUBJECT", 1)
		require.Empty(t, onlyOf(reported(t, dated), "A014"), until)
		require.Contains(t, reported(t, dated), "D008 error", until)
	}
	for _, until := range []string{"20390303", "25X1, 20390303", "50X1-HUM"} {
		require.Empty(t, onlyOf(reported(t, undatedMemo("1.4(c)", until)), "A014"), until)
	}
}
