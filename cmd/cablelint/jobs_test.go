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
	dir, pages := t.TempDir(), t.TempDir()
	filesToDrop(t, dir)
	for _, bomb := range []string{"bomb.zip", "bomb.docx"} { // they take seconds
		require.NoError(t, os.Remove(filepath.Join(dir, bomb)))
	}
	for i := range 8 { // in a folder of their own, since what reads them is found when the first comes
		require.NoError(t, os.WriteFile(filepath.Join(pages, fmt.Sprint(i, ".pdf")), []byte(secondPage), 0o644))
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
		{dir, "check", "--select", strings.Join(codes, ","), "--format", "json"},
		{dir, "check", "--format", "text"},
		{dir, "fix", "--unsafe", "--diff"},
		{pages, "check", "--format", "json"},
	} {
		one := inJobs(t, command[0], "1", command[1:])
		require.Greater(t, len(one), 1000, command)
		require.True(t, one == inJobs(t, command[0], "4", command[1:]), "%s: four jobs report something else", command)
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
