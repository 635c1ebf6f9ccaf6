package lint

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/unread"
)

// Account explains everything in a file that looks like a marking, by the syntax tree, by the linter's findings, or
// by why it is not one.
func (l *Linter) Account(t *grammar.Tree) []unread.Entry {
	var docs []*cable.Document
	var found []unread.Finding
	for _, r := range l.File(t, nil) {
		docs = append(docs, r.Doc)
		for _, d := range r.Diagnostics {
			spans := []source.Span{d.Span}
			for _, related := range d.Related {
				spans = append(spans, related.Span)
			}
			found = append(found, unread.Finding{Code: d.Rule.Code, Spans: spans})
		}
	}
	return unread.Account(t, docs, found)
}
