package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/playground/page"
	"github.com/cablelint/cablelint/internal/testing/clients"
)

// TestThePlayground opens the page from a disk in a headless Chromium: what is typed is checked, and each file has the
// report of the command line, byte for byte: invented cables, forms that hide one, mails, documents and bombs. The
// review sheet is that of the command line too. No request leaves the page. Playground.mjs has the steps.
func TestThePlayground(t *testing.T) {
	chromium, node := clients.Installed(t, "chromium", "chromium-browser", "google-chrome"), clients.Installed(t, "node")
	clients.Installed(t, "xz")
	dir := t.TempDir()
	page := pageIn(t, dir)
	requireSmall(t, page)
	names := filesToDrop(t, dir+"/files")
	pictures := dir
	if keep := os.Getenv("CABLELINT_PICTURES"); keep != "" {
		pictures = keep
	}
	axe := "testdata/clients/node/node_modules/axe-core/axe.min.js"
	if _, err := os.Stat(axe); err != nil {
		axe = ""
		require.False(t, clients.Required(), "axe-core is missing: npm ci --prefix cmd/cablelint/testdata/clients/node")
	}
	steps := []string{"testdata/playground/playground.mjs", chromium, page, pictures, axe}
	for _, name := range names {
		steps = append(steps, filepath.Join(dir, "files", name))
	}
	out, err := exec.CommandContext(t.Context(), node, steps...).CombinedOutput()
	require.NoError(t, err, string(out))
	t.Logf("%s", out)
	have, err := os.ReadFile(filepath.Join(pictures, "cablelint.json"))
	require.NoError(t, err)
	sheet, err := os.ReadFile(filepath.Join(pictures, "review-sheet.html"))
	require.NoError(t, err)
	t.Chdir(dir + "/files")
	asThePage := []string{"check", "--no-config", "--pdf", "off"} // it has no program for PDFs
	rest := strings.TrimPrefix(string(have), "[")
	for i, name := range names {
		p, want, _ := at("")
		p.run(append(asThePage, "--format", "json", name))
		if !strings.HasPrefix(rest, want.String()) { // all of them would be too much to show
			require.Equal(t, want.String(), rest[:min(len(rest), want.Len())], "%s, after %s", name, names[max(i-1, 0)])
		}
		rest = strings.TrimPrefix(strings.TrimPrefix(rest, want.String()), ",")
	}
	require.Equal(t, "]", rest)
	p, html, _ := at("")
	p.now = time.Now // as the page
	p.run(slices.Concat(asThePage, []string{"--format", "html"}, names))
	require.True(t, html.String() == string(sheet), "the review sheet of the page is not that of the command line")
}

// pageIn makes the page in a folder, with an engine as releases have it, and gives its path.
func pageIn(t *testing.T, dir string) string {
	t.Helper()
	engine := dir + "/" + page.PackedEngineName
	build := exec.CommandContext(t.Context(), "go", "run", ".ci/engine.go", engine)
	build.Dir = "../.."
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	p, _, errs := at("")
	require.Zero(t, p.run([]string{"playground", dir + "/page", "--engine", engine}), errs.String())
	return dir + "/page/index.html"
}

// requireSmall holds the page to the 2 MB that it may have, compressed as an archive or a server does it.
func requireSmall(t *testing.T, page string) {
	t.Helper()
	data, err := os.ReadFile(page)
	require.NoError(t, err)
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	require.NoError(t, err)
	_, err = w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	t.Logf("the page: %d bytes, %d compressed", len(data), packed.Len())
	require.Less(t, packed.Len(), 2_000_000)
}

// filesToDrop writes the files of the test and gives their names.
func filesToDrop(t *testing.T, dir string) (names []string) {
	t.Helper()
	contents := map[string]string{
		"mail.eml": "From: a@port.example\nSubject: (U) Ferries\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" +
			"UNCLASSIFIED\n\n(S) The pier is new.\n\n(C) He named his price.\n\nUNCLASSIFIED\n",
		"memo.docx": packed(t, "[Content_Types].xml", "<Types/>", "word/document.xml", `<w:document xmlns:w="http://`+
			`schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>CONFIDENTIAL</w:t></w:r></w:p>`+
			`<w:p><w:r><w:t>(S) The pier is new.</w:t></w:r></w:p><w:p><w:r><w:t>CONFIDENTIAL</w:t></w:r></w:p></w:body>`+
			`</w:document>`),
		"bomb.zip":    packed(t, "a.txt", strings.Repeat("\x00", 100<<20)),
		"bomb.docx":   packed(t, "word/document.xml", strings.Repeat(" ", 100<<20)),
		"program.bin": "\x7fELF\x02\x01\x01" + strings.Repeat("\x00\x90\xff", 50_000),
	}
	for form, file := range hiding(t) {
		if len(file[1]) > 100_000 { // each takes seconds
			continue
		}
		name := strings.Map(func(r rune) rune {
			if strings.ContainsRune(`/\<>:"|?*`, r) || r > '~' {
				return '_'
			}
			return r
		}, form)
		contents[name+filepath.Ext(file[0])] = file[1]
	}
	cables, err := filepath.Glob("../../testdata/cables/*")
	require.NoError(t, err)
	for _, path := range cables {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		contents[filepath.Base(path)] = string(data)
	}
	require.NoError(t, os.MkdirAll(dir, 0o755))
	for name, content := range contents {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644))
	}
	return slices.Sorted(maps.Keys(contents))
}

// packed is a zip of files, each a name and its content.
func packed(t *testing.T, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		require.NoError(t, err)
		_, err = io.WriteString(w, files[i+1])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.String()
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

// TestTheDocsBuildTheEngine: they have the commands of the help.
func TestTheDocsBuildTheEngine(t *testing.T) {
	page, err := os.ReadFile("../../docs/playground.md")
	require.NoError(t, err)
	require.Contains(t, string(page), "    "+buildEngine+"\n")
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
	require.Equal(t, 4, bytes.Count(page, []byte("'sha256-")), "its own and those of a review sheet")
}
