package git

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestARepositoryInsideAnotherHidesNothing: what it ignores is checked all the same, no matter from where its folder
// is named. Only who works in it goes by what it ignores.
func TestARepositoryInsideAnotherHidesNothing(t *testing.T) {
	dir, run := repositoryOf(t)
	for name, text := range map[string]string{"a.txt": "", "inner/b.txt": "", "inner/hidden.txt": "",
		"inner/.gitignore": "hidden.txt\n", "inner/deep/c.txt": ""} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	}
	run("init", "-q", "inner")
	for _, c := range []struct {
		here, folder string
		ok           bool
		names        []string
	}{
		{".", ".", true, []string{"a.txt", "inner/"}},
		{".", "inner", false, nil},
		{".", "inner/deep", false, nil},
		{"..", filepath.Join(dir, "inner"), false, nil},
		{"..", filepath.Join(dir, "inner", "deep"), false, nil},
		{"inner", ".", true, []string{".gitignore", "b.txt", "deep/c.txt"}},
		{"inner/deep", ".", true, []string{"c.txt"}},
		{"inner/deep", "..", true, []string{".gitignore", "b.txt", "deep/c.txt"}},
		{"inner", dir, true, []string{"a.txt", "inner/"}},
	} {
		t.Chdir(filepath.Join(dir, filepath.FromSlash(c.here)))
		names, ok, err := New(os.Environ()).List(filepath.FromSlash(c.folder))
		require.NoError(t, err)
		require.Equal(t, c.ok, ok, "%s from %s", c.folder, c.here)
		require.ElementsMatch(t, c.names, names, "%s from %s", c.folder, c.here)
	}
}
