package git

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/realpath"
)

// TestAGitOfTheRepositoryIsNotRun: nor one to which a link in PATH leads.
func TestAGitOfTheRepositoryIsNotRun(t *testing.T) {
	top, outside := realpath.Resolved(t.TempDir()), realpath.Resolved(t.TempDir())
	inside := filepath.Join(top, "bin", "git")
	require.NoError(t, os.MkdirAll(filepath.Dir(inside), 0o755))
	require.NoError(t, os.WriteFile(inside, []byte("#!/bin/sh\n"), 0o755))
	at := workTree{top: top}
	_, err := New([]string{"PATH=" + filepath.Dir(inside)}).program(at)
	require.ErrorIs(t, err, ErrNotInstalled)
	linked := realpath.Resolved(t.TempDir())
	require.NoError(t, os.Symlink(inside, filepath.Join(linked, "git")))
	_, err = New([]string{"PATH=" + linked}).program(at)
	require.ErrorIs(t, err, ErrNotInstalled, "a link into the repository")
	require.NoError(t, os.WriteFile(filepath.Join(outside, "git"), []byte("#!/bin/sh\n"), 0o755))
	program, err := New([]string{"PATH=" + filepath.Dir(inside) + string(filepath.ListSeparator) + outside}).program(at)
	require.NoError(t, err)
	require.Equal(t, filepath.Join(outside, "git"), program)
}

// TestReplacedObjectsAreNotRead: refs/replace would make another text of a blob that is staged, and of the base
// revision.
func TestReplacedObjectsAreNotRead(t *testing.T) {
	dir, run := repositoryOf(t)
	write := func(name, text string) string {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
		return run("hash-object", "-w", name)
	}
	was, other := write("a.txt", "as it is\n"), write("b.txt", "another\n")
	run("replace", was, other)
	at, ok := nearest(dir)
	require.True(t, ok)
	out, err := New(os.Environ()).run(at, "cat-file", "blob", was)
	require.NoError(t, err)
	require.Equal(t, "as it is\n", out)
}

// TestABareRepositoryIsNone: a directory with HEAD, objects and refs may have been committed to be taken for one.
func TestABareRepositoryIsNone(t *testing.T) {
	dir, run := repositoryOf(t)
	run("init", "-q", "--bare", "trap")
	_, err := New(os.Environ()).run(workTree{top: realpath.Resolved(filepath.Join(dir, "trap"))}, "rev-parse",
		"--is-bare-repository")
	require.Error(t, err)
}

func TestWhatGitSaysHasNoControls(t *testing.T) {
	require.Equal(t, "a b c", said("fatal: a\x7fb\x1bc\n", nil))
}
