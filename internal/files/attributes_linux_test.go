package files

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// accessList is a POSIX access list as Linux keeps it: version 2, then tag, permissions and number of each entry.
func accessList(group, mask byte) []byte {
	b := []byte{2, 0, 0, 0}
	add := func(tag, perm byte, id uint32) {
		b = append(b, tag, 0, perm, 0, byte(id), byte(id>>8), byte(id>>16), byte(id>>24))
	}
	add(0x01, 6, ^uint32(0))     // owner
	add(0x02, 6, 4711)           // one user more
	add(0x04, group, ^uint32(0)) // group
	add(0x10, mask, ^uint32(0))  // mask
	add(0x20, 0, ^uint32(0))     // others
	return b
}

const accessListName = "system.posix_acl_access"

func setAttribute(t *testing.T, path, name string, value []byte) {
	t.Helper()
	err := unix.Setxattr(path, name, value, 0)
	if errors.Is(err, unix.ENOTSUP) || errors.Is(err, unix.EPERM) {
		t.Skipf("the file system, or the user, sets no %s", name)
	}
	require.NoError(t, err)
}

// TestReplaceKeepsAccessListsAndAttributes, and takes on none from the folder.
func TestReplaceKeepsAccessListsAndAttributes(t *testing.T) {
	for what, set := range map[string]func(t *testing.T, path string){
		"nothing":             func(*testing.T, string) {},
		"an access list":      func(t *testing.T, path string) { setAttribute(t, path, accessListName, accessList(4, 6)) },
		"a narrow mask":       func(t *testing.T, path string) { setAttribute(t, path, accessListName, accessList(6, 4)) },
		"a user's attribute":  func(t *testing.T, path string) { setAttribute(t, path, "user.origin", []byte("post")) },
		"an empty attribute":  func(t *testing.T, path string) { setAttribute(t, path, "user.empty", nil) },
		"a large attribute":   func(t *testing.T, path string) { setAttribute(t, path, "user.large", make([]byte, 3000)) },
		"bytes and newlines":  func(t *testing.T, path string) { setAttribute(t, path, "user.b", []byte("\x00\n\xff")) },
		"a trusted attribute": func(t *testing.T, path string) { setAttribute(t, path, "trusted.x", []byte("x")) },
		"many attributes": func(t *testing.T, path string) {
			for c := byte('a'); c <= 'z'; c++ {
				setAttribute(t, path, "user."+string(c), []byte{c})
			}
		},
		"both": func(t *testing.T, path string) {
			setAttribute(t, path, accessListName, accessList(4, 6))
			setAttribute(t, path, "user.x", []byte("x"))
		},
	} {
		for _, inherited := range []bool{false, true} {
			t.Run(what, func(t *testing.T) {
				dir := t.TempDir()
				in := inputAt(t, dir, "cable.txt")
				require.NoError(t, os.WriteFile(in.Path, []byte("a"), 0o640))
				set(t, in.Path)
				if inherited { // new files in the folder get an access list
					setAttribute(t, dir, "system.posix_acl_default", accessList(6, 6))
				}
				before, want := described(t, in.Path)
				require.NoError(t, Replace(in, "a", "b", false))
				requireText(t, in.Path, "b")
				after, have := described(t, in.Path)
				require.Equal(t, before, after)
				require.Equal(t, want, have)
			})
		}
	}
}

func described(t *testing.T, path string) (mode os.FileMode, all map[string][]byte) {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	info, err := f.Stat()
	require.NoError(t, err)
	all, err = attributes(f)
	require.NoError(t, err)
	return info.Mode(), all
}

// TestAttributesThatCannotBeKept: the file is left alone.
func TestAttributesThatCannotBeKept(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "a"))
	require.NoError(t, err)
	defer f.Close()
	setAttribute(t, f.Name(), "user.x", []byte("x"))
	require.ErrorContains(t, sameAttributes(f, nil), "extended attribute user.x cannot be kept")
	require.ErrorContains(t, sameAttributes(f, map[string][]byte{"user.x": []byte("y")}), "user.x")
	require.ErrorContains(t, sameAttributes(f, map[string][]byte{"user.x": []byte("x"), accessListName: nil}),
		"access list cannot be kept")
	require.NoError(t, sameAttributes(f, map[string][]byte{"user.x": []byte("x")}))
}

// TestReplaceKeepsTheOwner: an administrator gives it back; another user, who may not, leaves the file alone.
func TestReplaceKeepsTheOwner(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only an administrator can make files of others")
	}
	in := inputAt(t, t.TempDir(), "cable.txt")
	require.NoError(t, os.WriteFile(in.Path, []byte("a"), 0o640))
	require.NoError(t, os.Chown(in.Path, 12345, 54321))
	require.NoError(t, Replace(in, "a", "b", false))
	info, err := os.Stat(in.Path)
	require.NoError(t, err)
	s := info.Sys().(*syscall.Stat_t)
	require.Equal(t, [2]uint32{12345, 54321}, [2]uint32{s.Uid, s.Gid})
	require.Equal(t, os.FileMode(0o640), info.Mode())
}

// TestReplaceAsAnotherUser runs the tests' binary as a user without rights over files of others, in folders where
// anyone may write.
func TestReplaceAsAnotherUser(t *testing.T) {
	if path := os.Getenv("CABLELINT_REPLACE"); path != "" { // the child
		if err := Replace(Input{Path: path, Tree: filepath.Dir(path)}, "a", "b",
			os.Getenv("CABLELINT_FORCE") != ""); err != nil {
			_, _ = os.Stdout.WriteString(err.Error())
		}
		return
	}
	if os.Geteuid() != 0 {
		t.Skip("only an administrator can become another user")
	}
	binary := filepath.Join(t.TempDir(), "test")
	program, err := os.Executable()
	require.NoError(t, err)
	data, err := os.ReadFile(program)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(binary, data, 0o755))
	open := func(dir string) { // up to the root of the file system
		for ; dir != "/" && dir != os.TempDir(); dir = filepath.Dir(dir) {
			require.NoError(t, os.Chmod(dir, 0o777))
		}
	}
	open(filepath.Dir(binary))
	for _, c := range []struct {
		what     string
		mode     os.FileMode
		uid, gid int
		force    string
		want     string
		name     string // of an attribute that it has
	}{
		{"one's own file", 0o640, 12345, 12345, "", "", ""},
		{"another's that anyone may write", 0o666, 0, 0, "", "its owner or group cannot be kept; it was left alone", ""},
		{"forced all the same", 0o666, 0, 0, "1", "its owner or group cannot be kept; it was left alone", ""},
		{"another's that one may not write", 0o644, 0, 0, "", "it is read-only and was left alone; --force writes it", ""},
		{"one's own, of a group that one is not in", 0o660, 12345, 0, "",
			"its owner or group cannot be kept; it was left alone", ""},
		{"one's own and read-only", 0o440, 12345, 12345, "", "it is read-only and was left alone; --force writes it", ""},
		{"one's own, read-only and forced", 0o440, 12345, 12345, "1", "", ""},
		{"one's own, with an attribute that only an administrator sets", 0o640, 12345, 12345, "",
			"its extended attribute security.cablelint cannot be kept; it was left alone", "security.cablelint"},
		{"one's own, with one's own attribute", 0o640, 12345, 12345, "", "", "user.cablelint"},
	} {
		dir := t.TempDir()
		open(dir)
		path := filepath.Join(dir, "cable.txt")
		require.NoError(t, os.WriteFile(path, []byte("a"), 0o600))
		require.NoError(t, os.Chown(path, c.uid, c.gid))
		require.NoError(t, os.Chmod(path, c.mode))
		if c.name != "" {
			setAttribute(t, path, c.name, []byte("x"))
		}
		cmd := exec.Command(binary, "-test.run", "^TestReplaceAsAnotherUser$", "-test.v=false")
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "CABLELINT_REPLACE="+path, "CABLELINT_FORCE="+c.force)
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 12345, Gid: 12345}}
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
		if c.want == "" {
			require.Equal(t, "PASS\n", string(out), c.what)
			requireText(t, path, "b")
		} else {
			require.Contains(t, string(out), c.want, c.what)
			requireText(t, path, "a")
		}
		info, err := os.Stat(path)
		require.NoError(t, err)
		s := info.Sys().(*syscall.Stat_t)
		require.Equal(t, [3]int{c.uid, c.gid, int(c.mode)}, [3]int{int(s.Uid), int(s.Gid), int(info.Mode().Perm())}, c.what)
		onlyIn(t, dir, "cable.txt")
	}
}
