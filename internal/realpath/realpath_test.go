package realpath

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAFileHasOnePath: by any name it is reached, whether it is there or not.
func TestAFileHasOnePath(t *testing.T) {
	dir := t.TempDir()
	for _, sub := range []string{"real/sub", "other"} {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, filepath.FromSlash(sub)), 0o755))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "real", "sub", "a.txt"), nil, 0o644))
	top, err := filepath.EvalSymlinks(dir)
	require.NoError(t, err)
	for link, to := range map[string]string{"link": "real", "deep": "real/sub", "other/up": "../real"} {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(dir, link)); err != nil {
			t.Skip("links cannot be made here: ", err)
		}
	}
	a, absent := filepath.Join(top, "real", "sub", "a.txt"), filepath.Join(top, "real", "sub", "no", "b.txt")
	for from, paths := range map[string][]string{
		".": {"real/sub/a.txt", "link/sub/a.txt", "deep/a.txt", "deep/../sub/a.txt", "other/up/sub/a.txt",
			"./real//sub/a.txt", dir + "/link/sub/a.txt"},
		"real/sub": {"a.txt", "./a.txt", "../sub/a.txt", "../../link/sub/a.txt"},
		"link/sub": {"a.txt", "../sub/a.txt", "../../deep/a.txt"},
		"deep":     {"a.txt", "../sub/a.txt"},
		"other/up": {"sub/a.txt", "../real/sub/a.txt"},
	} {
		t.Chdir(filepath.Join(dir, filepath.FromSlash(from)))
		for _, path := range paths {
			got, err := File(filepath.FromSlash(path))
			require.NoError(t, err)
			require.Equal(t, a, got, "%s from %s", path, from)
			got, err = File(filepath.FromSlash(strings.TrimSuffix(path, "a.txt") + "no/b.txt"))
			require.NoError(t, err)
			require.Equal(t, absent, got, "what is not there: %s from %s", path, from)
		}
	}
}

// TestWhatCannotBeFollowedIsResolvedAsFarAsPossible: a file named as a folder, a link to itself, a link to nothing.
func TestWhatCannotBeFollowedIsResolvedAsFarAsPossible(t *testing.T) {
	top, err := filepath.EvalSymlinks(t.TempDir())
	require.NoError(t, err)
	require.NoError(t, os.Mkdir(filepath.Join(top, "real"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(top, "real", "a.txt"), nil, 0o644))
	for link, to := range map[string]string{"link": "real", "real/loop": "loop", "real/nothing": "gone"} {
		if err := os.Symlink(filepath.FromSlash(to), filepath.Join(top, filepath.FromSlash(link))); err != nil {
			t.Skip("links cannot be made here: ", err)
		}
	}
	t.Chdir(top)
	for path, want := range map[string]string{
		"link/a.txt/x": "real/a.txt/x", "link/loop/x": "real/loop/x", "link/nothing/x/": "real/nothing/x",
		"link/no/../x": "real/x",
		"link/":        "real", "link/..": "", "": "",
	} {
		got, err := Dir(filepath.FromSlash(path))
		require.NoError(t, err)
		require.Equal(t, filepath.Join(top, filepath.FromSlash(want)), got, path)
		require.Equal(t, got, Resolved(filepath.FromSlash(path)), path)
	}
}
