package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestKilledAnywhere kills the program at moments all through its run: the report, the baseline and the cables that it was to
// write are each what they were before, or whole.
func TestKilledAnywhere(t *testing.T) {
	bin := filepath.Join(strings.SplitN(strings.TrimPrefix(built(t), "PATH="), string(os.PathListSeparator), 2)[0], "cablelint")
	faulty, err := os.ReadFile("../../testdata/cables/faulty-c007-stadis-first.txt")
	require.NoError(t, err)
	dir := t.TempDir()
	put := func() {
		for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), faulty, 0o644))
		}
		for _, name := range []string{"out.json", "base.json"} {
			require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("old"), 0o644))
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
	commands := [][]string{{"check", "--format", "json=out.json", "."}, {"baseline", "write", "--baseline", "base.json", "."}, {"fix", "."}}
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
			require.True(t, string(b) == "old" || json.Valid(b), "%s is half written", name)
		}
		for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
			b, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			require.Contains(t, []string{string(faulty), string(fixed)}, string(b), "%s is half written", name)
		}
	}
}
