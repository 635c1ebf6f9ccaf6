package lsp

import (
	"errors"
	"path/filepath"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
)

// isConfiguration reports whether a document is a configuration, whose examples of cables are not documents.
func isConfiguration(path string) bool { return filepath.Base(path) == config.Name }

// problems are the diagnostics of a configuration that cannot be read, at their places as it was saved.
func (v *view) problems(err error) (list []diagnostic) {
	if err == nil {
		return nil
	}
	var many interface{ Unwrap() []error }
	if errors.As(err, &many) {
		for _, one := range many.Unwrap() {
			list = append(list, v.problems(one)...)
		}
		return list
	}
	d := diagnostic{Severity: severities[lint.Error], Code: "configuration", Source: "cablelint",
		Message: source.EscapeLines(err.Error())}
	var p *config.Problem
	if errors.As(err, &p) && filepath.Base(p.File) == config.Name && p.Line <= len(v.lines) {
		start := min(v.lines[p.Line-1]+p.Column-1, v.lineEnd(p.Line-1))
		d.Range = v.span(source.Span{Start: start, End: v.lineEnd(p.Line - 1)})
		d.Message = source.Escape(p.Text)
	}
	return append(list, d)
}
