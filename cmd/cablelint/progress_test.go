package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/testing/clients"
)

// clock is a clock that a test sets.
type clock struct{ time.Time }

func (c *clock) now() time.Time { return c.Time }

// TestProgressComesAfterHalfASecond: not before, then ten times a second at most, and it is taken away.
func TestProgressComesAfterHalfASecond(t *testing.T) {
	c := &clock{time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	p, _, errs := at("")
	p.now, p.watched = c.now, true
	file := &report.File{Content: files.Content{Kind: files.Cable,
		File: source.NewFile("a.txt", strings.Repeat("x", 1_000_000))}}
	l := p.progress(&runFlags{}, 12_345)
	l.file(file)
	c.Time = c.Add(499 * time.Millisecond)
	l.file(file)
	l.clear()
	require.Empty(t, errs.String())
	c.Time = c.Add(time.Millisecond)
	l.file(file)
	require.Equal(t, "\r3 of 12,345 files, 6 MB/s, 0 findings, 35 min left", errs.String())
	errs.Reset()
	c.Time = c.Add(99 * time.Millisecond)
	l.file(file)
	require.Empty(t, errs.String(), "ten times a second at most")
	l.clear()
	require.Equal(t, "\r"+strings.Repeat(" ", 50)+"\r", errs.String())
	errs.Reset()
	l.clear()
	require.Empty(t, errs.String())
	l.file(file)
	require.Empty(t, errs.String(), "not oftener either where something was written over it")
	l.total = 0
	c.Time = c.Add(time.Second)
	l.file(file)
	require.Equal(t, "\r6 files, 4 MB/s, 0 findings", strings.TrimRight(errs.String(), " "))
	errs.Reset()
	l.files, l.total, l.found = 29_999_999, 99_999_999_999, 999_999_999_999
	c.Time = c.Add(1e6 * time.Second)
	l.file(file)
	require.LessOrEqual(t, len(errs.String()), 1+progressWidth, "a line that wraps cannot be erased")
}

// TestProgressFitsTheTerminal: it never takes the last column, on which some terminals wrap, also when the window
// gets narrower.
func TestProgressFitsTheTerminal(t *testing.T) {
	for width, want := range map[int]string{
		200: "1,234 of 12,345 files, 0 MB/s, 56 findings, 10 s left",
		54:  "1,234 of 12,345 files, 0 MB/s, 56 findings, 10 s left",
		53:  "1,234 of 12,345 files, 56 findings, 10 s left", 45: "1,234 of 12,345 files, 10 s left",
		32: "1,234 of 12,345 files",
		10: "1,234 of ", 1: "", 0: "",
	} {
		p, _, errs := at("")
		p.watched, p.columns = true, func() int { return width }
		l := p.progress(&runFlags{}, 12_345)
		if width == 0 {
			l.width = func() int { return 0 }
		}
		l.files, l.found = 1234, 56
		l.draw(l.text(time.Second))
		require.Equal(t, "\r"+want, errs.String(), width)
		errs.Reset()
		l.draw("1")
		l.clear()
		require.NotContains(t, errs.String(), strings.Repeat(" ", max(1, width)), width)
	}
}

func TestProgressOnlyWhereAPersonLooks(t *testing.T) {
	p, _, _ := at("")
	require.Nil(t, p.progress(&runFlags{}, 1))
	p.watched = true
	require.NotNil(t, p.progress(&runFlags{}, 1))
	require.Nil(t, p.progress(&runFlags{quiet: true}, 1))
	p.getenv = func(string) string { return "dumb" }
	require.Nil(t, p.progress(&runFlags{}, 1))
}

func TestTimeLeft(t *testing.T) {
	for d, want := range map[time.Duration]string{0: "1 s", 58 * time.Second: "59 s", 61 * time.Second: "2 min",
		3 * time.Hour: "3 h 0 min"} {
		require.Equal(t, want, rough(d))
	}
}

// TestProgressAmongFindings: a slow run on a terminal, whose every file takes a quarter of a second by the clock.
// What stays on the screen is what a run without progress leaves there.
func TestProgressAmongFindings(t *testing.T) {
	run := func(watched bool) (screen string) {
		p, _, _ := at("")
		var tty bytes.Buffer
		c := &clock{time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
		p.now = func() time.Time { c.Time = c.Add(250 * time.Millisecond); return c.Time }
		p.out, p.err, p.terminal, p.watched = &tty, &tty, true, watched
		p.besideProgress()
		root := p.root()
		root.SetArgs([]string{"check", "--color", "never", "missing.txt", "../../testdata/cables"})
		require.NoError(t, root.Execute())
		return tty.String()
	}
	quiet, busy := run(false), run(true)
	require.NotContains(t, quiet, "\r")
	require.Regexp(t, `\r\d+ of \d+ files, 0 MB/s, \d+ findings, \d+ s left *\r`, busy)
	blank := regexp.MustCompile(`\r[^\r\n]*\r`)
	for strings.Contains(busy, "\r") && blank.MatchString(busy) {
		busy = strings.ReplaceAll(blank.ReplaceAllString(busy, "\r"), "\r\r", "\r")
	}
	require.Equal(t, quiet, strings.ReplaceAll(busy, "\r", ""))
}

// TestProgressOnATerminal runs the program under a pseudo terminal; its first input lets it wait for longer than half
// a second.
func TestProgressOnATerminal(t *testing.T) {
	clients.Installed(t, "script")
	path := built(t)
	dir := t.TempDir()
	cable, err := os.ReadFile("../../testdata/cables/faulty-r001-portion-above-header.txt")
	require.NoError(t, err)
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), cable, 0o644))
	}
	run := func(args string) string {
		cmd := exec.Command("script", "-qec", "(sleep 0.6; cat a.txt) | cablelint check --fail-on never --jobs 1 - a.txt "+
			"b.txt c.txt "+args, "/dev/null")
		cmd.Dir, cmd.Env = dir, append(os.Environ(), path, "TERM=xterm", "NO_COLOR=1")
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
		return string(out)
	}
	line := regexp.MustCompile(`\r\d of 4 files, \d+ MB/s, \d+ findings?, \d+ s left *\r +\r`)
	require.Regexp(t, line, run("--format compact=/dev/null"))
	among := run("--format compact")
	require.Regexp(t, line, among)
	require.Contains(t, among, " \ra.txt:22:4: error: portion (S) is above",
		"findings stand at the beginning of lines of their own")
	require.Contains(t, among, "\r\n4 files, 4 cables: 4 errors")
	require.NotContains(t, run("--quiet --format compact=/dev/null"), " left")
	require.NotContains(t, run("--format compact=/dev/null 2>&1 | cat"), " left")
}
