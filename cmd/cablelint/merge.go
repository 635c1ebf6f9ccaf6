package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/merge"
	"github.com/cablelint/cablelint/internal/report"
)

// mergeFlags are the flags of merge as written.
type mergeFlags struct {
	output         outputFlags
	expected       string
	quiet, verbose bool
}

func (p *program) merge() *cobra.Command {
	var f mergeFlags
	c := &cobra.Command{
		Use:   "merge FILE...",
		Short: "merge several jsonl results into one report",
		Long: `merge combines the jsonl results of several runs of check into one report, in the order of paths;
- is standard input, and a file may have several results. These inputs are reported as unchecked: paths of
--expected that are missing from all results; the last input of a result that is cut off; all inputs of a result
whose lines are damaged, do not match its summary or are of another version; and inputs that results disagree
about.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage; 3 some input was not checked.`,
		Args: takes(1, -1, "files that check wrote as jsonl"),
		RunE: func(_ *cobra.Command, args []string) error {
			collectLate()
			return p.runMerge(&f, args)
		},
	}
	fl := c.Flags()
	f.output.add(fl, report.RecordFormats())
	fl.StringVar(&f.expected, "expected", "",
		"a `FILE` of the paths that must have been checked: one a line, or ended by NUL; - is standard input")
	fl.BoolVarP(&f.quiet, "quiet", "q", false, "print no summary")
	fl.BoolVarP(&f.verbose, "verbose", "v", false, "report what each file is, and why it was not checked")
	return c
}

func (p *program) runMerge(f *mergeFlags, names []string) error {
	failOn, err := failOn(f.output.failOn)
	if err != nil {
		return err
	}
	if err := notEmpty(f.output.set, "expected"); err != nil {
		return err
	}
	if err := mergeable(f.output.formats); err != nil {
		return err
	}
	if uses := append([]string{f.expected}, names...); len(slices.DeleteFunc(uses,
		func(s string) bool { return s != "-" })) > 1 {
		return fmt.Errorf("- is standard input, which can be read once")
	}
	out, err := p.outputs(&f.output, report.Options{Snippets: report.None, FailOn: failOn})
	if err != nil {
		return err
	}
	defer out.abort()
	results := merge.Open(names, p.in)
	defer results.Close()
	if f.expected != "" {
		if err := results.Expect(f.expected, p.in); err != nil {
			return fmt.Errorf("--expected: %w", err)
		}
	}
	if err := p.mergeAndWrite(f, results, out); err != nil {
		return err
	}
	p.status = out.status()
	if !f.quiet {
		p.summary(out.sum)
	}
	return nil
}

// mergeAndWrite writes all records and says with the report what a person should know.
func (p *program) mergeAndWrite(f *mergeFlags, results *merge.Results, out *outputs) error {
	for _, n := range results.Notes {
		fmt.Fprintln(p.err, report.Visible(n))
	}
	err := results.Each(func(r *report.Record) error {
		if r.Kind() == files.Unread || f.verbose {
			p.became(r.Path(), r.Kind(), r.Reason())
		}
		if f.verbose {
			p.pictures(r.Path(), r.Pictures())
		}
		return out.record(r)
	})
	if err != nil {
		return &outputError{err}
	}
	if results.Doubled > 0 {
		fmt.Fprintf(p.err, "several results say the same of %s: counted once\n", count(results.Doubled, "file"))
	}
	return out.end()
}

// mergeable says why merge cannot write one of the formats.
func mergeable(specs []string) error {
	for _, spec := range specs {
		name, _, _ := strings.Cut(spec, "=")
		if !slices.Contains(report.Formats(), name) {
			return unknownFormat(name, report.RecordFormats())
		}
		if !slices.Contains(report.RecordFormats(), name) {
			return fmt.Errorf("merge cannot write %s, which needs the texts (docs/report.md says what for): it writes %s",
				name, strings.Join(report.RecordFormats(), ", "))
		}
	}
	return nil
}
