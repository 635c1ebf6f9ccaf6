package config_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/lint"
)

// TestAbsIsTheFilesOwnPath: by any name, asked for once or again, a file has the path that realpath gives it.
func TestAbsIsTheFilesOwnPath(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "a", "b"), 0o755))
	p := config.NewProject(nil, lint.Options{})
	for _, path := range []string{"x", "a/x", "a/.x", "a/..x", "a/b/../x", "./x", ".", "..", "a/", "a/.", "a/..", "a/b/..",
		"a//x", "/", "/x", "/x/y", "/..", "missing/x", "missing/../x", "", filepath.Join(dir, "a", "x")} {
		path = filepath.FromSlash(path)
		want, err := realpath.File(path)
		require.NoError(t, err)
		for range 2 {
			abs, err := p.Abs(path)
			require.NoError(t, err)
			require.Equal(t, want, abs, "%q", path)
		}
	}
}
