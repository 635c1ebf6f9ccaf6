package main

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// bench is a folder with a home of its own, where commands run.
type bench struct {
	*testing.T
	dir string
	env []string
}

// newBench keeps the caches of Go, so that nothing is fetched twice, nor compiled because of the folder that it is in.
func newBench(t *testing.T, env ...string) *bench {
	home := t.TempDir()
	out, err := exec.Command("go", "env", "GOMODCACHE", "GOCACHE", "GOPROXY").Output()
	require.NoError(t, err)
	caches := strings.Fields(string(out))
	b := &bench{T: t, dir: t.TempDir(), env: append(os.Environ(),
		"HOME="+home, "USERPROFILE="+home, "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL="+filepath.Join(home, "gitconfig"),
		"GOCACHE="+caches[1], "GOPROXY=file://"+filepath.ToSlash(caches[0])+"/cache/download,"+caches[2],
		"GOFLAGS=-modcacherw -trimpath", "GONOSUMDB=*")}
	b.env = append(b.env, env...)
	for _, kv := range []string{"user.name Tester", "user.email tester@example.org", "init.defaultBranch main",
		"protocol.file.allow always"} {
		key, value, _ := strings.Cut(kv, " ")
		b.ok("git", "config", "--global", key, value)
	}
	return b
}

// startedIn is where the tests began: some change the directory.
var startedIn, _ = os.Getwd()

// try runs a command and gives what it said.
func (b *bench) try(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Env = b.dir, b.env
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func (b *bench) ok(name string, args ...string) string {
	b.Helper()
	out, err := b.try(name, args...)
	require.NoError(b, err, "%s %s\n%s", name, strings.Join(args, " "), out)
	return out
}

// copied puts a file of the repository into the bench.
func (b *bench) copied(from, to string) {
	b.Helper()
	data, err := os.ReadFile(filepath.Join(startedIn, "../..", from))
	require.NoError(b, err)
	path := filepath.Join(b.dir, to)
	require.NoError(b, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(b, os.WriteFile(path, data, 0o644))
}

// built is the program, built into a folder that is put in front of PATH.
func built(t *testing.T) (path string) {
	dir := t.TempDir()
	out, err := exec.Command("go", "build", "-o", filepath.Join(dir, "cablelint"), ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return "PATH=" + dir + string(os.PathListSeparator) + os.Getenv("PATH")
}

// repository is this module as a git repository of one commit, for clients that install from one.
func repository(t *testing.T) string {
	b := newBench(t)
	out, err := exec.Command("git", "-C", "../..", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		t.Skip("not in a work tree of git: there is nothing to install from")
	}
	for _, name := range strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		if strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") ||
			strings.HasPrefix(name, "internal/report/html/") || strings.HasPrefix(name, "internal/scaffold/templates/") ||
			strings.HasPrefix(name, "internal/playground/page/") || strings.HasPrefix(name, "internal/gen/text/") ||
			name == "go.mod" || name == "go.sum" || name == ".pre-commit-hooks.yaml" {
			b.copied(name, name)
		}
	}
	b.ok("git", "init", "-q")
	b.ok("git", "add", ".")
	b.ok("git", "commit", "-qm", "all")
	b.ok("git", "tag", "v0.0.1")
	return b.dir
}

const (
	faultyCable = "testdata/cables/faulty-r001-portion-above-header.txt"
	soundCable  = "testdata/cables/09HALVERN412.txt"
	awkwardName = "old cables/Depesche äöü 1.txt"
)

// refusesAndPasses commits a faulty cable, which the hook refuses, and a sound one, which it lets through.
func (b *bench) refusesAndPasses() {
	b.Helper()
	b.copied(faultyCable, awkwardName)
	b.ok("git", "add", ".")
	out, err := b.try("git", "commit", "-qm", "bad")
	require.Error(b, err, out)
	require.Contains(b, out, "R001", out)
	require.Contains(b, out, "Depesche äöü 1.txt:22:4", out)
	require.NotContains(b, out, "sealed", "prose left")
	b.copied(soundCable, awkwardName)
	b.ok("git", "add", ".")
	b.ok("git", "commit", "-qm", "good")
	require.Contains(b, b.ok("git", "log", "--oneline"), "good")
}

// TestPreCommit runs the hooks under the real pre-commit, installed from a repository as a user would.
func TestPreCommit(t *testing.T) {
	clients.Installed(t, "pre-commit")
	from, path, cache := repository(t), built(t), "PRE_COMMIT_HOME="+t.TempDir()
	for hook, tries := range map[string][]func(*bench){
		"cablelint":           {(*bench).refusesAndPasses},
		"cablelint-documents": {(*bench).refusesWord},
		"cablelint-system":    {(*bench).refusesAndPasses},
		"cablelint-all":       {(*bench).refusesAndPasses, (*bench).refusesWord},
	} {
		t.Run(hook, func(t *testing.T) {
			b := newBench(t, path, cache)
			b.ok("git", "init", "-q")
			config := "repos:\n- repo: file://" + filepath.ToSlash(from) + "\n  rev: v0.0.1\n  hooks:\n  - id: " + hook + "\n"
			require.NoError(t, os.WriteFile(filepath.Join(b.dir, ".pre-commit-config.yaml"), []byte(config), 0o644))
			b.ok("pre-commit", "install")
			for _, try := range tries {
				try(b)
			}
		})
	}
}

// TestPlainHook runs the hook of docs/hooks, which needs nothing but git and the program.
func TestPlainHook(t *testing.T) {
	clients.Installed(t, "sh")
	b := newBench(t, built(t))
	b.ok("git", "init", "-q")
	b.copied("docs/hooks/pre-commit", ".git/hooks/pre-commit")
	require.NoError(t, os.Chmod(filepath.Join(b.dir, ".git/hooks/pre-commit"), 0o755))
	b.refusesAndPasses()
	b.copied(faultyCable, awkwardName) // the file is bad again, and what is staged is sound
	b.copied(soundCable, "another.txt")
	b.ok("git", "add", "another.txt")
	b.ok("git", "commit", "-qm", "staged alone")
	b.copied(soundCable, awkwardName)
	b.refusesWord()
}

// wordMemo is a Word memorandum under SECRET with a paragraph marked (mark).
func wordMemo(t testing.TB, mark string) []byte {
	body := ""
	for _, p := range []string{"SECRET", "INFORMATION MEMO FOR THE DIRECTOR", "FROM: EUR - Ann Vole",
		"SUBJECT: (U) Pier repairs", "(S) The pier leaks.", "(" + mark + ") The second pier is sealed.", "SECRET"} {
		body += "<w:p><w:r><w:t>" + p + "</w:t></w:r></w:p>"
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship ` +
			`Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ` +
			`Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
			`<w:body>` + body + `</w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		require.NoError(t, err)
		_, err = w.Write([]byte(part[1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// refusesWord commits a faulty Word document, which the hook refuses, next to an image, and then a sound one.
func (b *bench) refusesWord() {
	b.Helper()
	write := func(name string, data []byte) {
		require.NoError(b, os.WriteFile(filepath.Join(b.dir, name), data, 0o644))
	}
	write("Call Sheet.docx", wordMemo(b, "TS"))
	write("pier.png", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"))
	b.ok("git", "add", ".")
	out, err := b.try("git", "commit", "-qm", "bad")
	require.Error(b, err, out)
	require.Contains(b, out, "Call Sheet.docx!body:¶6:1: error", out)
	require.NotContains(b, out, "sealed", "prose left")
	write("Call Sheet.docx", wordMemo(b, "S"))
	b.ok("git", "add", ".")
	b.ok("git", "commit", "-qm", "good")
}
