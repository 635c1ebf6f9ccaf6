package lsp

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
)

// view is a document as it was read and linted. It is for the worker alone.
type view struct {
	*document
	*places
	// path is where the document lies, shown how reports name it.
	path, shown string
	checks      *config.Checks
	judges      func(lint.Profile) []*lint.Linter // of a marking by itself
	today       calendar.Day
	parser      *grammar.Parser
	tree        *grammar.Tree
	results     []lint.Result
	// found are the findings that count, in order of place.
	found []lint.Diagnostic
	// kind is what the text was read as, and reason why, where it is neither a cable nor a paper.
	kind   files.Kind
	reason string
	// unchecked says why the text was not checked; empty where it was.
	unchecked string
	// broken is what is wrong in a document that is a configuration.
	broken []diagnostic
	// seen is what the workspace looked like.
	seen string
	// offers chooses the fixes that may be offered.
	offers lint.Offers
	// What fixing makes of the text, once somebody asked.
	fixedSafely *remade
	raisedTo    map[*lint.Result]*remade
}

// reader reads documents and remembers the last view of each.
type reader struct {
	parser *grammar.Parser
	today  func() calendar.Day
	views  map[string]*view  // of the open documents, by URI
	told   map[string]string // the fault of the configuration of each, where it has one
}

func newReader(today func() calendar.Day) reader {
	return reader{parser: grammar.NewParser(), today: today, views: map[string]*view{}, told: map[string]string{}}
}

// view reads and lints a document, unless that was done before and nothing changed since.
func (s *session) view(d *document) *view {
	path := s.workspace.path(d.uri)
	s.workspace.look(path)
	v := s.reader.views[d.uri]
	if v != nil && v.document == d && v.seen == s.workspace.seen && v.today == s.Today() {
		return v
	}
	v = &view{document: d, places: newPlaces(d.text, s.enc), path: path, today: s.Today(), judges: s.judges,
		parser: s.reader.parser, seen: s.workspace.seen}
	if s.documents.now(d.uri) != nil {
		s.reader.views[d.uri] = v
	}
	s.lint(v)
	return v
}

// lint lints a view. A text that the parser fails on has no findings but one that says so.
func (s *session) lint(v *view) {
	checks, quiet, err := s.workspace.checks(v.path)
	s.showFault(v.uri, err)
	if isConfiguration(v.path) {
		v.broken = v.problems(err)
		return
	}
	if checks == nil {
		return
	}
	v.checks, v.shown = checks, s.workspace.shown(v.path, checks)
	v.read(quiet)
}

// read lints the text once its checks are known.
func (v *view) read(quiet *suppress.Suppressor) {
	f := v.file(v.document.text, quiet)
	v.kind, v.reason = f.Content.Kind, f.Content.Reason
	if f.Content.Kind == files.Unread {
		v.unchecked = f.Content.Reason
	}
	v.tree, v.results = f.Tree, f.Results
	if !v.checks.Excluded {
		v.found = f.Counting()
	}
}

// file lints a text as the document's.
func (v *view) file(text string, quiet *suppress.Suppressor) *report.File {
	checker := check.Checker{Today: v.today}
	return checker.Text(v.parser, quiet, v.shown, files.AsWritten(v.shown, text), v.checks)
}

// showFault shows what is wrong with a document's configuration or baseline, once for all documents.
func (s *session) showFault(uri string, err error) {
	if err == nil {
		delete(s.reader.told, uri)
		return
	}
	text, known := source.EscapeLines(err.Error()), false
	for _, told := range s.reader.told {
		known = known || told == text
	}
	if s.reader.told[uri] = text; !known {
		s.notify("window/showMessage", object{"type": 1, "message": "cablelint: " + text})
	}
}

// cableAt is the cable that an offset lies in; nil if there is none.
func (v *view) cableAt(offset int) *lint.Result {
	for i := range v.results {
		if s := v.results[i].Doc.Span; s.Start <= offset && offset <= s.End {
			return &v.results[i]
		}
	}
	return nil
}
