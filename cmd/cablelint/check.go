package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/realpath"
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
	fix                    bool
}

func (p *program) check() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "lint files, directories, archives, or - for standard input; default: the current directory",
		Long: `check lints files, directories, archives, or - for standard input; without PATH, the current
directory. It reads cables, and marked papers: text, mails (.eml, .msg, .mbox), office documents (.docx, .pptx,
.odt) and PDFs (.pdf, which need the installed pdftotext). It opens archives (.tar, .tar.gz, .tgz, .zip), tables
of cables (.csv, .ndjson) and HTML pages (.html). Their entries are reported as a.zip!dir/x.txt and d.csv!17, and
such a path names one entry. --verbose reports what each file is, and why it was not checked.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage or configuration; 3 some input was not
checked. Findings go to standard output, everything else to standard error.`,
		RunE: func(_ *cobra.Command, args []string) error { return p.runCheck(&f, args) },
	}
	fl := c.Flags()
	f.add(fl)
	f.output.add(fl, report.Formats())
	fl.StringVar(&f.snippets, "snippets", "marking",
		"how `MUCH` text is shown: full, marking (body text becomes dots), none")
	fl.StringVar(&f.baseline, "baseline", "", "a `FILE` of known findings, which do not count")
	fl.StringVar(&f.against, "against", "",
		"compare with the merge base of HEAD and `REV`: no marking may be lowered, no control removed (G002)")
	fl.BoolVar(&f.staged, "staged", false, "check what is staged for the next commit, not the files on disk")
	fl.BoolVar(&f.strictBaseline, "strict-baseline", false,
		"fail if the baseline has entries that no longer occur (M003)")
	fl.BoolVar(&f.fix, "fix", false, "make the safe fixes first, then report what is left")
	fl.BoolVar(&f.output.silenced, "show-silenced", false,
		"in text and compact, list silenced findings too, each with its reason")
	return c
}

func (p *program) runCheck(f *checkFlags, paths []string) error {
	written := p.gather(paths)
	s, err := p.settings(&f.runFlags)
	if err != nil {
		return err
	}
	if err := f.fits(paths); err != nil {
		return err
	}
	if (f.staged || f.stdinName != "-") && f.date != config.NoDate { // what somebody is writing
		s.checker.Today = p.today()
	}
	if err := f.values(s.project); err != nil {
		return err
	}
	fixedAll, err := p.fixFirst(f, paths)
	if err != nil {
		return err
	}
	s.baselines.open = readBaseline
	inputs, err := p.checkInputs(f, s, paths)
	if err != nil {
		return err
	}
	if f.strictBaseline && s.inputCount > 0 && len(s.baselines.byPath) == 0 {
		return fmt.Errorf("--strict-baseline needs --baseline FILE, or a baseline in the configuration")
	}
	out, err := p.outputs(&f.output, report.Options{Today: p.reviewDay(f)})
	if err != nil {
		return err
	}
	defer out.abort()
	quiet := &suppress.Suppressor{Today: p.today(), Baselines: s.baselines.byPath, Whole: f.whole(paths),
		Covered: p.covered(s, f.staged || f.against != "" || len(f.excludes) > 0, paths)}
	err = p.lintAndWrite(f, s, inputs, quiet, out)
	if err == nil { // a report of a part would look like one of all
		err = out.end()
	}
	if e := written(); err == nil && e != nil {
		err = &outputError{e}
	}
	if p.status = out.status(); !fixedAll {
		p.status = statusUnchecked
	}
	if err == nil && !f.quiet {
		p.summary(out.sum)
		if f.config == "" {
			p.nestedConfigurations(&s.nested)
		}
	}
	return err
}

// fits reports flags that cannot go together.
func (f *checkFlags) fits(paths []string) error {
	stdin := slices.Contains(paths, "-")
	switch {
	case f.stdinName != "-" && !stdin:
		return errNoStdin
	case f.fix && stdin:
		return fmt.Errorf("--fix cannot change standard input: cablelint fix - prints the fixed text")
	case f.fix && f.staged:
		return fmt.Errorf("--fix changes files on disk, and --staged checks what is staged: use one of them")
	case f.fix && f.against != "":
		return fmt.Errorf("--fix and --against cannot be combined: run cablelint fix first")
	}
	return nil
}

// fixFirst makes the safe fixes that --fix asks for, and reports whether each file that needed one was written.
func (p *program) fixFirst(f *checkFlags, paths []string) (all bool, err error) {
	if !f.fix {
		return true, nil
	}
	run := &fixRun{program: p, flags: &fixFlags{runFlags: f.runFlags, snippets: f.snippets}, beforeCheck: true}
	if err := run.run(paths); err != nil {
		return false, err
	}
	if run.made > 0 && !f.quiet {
		fmt.Fprintf(p.err, "fixed %s in %s\n", count(run.made, "finding"), count(run.inFiles, "file"))
	}
	return run.fail == 0, nil
}

// reviewDay is the day of the review: that of --as-of, else today.
func (p *program) reviewDay(f *checkFlags) calendar.Day {
	if day, err := p.day("--as-of", f.asOf); err == nil && day != nil {
		return *day
	}
	return p.today()
}

// values hands the project the flags that a configuration may set too.
func (f *checkFlags) values(project *config.Project) (err error) {
	project.Flags.FailOn = explicit(f.set, "fail-on", f.output.failOn)
	project.Flags.Snippets = explicit(f.set, "snippets", f.snippets)
	if f.baseline != "" {
		if project.Flags.Baseline, err = realpath.File(f.baseline); err != nil {
			return err
		}
	}
	if _, err := failOn(f.output.failOn); err != nil {
		return err
	}
	_, err = snippets(f.snippets)
	return err
}

// lintAndWrite lints all inputs and writes each file's findings as they come, then those about silences and baseline.
func (p *program) lintAndWrite(f *checkFlags, s *settings, inputs check.Inputs, quiet *suppress.Suppressor,
	out *outputs) error {
	p.line = p.progress(&f.runFlags, s.total)
	defer p.line.clear()
	err := lintAll(inputs, s, func(in check.Input, file *report.File) error {
		s.lost.checked(in, file)
		quiet.File(file, in.Checks)
		p.note(&f.runFlags, file)
		err := out.write(file)
		p.line.file(file)
		return err
	})
	if err != nil {
		return err
	}
	s.lost.notCompared(p.err)
	unseen, err := s.lost.files()
	if err != nil {
		return err
	}
	for _, l := range unseen {
		quiet.File(l.File, l.checks)
		p.note(&f.runFlags, l.File)
		if err := out.write(l.File); err != nil {
			return err
		}
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

// whole reports of a folder whether the run checks all files below it; nil is of none.
func (f *checkFlags) whole(paths []string) func(dir string) bool {
	if f.staged || len(f.excludes) > 0 {
		return nil
	}
	return covering(paths)
}

// covering reports of a folder whether paths cover everything below it.
func covering(paths []string) func(dir string) bool {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	var all []string
	for _, p := range paths {
		if info, err := os.Stat(p); err != nil || !info.IsDir() {
			continue
		}
		if abs, err := realpath.Dir(p); err == nil {
			all = append(all, abs)
		}
	}
	return func(dir string) bool {
		return slices.ContainsFunc(all, func(abs string) bool {
			rel, err := filepath.Rel(abs, dir)
			return err == nil && filepath.IsLocal(rel)
		})
	}
}

// note says on standard error what was not checked and, when asked, of each file what it is.
func (p *program) note(f *runFlags, file *report.File) {
	c := file.Content
	if c.Kind == files.Unread || f.verbose {
		p.became(file.Path, c.Kind, c.Reason)
	}
	read := c.Kind == files.Cable || c.Kind == files.Paper
	if c.Damage != "" && (read && !f.verbose || c.Kind == files.NotCable && f.verbose) {
		fmt.Fprintf(p.err, "%s: %s\n", report.Visible(file.Path), c.Damage)
	}
	if f.verbose {
		p.pictures(file.Path, c.Pictures)
		for _, r := range file.Results {
			for _, n := range r.Notes {
				fmt.Fprintf(p.err, "%s: %s\n", report.Visible(file.Path), report.Visible(n))
			}
		}
	}
}

// became says the result of an input.
func (p *program) became(path string, kind files.Kind, reason string) {
	text := string(kind)
	if reason != "" {
		text += ": " + report.Visible(reason)
	}
	fmt.Fprintf(p.err, "%s: %s\n", report.Visible(path), text)
}

// unchecked says why an input was not checked.
func (p *program) unchecked(path, reason string) {
	p.became(path, files.Unread, reason)
	p.status = statusUnchecked
}

// pictures says how many pictures of an input were not read.
func (p *program) pictures(path string, n int) {
	if n > 0 {
		fmt.Fprintf(p.err, "%s: %s\n", report.Visible(path), count(n, "picture")+" "+were(n)+" not read")
	}
}

// were is the verb of a count.
func were(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}

func (p *program) summary(s report.Summary) {
	fmt.Fprintf(p.err, "%s, %s: %s, %s, %s", count(s.Present, "file"), documents(s),
		count(s.Errors, "error"), count(s.Warnings, "warning"), count(s.Infos, "info"))
	if s.NotCables > 0 {
		fmt.Fprintf(p.err, "; %d without a cable", s.NotCables)
	}
	if s.Suppressed > 0 {
		fmt.Fprintf(p.err, "; %d silenced", s.Suppressed)
	}
	if s.Unchecked > 0 {
		fmt.Fprintf(p.err, "; %d not checked", s.Unchecked)
	}
	if s.Skipped > 0 {
		fmt.Fprintf(p.err, "; %d skipped (not text)", s.Skipped)
	}
	if s.Pictures > 0 {
		fmt.Fprintf(p.err, "; %s in %s %s not read", count(s.Pictures, "picture"), count(s.Pictured, "file"),
			were(s.Pictures))
	}
	fmt.Fprintln(p.err)
	if s.Undated > 0 {
		verb := "has"
		if s.Undated > 1 {
			verb = "have"
		}
		fmt.Fprintf(p.err, "%s %s no date: up to %s did not run (cablelint rules --for FILE lists them)\n",
			count(s.Undated, s.Noun()), verb, count(s.NotRun, "rule"))
	}
}

// documents counts cables, and papers where there are any.
func documents(s report.Summary) string {
	switch {
	case s.Papers == 0:
		return count(s.Cables, "cable")
	case s.Cables == 0:
		return count(s.Papers, "paper")
	}
	return count(s.Cables, "cable") + ", " + count(s.Papers, "paper")
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
