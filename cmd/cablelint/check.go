package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
)

// checkFlags are the flags of check as written.
type checkFlags struct {
	runFlags
	output                 outputFlags
	snippets, baseline     string
	strictBaseline, staged bool
}

func (p *program) check() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "lint files, folders, archives, or - for standard input; no PATH means the folder at hand",
		Long: `check lints files, folders, archives, or - for standard input. Archives (.tar, .tar.gz, .tgz, .zip), tables of cables (.csv, .ndjson)
and pages of HTML (.html) are opened; what they hold is reported as a.zip!dir/x.txt and d.csv!17, and such a path names one entry.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage or configuration; 3 some input was not checked.
Findings go to standard output, everything else to standard error.`,
		RunE: func(_ *cobra.Command, args []string) error { return p.runCheck(&f, args) },
	}
	fl := c.Flags()
	f.add(fl)
	f.output.add(fl, report.Formats())
	fl.StringVar(&f.snippets, "snippets", "marking", "how much text is shown: full, marking (prose becomes dots), none")
	fl.StringVar(&f.baseline, "baseline", "", "the `FILE` of findings that were there before")
	fl.StringVar(&f.against, "against", "", "compare with where HEAD parted from `REV`: no marking may be lower, no control lost (G002)")
	fl.BoolVar(&f.staged, "staged", false, "check what is staged for the next commit, as it is staged, not the files")
	fl.BoolVar(&f.strictBaseline, "strict-baseline", false, "fail where the baseline holds more than is found (M003)")
	return c
}

func (p *program) runCheck(f *checkFlags, paths []string) error {
	s, err := p.settings(&f.runFlags)
	if err != nil {
		return err
	}
	failOn, err := failOn(orConfig(f.set, "fail-on", f.output.failOn, s.here.FailOn()))
	if err != nil {
		return err
	}
	quiet, err := p.suppressor(f, s, paths)
	if err != nil {
		return err
	}
	show, err := snippets(orConfig(f.set, "snippets", f.snippets, s.here.Snippets()))
	if err != nil {
		return err
	}
	today := p.today()
	if day, err := p.day("--as-of", f.asOf); err == nil && day != nil {
		today = *day
	}
	out, err := p.outputs(&f.output, report.Options{Snippets: show, FailOn: failOn, Today: today})
	if err != nil {
		return err
	}
	defer out.abort()
	inputs, err := p.checkInputs(f, s, paths)
	if err != nil {
		return err
	}
	err = p.lintAndWrite(f, s, inputs, quiet, out)
	if err == nil { // a report of a part would look like one of all
		err = out.end()
	}
	p.status = status(out.sum, failOn)
	if err == nil && !f.quiet {
		p.summary(out.sum)
	}
	return err
}

// lintAndWrite lints all inputs and writes each file's findings as they come, then those about silences and baseline.
func (p *program) lintAndWrite(f *checkFlags, s *settings, inputs check.Inputs, quiet *suppress.Suppressor, out *outputs) error {
	p.line = p.progress(&f.runFlags, s.total)
	defer p.line.clear()
	err := lintAll(inputs, s, func(in check.Input, file *report.File) error {
		quiet.File(file, in.Checks)
		p.note(&f.runFlags, file)
		err := out.write(file)
		p.line.file(file)
		return err
	})
	if err != nil {
		return err
	}
	for _, file := range quiet.Leftovers(f.strictBaseline) {
		if err := out.write(file); err != nil {
			return err
		}
	}
	return nil
}

// checkInputs are the files to check, or what git holds of them.
func (p *program) checkInputs(f *checkFlags, s *settings, paths []string) (check.Inputs, error) {
	if f.staged || f.against != "" {
		return p.gitInputs(f, s, paths)
	}
	list, err := p.walk(paths)
	if err != nil {
		return nil, err
	}
	s.total = len(list)
	return s.inputs(list)
}

// suppressor makes what tells the findings that do not count.
func (p *program) suppressor(f *checkFlags, s *settings, paths []string) (*suppress.Suppressor, error) {
	quiet := &suppress.Suppressor{Today: p.today(), Whole: s.coversConfig(paths) && !f.staged}
	path := orConfig(f.set, "baseline", f.baseline, s.here.Baseline())
	if path == "" {
		if f.strictBaseline {
			return nil, fmt.Errorf("--strict-baseline needs --baseline FILE, or a baseline in the configuration")
		}
		return quiet, nil
	}
	var err error
	quiet.Baseline, err = suppress.ReadBaseline(path)
	return quiet, err
}

// coversConfig reports whether the paths hold everything below the configuration's folder.
func (s *settings) coversConfig(paths []string) bool {
	if s.here == nil {
		return false
	}
	dir := s.here.Layers[len(s.here.Layers)-1].Dir
	if len(paths) == 0 {
		paths = []string{"."}
	}
	for _, p := range paths {
		abs, err := filepath.Abs(p)
		if err != nil {
			continue
		}
		if rel, err := filepath.Rel(abs, dir); err == nil && filepath.IsLocal(rel) {
			return true
		}
	}
	return false
}

// note says on standard error what was not checked and, when asked, of each file what it is.
func (p *program) note(f *runFlags, file *report.File) {
	c := file.Content
	if c.Kind == files.Unread || f.verbose {
		p.became(file.Path, c.Kind, c.Reason)
	}
	if f.verbose {
		for _, r := range file.Results {
			for _, n := range r.Notes {
				fmt.Fprintf(p.err, "%s: %s\n", report.Visible(file.Path), report.Visible(n))
			}
		}
	}
}

// became says what became of an input.
func (p *program) became(path string, kind files.Kind, reason string) {
	text := string(kind)
	if reason != "" {
		text += ": " + report.Visible(reason)
	}
	fmt.Fprintf(p.err, "%s: %s\n", report.Visible(path), text)
}

func (p *program) summary(s report.Summary) {
	fmt.Fprintf(p.err, "%s, %s: %s, %s, %s", count(s.Files, "file"), count(s.Cables, "cable"), count(s.Errors, "error"), count(s.Warnings, "warning"), count(s.Infos, "info"))
	if s.Suppressed > 0 {
		fmt.Fprintf(p.err, "; %d silenced", s.Suppressed)
	}
	if s.Unchecked > 0 {
		fmt.Fprintf(p.err, "; %d not checked", s.Unchecked)
	}
	fmt.Fprintln(p.err)
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func failOn(word string) (lint.Severity, error) {
	s, ok := map[string]lint.Severity{"error": lint.Error, "warning": lint.Warning, "info": lint.Info, "never": 0}[word]
	if !ok {
		return 0, fmt.Errorf("--fail-on is error, warning, info or never, not %q", word)
	}
	return s, nil
}

// status is the exit status: what was not checked outweighs findings.
func status(s report.Summary, failOn lint.Severity) int {
	bad := 0
	switch failOn {
	case lint.Info:
		bad = s.Infos + s.Warnings + s.Errors
	case lint.Warning:
		bad = s.Warnings + s.Errors
	case lint.Error:
		bad = s.Errors
	}
	switch {
	case s.Unchecked > 0:
		return statusUnchecked
	case bad > 0:
		return statusFindings
	}
	return statusClean
}
