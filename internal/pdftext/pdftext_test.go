package pdftext

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/pdf"
)

// tools are the installed ones.
func tools(t *testing.T) *Tools {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("CABLELINT_REQUIRE_CLIENTS") != "" {
			t.Fatal("pdftotext is not installed, and all clients are asked for: apt-get install poppler-utils")
		}
		t.Skip("pdftotext is not installed: apt-get install poppler-utils")
	}
	return New(os.Getenv("PATH"))
}

func TestTextOfPages(t *testing.T) {
	text, missing, err := tools(t).Text(pdf.File("SECRET\n\n(S) He left \\ early.\nSECRET", "SECRET\n\n(U) Berths.", ""))
	require.NoError(t, err)
	require.Empty(t, missing, "a blank page has nothing to read")
	require.Equal(t, 3, strings.Count(text, "\f"))
	require.Contains(t, text, "\n(S) He left \\ early.\n")
	require.Contains(t, text, "\fSECRET\n")
}

func TestPagesThatAreImages(t *testing.T) {
	text, missing, err := tools(t).Text(pdf.File("SECRET", pdf.Scan, "", pdf.Scan))
	require.NoError(t, err)
	require.Contains(t, text, "SECRET")
	require.Equal(t, "pages 2, 4 are images without text, and were not read", missing)
	_, missing, err = tools(t).Text(pdf.File("SECRET", pdf.Scan))
	require.NoError(t, err)
	require.Equal(t, "page 2 is an image without text, and was not read", missing)
	pages := []string{"SECRET"}
	for range 9 {
		pages = append(pages, pdf.Scan)
	}
	_, missing, err = tools(t).Text(pdf.File(pages...))
	require.NoError(t, err)
	require.Equal(t, "pages 2, 3, 4, 5, 6, 4 more are images without text, and were not read", missing)
}

// TestAPageIsNotTakenForBlank where pdfimages cannot be asked.
func TestAPageIsNotTakenForBlank(t *testing.T) {
	_, missing, err := fake(t, `printf 'SECRET\n\f \n\f'`).Text("%PDF-")
	require.NoError(t, err)
	require.Equal(t, "page 2 is an image without text, and was not read", missing)
}

func TestPDFsThatAreNotRead(t *testing.T) {
	whole := pdf.File("SECRET\n\n(S) He left early.", "SECRET")
	for name, c := range map[string]struct {
		data string
		want error
	}{
		"images alone":              {pdf.File(pdf.Scan, pdf.Scan), errNoText},
		"blank":                     {pdf.File(""), errNoText},
		"encrypted":                 {pdf.Encrypted(), errEncrypted},
		"a stream without an end":   {strings.Replace(whole, " ET\nendstream", " ET\n", 1), errDamaged},
		"an object that is missing": {strings.Replace(whole, "5 0 obj", "9 0 obj", 1), errDamaged},
	} {
		text, _, err := tools(t).Text(c.data)
		require.ErrorIs(t, err, c.want, name)
		require.Empty(t, text, name)
	}
	for n := 0; n < len(whole)-40; n += 31 { // what is cut in its table of places, or before, is never half read
		_, _, err := tools(t).Text(whole[:n])
		require.Error(t, err, n)
	}
	for _, data := range []string{"", "%PDF-1.4\n", "%PDF-1.4\nnothing", whole[:40], "SECRET\n"} {
		_, _, err := tools(t).Text(data)
		require.ErrorContains(t, err, "failed on the PDF with status 1", data)
	}
}

// fake is a pdftotext that is a shell script.
func fake(t *testing.T, script string) *Tools {
	t.Helper()
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("there is no shell")
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "pdftotext"), []byte("#!/bin/sh\n"+script+"\n"), 0o755))
	tools := New(dir)
	tools.limits = limits{time: 10 * time.Second, output: 1 << 16, errors: 1 << 10}
	return tools
}

// TestProgramsThatMisbehave: one that hangs, floods or fails ends with an error that quotes nothing of what it wrote.
func TestProgramsThatMisbehave(t *testing.T) {
	for name, c := range map[string]struct{ script, want string }{
		"floods":            {"while :; do echo SECRET; done", errOutput.Error()},
		"floods by a child": {"/bin/sh -c 'while :; do echo SECRET; done'", errOutput.Error()},
		"does not read":     {"echo SECRET", ""},
		"reads and fails":   {"/bin/cat >/dev/null; echo SECRET; exit 7", "status 7"},
		"is killed":         {"kill -9 $$", "status -1"},
		"says errors":       {"echo SECRET; echo 'Syntax Error (12): \x1b[31mSECRET' >&2", errDamaged.Error()},
		"warns":             {"echo SECRET; echo 'Syntax Warning: x' >&2", ""},
		"floods its errors": {"echo SECRET; i=0; while [ $i -lt 9999 ]; do i=$((i+1)); echo 'Syntax Error: x' >&2; " +
			"done", errDamaged.Error()},
		"asks for a password": {"echo 'Command Line Error: Incorrect password' >&2; exit 1", errEncrypted.Error()},
		"forbids to copy":     {"exit 3", errEncrypted.Error()},
		"writes nothing":      {"exit 0", errNoText.Error()},
		"writes no text":      {"printf '\\377\\376\\000'", errNotText.Error()},
	} {
		start := time.Now()
		_, _, err := fake(t, c.script).Text(strings.Repeat("%PDF-", 1<<16))
		require.Less(t, time.Since(start), 9*time.Second, name)
		if c.want == "" {
			require.NoError(t, err, name)
			continue
		}
		require.ErrorContains(t, err, c.want, name)
		require.NotContains(t, err.Error(), "SECRET", name)
	}
	for name, script := range map[string]string{"hangs": "while :; do :; done", "sleeps": "sleep 100",
		"leaves a child": "sleep 100 & exit 0", "ignores signals": "trap '' TERM INT HUP PIPE; while :; do :; done"} {
		tools := fake(t, "PATH=/bin:/usr/bin\n"+script)
		tools.limits.time = 300 * time.Millisecond
		start := time.Now()
		_, _, err := tools.Text("%PDF-")
		require.ErrorIs(t, err, errTime, name)
		require.Less(t, time.Since(start), 5*time.Second, name)
	}
}

// TestTheEnvironmentOfPdftotext: it gets no variable, fixed arguments, and not the current directory.
func TestTheEnvironmentOfPdftotext(t *testing.T) {
	t.Setenv("CABLELINT_PLANTED", "planted")
	text, _, err := fake(t, `echo "$@"; /usr/bin/env; pwd`).Text("%PDF-")
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(text, "-layout -enc UTF-8 -eol unix - -\n"), text)
	require.NotContains(t, text, "planted")
	require.NotContains(t, text, "HOME=")
	here, err := os.Getwd()
	require.NoError(t, err)
	require.NotContains(t, strings.Split(text, "\n"), here)
}

// TestAProgramOfTheCheckedFilesIsNotRun: nor by a link, nor by a relative entry of PATH.
func TestAProgramOfTheCheckedFilesIsNotRun(t *testing.T) {
	inside := t.TempDir()
	script := filepath.Join(inside, "pdftotext")
	require.NoError(t, os.WriteFile(script, []byte("#!/bin/sh\necho SECRET\n"), 0o755))
	linked := t.TempDir()
	require.NoError(t, os.Symlink(script, filepath.Join(linked, "pdftotext")))
	t.Chdir(inside)
	for _, path := range []string{"", ".", inside, linked, "." + string(filepath.ListSeparator) + inside} {
		_, _, err := New(path).Text("%PDF-", inside)
		require.ErrorIs(t, err, ErrNotInstalled, path)
	}
	_, _, err := New(inside).Text("%PDF-", t.TempDir())
	require.NoError(t, err, "it is outside of what is checked")
}
