package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// TestJobsShareNothing: several jobs report what one does, of the examples of all rules, of the invented cables and of
// files of all kinds. Each run is a process of its own, so that what is made at its first use is made by several jobs
// at once.
func TestJobsShareNothing(t *testing.T) {
	dir := t.TempDir()
	filesToDrop(t, dir)
	for _, bomb := range []string{"bomb.zip", "bomb.docx"} { // they take seconds
		require.NoError(t, os.Remove(filepath.Join(dir, bomb)))
	}
	for i := range 8 { // one after the other
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprint("page-", i, ".pdf")), []byte(secondPage), 0o644))
	}
	var codes []string
	for _, r := range rules.All() {
		if r.Need.Met(lint.Settings{}) {
			codes = append(codes, r.Code)
		}
		for i, e := range r.Examples {
			text, err := linttest.Text(e)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprint(r.Code, "-", i, ".txt")), []byte(text), 0o644))
		}
	}
	for _, command := range [][]string{
		{"check", "--select", strings.Join(codes, ","), "--format", "json"},
		{"check", "--format", "text"},
		{"fix", "--unsafe", "--diff"},
	} {
		one := inJobs(t, dir, "1", command)
		require.Greater(t, len(one), 10_000, command)
		require.True(t, one == inJobs(t, dir, "4", command), "%s: four jobs report something else", command)
	}
}

// inJobs is what the program says about a folder with a number of jobs.
func inJobs(t *testing.T, dir, jobs string, command []string) string {
	t.Helper()
	var out, errs bytes.Buffer
	cmd := exec.Command("cablelint", append(command, "--no-config", "--date", "2009-05-04", "--jobs", jobs, ".")...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &out, &errs
	cmd.Env = append(os.Environ(), "GORACE="+endsAtARace)
	err := cmd.Run()
	var ended *exec.ExitError
	require.ErrorAs(t, err, &ended)
	require.Contains(t, []int{statusFindings, statusUnchecked}, ended.ExitCode(), errs.String())
	return out.String() + errs.String()
}
