package config

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAFileHasOnePath: by whatever name it is reached, whether it is there or not.
func TestAFileHasOnePath(t *testing.T) {
	dir := folder(t, map[string]string{"real/sub/a.txt": "", "other/x": ""})
	top, err := filepath.EvalSymlinks(dir)
	require.NoError(t, err)
	for link, to := range map[string]string{"link": "real", "deep": "real/sub", "other/up": "../real"} {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(dir, link)); err != nil {
			t.Skip("links cannot be made here: ", err)
		}
	}
	a, absent := filepath.Join(top, "real", "sub", "a.txt"), filepath.Join(top, "real", "sub", "no", "b.txt")
	for from, paths := range map[string][]string{
		".":        {"real/sub/a.txt", "link/sub/a.txt", "deep/a.txt", "deep/../sub/a.txt", "other/up/sub/a.txt", "./real//sub/a.txt", dir + "/link/sub/a.txt"},
		"real/sub": {"a.txt", "./a.txt", "../sub/a.txt", "../../link/sub/a.txt"},
		"link/sub": {"a.txt", "../sub/a.txt", "../../deep/a.txt"},
		"deep":     {"a.txt", "../sub/a.txt"},
		"other/up": {"sub/a.txt", "../real/sub/a.txt"},
	} {
		t.Chdir(filepath.Join(dir, filepath.FromSlash(from)))
		for _, path := range paths {
			got, err := Abs(filepath.FromSlash(path))
			require.NoError(t, err)
			require.Equal(t, a, got, "%s from %s", path, from)
			got, err = Abs(filepath.FromSlash(strings.TrimSuffix(path, "a.txt") + "no/b.txt"))
			require.NoError(t, err)
			require.Equal(t, absent, got, "what is not there: %s from %s", path, from)
		}
	}
}

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
