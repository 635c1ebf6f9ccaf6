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

// TestTheEnvironmentNamesThisRepository: GIT_DIR of another one is refused, that of this one is not.
func TestTheEnvironmentNamesThisRepository(t *testing.T) {
	dir, _ := repositoryOf(t)
	t.Chdir(dir)
	own := append(os.Environ(), "GIT_DIR="+filepath.Join(dir, ".git"))
	_, err := New(own).Open()
	require.NoError(t, err)
	_, err = New(append(os.Environ(), "GIT_DIR="+t.TempDir())).Open()
	require.ErrorContains(t, err, "GIT_DIR names another repository")
}

// TestAShallowCloneIsNamed: what to do is another thing where a revision is only not fetched.
func TestAShallowCloneIsNamed(t *testing.T) {
	dir, run := repositoryOf(t)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.txt"), []byte("a\n"), 0o644))
	run("add", "a.txt")
	run("commit", "-qm", "one")
	t.Chdir(dir)
	r, err := New(os.Environ()).Open()
	require.NoError(t, err)
	_, err = r.MergeBase("nowhere")
	require.ErrorContains(t, err, "no commit is called")
	head := run("rev-parse", "HEAD")
	other := run("commit-tree", "-m", "two", run("rev-parse", "HEAD^{tree}"))
	_, err = r.MergeBase(other)
	require.ErrorContains(t, err, "have no commit in common")
	require.NoError(t, os.WriteFile(filepath.Join(dir, ".git", "shallow"), []byte(head+"\n"), 0o644))
	_, err = r.MergeBase("nowhere")
	require.ErrorContains(t, err, "the clone is shallow and does not hold")
	_, err = r.MergeBase(other)
	require.ErrorContains(t, err, "the clone is shallow and does not reach")
}
