package lint

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

// Pass is one rule's look at one cable.
type Pass struct {
	Rule *Rule
	Doc  *cable.Document
	// Base is what the cable was in the base revision; nil where the run compares with none, and for a new cable.
	Base *cable.Document
	Settings

	cite     *law.Cite
	found    *[]Diagnostic
	budget   *budget
	prose    *prose // of the cable's marks, gathered with the first finding
	gathered bool
	left     []unread.Leftover
	compared bool
	hidden   *[]unread.Hidden
}

// Cite is the first of the rule's cites that was in force.
func (p *Pass) Cite() law.Cite {
	if p.cite == nil { // in a pass made by hand
		return law.Cite{}
	}
	return *p.cite
}

// Leftovers are what looks like a marking in the cable and was not understood, in order.
func (p *Pass) Leftovers() []unread.Leftover {
	if !p.compared && p.Doc != nil {
		p.left, p.compared = unread.Leftovers(p.Doc), true
	}
	return p.left
}

// Hidden are the pieces of the cable's markings with characters that cannot be seen or look like others, in order.
func (p *Pass) Hidden() []unread.Hidden {
	if p.hidden == nil {
		all := unread.HiddenIn(p.Doc)
		p.hidden = &all
	}
	return *p.hidden
}

// Report adds a finding. The engine fills in rule and cable, and cite and severity where they are zero. Fixes are left
// out where none may be written, as in a text with an origin: its places are not the file's. Prose that a mark took in
// is dots in what the finding says. A finding beyond the text's budget is counted only.
func (p *Pass) Report(d Diagnostic) {
	d.Rule, d.Cable = p.Rule, p.Doc
	if d.Severity == 0 {
		d.Severity = p.Rule.Severities[0]
	}
	if d.Cite.Zero() {
		d.Cite = p.Cite()
	}
	if p.Doc.Paper != nil {
		ofPaper(p.Doc, &d)
	}
	if len(d.Fixes) > 0 && p.Doc.File != nil && p.Doc.File.NotWritten() != "" {
		d.Fixes = nil
	}
	if !p.budget.take(&d, *p.found) {
		return
	}
	if !p.gathered {
		p.prose, p.gathered = proseOf(p.Doc, p.Base), true
	}
	*p.found = append(*p.found, p.prose.redact(d))
}

// Reportf is Report for a finding of a place and a message alone.
func (p *Pass) Reportf(at source.Span, format string, args ...any) {
	p.Report(Diagnostic{Span: at, Message: fmt.Sprintf(format, args...)})
}
