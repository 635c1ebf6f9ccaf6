package lsp

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/house"
	"github.com/cablelint/cablelint/lint"
)

// publish lints a document when its turn comes and sends what is found, unless the editor asks for it itself. However
// many edits wait, the text is linted once, as it is then; what is out of date by then is not sent.
func (s *session) publish(uri string) {
	if s.pulls() {
		if s.documents.now(uri) == nil {
			s.jobs.push(job{run: func(bool) { s.forget(uri) }})
		}
		return
	}
	s.jobs.push(job{once: "publish " + uri, run: func(bool) {
		d := s.documents.now(uri)
		if d == nil {
			s.forget(uri)
			s.notify("textDocument/publishDiagnostics", object{"uri": uri, "diagnostics": []diagnostic{}})
			return
		}
		items := []diagnostic{}
		switch {
		case d.refused:
			items = append(items, notChecked("too much text is open in the editor: close other documents, and open this one "+
				"again"))
		case !d.lost:
			items = s.diagnostics(s.view(d))
		}
		if s.documents.now(uri) == d {
			s.notify("textDocument/publishDiagnostics", object{"uri": uri, "version": d.version, "diagnostics": items})
		}
	}})
}

// forget lets go of what is remembered of a closed document.
func (s *session) forget(uri string) {
	if s.documents.now(uri) == nil {
		delete(s.reader.views, uri)
		delete(s.reader.told, uri)
	}
}

// lookAgain reads configurations again and lints all documents.
func (s *session) lookAgain() {
	s.workspace.changed()
	if s.pulls() {
		if s.can.Workspace.Diagnostics.RefreshSupport {
			s.request("workspace/diagnostic/refresh", nil)
		}
		return
	}
	for _, uri := range s.documents.all() {
		s.publish(uri)
	}
}

// pull answers a request for diagnostics.
func (s *session) pull(v *view, p *onDocument) any {
	id := fmt.Sprintf("%d/%s/%d", v.serial, v.seen, v.today)
	if id == p.PreviousID {
		return object{"kind": "unchanged", "resultId": id}
	}
	return object{"kind": "full", "resultId": id, "items": s.diagnostics(v)}
}

func (s *session) diagnostics(v *view) []diagnostic {
	out := make([]diagnostic, 0, len(v.found)+1)
	if v.unchecked != "" { // a text without findings looks like a checked one
		out = append(out, notChecked(v.unchecked))
	}
	for _, d := range v.found {
		out = append(out, s.diagnostic(v, d))
	}
	return append(out, v.broken...)
}

// notChecked is the diagnostic of a document that was not checked, at its start.
func notChecked(why string) diagnostic {
	return diagnostic{Severity: severities[lint.Error], Code: string(files.Unread), Source: "cablelint",
		Message: "not checked: " + why}
}

// severities are the protocol's numbers.
var severities = [...]int{lint.Error: 1, lint.Warning: 2, lint.Info: 3}

// tagDeprecated strikes a place through: the form is one that an order has replaced.
const tagDeprecated = 2

func (s *session) diagnostic(v *view, d lint.Diagnostic) diagnostic {
	out := diagnostic{
		Range: v.span(wide(v.document.text, d.Span)), Severity: severities[d.Severity], Code: d.Rule.Code,
		Source: "cablelint", Message: message(d),
	}
	if s.Pages != "" && !house.IsCode(d.Rule.Code) { // a house rule has no page
		out.Page = &page{Href: s.Pages + d.Rule.Code + ".md"}
	}
	if d.Rule.Obsolete {
		out.Tags = []int{tagDeprecated}
	}
	for _, r := range d.Related {
		out.Related = append(out.Related, relatedAt{location{v.uri, v.span(r.Span)}, source.Escape(r.Message)})
	}
	return out
}

// message is what was found, by which authority, and what to do.
func message(d lint.Diagnostic) string {
	lines := []string{source.Escape(d.Message), source.Escape(d.Authority())}
	if d.Help != "" {
		lines = append(lines, "help: "+source.Escape(d.Help))
	}
	return strings.Join(lines, "\n")
}

// wide is a span that an editor can show: an empty one takes in the character before it.
func wide(text string, s source.Span) source.Span {
	if s.Empty() && s.Start > 0 && text[s.Start-1] != '\n' && text[s.Start-1] != '\r' {
		s.Start--
		for s.Start > 0 && text[s.Start]&0xC0 == 0x80 {
			s.Start--
		}
	}
	return s
}
