package check

import (
	"cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint/cable"
)

// belowSubject is why a paper counts as not checked in which nothing but the mark of its subject was read: without that
// mark its text would count as not checked. A mark (U) in a subject must not hide what is below it. It is empty for
// other papers.
func belowSubject(parser *grammar.Parser, f *source.File, documents []*cable.Document, checks *config.Checks) string {
	if len(documents) != 1 || documents[0].Paper == nil || documents[0].Paper.Evidence != scan.IssuerAndMark {
		return ""
	}
	text := []byte(f.Text)
	for _, m := range documents[0].Binding() {
		if !m.OfSubject() {
			return ""
		}
		for i := m.Mark.Span.Start; i < m.Mark.Span.End; i++ {
			text[i] = ' '
		}
	}
	bare := source.NewFile(f.Name, string(text))
	bare.Origin, bare.Document, bare.Labels = f.Origin, f.Document, f.Labels
	tree, fault := Parse(parser, bare)
	if fault != "" || len(cable.Documents(tree)) > 0 {
		return fault
	}
	return cmp.Or(Doubt(tree), inside(parser, bare), plainPaper(parser, bare),
		headless(checks.Linter.TextAgainst(nil, bare)), namedAttachment(f), bannerAttached(f))
}
