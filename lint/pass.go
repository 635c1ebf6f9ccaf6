package lint

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// Pass is one rule's look at one cable.
type Pass struct {
	Rule *Rule
	Doc  *cable.Document
	// Cite is the first of the rule's cites that was in force.
	Cite law.Cite

	found []Diagnostic
}

// Report adds a finding of the rule's gravest severity. The engine fills in rule,
// cable, and the cite and severity where they are zero.
func (p *Pass) Report(d Diagnostic) { p.found = append(p.found, d) }

// Reportf is Report for a finding of a place and a message alone.
func (p *Pass) Reportf(at source.Span, format string, args ...any) { panic("contract") }
