package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEmptyKeysBeforeTags: a line break of HTML is not the name of who classified a paper.
func TestEmptyKeysBeforeTags(t *testing.T) {
	const memo = "SECRET\n\n13 September 2005\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: (U) Lamps\n\n" +
		"(S) The lamps are dim.\n\n(U) The port is open.\n\n%\n\nSECRET\n"
	for line, want := range map[string]string{
		"CLASSIFIED BY: <br> Reason: 1.4(c) Declassify On: 20150913":                           "A008",
		"CLASSIFIED BY: <br/><br /> Reason: 1.4(c) Declassify On: 20150913":                    "A008",
		"CLASSIFIED BY:\nReason: 1.4(c)\nDeclassify On: 20150913":                              "A008",
		"CLASSIFIED BY: <br> Rosa Quill, Director <br> Reason: 1.4(c) Declassify On: 20150913": "",
		"CLASSIFIED BY: Rosa Quill, Director\nReason: 1.4(c)\nDeclassify On: 20150913":         "",
	} {
		have := []string{}
		for _, found := range onlyOf(reported(t, strings.Replace(memo, "%", line, 1)), "A008 A009 A001") {
			have = append(have, found[:4])
		}
		require.Equal(t, want, strings.Join(have, ", "), line)
	}
}
