package scan

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// TestTokensOfOtherLineEnds: a text has the same tokens with each kind of line end. Where an end is one byte, they are
// at the same places.
func TestTokensOfOtherLineEnds(t *testing.T) {
	files, err := filepath.Glob("../../testdata/golden/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		read, err := os.ReadFile(name)
		require.NoError(t, err)
		s := string(read)
		if strings.ContainsAny(s, "\r\v\u0085\u2028\u2029") {
			continue
		}
		want, paper := ScanPaper(s)
		if !paper {
			want = Scan(s)
		}
		for _, end := range []string{"\r", "\v", "\u0085", "\u2028", "\u2029"} {
			got, ok := ScanPaper(strings.ReplaceAll(s, "\n", end))
			if require.Equal(t, paper, ok, "%s %q", name, end); !ok {
				got = Scan(strings.ReplaceAll(s, "\n", end))
			}
			require.Equal(t, want.Evidence, got.Evidence, "%s %q", name, end)
			require.Equal(t, want.Doubt, got.Doubt, "%s %q", name, end)
			require.Equal(t, want.Len(), got.Len(), "%s %q", name, end)
			for i := range want.Len() {
				require.Equal(t, want.At(i).Kind, got.At(i).Kind, "%s %q", name, end)
				if len(end) == 1 {
					require.Equal(t, want.At(i), got.At(i), "%s %q", name, end)
				}
			}
		}
	}
}

// TestEndedByLF: CRLF stays, also next to others, and no other byte changes.
func TestEndedByLF(t *testing.T) {
	for s, want := range map[string]string{
		"a\r\nb": "a\r\nb", "a\rb": "a\nb", "a\r": "a\n", "a\r\r\nb": "a\n\r\nb", "a\n\rb": "a\n\nb", "a\vb": "a\nb",
		"a\u0085b": "a \nb", "a\u2028b\u2029": "a  \nb  \n", "é\u2028«\r": "é  \n«\n", "a\fb": "a\fb", "\u2027": "\u2027",
		"\u00a0\r": "\u00a0\n", "a\xe2\x80": "a\xe2\x80",
	} {
		got, plain := endedByLF(s, text.Plain(s))
		require.Equal(t, want, got, "%q", s)
		require.Equal(t, text.Plain(want), plain, "%q", s)
	}
}
