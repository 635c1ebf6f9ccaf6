package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersNextToStraySigns: a spot of the scan or a tag next to a banner makes no note of an error.
func TestBannersNextToStraySigns(t *testing.T) {
	const memo = "MEMO FOR THE FILE\n\nDATE: March 3, 2009\n\nSUBJECT: (U) Piers\n\n(S) The pier leaks.\n\n" +
		"(U) It is old.\n\nClassified By: Ana Prill, Director, XYZ\nReason: 1.4(d)\nDeclassify On: 20190303\n\n"
	for _, line := range []string{
		"%", `%\`, "<a>%", "+%", "%'", "_%_", "%|", ".%", "% ;", `\_%\_`, "<p>%</p>", "<span class=x>%", "§%",
	} {
		low, high := strings.ReplaceAll(line, "%", "CONFIDENTIAL"), strings.ReplaceAll(line, "%", "SECRET")
		require.Equal(t, []string{"R001 error"}, reported(t, low+"\n\n"+memo+low+"\n"), line)
		require.Contains(t, reported(t, low+"\n\n"+memo), "R001 error", line)
		require.Empty(t, reported(t, high+"\n\n"+memo+high+"\n"), line)
	}
}
