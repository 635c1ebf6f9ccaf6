package report

import (
	"fmt"
	"io"

	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// RegisterDerivation writes the banner that a text's marks call for by the register, which mark calls for each of its
// parts or what it follows from, and which parts of portions it leaves out.
func RegisterDerivation(w io.Writer, d *cable.Document) error {
	p := &lines{w: w}
	derived := lint.DeriveRegister(d)
	if len(derived.Parts) == 0 {
		p.add("\n  register: no portion mark is understood\n")
		return p.err
	}
	p.add("\n  register %s\n\n", visible(register.Redact(derived.Banner())))
	for _, part := range derived.Parts {
		p.add("  %s\n", visible(register.Redact(part.Text)))
		if part.Why != "" {
			p.add("      %s\n", part.Why)
		}
		p.by(d, part.By)
	}
	p.left(&derived)
	if len(derived.Uncounted) > 0 {
		p.add("\n  not counted (the register does not have such a mark):\n")
		p.by(d, derived.Uncounted)
	}
	return p.err
}

// left says what the banner leaves out, and why.
func (p *lines) left(derived *lint.RegisterDerivation) {
	for _, y := range derived.Yields {
		p.add("  without %s: %s (p. %d)\n", visible(register.Redact(y.Text)), y.Why, y.Page)
	}
}

// by lists who calls for a part.
func (p *lines) by(d *cable.Document, callers []lint.Caller) {
	for i, by := range callers {
		if i == callersShown {
			p.add("      %s\n", fmt.Sprintf("and %d more", len(callers)-i))
			return
		}
		p.add("      %s, %s, %s\n", visible(register.Redact(by.Mark.Text)), by.Name(), where(d.File, by.Mark.Span.Start))
	}
}
