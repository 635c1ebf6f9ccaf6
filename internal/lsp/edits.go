package lsp

import (
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/linediff"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// edits are a fix's edits as the protocol has them.
func (v *view) edits(fix lint.Fix) []textEdit {
	out := make([]textEdit, 0, len(fix.Edits))
	for _, e := range fix.Edits {
		out = append(out, textEdit{v.span(e.Span), e.Text})
	}
	return out
}

// remade is what fixing makes of a document, with the edits that lead to it.
type remade struct {
	text  string
	edits []textEdit
}

// remake is a text that fixing made of the document, as a remade.
func (v *view) remake(text string) *remade { return &remade{text, v.toward(text)} }

// toward are the edits that make another text of the document's, whole lines each.
func (v *view) toward(text string) []textEdit {
	out := []textEdit{}
	for _, e := range linediff.Edits(v.document.text, text) {
		out = append(out, textEdit{v.span(e.Span), e.Text})
	}
	return out
}

// fixed is the document with the fixes of some findings made, as the command line makes them: silenced findings are
// left, those of the baseline are not.
func (v *view) fixed(unsafe bool, of func(lint.Diagnostic) bool) string {
	if v.checks == nil || v.checks.Excluded {
		return v.document.text
	}
	quiet := &suppress.Suppressor{Today: v.today}
	return lint.Apply(v.document.text, unsafe, func(text string) ([]lint.Diagnostic, []*cable.Document) {
		return check.ForFixing(v.file(text, quiet), of)
	}).Text
}

// safe is the document with all safe fixes made. It is made once: editors ask for actions with each move of the cursor.
func (v *view) safe() *remade {
	if v.fixedSafely == nil {
		v.fixedSafely = v.remake(v.fixed(false, func(lint.Diagnostic) bool { return true }))
	}
	return v.fixedSafely
}

// raised is the document with a cable's header brought up to what its portions call for, made once.
func (v *view) raised(r *lint.Result) *remade {
	m, ok := v.raisedTo[r]
	if !ok {
		m = v.remake(v.fixed(true, func(d lint.Diagnostic) bool { return rollUp(d, r) }))
		if v.raisedTo == nil {
			v.raisedTo = map[*lint.Result]*remade{}
		}
		v.raisedTo[r] = m
	}
	return m
}

// rollUp reports whether a finding is about a cable's header and its portions.
func rollUp(d lint.Diagnostic, r *lint.Result) bool {
	return lint.InFamily(d.Rule, "R") && d.Cable != nil && d.Cable.Index == r.Doc.Index
}

// change is a workspace edit of this document alone.
func (s *session) change(v *view, edits []textEdit) object {
	if s.can.Workspace.WorkspaceEdit.DocumentChanges {
		return object{"documentChanges": []object{{"textDocument": object{"uri": v.uri, "version": v.version},
			"edits": edits}}}
	}
	return object{"changes": map[string][]textEdit{v.uri: edits}}
}

// format answers with the safe fixes: formatting never changes what the marks say.
func (s *session) format(v *view, _ *onDocument) any { return v.safe().edits }
