package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/text"
)

// apart reports whether a piece of a paper's text that has no mark needs none: it is of a list about the paper, a
// notice, a signature, a footnote, a typed table, or has boxes to fill in.
func (b *paperBuilder) apart(p *Portion, it listItem) bool {
	if it.marked {
		b.listing = false
		return false
	}
	if it.text.OpensList() {
		b.listing = true
		return true
	}
	if b.listing = b.listing && b.goesOnList(p, it.text); b.listing {
		return true
	}
	return strings.Contains(p.Span.In(b.doc.File.Text), "____") || it.text.Apart() || b.footnote(p)
}

// goesOnList reports whether a text is of the list above it: it is set in, or no sentence.
func (b *paperBuilder) goesOnList(p *Portion, said grammar.Token) bool {
	return said.Kind != scan.Text || b.tree.All().Column(p.Span.Start) > 1 ||
		!strings.HasSuffix(strings.TrimSpace(said.Text), ".")
}

// footnote reports whether a text is the first below a rule, and has a footnote's number or sign.
func (b *paperBuilder) footnote(p *Portion) bool {
	all := p.Span.In(b.doc.File.Text)
	rule, first, more := strings.Cut(all, "\n")
	if more = more && strings.Trim(rule, "-=_ \t\r") == ""; !more { // the rule is above it
		first = all
	}
	first = strings.TrimLeft(first, " \t")
	return first != "" && (text.IsDigit(first[0]) || first[0] == '[' || first[0] == '*') &&
		(more || b.tree.All().BelowRule(p.Span.Start))
}
