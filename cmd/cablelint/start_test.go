package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNoPackageRunsCodeBeforeMain: each run would pay for it. A table is laid out by the linker where it consists of
// constants and addresses, and a call in it is one that the compiler can inline; what has to be made is made on first
// use.
func TestNoPackageRunsCodeBeforeMain(t *testing.T) {
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	require.Contains(t, string(out), "init unicode ")
	for line := range strings.Lines(string(out)) {
		name, ours := strings.CutPrefix(line, "init github.com/cablelint/cablelint/")
		inProgram := !strings.HasPrefix(name, "internal/testing/") && !strings.HasPrefix(name, "internal/release ")
		if ours && inProgram && !strings.HasPrefix(name, "cmd/cablelint") {
			t.Error(line)
		}
	}
}
