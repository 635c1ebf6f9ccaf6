package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestKilledAnywhere kills the program at moments all through its run: the report, the baseline and the cables that
// it was to write are each what they were before, or whole.
func TestKilledAnywhere(t *testing.T) {
	bin := filepath.Join(strings.SplitN(strings.TrimPrefix(built(t), "PATH="), string(os.PathListSeparator), 2)[0],
		"cablelint")
	faulty, err := os.ReadFile("../../testdata/cables/faulty-c007-stadis-first.txt")
	require.NoError(t, err)
	dir := t.TempDir()
	was := map[string]string{"out.json": `{"version":1,"tool":{"name":"cablelint"}}`,
		"base.json": `{"version": 1, "entries": []}`}
	put := func() {
		for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), faulty, 0o644))
		}
		for _, name := range []string{"out.json", "base.json"} {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(was[name]), 0o644))
		}
	}
	put()
	run := func(args ...string) *exec.Cmd {
		cmd := exec.Command(bin, args...)
		cmd.Dir = dir
		return cmd
	}
	require.NoError(t, run("fix", ".").Run())
	fixed, err := os.ReadFile(filepath.Join(dir, "a.txt"))
	require.NoError(t, err)
	require.NotEqual(t, string(faulty), string(fixed))
	commands := [][]string{{"check", "--format", "json=out.json", "."},
		{"baseline", "write", "--baseline", "base.json", "."}, {"fix", "."}}
	for i := range 60 {
		put()
		cmd := run(commands[i%len(commands)]...)
		require.NoError(t, cmd.Start())
		time.Sleep(time.Duration(i/len(commands)) * 700 * time.Microsecond)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		for _, name := range []string{"out.json", "base.json"} {
			b, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			require.True(t, string(b) == was[name] || json.Valid(b), "%s is half written", name)
		}
		for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
			b, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			require.Contains(t, []string{string(faulty), string(fixed)}, string(b), "%s is half written", name)
		}
	}
	put()
	require.NoError(t, run("fix", ".").Run())
	left, err := filepath.Glob(filepath.Join(dir, ".cablelint*"))
	require.NoError(t, err)
	require.Empty(t, left, "the next run removes what the killed ones left")
}

// TestAKilledMergeLeavesNothing of what it copies from standard input.
func TestAKilledMergeLeavesNothing(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file cannot be removed there: the next run removes it")
	}
	bin := filepath.Join(strings.SplitN(strings.TrimPrefix(built(t), "PATH="), string(os.PathListSeparator), 2)[0],
		"cablelint")
	dir := t.TempDir()
	r, w, err := os.Pipe()
	require.NoError(t, err)
	cmd := exec.Command(bin, "merge", "-")
	cmd.Env = append(os.Environ(), "TMPDIR="+dir)
	cmd.Stdin = r
	require.NoError(t, cmd.Start())
	require.NoError(t, r.Close())
	for range 32 { // more than a pipe holds: it is being read and copied
		_, err = w.Write(bytes.Repeat([]byte("x"), 64<<10))
		require.NoError(t, err)
	}
	require.NoError(t, cmd.Process.Kill())
	_ = cmd.Wait()
	_ = w.Close()
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, left)
}
