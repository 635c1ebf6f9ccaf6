package main

import (
	"archive/zip"
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// layoutCable is a cable with a warning by the configuration below: two portions above the header. Without a serial
// it is known by its path alone.
func layoutCable(serial string) string {
	return "R 041530Z MAY 09\nC O N F I D E N T I A L VARNES " + serial +
		"\n\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL VN\nSUBJECT: THE SHIP\n\n" +
		"Classified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. (C) It sails.\n\n2. (S) At noon.\n\n3. (S) With a letter.\n"
}

// layoutFiles are three folders: cabinet with a configuration of its own inside one that says the opposite, and next
// to it one without.
var layoutFiles = map[string]string{
	".cablelint.toml": "fail-on = \"never\"\nsnippets = \"full\"\nignore = [\"R\"]\n" +
		"baseline = \"none.json\"\n",
	"none.json": `{"version": 1, "entries": []}`,
	"cabinet/.cablelint.toml": "extends = \"../shared/base.toml\"\nfail-on = \"warning\"\n" +
		"exclude = [\"out\"]\nbaseline = \"known/base.json\"\n[[silence]]\nrule = \"R001\"\npaths = [\"**/quiet.txt\"]\n" +
		"paragraph = 2\nreason = \"reviewed\"\n",
	"shared/base.toml": "snippets = \"none\"\nfail-on = \"error\"\nselect = [\"R001\", \"M\"]\n" +
		"rules = { R001 = \"warning\" }\nexclude = [\"../nothing\"]\n",
	"cabinet/known/base.json":         `{"version": 1, "entries": [{"path": "../nameless.txt", "rule": "R001", "marking": "SECRET", "count": 1}, {"path": "../all.zip!nameless.txt", "rule": "R001", "marking": "SECRET", "count": 1}, {"identifier": "09VARNES413", "rule": "R001", "marking": "SECRET", "count": 2}]}`,
	"cabinet/loud.txt":                layoutCable("000412"),
	"cabinet/known.txt":               layoutCable("000413"),
	"cabinet/nameless.txt":            layoutCable(""),
	"cabinet/sub/quiet.txt":           layoutCable("000414"),
	"cabinet/out/left-out.txt":        layoutCable("000415"),
	"other/.gitkeep":                  "",
	"other/deeper/.cablelint.toml":    "fail-on = \"never\"\nsnippets = \"full\"\nselect = [\"S001\"]\n",
	"cabinet/sub/notes/a-note.md":     "no cable\n",
	"cabinet/sub/notes/.cablelintrc~": "no configuration\n",
}

// layoutWants are the findings that count of the cabinet, by the file's name, and the exit status.
const (
	layoutWants = "loud.txt:12 R001 warning, loud.txt:14 R001 warning, nameless.txt:14 R001 warning, quiet.txt:14 " +
		"R001 warning"
	layoutStatus = statusFindings
)

// layout is a way to check the cabinet: where the run starts, and what is typed there.
type layout struct{ name, dir, args string }

func layouts(top string) []layout {
	cabinet := filepath.Join(top, "cabinet")
	return []layout{
		{"from its root", "cabinet", "check"},
		{"from above", ".", "check cabinet"},
		{"from far above", "..", "check top/cabinet"},
		{"from below", "cabinet/sub", "check .."},
		{"from a sibling", "other", "check ../cabinet"},
		{"from under another configuration", "other/deeper", "check ../../cabinet"},
		{"by absolute path", "other", "check " + cabinet},
		{"by absolute path from outside", "/", "check " + cabinet},
		{"through a linked folder", "..", "check link"},
		{"through a link and up", "..", "check linked-sub/.."},
		{"in a linked folder", "../link", "check ."},
		{"below a linked folder", "../link/sub", "check .."},
		{"files by name", ".", "check --force-exclude cabinet/loud.txt cabinet/known.txt cabinet/nameless.txt " +
			"cabinet/sub/quiet.txt cabinet/out/left-out.txt"},
		{"an archive", "cabinet", "check all.zip"},
		{"an archive from above", ".", "check cabinet/all.zip"},
		{"an archive's entries", "other", "check ../cabinet/all.zip!loud.txt ../cabinet/all.zip!nameless.txt " +
			"../cabinet/all.zip!sub/quiet.txt ../cabinet/all.zip!known.txt"},
	}
}

// newLayouts makes the folders, with links next to them, and gives the uppermost one's path.
func newLayouts(t *testing.T) (top string) {
	top = filepath.Join(t.TempDir(), "top")
	for name, text := range layoutFiles {
		path := filepath.Join(top, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	for link, to := range map[string]string{"link": "cabinet", "linked-sub": "cabinet/sub"} {
		if err := os.Symlink(filepath.Join(top, filepath.FromSlash(to)), filepath.Join(top, "..", link)); err != nil {
			t.Skip("links cannot be made here: ", err)
		}
	}
	return top
}

func zipped(t *testing.T, path string, names ...string) {
	f, err := os.Create(path)
	require.NoError(t, err)
	z := zip.NewWriter(f)
	for _, name := range names {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, layoutFiles["cabinet/"+name])
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	require.NoError(t, f.Close())
}

// TestTheSameFindingsFromAnyFolder: the nearest configuration of each file decides, no matter from where it is checked.
func TestTheSameFindingsFromAnyFolder(t *testing.T) {
	top := newLayouts(t)
	for _, l := range layouts(top) {
		t.Run(l.name, func(t *testing.T) {
			if strings.HasPrefix(l.name, "an archive") {
				path := filepath.Join(top, "cabinet", "all.zip")
				zipped(t, path, "loud.txt", "known.txt", "nameless.txt", "sub/quiet.txt", "out/left-out.txt")
				defer os.Remove(path)
			}
			dir := l.dir
			if !filepath.IsAbs(dir) {
				dir = filepath.Join(top, filepath.FromSlash(dir))
			}
			t.Chdir(dir)
			checkLayout(t, "", strings.Fields(l.args)...)
		})
	}
	t.Run("by standard input", func(t *testing.T) { checkByStdin(t, top) })
	t.Run("staged", func(t *testing.T) { checkStaged(t, top) })
	t.Run("in the editor", func(t *testing.T) { checkInEditor(t, top) })
}

// checkLayout runs a check and compares its findings, its status and that its text shows no lines.
func checkLayout(t *testing.T, in string, args ...string) {
	found, status := layoutFindings(t, in, args...)
	require.Equal(t, layoutWants, strings.Join(found, ", "))
	require.Equal(t, layoutStatus, status)
}

// layoutFindings are the findings that count of a run, without those of the tool about itself.
func layoutFindings(t *testing.T, in string, args ...string) (found []string, status int) {
	p, out, errs := at(in)
	root := p.root()
	report := filepath.Join(t.TempDir(), "report.jsonl")
	root.SetArgs(append([]string{args[0], "--format", "text", "--format", "jsonl=" + report}, args[1:]...))
	require.NoError(t, root.Execute(), errs)
	require.NotContains(t, out.String(), " | ", "snippets is none")
	data, err := os.ReadFile(report)
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		var d struct {
			Type, Path, Code, Severity string
			Suppressed                 json.RawMessage
			Range                      struct{ Start struct{ Line int } }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &d))
		if d.Type == "diagnostic" && string(d.Suppressed) == "null" && d.Code[0] != 'M' {
			name := d.Path[strings.LastIndexAny(d.Path, `/\!`)+1:]
			found = append(found, fmt.Sprintf("%s:%d %s %s", name, d.Range.Start.Line, d.Code, d.Severity))
		}
	}
	slices.Sort(found)
	return found, p.status
}

// checkByStdin checks each file by standard input, from two folders; the strictest status counts.
func checkByStdin(t *testing.T, top string) {
	for dir, to := range map[string]string{"cabinet": ".", "other": "../cabinet", "cabinet/sub": ".."} {
		t.Chdir(filepath.Join(top, dir))
		var all []string
		worst := 0
		for name, text := range layoutFiles {
			if rel, ok := strings.CutPrefix(name, "cabinet/"); ok && strings.HasSuffix(name, ".txt") &&
				!strings.Contains(name, "out/") {
				found, status := layoutFindings(t, text, "check", "--stdin-filename", to+"/"+rel, "-")
				all, worst = append(all, found...), max(worst, status)
			}
		}
		slices.Sort(all)
		require.Equal(t, layoutWants, strings.Join(all, ", "), dir)
		require.Equal(t, layoutStatus, worst, dir)
	}
}

// checkStaged checks what is staged, from three folders.
func checkStaged(t *testing.T, top string) {
	clients.Installed(t, "git")
	for _, args := range [][]string{{"init", "-q"}, {"add", "-A"}} {
		out, err := exec.Command("git", append([]string{"-C", top}, args...)...).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	for dir, paths := range map[string]string{".": "cabinet", "cabinet": ".", "cabinet/sub": "..", "other": "../cabinet"} {
		t.Chdir(filepath.Join(top, dir))
		checkLayout(t, "", "check", "--staged", paths)
	}
	require.NoError(t, os.RemoveAll(filepath.Join(top, ".git")))
}

// checkInEditor opens each file in the editor server, through the folder and through a link to it.
func checkInEditor(t *testing.T, top string) {
	for root, cabinet := range map[string]string{"cabinet": "cabinet", ".": "cabinet", "other": "cabinet",
		"../link": "../link"} {
		t.Chdir(filepath.Join(top, "other"))
		toServer, fromClient := io.Pipe()
		toClient, fromServer := io.Pipe()
		p, _, _ := at("")
		p.in, p.out = toServer, fromServer
		served := make(chan error, 1)
		go func() {
			r := p.root()
			r.SetArgs([]string{"lsp"})
			served <- r.Execute()
		}()
		uri := func(path string) string {
			return (&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(top, path))}).String()
		}
		send := func(format string, args ...any) {
			message := fmt.Sprintf(format, args...)
			fmt.Fprintf(fromClient, "Content-Length: %d\r\n\r\n%s", len(message), message)
		}
		r := bufio.NewReader(toClient)
		go send(`{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{},"workspaceFolders":[{"uri":%q,"name":"x"}]}}`, uri(root))
		readMessage(t, r)
		send(`{"jsonrpc":"2.0","method":"initialized","params":{}}`)
		var found []string
		for name, text := range layoutFiles {
			if rel, ok := strings.CutPrefix(name, "cabinet/"); ok && strings.HasSuffix(name, ".txt") {
				go send(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":%q,"languageId":"cable","version":1,"text":%q}}}`,
					uri(filepath.Join(cabinet, rel)), text)
				found = append(found, publishedIn(t, readMessage(t, r))...)
			}
		}
		slices.Sort(found)
		require.Equal(t, layoutWants, strings.Join(found, ", "), root)
		go send(`{"jsonrpc":"2.0","id":2,"method":"shutdown"}`)
		readMessage(t, r)
		send(`{"jsonrpc":"2.0","method":"exit"}`)
		require.NoError(t, <-served)
		require.Zero(t, p.status)
	}
}

// readMessage reads one message of a server.
func readMessage(t *testing.T, r *bufio.Reader) []byte {
	head, err := r.ReadString('\n')
	require.NoError(t, err)
	n, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(head, "Content-Length:")))
	require.NoError(t, err, head)
	_, err = r.ReadString('\n')
	require.NoError(t, err)
	body := make([]byte, n)
	_, err = io.ReadFull(r, body)
	require.NoError(t, err)
	return body
}

// publishedIn are the findings of a message.
func publishedIn(t *testing.T, body []byte) (found []string) {
	var m struct {
		Method string
		Params struct {
			URI         string
			Diagnostics []struct {
				Code     string
				Severity int
				Range    struct{ Start struct{ Line int } }
			}
		}
	}
	require.NoError(t, json.Unmarshal(body, &m))
	require.Equal(t, "textDocument/publishDiagnostics", m.Method, string(body))
	for _, d := range m.Params.Diagnostics {
		severity := [...]string{"", "error", "warning", "info"}[d.Severity]
		name := m.Params.URI[strings.LastIndexByte(m.Params.URI, '/')+1:]
		found = append(found, fmt.Sprintf("%s:%d %s %s", name, d.Range.Start.Line+1, d.Code, severity))
	}
	return found
}
