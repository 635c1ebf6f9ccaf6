package main

import (
	"html"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// desk is a folder to work in with the built program, for a client that a script of testdata/clients drives.
func desk(t *testing.T) (b *bench, scripts string) {
	scripts = looked(t, "testdata/clients")
	b = newBench(t, built(t), "CABLELINT_PROGRAM=cablelint", "CABLELINT_DATA="+scripts, "LC_ALL=C.UTF-8")
	b.env = append(b.env, "CABLELINT_FOLDER="+b.dir)
	return b, scripts
}

// plugin is the path of an editor's files.
func plugin(t *testing.T, editor string) string { return looked(t, "../../editors/"+editor) }

// looked is the absolute path of a folder. The folder is walked, so that go test runs again what another program's
// change could break.
func looked(t *testing.T, folder string) string {
	require.NoError(t, filepath.WalkDir(folder, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == "node_modules" {
			return filepath.SkipDir
		}
		return err
	}))
	path, err := filepath.Abs(folder)
	require.NoError(t, err)
	return path
}

// TestNeovim drives headless Neovim with the plugin. CABLELINT_NVIM names more of them, for other versions than the
// one in PATH.
func TestNeovim(t *testing.T) {
	clients.Installed(t, "nvim")
	for _, nvim := range append([]string{"nvim"}, filepath.SplitList(os.Getenv("CABLELINT_NVIM"))...) {
		t.Run(strings.ReplaceAll(nvim, "/", "."), func(t *testing.T) {
			b, scripts := desk(t)
			out := b.ok(nvim, "--headless", "--clean", "-n", "--cmd", "set runtimepath^="+plugin(t, "nvim"), "-S",
				filepath.Join(scripts, "nvim.lua"), "-c", "cquit 2")
			require.Contains(t, out, "ok places_crlf")
		})
	}
}

// TestEmacs drives eglot in batch.
func TestEmacs(t *testing.T) {
	emacs := clients.Installed(t, "emacs")
	out, err := exec.Command(emacs, "-q", "--batch", "--eval", "(require 'eglot)").CombinedOutput()
	clients.Wanted(t, "eglot of Emacs ("+strings.TrimSpace(string(out))+")", err == nil)
	b, scripts := desk(t)
	text := b.ok(emacs, "-q", "--batch", "-L", plugin(t, "emacs"), "-l", filepath.Join(scripts, "emacs.el"))
	require.Contains(t, text, "ok places, crlf.cable")
}

// TestNode drives the protocol library of Visual Studio Code.
func TestNode(t *testing.T) {
	tests, err := filepath.Glob("testdata/clients/node/*.test.mjs")
	require.NoError(t, err)
	require.NotEmpty(t, tests)
	clients.Installed(t, "node")
	_, err = os.Stat("testdata/clients/node/node_modules/vscode-languageserver-protocol")
	clients.Wanted(t, "the protocol library (npm ci --prefix cmd/cablelint/testdata/clients/node)", err == nil)
	for _, test := range tests {
		t.Run(filepath.Base(test), func(t *testing.T) {
			b, _ := desk(t)
			path, err := filepath.Abs(test)
			require.NoError(t, err)
			out := b.ok("node", "--test", "--test-timeout=120000", path)
			require.Contains(t, out, "\n# fail 0\n")
			require.NotContains(t, out, "\n# pass 0\n")
		})
	}
}

// TestTheEditorsPictureTellsTheTruth: what the picture in docs/editors.md shows of findings is what is found in its
// cable.
func TestTheEditorsPictureTellsTheTruth(t *testing.T) {
	picture, err := os.ReadFile("../../docs/editors/neovim.svg")
	require.NoError(t, err)
	p, out, _ := at("")
	root := p.root()
	root.SetArgs([]string{"check", "--no-config", "--format", "compact", "../../docs/editors/draft.cable"})
	require.NoError(t, root.Execute())
	shown := regexp.MustCompile(`■ ([A-Z]\d{3}) ([^<…]+)`).FindAllStringSubmatch(string(picture), -1)
	require.Len(t, shown, 3, "the fourth is behind the lens")
	for _, s := range shown {
		require.Regexp(t, regexp.QuoteMeta(html.UnescapeString(s[2]))+".*"+s[1], out.String())
	}
}
