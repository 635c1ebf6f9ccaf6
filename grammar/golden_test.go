package grammar

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

var update = flag.Bool("update", false, "write the golden trees; read them before you commit them")

// TestGolden compares the tree of each input in testdata/golden with the one that somebody has read.
func TestGolden(t *testing.T) {
	inputs, err := filepath.Glob("../testdata/golden/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, inputs)
	for _, path := range inputs {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			whole(t, string(text))
			tree := NewParser().Parse(source.NewFile(path, string(text))).Dump(nil)
			golden := strings.TrimSuffix(path, ".txt") + ".tree"
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(tree), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, string(want), tree)
		})
	}
}

// BenchmarkLex cuts the whole of the golden inputs into tokens.
func BenchmarkLex(b *testing.B) {
	inputs, err := filepath.Glob("../testdata/golden/*.txt")
	require.NoError(b, err)
	var all strings.Builder
	for _, path := range inputs {
		text, err := os.ReadFile(path)
		require.NoError(b, err)
		all.Write(text)
	}
	b.SetBytes(int64(all.Len()))
	b.ReportAllocs()
	for b.Loop() {
		scan.Scan(all.String())
	}
}
