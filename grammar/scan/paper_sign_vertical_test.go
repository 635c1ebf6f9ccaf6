package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// down writes each letter of a word on a line of its own.
func down(word string) string { return strings.Join(strings.Split(word, ""), "\n") + "\n" }

// TestLevelsDownThePage: a level whose letters are on lines of their own is listed, also below a lower banner. Other
// words, lists of letters and riddles are not.
func TestLevelsDownThePage(t *testing.T) {
	for _, word := range []string{"SECRET", "CONFIDENTIAL", "TOPSECRET", "TOP SECRET"} {
		lines := down(word)
		requireDoubt(t, UnsureBanner, lines+"\n"+report)
		requireDoubt(t, UnsureBanner, report+"\n"+lines)
		requireDoubt(t, UnsureBanner, strings.ReplaceAll(lines, "\n", "\n\n")+report)
		requireDoubt(t, UnsureBanner, report+"\n   "+strings.ReplaceAll(lines, "\n", "\n   "))
		requireDoubt(t, UnsureBanner, strings.ReplaceAll(lines+"\n"+report, "\n", "\r\n"))
		requireDoubt(t, UnsureBanner, strings.ReplaceAll(lines, "\n", "  \n")+report)
		requireDoubt(t, UnsureBanner, lines+"\n"+lines+lines+"\n"+report) // down both edges and the fold
		requireDoubt(t, NoDoubt, lines+"A\n"+lines+"\n"+report)
		memo := "UNCLASSIFIED\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: (U) Piers\n\n(U) The pier is new.\n\nUNCLASSIFIED\n"
		tokens, ok := ScanPaper(memo + "\n" + lines)
		require.True(t, ok)
		require.Equal(t, PassedBanner, tokens.Doubt, word)
		lower := strings.ReplaceAll(memo, "UNCLASSIFIED", "CONFIDENTIAL")
		tokens, ok = ScanPaper(lower + "\n" + down("CONFIDENTIAL") + report + "\n" + lines)
		require.True(t, ok)
		require.Equal(t, word != "CONFIDENTIAL", tokens.Doubt == PassedBanner, word)
		tokens, ok = ScanPaper(strings.ReplaceAll(memo, "UNCLASSIFIED", "TOP SECRET") + "\n" + lines)
		require.True(t, ok)
		require.Equal(t, NoDoubt, tokens.Doubt, word)
	}
	for _, word := range []string{"SECRETS", "ASECRET", "ABCDE", "SECTOR", "CONFIDE", "UNCLASSIFIED"} {
		requireDoubt(t, NoDoubt, down(word)+"\n"+report)
	}
	requireDoubt(t, NoDoubt, strings.ToLower(down("SECRET"))+"\n"+report)
	requireDoubt(t, NoDoubt, strings.ReplaceAll(down("SECRET"), "\n", ".\n")+report)
}
