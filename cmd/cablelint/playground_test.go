package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestThePlayground opens the page from a disk in a headless Chromium: what is typed is checked, and each invented
// cable has the report of the command line, byte for byte. No request leaves the page. Playground.mjs has the steps.
func TestThePlayground(t *testing.T) {
	wanted(t, "chromium", runs("chromium"))
	wanted(t, "node", runs("node"))
	dir := t.TempDir()
	build := exec.CommandContext(t.Context(), "go", "build", "-trimpath", "-ldflags=-s -w",
		"-o", dir+"/cablelint.wasm", "../../internal/playground/engine")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	p, _, errs := at("")
	require.Zero(t, p.run([]string{"playground", dir + "/page", "--engine", dir + "/cablelint.wasm"}), errs.String())
	cables, err := filepath.Glob("../../testdata/cables/*")
	require.NoError(t, err)
	for i := range cables {
		cables[i], err = filepath.Abs(cables[i])
		require.NoError(t, err)
	}
	pictures := dir
	if keep := os.Getenv("CABLELINT_PICTURES"); keep != "" {
		pictures = keep
	}
	steps := append([]string{"testdata/playground/playground.mjs", "chromium", dir + "/page/index.html", pictures},
		cables...)
	out, err = exec.CommandContext(t.Context(), "node", steps...).CombinedOutput()
	require.NoError(t, err, string(out))
	t.Logf("%s", out)
	have, err := os.ReadFile(filepath.Join(pictures, "cablelint.json"))
	require.NoError(t, err)
	t.Chdir("../../testdata/cables")
	var want []string
	for _, path := range cables {
		p, out, _ := at("")
		p.run([]string{"check", "--format", "json", filepath.Base(path)})
		want = append(want, out.String())
	}
	require.Equal(t, "["+strings.Join(want, ",")+"]", string(have))
}

func TestThePlaygroundNeedsAnEngine(t *testing.T) {
	dir := t.TempDir()
	p, _, errs := at("")
	require.Equal(t, statusUsage, p.run([]string{"playground", dir, "--engine", dir + "/none"}))
	require.Contains(t, errs.String(), "no engine at "+dir+"/none: name it by --engine FILE, or build it")
	require.NoFileExists(t, dir+"/index.html")

	require.NoError(t, os.WriteFile(dir+"/other", []byte("\x7fELF"), 0o644))
	p, _, errs = at("")
	require.Equal(t, statusUsage, p.run([]string{"playground", dir, "--engine", dir + "/other"}))
	require.Contains(t, errs.String(), "it is not WebAssembly")
	require.NoFileExists(t, dir+"/index.html")
}

// TestThePlaygroundsPolicy: the page allows no connection, and its policy names its own script and style, by
// their sums.
func TestThePlaygroundsPolicy(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(dir+"/e", []byte("\x00asm"), 0o644))
	p, _, errs := at("")
	require.Zero(t, p.run([]string{"playground", dir, "--engine", dir + "/e"}), errs.String())
	page, err := os.ReadFile(dir + "/index.html")
	require.NoError(t, err)
	for _, part := range []string{"default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"} {
		require.Contains(t, string(page), part)
	}
	for _, part := range []string{"unsafe-inline", "'unsafe-eval'", "{{"} {
		require.NotContains(t, string(page), part)
	}
	require.Equal(t, 2, bytes.Count(page, []byte("'sha256-")))
}
