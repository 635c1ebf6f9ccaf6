package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// strayMemo is a paper with lines of its own at its head and its foot.
func strayMemo(head, foot string) string {
	return head + "\n\nMEMO FOR THE FILE\nSUBJECT: (U) Piers\n\n(S) The pier leaks.\n\n(U) It is old.\n\n" + foot + "\n"
}

// readBanners are the banners that are read in a paper, and whether letters of one are misread.
func readBanners(t *testing.T, paper string) (read []string, misread bool) {
	tokens, _ := ScanPaper(paper)
	for i := range tokens.Len() {
		if tok := tokens.At(i); tok.Kind == Banner {
			read = append(read, tok.Text)
			_, _, wrong := tok.Misread()
			misread = misread || wrong
		}
	}
	return read, misread
}

// TestStraySigns: a banner with a spot of the scan or a tag next to it, and nothing else, is read as it is.
func TestStraySigns(t *testing.T) {
	for _, level := range []string{"SECRET", "CONFIDENTIAL", "TOP SECRET", "UNCLASSIFIED", "SECRET//NOFORN"} {
		for _, line := range []string{
			"%\\", "<a>%", "+%", "%'", "'%", "%|", ".%", "^%", "%^", "% ~", "%!", "! %", "<p>%</p>", "% ;", ": %",
			"\\_%\\_", "%</span>", "<a name=x>%", "_%_", "%\"", "§ %", "%®", "»%", "“%", "%’", "  %\\  ",
		} {
			if strings.HasSuffix(line, ";") && strings.Contains(level, "//") {
				continue // it is between controls, too, in banners of former times
			}
			line = strings.ReplaceAll(line, "%", level)
			got, misread := readBanners(t, strayMemo(line, line))
			require.Equal(t, []string{level, level}, got, line)
			require.False(t, misread, line)
			got, _ = readBanners(t, strayMemo(line, level))
			require.Equal(t, []string{level, level}, got, line)
			got, _ = readBanners(t, strayMemo("", line))
			require.Equal(t, []string{level}, got, line)
		}
	}
	for _, line := range []string{
		"'SECRET'", "`SECRET`", "SECRET,", "SECRET;", "\"SECRET\",", "• SECRET", "SECRET/", "/SECRET",
		"SECRET\\ harbor", "~SECRETS", "+SECRETARY", "Secret\\", "<a>Secret", "SECRET <a@b.example>", "SECRET(",
		"{SECRET}", "|SECRET|", "(SECRET",
		"SECRET\\\\n", "+SECRET+PIER", "SECRET \\ PIER", "<SECRET key=1>PIER", "‘SECRET’", "SECRET|CONFIDENTIAL|",
	} {
		got, misread := readBanners(t, strayMemo(line, line))
		require.True(t, len(got) == 0 || misread, line)
	}
}
