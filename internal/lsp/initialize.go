package lsp

import (
	"context"
	"slices"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/cablelint/cablelint/internal/config"
)

// initialize agrees with the editor on what each can do.
func (s *session) initialize(_ context.Context, r *jsonrpc2.Request) {
	var p initializeParams
	if err := params(r, &p); err != nil {
		s.fail(r.ID, codeInvalidParams, err.Error())
		return
	}
	s.state, s.can, s.options = running, p.Capabilities, p.Options
	if slices.Contains(p.Capabilities.General.PositionEncodings, utf8s) {
		s.enc = utf8s
	}
	for _, f := range p.WorkspaceFolders {
		s.workspace.addRoot(f.URI)
	}
	if len(p.WorkspaceFolders) == 0 {
		s.workspace.addRoot(p.RootURI)
	}
	s.answer(r.ID, object{
		"serverInfo":   object{"name": "cablelint", "version": s.Version},
		"capabilities": s.capabilities(),
	})
}

// pulls reports whether the editor asks for diagnostics; then they are never sent unasked.
func (s *session) pulls() bool { return s.can.TextDocument.Diagnostic != nil }

func (s *session) capabilities() object {
	can := object{
		"positionEncoding":           s.enc,
		"textDocumentSync":           object{"openClose": true, "change": 2, "save": object{"includeText": false}},
		"codeActionProvider":         object{"codeActionKinds": []string{kindQuickFix, kindFixAll, kindRewrite}},
		"hoverProvider":              true,
		"completionProvider":         object{"triggerCharacters": []string{"(", "/", ".", ":", " "}},
		"documentSymbolProvider":     true,
		"foldingRangeProvider":       true,
		"inlayHintProvider":          true,
		"codeLensProvider":           object{},
		"documentLinkProvider":       object{},
		"definitionProvider":         true,
		"documentFormattingProvider": true,
		"executeCommandProvider":     object{"commands": []string{commandExplain, commandDerive, commandSilence}},
		"semanticTokensProvider": object{"legend": object{"tokenTypes": tokenTypes, "tokenModifiers": []string{}},
			"full": true},
		"workspace": object{"workspaceFolders": object{"supported": true, "changeNotifications": true}},
	}
	if s.pulls() {
		can["diagnosticProvider"] = object{"identifier": "cablelint", "interFileDependencies": false,
			"workspaceDiagnostics": false}
	}
	return can
}

// watch asks the editor to report changes to configurations and baselines, where it can.
func (s *session) watch() {
	if !s.can.Workspace.DidChangeWatchedFiles.DynamicRegistration {
		return
	}
	s.request("client/registerCapability", object{"registrations": []object{{
		"id": "cablelint-files", "method": "workspace/didChangeWatchedFiles",
		"registerOptions": object{"watchers": []object{{"globPattern": "**/" + config.Name},
			{"globPattern": "**/.cablelint-baseline.json"}}},
	}}})
}

// foldersChanged takes folders in and lets others go.
func (s *session) foldersChanged(r *jsonrpc2.Request) error {
	var p struct {
		Event struct{ Added, Removed []folder }
	}
	if err := params(r, &p); err != nil {
		return err
	}
	for _, f := range p.Event.Removed {
		s.workspace.dropRoot(f.URI)
	}
	for _, f := range p.Event.Added {
		s.workspace.addRoot(f.URI)
	}
	s.lookAgain()
	return nil
}
