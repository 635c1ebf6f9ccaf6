package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestUnreadSplitCaption: a no-break space that splits a caption is reported; one between words is not.
func TestUnreadSplitCaption(t *testing.T) {
	with := func(line string) string {
		return strings.Join(codesOf(t, strings.Replace(quellville, "\nSIPDIS\n", "\n"+line+"\n", 1)), " ")
	}
	for _, line := range []string{"NO\u00a0DIS", "SIP\u00a0DIS", "EX\u00a0DIS", "NO\u00a0FORN", "S\u00a0IPDIS",
		"NOFOR\u00a0N"} {
		require.Contains(t, with(line), "P017", line)
	}
	for _, line := range []string{"SIPDIS", "SIPDIS\u00a0", "\u00a0SIPDIS", "NOFORN\u00a0SIPDIS", "STATE\u00a0FOR EUR/NB",
		"ROGER\u00a0CHANNEL"} {
		require.NotContains(t, with(line), "P017", line)
	}
	read := strings.Replace(quellville, "Classified By:", "Classified\u00a0By:", 1)
	require.NotContains(t, strings.Join(codesOf(t, read), " "), "A001", "it is read")
}
