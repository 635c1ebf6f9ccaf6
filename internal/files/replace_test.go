package files

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// inputAt is the input that a walk of a folder makes of a file in it.
func inputAt(t *testing.T, dir, name string) Input {
	t.Helper()
	tree, err := realFolder(dir)
	require.NoError(t, err)
	return Input{Path: filepath.Join(dir, name), Tree: tree}
}

// onlyIn checks what a folder holds.
func onlyIn(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	require.Equal(t, want, names)
}

func requireText(t *testing.T, path, want string) {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, want, string(b))
}

// TestReplaceLeavesWhatOthersWrote: a file that changed after it was read stays, and nothing is left next to it.
func TestReplaceLeavesWhatOthersWrote(t *testing.T) {
	dir := t.TempDir()
	in := inputAt(t, dir, "cable.txt")
	require.NoError(t, os.WriteFile(in.Path, []byte("theirs"), 0o600))
	require.ErrorIs(t, Replace(in, "ours as read", "ours", false), ErrChanged)
	onlyIn(t, dir, "cable.txt")
	require.NoError(t, Replace(in, "theirs", "ours", false))
	requireText(t, in.Path, "ours")
	onlyIn(t, dir, "cable.txt")
}

// TestReplaceComparesLast: what others do after the new text is on disk, and before it takes the file's place, is not
// lost.
func TestReplaceComparesLast(t *testing.T) {
	for what, change := range map[string]func(path string) error{
		"an edit":                    func(p string) error { return os.WriteFile(p, []byte("edited"), 0o600) },
		"an edit of the same length": func(p string) error { return os.WriteFile(p, []byte("cables"), 0o600) },
		"more at the end": func(p string) error {
			return os.WriteFile(p, []byte("cable.."), 0o600)
		},
		"an empty file": func(p string) error { return os.Truncate(p, 0) },
		"another file in its place, as editors write": func(p string) error {
			if err := os.WriteFile(p+".new", []byte("cable."), 0o600); err != nil {
				return err
			}
			return os.Rename(p+".new", p)
		},
		"another mode": func(p string) error { return os.Chmod(p, 0o444) },
	} {
		dir := t.TempDir()
		in := inputAt(t, dir, "cable.txt")
		require.NoError(t, os.WriteFile(in.Path, []byte("cable."), 0o600))
		r, err := NewReplacement(in, "cable.", "fixed", false)
		require.NoError(t, err)
		require.NoError(t, change(in.Path))
		theirs, err := os.ReadFile(in.Path)
		require.NoError(t, err)
		require.ErrorIs(t, r.Commit(), ErrChanged, what)
		requireText(t, in.Path, string(theirs))
		onlyIn(t, dir, "cable.txt")
	}
	dir := t.TempDir()
	in := inputAt(t, dir, "cable.txt")
	require.NoError(t, os.WriteFile(in.Path, []byte("cable."), 0o600))
	r, err := NewReplacement(in, "cable.", "fixed", false)
	require.NoError(t, err)
	require.NoError(t, os.Remove(in.Path))
	require.ErrorIs(t, r.Commit(), ErrChanged, "a file that was removed stays removed")
	onlyIn(t, dir)
}

// TestReplaceRefusesReadOnlyFiles, also for an administrator, whom the system would let write.
func TestReplaceRefusesReadOnlyFiles(t *testing.T) {
	for _, mode := range []os.FileMode{0o444, 0o400, 0o440, 0o555, 0o404} {
		dir := t.TempDir()
		in := inputAt(t, dir, "cable.txt")
		require.NoError(t, os.WriteFile(in.Path, []byte("a"), 0o600))
		require.NoError(t, os.Chmod(in.Path, mode))
		require.ErrorIs(t, Replace(in, "a", "b", false), errReadOnly, mode)
		requireText(t, in.Path, "a")
		require.NoError(t, Replace(in, "a", "b", true))
		requireText(t, in.Path, "b")
		info, err := os.Stat(in.Path)
		require.NoError(t, err)
		require.Equal(t, mode, info.Mode().Perm())
		onlyIn(t, dir, "cable.txt")
	}
}

// TestReplaceKeepsTheMode: bits that a process may not give are none of a cable's.
func TestReplaceKeepsTheMode(t *testing.T) {
	for _, mode := range []os.FileMode{0o600, 0o640, 0o644, 0o664, 0o666, 0o755, 0o777, 0o200, 0o700 | os.ModeSetgid} {
		in := inputAt(t, t.TempDir(), "cable.txt")
		require.NoError(t, os.WriteFile(in.Path, []byte("a"), 0o600))
		require.NoError(t, os.Chmod(in.Path, mode))
		if mode&0o400 == 0 && os.Geteuid() != 0 {
			continue // it could not be read before
		}
		require.NoError(t, Replace(in, "a", "b", false))
		info, err := os.Stat(in.Path)
		require.NoError(t, err)
		require.Equal(t, mode, kept(info.Mode()))
	}
}

func TestReplaceRefusesHardLinks(t *testing.T) {
	dir := t.TempDir()
	in := inputAt(t, dir, "cable.txt")
	require.NoError(t, os.WriteFile(in.Path, []byte("a"), 0o600))
	require.NoError(t, os.Link(in.Path, filepath.Join(dir, "other.txt")))
	require.ErrorContains(t, Replace(in, "a", "b", false), "2 hard links")
	requireText(t, in.Path, "a")
	require.NoError(t, Replace(in, "a", "b", true))
	requireText(t, in.Path, "b")
	requireText(t, filepath.Join(dir, "other.txt"), "a")
	onlyIn(t, dir, "cable.txt", "other.txt")
}

// TestReplaceStaysInTheTree: a folder, or the file, that became a link leads to nothing outside.
func TestReplaceStaysInTheTree(t *testing.T) {
	link := func(t *testing.T, to, from string) {
		require.NoError(t, os.RemoveAll(from))
		require.NoError(t, os.Symlink(to, from))
	}
	for what, change := range map[string]func(t *testing.T, tree, outside string){
		"the folder": func(t *testing.T, tree, outside string) { link(t, outside, tree+"/a/b") },
		"a folder above": func(t *testing.T, tree, outside string) {
			write(t, outside+"/b/c.txt")
			link(t,
				outside, tree+"/a")
		},
		"the folder, by a short link": func(t *testing.T, tree, outside string) { link(t, "../../outside", tree+"/a/b") },
		"over two links": func(t *testing.T, tree, outside string) {
			link(t, outside, tree+"/second")
			link(t, "../second", tree+"/a/b")
		},
		"the file":      func(t *testing.T, tree, outside string) { link(t, outside+"/c.txt", tree+"/a/b/c.txt") },
		"the tree":      func(t *testing.T, tree, outside string) { write(t, outside+"/a/b/c.txt"); link(t, outside, tree) },
		"its own above": func(t *testing.T, tree, _ string) { write(t, tree+"/../c.txt"); link(t, "../..", tree+"/a/b") },
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			tree, outside := filepath.Join(dir, "tree"), filepath.Join(dir, "outside")
			write(t, tree+"/a/b/c.txt", outside+"/c.txt")
			in := inputAt(t, tree, "a/b/c.txt")
			change(t, tree, outside)
			require.ErrorIs(t, Replace(in, cable(1), "fixed", false), ErrOutside)
			require.ErrorIs(t, Replace(in, cable(1), "fixed", true), ErrOutside, "--force goes nowhere else")
			requireText(t, outside+"/c.txt", cable(1))
			onlyIn(t, outside, append(map[string][]string{"a folder above": {"b"}, "the tree": {"a"}}[what], "c.txt")...)
		})
	}
	t.Run("after the text is written", func(t *testing.T) {
		dir := t.TempDir()
		tree, outside := filepath.Join(dir, "tree"), filepath.Join(dir, "outside")
		write(t, tree+"/a/c.txt", outside+"/c.txt")
		r, err := NewReplacement(inputAt(t, tree, "a/c.txt"), cable(1), "fixed", false)
		require.NoError(t, err)
		require.NoError(t, os.Rename(tree+"/a", tree+"/was"))
		link(t, outside, tree+"/a")
		require.Error(t, r.Commit())
		requireText(t, outside+"/c.txt", cable(1))
		onlyIn(t, outside, "c.txt")
	})
	t.Run("inside the tree", func(t *testing.T) {
		tree := t.TempDir()
		write(t, tree+"/a/c.txt")
		link(t, "a", tree+"/b")
		link(t, "a/c.txt", tree+"/d.txt")
		require.NoError(t, Replace(inputAt(t, tree, "b/c.txt"), cable(1), "fixed", false))
		requireText(t, tree+"/a/c.txt", "fixed")
		require.NoError(t, Replace(inputAt(t, tree, "d.txt"), "fixed", "again", false))
		requireText(t, tree+"/a/c.txt", "again")
		onlyIn(t, tree, "a", "b", "d.txt")
	})
}

// TestTreeOfNamedFiles: a link out of the current directory's repository, or out of another's, is outside.
func TestTreeOfNamedFiles(t *testing.T) {
	dir, err := realFolder(t.TempDir())
	require.NoError(t, err)
	write(t, dir+"/repo/sub/a.txt", dir+"/repo/.git/HEAD", dir+"/other/b.txt", dir+"/other/.git/HEAD", dir+"/plain/c.txt")
	require.NoError(t, os.Symlink("../other", dir+"/repo/out"))
	require.NoError(t, os.Symlink("../sub", dir+"/repo/sub/in"))
	for from, cases := range map[string]map[string]bool{
		"repo": {"sub/a.txt": true, "./sub/a.txt": true, "out/b.txt": false, "sub/in/a.txt": true,
			dir + "/repo/out/b.txt": false, "../plain/c.txt": true},
		"plain": {"../repo/sub/a.txt": true, "../repo/out/b.txt": false, dir + "/repo/out/b.txt": false,
			"../repo/sub/in/a.txt": true, "c.txt": true},
		".": {"repo/out/b.txt": true, "plain/c.txt": true},
	} {
		t.Chdir(filepath.Join(dir, from))
		for path, inside := range cases {
			inputs := walk(t, path)
			require.Len(t, inputs, 1)
			at, err := placeIn(inputs[0].Path, inputs[0].Tree)
			if inside {
				require.NoError(t, err, "%s from %s", path, from)
				at.close()
			} else {
				require.ErrorIs(t, err, ErrOutside, "%s from %s", path, from)
			}
		}
	}
}

// TestLeftoversAreRemoved: what a killed process left is removed, what a running one writes and what has another name
// is not.
func TestLeftoversAreRemoved(t *testing.T) {
	dir := t.TempDir()
	left, stranger := ".cablelint-ABCDEFGHIJKLMNOPQRSTUVWXYZ.tmp", ".cablelint-x.tmp"
	write(t, dir+"/c.txt", dir+"/"+left, dir+"/"+stranger)
	in := inputAt(t, dir, "c.txt")
	r, err := NewReplacement(in, cable(1), "fixed", false)
	require.NoError(t, err)
	require.FileExists(t, dir+"/"+left, "one file costs no look at all others of its folder")
	Sweep([]Input{in})
	onlyIn(t, dir, filepath.Base(r.name), stranger, "c.txt")
	other, err := NewReplacement(in, cable(1), "fixed", false)
	require.NoError(t, err, "another run at the same time")
	other.Abort()
	found, _ := walkedAt(t, dir, ".")
	require.Equal(t, []string{stranger, "c.txt"}, found, "what is being written is not met")
	require.NoError(t, r.Commit())
	requireText(t, in.Path, "fixed")

	write(t, dir+"/sub/"+left, dir+"/sub/d.txt", dir+"/"+left)
	found, inputs := walkedAt(t, dir, ".")
	require.Equal(t, []string{left, stranger, "c.txt", "sub/" + left, "sub/d.txt"}, found,
		"a leftover is a text like others until it is removed")
	var kept []string
	for _, in := range Sweep(inputs) {
		kept = append(kept, filepath.Base(in.Path))
	}
	require.Equal(t, []string{stranger, "c.txt", "d.txt"}, kept)
	onlyIn(t, dir, stranger, "c.txt", "sub")
	onlyIn(t, filepath.Join(dir, "sub"), "d.txt")
}

// TestSweepFollowsNoLink: what lies outside the tree is nobody's leftover.
func TestSweepFollowsNoLink(t *testing.T) {
	dir := t.TempDir()
	left := ".cablelint-ABCDEFGHIJKLMNOPQRSTUVWXYZ.tmp"
	write(t, dir+"/tree/a/c.txt", dir+"/outside/"+left)
	in := inputAt(t, dir+"/tree", "a/c.txt")
	require.NoError(t, os.Symlink("../../outside/"+left, dir+"/tree/a/"+left))
	Sweep([]Input{in})
	onlyIn(t, dir+"/outside", left)
	onlyIn(t, dir+"/tree/a", left, "c.txt")
	require.NoError(t, os.RemoveAll(dir+"/tree/a"))
	require.NoError(t, os.Symlink("../outside", dir+"/tree/a"))
	Sweep([]Input{in})
	onlyIn(t, dir+"/outside", left)
}

// TestScratchLeavesNothing: the file is gone when it is closed, and so is what others left.
func TestScratchLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TMP", dir)
	write(t, dir+"/cablelint-scratch-17", dir+"/cablelint-merge.txt")
	f, err := Scratch()
	require.NoError(t, err)
	_, err = f.WriteString("x")
	require.NoError(t, err)
	if renamesOpen {
		onlyIn(t, dir, "cablelint-merge.txt")
	}
	CloseScratch(f)
	onlyIn(t, dir, "cablelint-merge.txt")
}

// TestOutputsWriteOverTheirOwnKindOnly, whole or by adding to it, and through no link.
func TestOutputsWriteOverTheirOwnKindOnly(t *testing.T) {
	kind := Output{What: "a baseline", Ours: func(head []byte) bool { return string(head[:min(4, len(head))]) == "ours" }}
	for _, c := range []struct {
		what    string
		make    func(dir string) error
		refused string
	}{
		{"nothing", func(string) error { return nil }, ""},
		{"an empty file", func(dir string) error { return os.WriteFile(dir+"/o", nil, 0o644) }, ""},
		{"one of its kind", func(dir string) error { return os.WriteFile(dir+"/o", []byte("ours old"), 0o640) }, ""},
		{"a cable", func(dir string) error { return os.WriteFile(dir+"/o", []byte(cable(1)), 0o644) }, "not a baseline"},
		{"a cable after much of it", func(dir string) error {
			return os.WriteFile(dir+"/o", []byte("R ours"+cable(1)),
				0o644)
		}, "not a baseline"},
		{"one byte", func(dir string) error { return os.WriteFile(dir+"/o", []byte("\n"), 0o644) }, "not a baseline"},
		{"a read-only file of its kind", func(dir string) error {
			return os.WriteFile(dir+"/o", []byte("ours old"),
				0o444)
		}, "read-only"},
		{"a link to one of its kind", func(dir string) error {
			if err := os.WriteFile(dir+"/p", []byte("ours old"), 0o644); err != nil {
				return err
			}
			return os.Symlink("p", dir+"/o")
		}, "a link"},
		{"a link to nothing", func(dir string) error { return os.Symlink("p", dir+"/o") }, "a link"},
		{"a link to a device", func(dir string) error { return os.Symlink("/dev/null", dir+"/o") }, "a link"},
		{"a folder", func(dir string) error { return os.Mkdir(dir+"/o", 0o755) }, "is a directory"},
	} {
		for _, add := range []bool{false, true} {
			dir := t.TempDir()
			require.NoError(t, c.make(dir))
			before, _ := os.ReadFile(dir + "/o")
			err := func() error {
				if add {
					f, err := OpenToAppend(dir+"/o", kind)
					if err != nil {
						return err
					}
					_, err = f.WriteString("ours new")
					require.NoError(t, f.Close())
					return err
				}
				p, err := Create(dir+"/o", kind)
				if err != nil {
					return err
				}
				_, err = p.Write([]byte("ours new"))
				require.NoError(t, err)
				return p.Commit()
			}()
			after, _ := os.ReadFile(dir + "/o")
			if c.refused != "" {
				require.ErrorContains(t, err, c.refused, c.what)
				require.Equal(t, string(before), string(after), c.what)
				continue
			}
			require.NoError(t, err, c.what)
			want := "ours new"
			if add {
				want = string(before) + want
			}
			require.Equal(t, want, string(after), c.what)
			onlyIn(t, dir, "o")
		}
	}
}

// TestOutputsLookAgain: what came into their place while the run worked is not overwritten.
func TestOutputsLookAgain(t *testing.T) {
	kind := Output{What: "a baseline", Ours: func([]byte) bool { return false }}
	for what, change := range map[string]func(dir string) error{
		"a cable": func(dir string) error { return os.WriteFile(dir+"/o", []byte(cable(1)), 0o644) },
		"a link": func(dir string) error {
			if err := os.WriteFile(dir+"/p", []byte(cable(1)), 0o644); err != nil {
				return err
			}
			return os.Symlink("p", dir+"/o")
		},
	} {
		dir := t.TempDir()
		p, err := Create(dir+"/o", kind)
		require.NoError(t, err)
		_, err = p.Write([]byte("new"))
		require.NoError(t, err)
		require.NoError(t, change(dir))
		require.Error(t, p.Commit(), what)
		requireText(t, dir+"/o", cable(1))
		p.Abort()
		require.Empty(t, glob(t, dir+"/.cablelint-*"))
	}
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	found, err := filepath.Glob(pattern)
	require.NoError(t, err)
	return found
}

// TestOutputsStayInTheTree: a folder of the repository that is a link leads an output nowhere else.
func TestOutputsStayInTheTree(t *testing.T) {
	dir := t.TempDir()
	write(t, dir+"/repo/a.txt", dir+"/outside/b.txt")
	require.NoError(t, os.Symlink("../outside", dir+"/repo/out"))
	t.Chdir(dir + "/repo")
	kind := Output{What: "a report", Ours: func([]byte) bool { return true }}
	_, err := Create("out/report.json", kind)
	require.ErrorContains(t, err, "a link on its path")
	_, err = OpenToAppend("out/report.json", kind)
	require.ErrorIs(t, err, ErrOutside)
	onlyIn(t, dir+"/outside", "b.txt")
	_, err = Create("../outside/report.json", kind)
	require.NoError(t, err, "named outright")
}
