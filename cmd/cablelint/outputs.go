package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// outputs are the reports of one run, each to standard output or to a file that is there only once it is whole.
type outputs struct {
	writers []report.Writer
	pending []*files.Pending
	sum     report.Summary
}

// outputs opens a writer for each --format.
func (p *program) outputs(f *checkFlags, s *settings, failOn lint.Severity) (*outputs, error) {
	show, err := snippets(orConfig(f.set, "snippets", f.snippets, s.here.Snippets()))
	if err != nil {
		return nil, err
	}
	if f.color != "auto" && f.color != "always" && f.color != "never" {
		return nil, fmt.Errorf("--color is auto, always or never, not %q", f.color)
	}
	out := &outputs{}
	for _, spec := range f.formats {
		name, path, toFile := strings.Cut(spec, "=")
		if _, ok := report.New(name, io.Discard, report.Options{}); !ok {
			out.abort()
			return nil, unknownFormat(name)
		}
		var to io.Writer = p.out
		if toFile {
			pending, err := files.Create(path)
			if err != nil {
				out.abort()
				return nil, err
			}
			to, out.pending = pending, append(out.pending, pending)
		}
		color := f.color == "always" || f.color == "auto" && p.terminal && !toFile && p.getenv("NO_COLOR") == ""
		w, _ := report.New(name, to, report.Options{Version: versionText(), Snippets: show, Color: color, FailOn: failOn, Rules: append(rules.All(), lint.Own()...)})
		out.writers = append(out.writers, w)
	}
	return out, nil
}

func unknownFormat(name string) error {
	if near := lint.Nearest(name, report.Formats()); near != "" {
		return fmt.Errorf("no format is called %q; did you mean %s? there are %s", name, near, strings.Join(report.Formats(), ", "))
	}
	return fmt.Errorf("no format is called %q; there are %s", name, strings.Join(report.Formats(), ", "))
}

// write gives a file's findings to every report.
func (o *outputs) write(f *report.File) error {
	o.sum.Add(f)
	for _, w := range o.writers {
		if err := w.File(f); err != nil {
			return &outputError{err}
		}
	}
	return nil
}

// end ends every report and puts the files in their places.
func (o *outputs) end() (err error) {
	for _, w := range o.writers {
		if e := w.End(o.sum); err == nil && e != nil {
			err = &outputError{e}
		}
	}
	if err != nil {
		return err
	}
	for _, p := range o.pending {
		if e := p.Commit(); err == nil && e != nil {
			err = &outputError{e}
		}
	}
	return err
}

// abort takes away what was not ended.
func (o *outputs) abort() {
	for _, p := range o.pending {
		p.Abort()
	}
}
