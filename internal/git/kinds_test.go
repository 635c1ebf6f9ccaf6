package git

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// repositoryOf makes a repository in a folder, which becomes the current directory, and returns what runs git in it.
func repositoryOf(t *testing.T) (dir string, run func(args ...string) string) {
	t.Helper()
	clients.Installed(t, "git")
	dir = t.TempDir()
	t.Chdir(dir)
	run = func(args ...string) string {
		t.Helper()
		c := exec.Command("git", append([]string{"-c", "user.name=x", "-c", "user.email=x@example.org", "-c",
			"commit.gpgsign=false"}, args...)...)
		c.Env = append(os.Environ(), "HOME="+t.TempDir(), "GIT_CONFIG_NOSYSTEM=1")
		out, err := c.CombinedOutput()
		require.NoError(t, err, string(out))
		return strings.TrimSpace(string(out))
	}
	run("init", "-q")
	return dir, run
}

// TestOnlyFilesAreFiles: links and submodules are staged, committed and listed like files, and are not. A program is
// a file.
func TestOnlyFilesAreFiles(t *testing.T) {
	dir, run := repositoryOf(t)
	for name, mode := range map[string]os.FileMode{"a.txt": 0o644, "run.sh": 0o755} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(name), mode))
	}
	run("add", "--chmod=-x", "a.txt")
	run("add", "--chmod=+x", "run.sh")
	blob := run("hash-object", "-w", "a.txt") // what a link holds is the path that it leads to
	run("update-index", "--add", "--cacheinfo", "120000,"+blob+",link.txt")
	run("update-index", "--add", "--cacheinfo", "160000,"+strings.Repeat("1", 40)+",module")
	repository, err := New(os.Environ()).Open()
	require.NoError(t, err)
	names := func(list []Entry, err error) (names []string) {
		require.NoError(t, err)
		for _, e := range list {
			names = append(names, e.Path)
		}
		return names
	}
	require.Equal(t, []string{"a.txt", "run.sh"}, names(repository.Staged(nil)))
	index, err := repository.Index()
	require.NoError(t, err)
	require.Equal(t, map[string]bool{"a.txt": true, "run.sh": true, "link.txt": false, "module": false}, index)
	run("commit", "-q", "-m", "x")
	require.Equal(t, []string{"a.txt", "run.sh"}, names(repository.Tree(run("rev-parse", "HEAD"))))
	require.Empty(t, names(repository.Staged(nil)))
}

// TestStagedBelowAPath: a name is below a folder where its path is, and not where its name begins like it.
func TestStagedBelowAPath(t *testing.T) {
	dir, run := repositoryOf(t)
	for _, name := range []string{"ab/x.txt", "a/x.txt", "a/b/x.txt", "a.txt"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(name), 0o600))
	}
	run("add", ".")
	repository, err := New(os.Environ()).Open()
	require.NoError(t, err)
	for path, want := range map[string]string{"a": "a/b/x.txt a/x.txt", "a/b": "a/b/x.txt", "a.txt": "a.txt",
		".": "a.txt a/b/x.txt a/x.txt ab/x.txt"} {
		list, err := repository.Staged([]string{path})
		require.NoError(t, err)
		var names []string
		for _, e := range list {
			names = append(names, filepath.ToSlash(e.Path))
		}
		require.Equal(t, want, strings.Join(names, " "), path)
	}
	_, err = repository.Staged([]string{".."})
	require.ErrorContains(t, err, "outside the repository")
	_, err = repository.Staged([]string{"a", "none"})
	require.ErrorContains(t, err, "none: there is no such file or folder, and none is staged")
	_, err = repository.Staged([]string{"a.tx"}) // a part of a name does not count
	require.Error(t, err)
	require.NoError(t, os.Remove("a.txt"))
	_, err = repository.Staged([]string{"a.txt"}) // it is staged
	require.NoError(t, err)
}

// TestReadABlob: whole up to the limit, and an error beyond it, for one that is not there, and for no blob.
func TestReadABlob(t *testing.T) {
	dir, run := repositoryOf(t)
	const text = "1. (C) Talks.\n"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte(text), 0o644))
	blob := run("hash-object", "-w", "a.txt")
	repository, err := New(os.Environ()).Open()
	require.NoError(t, err)
	tooLarge := errors.New("too large")
	for _, limit := range []int64{int64(len(text)), 1 << 20} {
		data, err := repository.Read(blob, limit, tooLarge)
		require.NoError(t, err)
		require.Equal(t, text, string(data))
	}
	_, err = repository.Read(blob, int64(len(text))-1, tooLarge)
	require.ErrorIs(t, err, tooLarge)
	_, err = repository.Read(strings.Repeat("1", 40), 1<<20, tooLarge)
	require.Error(t, err)
	require.NotErrorIs(t, err, tooLarge)
	_, err = repository.Tree("no-such-revision")
	require.ErrorContains(t, err, "git ls-tree: ")
	require.NotContains(t, err.Error(), "exit status", "it says what git wrote")
}

// TestUnchanged: the bytes of a file are those of a blob; a folder, and what is not there, are no file.
func TestUnchanged(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	require.NoError(t, os.WriteFile(path, []byte("hello\n"), 0o600))
	const blob = "ce013625030ba8dba906f756967f9e9ca394464a" // printf 'hello\n' | git hash-object --stdin
	require.True(t, Unchanged(path, blob))
	require.False(t, Unchanged(path, strings.Repeat("0", len(blob))))
	require.False(t, Unchanged(path, "ce01"))
	require.False(t, Unchanged(dir, blob))
	require.False(t, Unchanged(filepath.Join(dir, "b.txt"), blob))
}
