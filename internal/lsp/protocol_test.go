package lsp

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/config"
)

// TestAReopenedDocumentIsNeverUnchanged: versions begin again with each opening, and an editor may keep the last
// answer's number over it.
func TestAReopenedDocumentIsNeverUnchanged(t *testing.T) {
	c := start(t, `{"textDocument": {"diagnostic": {}}}`)
	type answer struct {
		Kind     string
		ResultID string `json:"resultId"`
		Items    []diagnostic
	}
	pull := func(previous string) (out answer) {
		c.call("textDocument/diagnostic", object{"textDocument": object{"uri": draft}, "previousResultId": previous}, &out)
		return out
	}
	c.open(draft, faulty(t))
	first := pull("")
	require.Len(t, first.Items, 1)
	require.Equal(t, "unchanged", pull(first.ResultID).Kind)
	c.tell("textDocument/didClose", object{"textDocument": object{"uri": draft}})
	c.open(draft, sound)
	again := pull(first.ResultID)
	require.Equal(t, "full", again.Kind)
	require.Empty(t, again.Items)
	c.leave()
}

// TestActionsAreOfTheKindsAskedFor holds each answer against the filter: an editor that asks for quick fixes gets no
// others.
func TestActionsAreOfTheKindsAskedFor(t *testing.T) {
	c := start(t, plainClient)
	text := strings.Replace(strings.Replace(sound, "1. (C/NF)", "1. (S)", 1), "2. (C) Its", "2. Its", 1)
	c.open(draft, text)
	for _, word := range []string{"(S)", "captain"} {
		for _, only := range []string{kindQuickFix, "refactor", kindRewrite, "source", "source.fixAll", kindFixAll,
			"source.organizeImports"} {
			at := place(text, word)
			var actions []codeAction
			c.call("textDocument/codeAction", object{"textDocument": object{"uri": draft}, "range": textRange{at, at},
				"context": object{"only": []string{only}}}, &actions)
			for _, a := range actions {
				require.True(t, a.Kind == only || strings.HasPrefix(a.Kind, only+"."), "asked for %s: %s is %s", only, a.Title,
					a.Kind)
			}
			if word == "captain" && only == "refactor" {
				require.NotEmpty(t, actions, "the missing mark")
			}
		}
	}
	c.leave()
}

// TestTheConfigurationIsFoundUnderTheEditorsName: editors escape more than they must, and the text that they hold is
// what an edit must fit.
func TestTheConfigurationIsFoundUnderTheEditorsName(t *testing.T) {
	dir := folderWith(t, map[string]string{"a+(b)/" + config.Name: "ceiling = \"SECRET\"\n", "a+(b)/a.txt": ""})
	c := start(t, `{"workspace": {"workspaceEdit": {"documentChanges": true}}}`, dir)
	escaped := strings.NewReplacer("+", "%2B", "(", "%28", ")", "%29").Replace(uriOf(filepath.Join(dir, "a+(b)")))
	c.open(escaped+"/"+config.Name, "ceiling = \"SECRET\"\n\n# not saved yet")
	c.call("workspace/executeCommand", object{"command": commandSilence,
		"arguments": []any{silenceRequest{URI: escaped + "/a.txt", Rule: "R001", Identifier: "09VARNES412",
			Reason: "known"}}}, nil)
	c.waitFor("workspace/applyEdit", "known")
	require.Contains(t, c.sent("workspace/applyEdit"), `"start":{"character":15,"line":2}`)
	require.Contains(t, c.sent("workspace/applyEdit"), `"textDocument":{"uri":"`+escaped+`/.cablelint.toml","version":1}`)
	c.leave()
}

// TestASilenceIsWrittenWhereItCounts: a new configuration lies in the folder of the workspace that the file is in, or
// next to a file of none.
func TestASilenceIsWrittenWhereItCounts(t *testing.T) {
	one, two, elsewhere := folderWith(t, nil), folderWith(t, map[string]string{"in/b.txt": ""}),
		folderWith(t, map[string]string{"c.txt": ""})
	s := newSession(options())
	s.workspace.addRoot(uriOf(one))
	s.workspace.addRoot(uriOf(two))
	made := func(path string) (uri, text string) {
		for uri, edits := range s.silenceEdit(path, silenceRequest{Rule: "S001",
			Reason: "it is a note"})["changes"].(map[string][]textEdit) {
			return uri, edits[0].NewText
		}
		return "", ""
	}
	uri, text := made(filepath.Join(two, "in", "b.txt"))
	require.Equal(t, uriOf(filepath.Join(two, config.Name)), uri)
	require.Contains(t, text, `paths = ["in/b.txt"]`)
	uri, text = made(filepath.Join(elsewhere, "c.txt"))
	require.Equal(t, uriOf(filepath.Join(elsewhere, config.Name)), uri)
	require.Contains(t, text, `paths = ["./c.txt"]`)
}

// TestAConfigurationThatWasNotSavedYetIsAddedTo: the first silence made it, and the second comes before it is written.
func TestAConfigurationThatWasNotSavedYetIsAddedTo(t *testing.T) {
	dir := folderWith(t, map[string]string{"a.txt": ""})
	s := newSession(options())
	s.workspace.addRoot(uriOf(dir))
	s.documents.set(&document{uri: uriOf(filepath.Join(dir, config.Name)), version: 3, text: silenced})
	edits := s.silenceEdit(filepath.Join(dir, "a.txt"), silenceRequest{Rule: "S001",
		Reason: "it is a note"})["changes"].(map[string][]textEdit)
	require.Equal(t, position{Line: strings.Count(silenced, "\n")},
		edits[uriOf(filepath.Join(dir, config.Name))][0].Range.Start)
}

// TestADraftWithoutAPlaceIsNotSilenced: where a text was never saved, there is no path that a silence could name.
func TestADraftWithoutAPlaceIsNotSilenced(t *testing.T) {
	titles := func(c *client, uri, text, word string) (all string) {
		c.open(uri, text)
		at := place(text, word)
		var actions []codeAction
		c.call("textDocument/codeAction", object{"textDocument": object{"uri": uri}, "range": textRange{at, at},
			"context": object{}}, &actions)
		for _, a := range actions {
			all += a.Title + "\n"
		}
		return all
	}
	c := start(t, plainClient)
	require.NotContains(t, titles(c, "untitled:Untitled-1", faulty(t), "(S)"), "silence R001",
		"there is no folder that a configuration could lie in")
	require.Contains(t, titles(c, "untitled:Untitled-1", faulty(t), "(S)"), "explain R001")
	c.leave()
	c = start(t, plainClient, folderWith(t, nil))
	require.Contains(t, titles(c, "untitled:Untitled-1", faulty(t), "(S)"), "silence R001 in paragraph 3 of 09VARNES412")
	require.NotContains(t, titles(c, "untitled:Untitled-2", strings.NewReplacer(" VARNES 000412", "",
		"O 041502Z MAY 09\n", "").Replace(faulty(t)), "(S)"), "silence")
	c.leave()
}

// TestAFaultIsToldOnceWhateverElseIsOpen: the documents of a sound configuration are no news about a broken one.
func TestAFaultIsToldOnceWhateverElseIsOpen(t *testing.T) {
	dir := folderWith(t, map[string]string{"bad/" + config.Name: "nothing\n", "bad/a.txt": "", "bad/b.txt": "",
		"good/c.txt": ""})
	c := start(t, plainClient, dir)
	for version := 1; version < 4; version++ {
		for _, name := range []string{"bad/a.txt", "good/c.txt", "bad/b.txt"} {
			uri := uriOf(filepath.Join(dir, filepath.FromSlash(name)))
			if version == 1 {
				c.open(uri, sound)
			} else {
				c.change(uri, version)
			}
			c.wait(uri, version)
		}
	}
	require.Equal(t, 1, strings.Count(c.sent("window/showMessage"), config.Name), c.sent("window/showMessage"))
	c.leave()
}

// TestAViewOfAClosedDocumentIsLetGo: a request may wait after the closing of its document.
func TestAViewOfAClosedDocumentIsLetGo(t *testing.T) {
	s := newSession(options())
	d := &document{uri: draft, text: sound}
	s.documents.set(d)
	s.view(d)
	require.Len(t, s.reader.views, 1)
	s.documents.drop(draft)
	s.forget(draft)
	s.view(d)
	require.Empty(t, s.reader.views)
}
