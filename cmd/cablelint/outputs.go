package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// outputs are the reports of one run, each to standard output or to a file that is there only once it is whole.
type outputs struct {
	writers []report.Writer
	pending []*files.Pending
	options report.Options
	sum     report.Summary
	failed  bool // a finding fails the run
}

// outputFlags are the flags that say where findings go, and how: check and merge share them.
type outputFlags struct {
	formats               []string
	output, failOn, color string
	statistics, silenced  bool
	set                   *pflag.FlagSet
}

func (f *outputFlags) add(fl *pflag.FlagSet, formats []string) {
	f.set = fl
	fl.StringArrayVarP(&f.formats, "format", "f", []string{"text"},
		"`FORMAT`[=FILE]: "+strings.Join(formats, ", ")+"; repeatable")
	fl.Lookup("format").DefValue = "text"
	fl.StringVarP(&f.output, "output", "o", "", "write the report to this `FILE` instead of standard output")
	fl.StringVar(&f.failOn, "fail-on", "error", "the lowest `SEVERITY` that fails the run: error, warning, info, never")
	fl.StringVar(&f.color, "color", "auto",
		"`WHEN` to color: auto, always or never; auto follows NO_COLOR and FORCE_COLOR")
	fl.BoolVar(&f.statistics, "statistics", false,
		"print counts by rule, family, level, post and year instead of findings")
}

// outputs opens a writer for each --format, and one for --statistics. What of the options is the same in every run
// is filled in.
func (p *program) outputs(f *outputFlags, o report.Options) (_ *outputs, err error) {
	if f.color != "auto" && f.color != "always" && f.color != "never" {
		return nil, fmt.Errorf("--color is auto, always or never, not %q", f.color)
	}
	o.Version, o.Home, o.Pages = versionText.Get(), home, rulePages()
	o.Rules, o.Silenced = append(rules.All(), lint.Own()...), f.silenced
	out := &outputs{options: o}
	formats := f.formats
	if f.statistics {
		out.writers = append(out.writers, report.NewStatistics(p.out))
		if !f.set.Changed("format") {
			formats = nil
		}
	}
	if formats, err = f.placed(formats); err != nil {
		return nil, err
	}
	for _, spec := range formats {
		if err := p.output(out, f, o, spec); err != nil {
			out.abort()
			return nil, err
		}
	}
	return out, nil
}

// placed are the formats with the file of --output. Of those without a file, one alone can go to standard output.
func (f *outputFlags) placed(formats []string) (list []string, err error) {
	if err := notEmpty(f.set, "output"); err != nil {
		return nil, err
	}
	first := ""
	for _, spec := range formats {
		name, _, toFile := strings.Cut(spec, "=")
		switch {
		case toFile:
		case first != "":
			return nil, fmt.Errorf("%s and %s cannot share one output: give one a file, such as --format %s=FILE",
				first, name, name)
		default:
			if first = name; f.output != "" {
				spec += "=" + f.output
			}
		}
		list = append(list, spec)
	}
	if f.output != "" && first == "" {
		return nil, fmt.Errorf("--output has nothing to write: each report has a file of its own")
	}
	return list, nil
}

// output opens the writer of one --format.
func (p *program) output(out *outputs, f *outputFlags, o report.Options, spec string) error {
	name, path, toFile := strings.Cut(spec, "=")
	if _, ok := report.New(name, io.Discard, report.Options{}); !ok {
		return unknownFormat(name, report.Formats())
	}
	var to io.Writer = p.out
	switch {
	case toFile:
		pending, err := files.Create(path, files.Output{
			What: "a report in the format " + name,
			Ours: func(head []byte) bool { return report.Wrote(name, head) },
			All:  func(from io.Reader) bool { return report.WroteAll(name, from) },
		})
		if err != nil {
			return err
		}
		to, out.pending = pending, append(out.pending, pending)
	case f.statistics:
		return fmt.Errorf("--statistics takes standard output: write --format %s=FILE", name)
	}
	o.Color = f.color == "always" || !toFile && p.colored(f.color)
	o.Links = !toFile && o.Color && p.linked()
	if !toFile && p.terminal {
		o.Width = p.width(0)
	}
	w, _ := report.New(name, to, o)
	out.writers = append(out.writers, w)
	return nil
}

func unknownFormat(name string, all []string) error {
	if near := text.Nearest(name, all); near != "" {
		return fmt.Errorf("no format is called %q; did you mean %s? there are %s", name, near, strings.Join(all, ", "))
	}
	return fmt.Errorf("no format is called %q; there are %s", name, strings.Join(all, ", "))
}

// write gives a file's findings to every report.
func (o *outputs) write(f *report.File) error {
	o.sum.Add(f)
	o.failed = o.failed || o.options.Fails(f)
	for _, w := range o.writers {
		if err := w.File(f); err != nil {
			return &outputError{err}
		}
	}
	return nil
}

// record gives a record to every report; all are of formats that take them.
func (o *outputs) record(r *report.Record) error {
	o.sum.AddRecord(r)
	o.failed = o.failed || o.options.FailsRecord(r)
	for _, w := range o.writers {
		if err := w.(report.RecordWriter).Record(r); err != nil {
			return &outputError{err}
		}
	}
	return nil
}

// status is the exit status: what was not checked outweighs findings.
func (o *outputs) status() int {
	switch {
	case o.sum.Unchecked > 0:
		return statusUnchecked
	case o.failed:
		return statusFindings
	}
	return statusClean
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
