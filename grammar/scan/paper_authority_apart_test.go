package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBlocksThatAreNotRead: a paper whose authority block is in a fence, a table or columns, or has its keys above all
// values, says so. Another text with the same lines does not.
func TestBlocksThatAreNotRead(t *testing.T) {
	memo := func(block string) Doubt {
		tokens, ok := ScanPaper("SECRET\n\n# MEMORANDUM FOR THE MAYOR\n\nMarch 3, 2016\n\nSUBJECT: (U) Ferries\n\n" +
			"(S) The ferry sails at night.\n\n(U) The pier is new.\n\n" + block + "\n\nSECRET\n")
		require.True(t, ok, block)
		return tokens.Doubt
	}
	const sound = "Classified By: A. Oak, Director\nReason: 1.4(d)\nDeclassify On: 20260303"
	for block, want := range map[string]Doubt{
		"```\n" + sound + "\n```":                                                                       BlockFenced,
		"~~~text\n" + sound + "\n~~~":                                                                   BlockFenced,
		"```\nDerived From: Guide 3\nDeclassify On: X1\n```":                                            BlockFenced,
		"Classified By:\nReason:\nDeclassify On:\nA. Oak, Director\n1.4(d)\n20260303":                   BlockApart,
		"Classified By\nReason\nDeclassify On\nA. Oak, Director\n1.4(d)\n20260303":                      BlockApart,
		"Classified By:   Reason:   Declassify On:\nA. Oak, Director   1.4(d)   20260303":               BlockApart,
		"| Classified By | A. Oak, Director |\n| Reason | 1.4(d) |\n| Declassify On: | 20260303 |":      BlockApart,
		"| **Classified By** | Reason | Declassify On |\n|---|---|---|\n| A. Oak | 1.4(d) | 20260303 |": BlockApart,
		"Prepared by: B. Elm     Classified By: A. Oak, Director\nPhone: 555     Reason: 1.4(d)":        BlockApart,

		sound:                                                                         NoDoubt,
		sound + "\n\n```\n" + sound + "\n```":                                         NoDoubt,
		sound + "\n\n| Reason | Declassify On |":                                      NoDoubt,
		"```\nClassified By: A. Oak\n```":                                             NoDoubt,
		"```\nwho = By: A. Oak\n```":                                                  NoDoubt,
		"| Reason | cost |\n|---|---|\n| wind | 3 |":                                  NoDoubt,
		"Prepared by: B. Elm     Declassify On: 20260303":                             NoDoubt,
		"Classified By:\nDerived From:\nDeclassify On:":                               NoDoubt,
		"Classified By:\nA. Oak, Director\nDeclassify On:\n20260303":                  NoDoubt,
		"Classified By: A. Oak, Director     Reason: 1.4(d)\nDeclassify On: 20260303": NoDoubt,
	} {
		require.Equal(t, want.String(), memo(block).String(), block)
	}
	for _, text := range []string{"# Marks\n\nWrite:\n\n```\n" + sound + "\n```\n",
		"| Classified By | Reason | Declassify On |\n", "Classified By\nReason\nDeclassify On\nA. Oak\n1.4(d)\n20260303\n"} {
		requireDoubt(t, NoDoubt, text)
	}
}
