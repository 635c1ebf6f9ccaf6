package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBulk makes the archives that docs/inputs.md has people make. Nothing else compiles that program: ./... leaves
// testdata out.
func TestBulk(t *testing.T) {
	cables := t.TempDir() // files of one cable each, some of them faulty
	for _, pattern := range []string{"[0-9]*.txt", "faulty-r*.txt"} {
		files, err := filepath.Glob("../../testdata/cables/" + pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files, pattern)
		for _, path := range files {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(cables, filepath.Base(path)), text, 0o644))
		}
	}
	for _, from := range [][]string{nil, {"-from", cables}} {
		dir := filepath.Join(t.TempDir(), "bulk")
		said, err := exec.Command("go", append([]string{"run", "../../testdata/bulk", "-count", "200", "-out", dir},
			from...)...).CombinedOutput()
		require.NoError(t, err, string(said))
		for _, name := range []string{"cables", "cables.tar.gz", "cables.zip", "cables.csv", "cables.ndjson"} {
			p, out, errs := at("")
			root := p.root()
			root.SetArgs([]string{"check", "--no-config", "--fail-on", "info", "--statistics", filepath.Join(dir, name)})
			require.NoError(t, root.Execute())
			counted := "200 files, 200 cables"
			if from != nil { // among those cables are a letter, and files of two
				counted = "200 files, "
			}
			require.Contains(t, errs.String(), counted, name)
			require.Equal(t, statusFindings, p.status, name)
			require.Contains(t, out.String(), "R001 portion-above-header", name)
		}
	}
}
