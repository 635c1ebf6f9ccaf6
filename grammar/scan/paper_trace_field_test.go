package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLevelsInFields: a text with a title block that names its level in a field may be a paper. Other texts with such
// words are not.
func TestLevelsInFields(t *testing.T) {
	const body = "\nThe harbor master signs on Friday.\n"
	for _, head := range []string{"Level: Secret\nFrom: R. Quill\nDate: 3 March 1976\n",
		"LEVEL: SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: Ferries\n",
		"Classification Level: Top Secret//NF\nTo: The mayor\nSubject: Ferries\n",
		"Level : Secret\nFrom: R. Quill\nDate: 3 March 1976\n", "LEVEL : SECRET\nFROM: R. QUILL\nDATE: 3 MARCH 1976\n",
		"**Security level:** Confidential\nAuthor: R. Quill\nDate: 3 March 1976\n"} {
		tokens, ok := ScanPaper(head + body)
		require.True(t, ok || tokens.Doubt != NoDoubt, head)
	}
	notice, _ := ScanPaper("WITHDRAWAL NOTICE\n\nDate: 3/3/76\nClassification: Secret\n\nThe item was removed.\n")
	require.Equal(t, ArchiveForm.String(), notice.Doubt.String())
	for _, head := range []string{"Level: Secret\nDifficulty: Hard\n", "level: secret\nfrom: the pier\n",
		"Level: Unclassified\nFrom: R. Quill\nDate: 3 March 1976\n", "Level: Secretary\nFrom: R. Quill\nTo: The mayor\n",
		"leVel: secret\nFrom: R. Quill\nTo: The mayor\n",
		"Water level: 3\nFrom: R. Quill\nTo: The mayor\n", "The level: secret\n",
		"In the log at level: secret words\nFrom: R. Quill\nTo: The mayor\n"} {
		tokens, ok := ScanPaper(head + body)
		require.False(t, ok, head)
		require.Equal(t, NoDoubt.String(), tokens.Doubt.String(), head)
	}
}
