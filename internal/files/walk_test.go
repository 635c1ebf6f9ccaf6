package files

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/git"
)

// walk walks as the program does.
func walk(t *testing.T, paths ...string) []Input {
	t.Helper()
	inputs, err := Walk(paths, git.New(os.Environ()))
	require.NoError(t, err)
	return inputs
}

// walkedAt are the paths that a walk finds below a folder, and whether they were named.
func walkedAt(t *testing.T, dir string, paths ...string) (found []string, inputs []Input) {
	for i := range paths {
		paths[i] = dir + "/" + paths[i]
	}
	inputs = walk(t, paths...)
	for _, in := range inputs {
		rel, _ := filepath.Rel(dir, in.Path)
		found = append(found, filepath.ToSlash(rel))
	}
	return found, inputs
}

func write(t *testing.T, paths ...string) {
	t.Helper()
	for _, path := range paths {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(cable(1)), 0o644))
	}
}

// TestRepositoriesInRepositories: git lists one in another by its name alone, tracked or not; the cables in it are
// files of the folder, no matter what the inner repository ignores.
func TestRepositoriesInRepositories(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.txt", dir+"/clone/b.txt", dir+"/clone/deep/c.txt", dir+"/module/d.txt", dir+"/module/ignored.txt")
	git := func(in string, args ...string) {
		out, err := exec.Command("git", append([]string{"-C", filepath.Join(dir, in), "-c", "user.name=x", "-c",
			"user.email=x@example.org"}, args...)...).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	git(".", "init", "-q")
	git("clone", "init", "-q")
	git("clone/deep", "init", "-q")
	git("module", "init", "-q")
	require.NoError(t, os.WriteFile(dir+"/module/.gitignore", []byte("ignored.txt\n"), 0o644))
	git("module", "add", ".")
	git("module", "commit", "-qm", "x")
	git(".", "add", "a.txt", "module")
	found, _ := walkedAt(t, dir, ".")
	require.Equal(t, []string{"a.txt", "clone/b.txt", "clone/deep/c.txt", "module/.gitignore", "module/d.txt",
		"module/ignored.txt"}, found)
}

// TestEachPathOnce: however it is spelled, and named where it was named once.
func TestEachPathOnce(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/a.txt", dir+"/b.txt", dir+"/c.txt")
	found, inputs := walkedAt(t, dir, ".", "b.txt", "./b.txt", ".//b.txt", "c.txt")
	require.Equal(t, []string{"a.txt", "b.txt", "c.txt"}, found)
	require.False(t, inputs[0].Named)
	require.True(t, inputs[1].Named)
	require.True(t, inputs[2].Named)
	t.Chdir(dir)
	write(t, "-")
	require.Len(t, walk(t, "-", "./-"), 2, "standard input is no file")
}
