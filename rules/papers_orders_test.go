package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOrdersOfBlocks: the authority block of a paper cites the order in force on its day.
func TestOrdersOfBlocks(t *testing.T) {
	for line, want := range map[string]string{
		"Reason: E.O. {} 1.4(d)":                       "warning",
		"Reason: Section 1.4(d) of Executive Order {}": "warning",
		"Reason: 1.4(d), EO {}":                        "warning",
		"Reason: 1.4(d)\nE.O. {}: DECL: 20140303":      "warning",
		"Reason: 1.4(d)\nE.O. {}":                      "info",
		"Reason: 1.4(d)\nDerived From: Harbor Guide 3, dated 20010101\nDeclassify On: 20140303, E.O. {}": "info",
	} {
		require.Contains(t, reported(t, ordersMemo("2004", strings.ReplaceAll(line, "{}", "13526"))), "D013 "+want, line)
		require.Contains(t, reported(t, ordersMemo("2008", strings.ReplaceAll(line, "{}", "12356"))), "D014 "+want, line)
		require.NotContains(t, reported(t, ordersMemo("2004", strings.ReplaceAll(line, "{}", "12958"))), "D014 "+want, line)
	}
	for _, line := range []string{
		"Reason: 1.4(d)\nDerived From: memo of 1994 under E.O. 12356, dated 19940101",
		"Reason: 1.4(d)\nDeclassified by the harbor master under E.O. 13526",
		"Reason: 1.4(d)\nDECLASSIFIED\nE.O. 13526, Sec. 3.5\nNLN 11-22",
		"Reason: 1.4(d)\n\n(U) The harbor keeps a copy of E.O. 13526.",
		"Reason: 1.4(d)\n\n(U) E.O. 13526: it is new.",
		"Reason: 1.4(d), 13526", "Reason: 1.4(d), E.O. 135262",
	} {
		for _, found := range reported(t, ordersMemo("2004", line)) {
			require.NotContains(t, found, "D013", line)
			require.NotContains(t, found, "D014", line)
		}
	}
	first, second := ordersMemo("2004", "Reason: 1.4(d)"), ordersMemo("2014", "Reason: E.O. 13526 1.4(d)")
	require.NotContains(t, reported(t, first+"\f"+second), "D013 warning", "two papers")
	require.NotContains(t, reported(t, ordersMemo("2008", "E.O. 12958: DECL: 20180303")), "A015 warning")
}
