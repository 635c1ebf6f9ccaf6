package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLevelsInFieldsOfALine: a field among others below the banner names a level. Alone on its line it is a banner, and
// a line about what is attached names the level of that.
func TestLevelsInFieldsOfALine(t *testing.T) {
	for s, want := range map[string]string{
		"File: Piers; Classification: UNCLASSIFIED; Keep: 5 years\n":             "UNCLASSIFIED",
		"Records: Piers\nClass: A | Classification: TOP SECRET |\n":              "TOP SECRET",
		"Classification: SECRET; File: Piers\n":                                  "SECRET",
		"**File**: Piers; **Classification:** CONFIDENTIAL\r\n":                  "CONFIDENTIAL",
		"File: Piers\tSecurity Classification: SECRET\n":                         "SECRET",
		"Classification: SECRET\n":                                               "",
		"File: Piers; Classification: SECRET of the port\n":                      "",
		"File: Piers; Classification: secret\n":                                  "",
		"File: Piers; Classification: SECRETS\n":                                 "",
		"Attachment: Map; Classification: SECRET\n":                              "",
		"Source: Board; Classification: SECRET\n":                                "",
		"A.\n\nB.\n\nC.\n\nD.\n\nFile: Piers; Classification: SECRET; Keep: 5\n": "",
	} {
		const before = "SECRET\n"
		tokens := newTokens(before+s, "", 0)
		got := ""
		for _, f := range tokens.LevelsInFields(len(before)) {
			got = f.Span.In(tokens.whole)
			require.Equal(t, f.Level.String(), got)
		}
		require.Equal(t, want, got, s)
	}
}
