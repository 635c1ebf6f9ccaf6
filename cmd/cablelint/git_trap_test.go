//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/git"
)

const (
	loweredCable = "testdata/cables/faulty-g002-a-paragraph-lowered.txt"
	loweredBase  = "testdata/bases/faulty-g002-a-paragraph-lowered.txt"
)

// trap is a repository that somebody has prepared: each program that it names leaves a file in ran when it is run.
// The branches base and main hold a.txt, the branch lowered and the index a version with a lowered paragraph, and the
// index a faulty cable too.
type trap struct {
	*bench
	programs, ran string
}

func newTrap(t *testing.T, env ...string) *trap {
	b := newBench(t, env...)
	tr := &trap{b, filepath.Join(t.TempDir(), "programs"), filepath.Join(t.TempDir(), "ran")}
	require.NoError(t, os.Mkdir(tr.programs, 0o755))
	require.NoError(t, os.Mkdir(tr.ran, 0o755))
	b.ok("git", "init", "-q")
	b.copied(loweredBase, "a.txt")
	b.ok("git", "add", ".")
	b.ok("git", "commit", "-qm", "base")
	b.ok("git", "branch", "base")
	b.ok("git", "update-ref", "refs/remotes/origin/base", "base")
	b.copied(loweredCable, "a.txt")
	b.ok("git", "commit", "-qam", "lowered")
	b.ok("git", "branch", "lowered")
	b.ok("git", "reset", "-q", "--soft", "base")
	b.ok("git", "commit", "-q", "--allow-empty", "--only", "-m", "main")
	b.copied(faultyCable, "b.txt")
	b.ok("git", "add", "b.txt")
	return tr
}

// program makes a program that leaves a file of its name in ran.
func (tr *trap) program(name string) string {
	tr.Helper()
	path := filepath.Join(tr.programs, strings.NewReplacer("/", "_", "<", "", ">", "", "*", "all").Replace(name))
	text := "#!/bin/sh\n: > '" + tr.ran + "'/\"${0##*/}\"\nexit 1\n"
	require.NoError(tr, os.WriteFile(path, []byte(text), 0o755))
	return path
}

// put writes a file of the repository.
func (tr *trap) put(name, text string) {
	tr.Helper()
	path := filepath.Join(tr.dir, name)
	require.NoError(tr, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(tr, os.WriteFile(path, []byte(text), 0o644))
}

// cable is the text of an invented cable.
func (tr *trap) cable(path string) string {
	tr.Helper()
	text, err := os.ReadFile(filepath.Join(startedIn, "../..", path))
	require.NoError(tr, err)
	return string(text)
}

// in runs the program in a folder of the repository, and gives its status and all that it wrote.
func (tr *trap) in(folder string, args ...string) (status int, text string) {
	tr.Helper()
	p, out, errs := at("")
	p.git = git.New(tr.env)
	tr.below(folder, func() { status = p.run(args) })
	return status, out.String() + errs.String()
}

// below does something in a folder of the repository.
func (tr *trap) below(folder string, do func()) {
	tr.Helper()
	before, err := os.Getwd()
	require.NoError(tr, err)
	require.NoError(tr, os.Chdir(filepath.Join(tr.dir, folder)))
	defer func() { require.NoError(tr, os.Chdir(before)) }()
	do()
}

// finds runs check with arguments and requires that it finds a rule, or with none that it finds nothing.
func (tr *trap) finds(rule, args string) {
	tr.Helper()
	status, text := tr.in(".", append([]string{"check", "--format", "compact"}, strings.Fields(args)...)...)
	if rule == "" {
		require.Equal(tr, statusClean, status, "%s\n%s", args, text)
		return
	}
	require.Equal(tr, statusFindings, status, "%s\n%s", args, text)
	require.Contains(tr, text, rule, args)
}

// everything runs each command that may ask git, and requires that no program was run.
func (tr *trap) everything() {
	tr.Helper()
	for _, line := range []string{
		"check .", "check", "check a.txt", "check --staged", "check --against base", "check --staged --against base",
		"fix --diff .", "fix .", "derive .", "baseline write", "baseline prune", "config show a.txt",
	} {
		tr.in(".", strings.Fields(line)...)
		tr.nothingRan(line)
	}
	_ = os.Remove(filepath.Join(tr.dir, baselineName))
	tr.editor()
	tr.nothingRan("lsp")
}

// editor runs the editor server on a.txt until it has published its findings.
func (tr *trap) editor() {
	tr.Helper()
	uri := (&url.URL{Scheme: "file", Path: filepath.Join(tr.dir, "a.txt")}).String()
	fromEditor, in := io.Pipe()
	out, toEditor := io.Pipe()
	defer out.Close()
	tell := func(m map[string]any) {
		m["jsonrpc"] = "2.0"
		b, err := json.Marshal(m)
		require.NoError(tr, err)
		fmt.Fprintf(in, "Content-Length: %d\r\n\r\n%s", len(b), b)
	}
	published, ended := make(chan bool, 1), make(chan int, 1)
	go func() {
		var text strings.Builder
		buffer := make([]byte, 4096)
		for told := false; ; {
			n, err := out.Read(buffer)
			text.Write(buffer[:n])
			if !told && (err != nil || strings.Contains(text.String(), "publishDiagnostics")) {
				told = true
				published <- err == nil
			}
			if err != nil {
				return
			}
		}
	}()
	p, _, _ := at("")
	p.in, p.out, p.git = fromEditor, toEditor, git.New(tr.env)
	tr.below(".", func() {
		go func() { ended <- p.run([]string{"lsp"}) }()
		tell(map[string]any{"id": 1, "method": "initialize", "params": map[string]any{
			"capabilities": map[string]any{}, "workspaceFolders": []any{map[string]any{"uri": "file://" + tr.dir, "name": "x"}},
		}})
		tell(map[string]any{"method": "initialized", "params": map[string]any{}})
		tell(map[string]any{"method": "textDocument/didOpen", "params": map[string]any{
			"textDocument": map[string]any{"uri": uri, "languageId": "cable", "version": 1, "text": tr.cable(loweredCable)},
		}})
		require.True(tr, <-published)
		tell(map[string]any{"id": 2, "method": "shutdown"})
		tell(map[string]any{"method": "exit"})
		require.Equal(tr, statusClean, <-ended)
	})
}

// nothingRan requires that no program was run, and says which.
func (tr *trap) nothingRan(after string) {
	tr.Helper()
	require.Empty(tr, tr.whatRan(), "these were run by: %s", after)
}

// whatRan are the programs that were run, which it forgets.
func (tr *trap) whatRan() (names []string) {
	tr.Helper()
	found, err := os.ReadDir(tr.ran)
	require.NoError(tr, err)
	for _, f := range found {
		names = append(names, f.Name())
		require.NoError(tr, os.Remove(filepath.Join(tr.ran, f.Name())))
	}
	return names
}
