package main

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// rulesFor lists for each cable of a file whether each rule runs on it, and why it does not.
func (p *program) rulesFor(path string) error {
	r, err := p.oneReader()
	if err != nil {
		return err
	}
	in, err := one(r, path)
	if err != nil {
		return err
	}
	content := r.Read(in)
	if content.File == nil {
		p.became(in.Path, content.Kind, content.Reason)
		p.status = statusUnchecked
		return nil
	}
	t, fault := check.Parse(grammar.NewParser(), content.File)
	if fault != "" {
		p.became(in.Path, files.Unread, fault)
		p.status = statusUnchecked
		return nil
	}
	docs := cable.Documents(t)
	if len(docs) == 0 {
		p.became(in.Path, files.NotCable, check.NotCable(content.File))
	}
	all, err := p.rulesAt(path)
	if err != nil {
		return err
	}
	for i, d := range docs {
		if i > 0 {
			fmt.Fprintln(p.out)
		}
		fmt.Fprintf(p.out, "%s: %s\n", report.Visible(in.Path), report.Dates(lint.Evidence(d)))
		for _, a := range lint.Applying(all, d) {
			fmt.Fprintf(p.out, "%s  %-36s %s\n", a.Rule.Code, a.Rule.Name, a.Why)
		}
	}
	return nil
}
