package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersInCommentsAndNotes: a banner in the comment of a program, or in the footnote that a converter made of a
// page's foot.
func TestBannersInCommentsAndNotes(t *testing.T) {
	for line, want := range map[string]string{
		"/* SECRET */": "SECRET", "/*   UNCLASSIFIED//FOR OFFICIAL USE ONLY   */": "UNCLASSIFIED",
		"/*SECRET//NOFORN*/": "SECRET", "  /** TOP SECRET **/": "TOP SECRET", "/* S E C R E T */": "SECRET",
		"[^0]:    TOP SECRET//COMINT": "TOP SECRET", "[^12]: SECRET": "SECRET",
		"/* SECRET": "", "/* SECRET KEYS */": "", "/* The SECRET of the pier */": "", "/**/": "",
		"[^0]: The SECRET pier": "", "[^0]:": "", "[^pier]: SECRET": "", "[^0] SECRET": "", "/": "", "[": "", "/*": "",
		"*/": "", "/* secret */": "",
	} {
		b, ok := bannerAt(line, 0, len(line))
		require.Equal(t, want != "", ok, line)
		if ok {
			require.Equal(t, want, b.level, line)
		}
	}
	tokens, ok := ScanPaper("/* SECRET */\n-- (S) The pier leaks.\n-- (U) The ferry sails.\n/* SECRET */\n")
	require.True(t, ok)
	require.Equal(t, NoDoubt, tokens.Doubt)
	for i := range tokens.Len() {
		require.NotEqual(t, TitleLine, tokens.At(i).Kind)
	}
}
