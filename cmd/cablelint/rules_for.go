package main

import (
	"fmt"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// rulesFor lists for each cable of a file whether each rule runs on it, and why it does not.
func (p *program) rulesFor(named string) error {
	r, err := p.oneReader()
	if err != nil {
		return err
	}
	path, t, err := p.treeOf(r, named)
	if t == nil {
		return err
	}
	docs := cable.Documents(t)
	switch reason := check.Doubt(t); {
	case len(docs) > 0 || p.status == statusUnchecked: // which was said
	case reason != "":
		p.unchecked(path, reason)
	default:
		p.became(path, files.NotCable, check.NotCable(t.File))
	}
	all, err := p.rulesAt(named)
	if err != nil {
		return err
	}
	for i, d := range docs {
		if i > 0 {
			fmt.Fprintln(p.out)
		}
		fmt.Fprintf(p.out, "%s: %s\n", report.Visible(path), report.Dates(lint.Evidence(d)))
		for _, a := range lint.Applying(all, d) {
			fmt.Fprintf(p.out, "%s  %-36s %s\n", a.Rule.Code, a.Rule.Name, a.Why)
		}
	}
	return nil
}
