package config

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAPathIsShownShort: from the current directory, unless the absolute path is shorter.
func TestAPathIsShownShort(t *testing.T) {
	dir := folder(t, map[string]string{"a/b/x": "", "c/y": ""})
	top, err := filepath.EvalSymlinks(dir)
	require.NoError(t, err)
	t.Chdir(filepath.Join(dir, "a", "b"))
	require.Equal(t, "x", Shown(filepath.Join(top, "a", "b", "x")))
	require.Equal(t, filepath.FromSlash("../../c/y"), Shown(filepath.Join(top, "c", "y")))
	require.Equal(t, string(filepath.Separator)+"z", Shown(string(filepath.Separator)+"z"))
	require.Equal(t, "x", Shown("x"))
}
