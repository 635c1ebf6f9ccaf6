package lsp

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/rules"
)

// folderWith makes a folder with files and gives the URI of one of them.
func folderWith(t *testing.T, files map[string]string) (dir string) {
	dir = t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	}
	return dir
}

const silenced = "[[silence]]\nrule = \"R001\"\nidentifier = \"09VARNES412\"\nreason = \"told by telephone\"\n"

func TestConfigurationIsHonouredAndLookedAtAgain(t *testing.T) {
	text := faulty(t)
	dir := folderWith(t, map[string]string{config.Name: silenced, "a.txt": text, "out/b.txt": text})
	c := start(t, plainClient, dir)
	a, b := uriOf(filepath.Join(dir, "a.txt")), uriOf(filepath.Join(dir, "out", "b.txt"))
	c.open(a, text)
	c.open(b, text)
	require.Empty(t, c.wait(a, 1), "silenced")
	write := func(text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, config.Name), []byte(text), 0o644))
	}
	write("exclude = [\"out/**\"]\n")
	c.change(a, 2)
	require.Len(t, c.wait(a, 2), 1, "a change of the text sees the configuration of that moment")
	c.change(b, 2)
	require.Empty(t, c.wait(b, 2), "excluded")
	write("[rules]\nR001 = \"info\"\n")
	c.mu.Lock()
	c.published = nil
	c.mu.Unlock()
	c.tell("textDocument/didSave", object{"textDocument": object{"uri": uriOf(filepath.Join(dir, config.Name))}})
	found := c.wait(a, 2)
	require.Len(t, found, 1)
	require.Equal(t, 3, found[0].Severity, "a saved configuration lints what is open")
	write("[rules]\nR001 = \"inf\"\n")
	c.change(a, 3)
	require.Equal(t, 3, c.wait(a, 3)[0].Severity, "the last configuration that could be read holds on")
	c.waitFor("window/showMessage", `.cablelint.toml:2:8`)
	c.change(a, 4)
	c.wait(a, 4)
	require.Equal(t, 1, strings.Count(c.sent("window/showMessage"), "toml:2:8"), "what is wrong is told once")
	c.leave()
}

func TestBaselineIsHonoured(t *testing.T) {
	text := faulty(t)
	dir := folderWith(t, map[string]string{
		config.Name: "baseline = \"held.json\"\n", "a.txt": text,
		"held.json": `{"version":1,"entries":[{"identifier":"09VARNES412","rule":"R001","marking":"SECRET","count":1}]}`,
	})
	c := start(t, plainClient, dir)
	uri := uriOf(filepath.Join(dir, "a.txt"))
	c.open(uri, text)
	require.Empty(t, c.wait(uri, 1))
	c.change(uri, 2, change{nil, text})
	require.Empty(t, c.wait(uri, 2), "the baseline holds as much for the second look")
	c.change(uri, 3, change{nil, text + "\n4. (S) He carries another one.\n"})
	require.Len(t, c.wait(uri, 3), 1, "what is new counts")
	c.leave()
}

// TestSilencingWritesTheConfiguration takes the edit that an editor would make and lints with the file that it makes.
func TestSilencingWritesTheConfiguration(t *testing.T) {
	text := faulty(t)
	dir := folderWith(t, map[string]string{"a.txt": text})
	c := start(t, `{"workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}}}`, dir)
	uri := uriOf(filepath.Join(dir, "a.txt"))
	c.open(uri, text)
	c.wait(uri, 1)
	silence := func(reason string) string {
		c.call("workspace/executeCommand", object{"command": commandSilence,
			"arguments": []any{silenceRequest{URI: uri, Rule: "R001", Identifier: "09VARNES412", Paragraph: 3,
				Reason: reason}}}, nil)
		c.waitFor("workspace/applyEdit", "reason")
		var p struct {
			Edit struct {
				DocumentChanges []struct {
					Kind  string
					Edits []textEdit
				}
			}
		}
		require.NoError(t, json.Unmarshal([]byte(c.sent("workspace/applyEdit")), &p))
		require.Equal(t, "create", p.Edit.DocumentChanges[0].Kind)
		return p.Edit.DocumentChanges[1].Edits[0].NewText
	}
	made := silence("the post was told \"by telephone\"\n\\ and agreed")
	require.NoError(t, os.WriteFile(filepath.Join(dir, config.Name), []byte(made), 0o644))
	read, err := config.Load(filepath.Join(dir, config.Name), rules.All())
	require.NoError(t, err)
	require.Equal(t, "the post was told \"by telephone\"\n\\ and agreed", read.Layers[0].File.Silences[0].Reason)
	c.change(uri, 2)
	require.Empty(t, c.wait(uri, 2))

	err = c.conn.Call(t.Context(), "workspace/executeCommand", object{"command": commandSilence,
		"arguments": []any{silenceRequest{URI: uri, Rule: "R001"}}}, nil)
	require.ErrorContains(t, err, "a silence needs a reason")
	c.leave()
}

// TestASilenceWithoutReasonIsRefused holds what the plain edit relies on: until somebody writes a reason, nothing is
// silenced.
func TestASilenceWithoutReasonIsRefused(t *testing.T) {
	dir := folderWith(t, map[string]string{config.Name: strings.Replace(silenced, "told by telephone", "", 1),
		"a.txt": ""})
	c := start(t, plainClient, dir)
	uri := uriOf(filepath.Join(dir, "a.txt"))
	c.open(uri, faulty(t))
	require.Len(t, c.wait(uri, 1), 1)
	c.waitFor("window/showMessage", "reason")
	c.leave()
}

func TestAppendingToAConfiguration(t *testing.T) {
	dir := folderWith(t, map[string]string{config.Name: "ceiling = \"SECRET\"", "odd [name].txt": ""})
	s := newSession(options())
	edit, err := json.Marshal(s.silenceEdit(filepath.Join(dir, "odd [name].txt"),
		silenceRequest{Rule: "S001", Reason: "it is a note"}))
	require.NoError(t, err)
	require.JSONEq(t, `{"changes": {"`+uriOf(filepath.Join(dir, config.Name))+`": [{"range": {"start": {"line": 0, "character": 18}, "end": {"line": 0, "character": 18}},
		"newText": "\n\n[[silence]]\nrule = \"S001\"\npaths = [\"./odd \\\\[name].txt\"]\nreason = \"it is a note\"\n"}]}}`, string(edit))
}

// TestWhatAConfigurationRestsOnIsLookedAt: the files that it extends and its baseline may have any name, and nobody
// reports their changes.
func TestWhatAConfigurationRestsOnIsLookedAt(t *testing.T) {
	text := faulty(t)
	dir := folderWith(t, map[string]string{
		"in/" + config.Name: "extends = \"../base.toml\"\nbaseline = \"held.json\"\n", "base.toml": "", "in/a.txt": text,
		"in/held.json": `{"version":1,"entries":[]}`,
	})
	c := start(t, plainClient, dir)
	uri := uriOf(filepath.Join(dir, "in", "a.txt"))
	c.open(uri, text)
	require.Len(t, c.wait(uri, 1), 1)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "base.toml"), []byte("[rules]\nR001 = \"info\"\n"), 0o644))
	c.change(uri, 2)
	require.Equal(t, 3, c.wait(uri, 2)[0].Severity)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "in", "held.json"),
		[]byte(`{"version":1,"entries":[{"identifier":"09VARNES412","rule":"R001","marking":"SECRET","count":1}]}`), 0o644))
	c.change(uri, 3)
	require.Empty(t, c.wait(uri, 3))
	require.NoError(t, os.Remove(filepath.Join(dir, "in", "held.json")))
	c.change(uri, 4)
	require.Len(t, c.wait(uri, 4), 1)
	c.waitFor("window/showMessage", "the baseline cannot be read")
	c.leave()
}

// TestABaselineIsReadOnce: it may be of a whole archive, and a keystroke needs it again and again.
func TestABaselineIsReadOnce(t *testing.T) {
	cost := func(entries int) float64 {
		list := strings.Repeat(`{"identifier":"09VARNES1","rule":"R001","marking":"SECRET","count":1},`, entries)
		dir := folderWith(t, map[string]string{config.Name: "baseline = \"held.json\"\n",
			"held.json": `{"version":1,"entries":[` + strings.TrimSuffix(list, ",") + `]}`})
		s := newSession(options())
		text, path := faulty(t), uriOf(filepath.Join(dir, "a.txt"))
		see := func() { s.view(&document{uri: path, text: text}) }
		see()
		return testing.AllocsPerRun(3, see)
	}
	require.InDelta(t, cost(1), cost(10_000), 1000)
}

// TestABaselineOfPathsHoldsFromAFolderBelow: a cable without an identifier is there by its path from the
// configuration, no matter where the editor was opened.
func TestABaselineOfPathsHoldsFromAFolderBelow(t *testing.T) {
	text := strings.NewReplacer(" VARNES 000412", "", "O 041502Z MAY 09\n", "").Replace(faulty(t))
	dir := folderWith(t, map[string]string{config.Name: "baseline = \"held.json\"\nselect = [\"R001\"]\n",
		"in/a.txt":  text,
		"held.json": `{"version":1,"entries":[{"path":"in/a.txt","rule":"R001","marking":"SECRET","count":1}]}`})
	for _, root := range []string{dir, filepath.Join(dir, "in")} {
		c := start(t, plainClient, root)
		uri := uriOf(filepath.Join(dir, "in", "a.txt"))
		c.open(uri, text)
		require.Empty(t, c.wait(uri, 1), root)
		c.leave()
	}
}

// TestTheConfigurationDatesDrafts: by the day that it says, instead of today.
func TestTheConfigurationDatesDrafts(t *testing.T) {
	text := "C O N F I D E N T I A L VARNES\n\nE.O. 13526: DECL: 20600504\nTAGS: PREL VN\nSUBJECT: THE SHIP\n\n" +
		"Classified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. (C) It sails.\n"
	for date, want := range map[string]int{`date = "today"`: 1, `date = "2026-11-25"`: 1, `date = "2040-01-01"`: 0} {
		dir := folderWith(t, map[string]string{config.Name: date + "\nselect = [\"D006\"]\n"})
		c := start(t, plainClient, dir)
		uri := uriOf(filepath.Join(dir, "a.txt"))
		c.open(uri, text)
		require.Len(t, c.wait(uri, 1), want, date)
		c.leave()
	}
}
