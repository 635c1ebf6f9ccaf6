package lsp

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/lint"
)

// silenceRequest is what to silence: the argument of the command.
type silenceRequest struct {
	URI       string `json:"uri"`
	Rule      string `json:"rule"`
	Paragraph int    `json:"paragraph,omitempty"`
	// Identifier is the cable's; empty where it has none, and then the silence is for the file.
	Identifier string `json:"identifier,omitempty"`
	Reason     string `json:"reason"`
}

// silence offers to silence a finding for its cable and paragraph. An editor that asks people for the reason gets a
// command, any other an edit whose reason is empty: the configuration is refused until somebody writes one. Nothing
// is offered for a text that no configuration could name.
func (s *session) silence(v *view, d lint.Diagnostic) []codeAction {
	r := silenceRequest{URI: v.uri, Rule: d.Rule.Code}
	where := "this file"
	if d.Cable != nil && d.Cable.Identifier != "" {
		r.Identifier, where = d.Cable.Identifier, d.Cable.Identifier
	}
	if _, saved := pathOf(v.uri); !saved && (r.Identifier == "" || !filepath.IsAbs(v.path)) {
		return nil
	}
	if n := paragraphOf(d); n > 0 {
		r.Paragraph = n
		where = fmt.Sprintf("paragraph %d of %s", n, where)
	}
	a := codeAction{Title: fmt.Sprintf("silence %s in %s, with a reason", d.Rule.Code, where), Kind: kindQuickFix,
		Diagnostics: []diagnostic{s.diagnostic(v, d)}}
	if s.options.AskReason {
		a.Command = &command{a.Title, commandSilence, []any{r}}
		return []codeAction{a}
	}
	a.Title += fmt.Sprintf(" (to be written into %s)", config.Name)
	a.Edit = s.silenceEdit(v.path, r)
	return []codeAction{a}
}

// paragraphOf is the number of the paragraph that a finding is in; 0 for none.
func paragraphOf(d lint.Diagnostic) int {
	if d.Cable == nil {
		return 0
	}
	for _, p := range d.Cable.Portions {
		if p.Number > 0 && p.Span.Start <= d.Span.Start && d.Span.Start < p.Span.End {
			return p.Number
		}
	}
	return 0
}

// silenceEdit is the edit that writes a silence at the end of the configuration for a file; if there is none it
// makes one, in the workspace's folder that the file lies in, or next to a file that lies in none.
func (s *session) silenceEdit(path string, r silenceRequest) object {
	file, err := config.Find(filepath.Dir(path))
	if err == nil && file != "" {
		if abs, err := realpath.File(path); err == nil {
			path = abs // links are resolved in both
		}
		return s.appendTo(file, block(file, path, r))
	}
	folder, _ := s.workspace.folder(path)
	file = filepath.Join(folder, config.Name)
	if s.documents.at(file) != nil { // it was made and not saved yet
		return s.appendTo(file, block(file, path, r))
	}
	uri, text := uriOf(file), strings.TrimPrefix(block(file, path, r), "\n")
	edit := object{"textDocument": object{"uri": uri, "version": nil}, "edits": []textEdit{{NewText: text}}}
	if !slices.Contains(s.can.Workspace.WorkspaceEdit.ResourceOperations, "create") {
		return object{"changes": map[string][]textEdit{uri: {{NewText: text}}}}
	}
	return object{"documentChanges": []object{{"kind": "create", "uri": uri, "options": object{"ignoreIfExists": true}},
		edit}}
}

// appendTo is the edit that adds a text to the end of a file, as the editor has it where it is open.
func (s *session) appendTo(file, text string) object {
	uri, version := uriOf(file), any(nil)
	now := ""
	if d := s.documents.at(file); d != nil && !d.lost {
		uri, now, version = d.uri, d.text, d.version
	} else if data, err := config.Read(file); err == nil {
		now = string(data)
	}
	if now != "" && !strings.HasSuffix(now, "\n") {
		text = "\n" + text
	}
	end := newPlaces(now, s.enc).span(source.Span{Start: len(now), End: len(now)})
	edits := []textEdit{{end, text}}
	if s.can.Workspace.WorkspaceEdit.DocumentChanges {
		return object{"documentChanges": []object{{"textDocument": object{"uri": uri, "version": version}, "edits": edits}}}
	}
	return object{"changes": map[string][]textEdit{uri: edits}}
}

// block is a silence as the configuration writes it.
func block(file, path string, r silenceRequest) string {
	s := config.Silence{Rule: r.Rule, Identifier: r.Identifier, Paragraph: r.Paragraph, Reason: r.Reason}
	if r.Identifier == "" {
		glob, _ := config.PathGlob(file, path)
		s.Paths = []string{glob}
	}
	return s.Text()
}
