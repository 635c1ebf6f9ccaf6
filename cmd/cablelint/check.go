package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// checkFlags are the flags of check as written.
type checkFlags struct {
	formats, selects, ignores               []string
	failOn, date, stdinName, snippets, size string
	color                                   string
	jobs                                    int
	quiet, verbose                          bool
}

func (p *program) check() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check [PATH...]",
		Short: "lint files, folders, or - for standard input; no PATH means the folder at hand",
		Long: `check lints files, folders, or - for standard input.

Exit status: 0 nothing at or above --fail-on; 1 findings; 2 wrong usage; 3 some input was not checked.
Findings go to standard output, everything else to standard error.`,
		RunE: func(_ *cobra.Command, args []string) error { return p.runCheck(&f, args) },
	}
	fl := c.Flags()
	fl.StringArrayVar(&f.formats, "format", []string{"text"}, "`FORMAT`[=FILE]: "+strings.Join(report.Formats(), ", ")+"; repeatable")
	fl.StringSliceVar(&f.selects, "select", nil, "run only these rules: codes, names or family letters")
	fl.StringSliceVar(&f.ignores, "ignore", nil, "do not run these rules")
	fl.StringVar(&f.failOn, "fail-on", "error", "the lowest severity that fails the run: error, warning, info, never")
	fl.StringVar(&f.date, "date", "", "the date of cables that tell none: today or YYYY-MM-DD")
	fl.StringVar(&f.stdinName, "stdin-filename", "-", "the name under which standard input is reported")
	fl.StringVar(&f.snippets, "snippets", "marking", "how much text is shown: full, marking (prose becomes dots), none")
	fl.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "how many files are linted at once")
	fl.StringVar(&f.size, "max-size", "64MB", "the largest file that is read")
	fl.StringVar(&f.color, "color", "auto", "auto, always or never")
	fl.BoolVar(&f.quiet, "quiet", false, "no summary")
	fl.BoolVar(&f.verbose, "verbose", false, "say of each file what became of it")
	return c
}

// settings are the flags of check, understood.
type settings struct {
	linter  *lint.Linter
	failOn  lint.Severity // 0 never fails
	undated *calendar.Day
	reader  files.Reader
	jobs    int
	writers []report.Writer
	close   []io.Closer
}

func (p *program) runCheck(f *checkFlags, paths []string) error {
	s, err := p.settings(f)
	if err != nil {
		return err
	}
	var sum report.Summary
	err = lintAll(files.Walk(paths), s, func(file *report.File) error {
		sum.Add(file)
		p.note(f, file)
		for _, w := range s.writers {
			if err := w.File(file); err != nil {
				return &outputError{err}
			}
		}
		return nil
	})
	for _, w := range s.writers {
		if e := w.End(sum); err == nil && e != nil {
			err = &outputError{e}
		}
	}
	for _, c := range s.close {
		if e := c.Close(); err == nil && e != nil {
			err = &outputError{e}
		}
	}
	p.status = status(sum, s.failOn)
	if !f.quiet {
		p.summary(sum)
	}
	return err
}

// note says on standard error what was not checked and, when asked, of each file what it is.
func (p *program) note(f *checkFlags, file *report.File) {
	c := file.Content
	if c.Kind == files.Unread || f.verbose {
		text := string(c.Kind)
		if c.Reason != "" {
			text += ": " + c.Reason
		}
		fmt.Fprintf(p.err, "%s: %s\n", report.Visible(file.Path), text)
	}
	if f.verbose {
		for _, r := range file.Results {
			for _, n := range r.Notes {
				fmt.Fprintf(p.err, "%s: %s\n", report.Visible(file.Path), n)
			}
		}
	}
}

func (p *program) summary(s report.Summary) {
	fmt.Fprintf(p.err, "%s, %s: %s, %s, %s", count(s.Files, "file"), count(s.Cables, "cable"), count(s.Errors, "error"), count(s.Warnings, "warning"), count(s.Infos, "info"))
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

func (p *program) settings(f *checkFlags) (*settings, error) {
	s := &settings{jobs: f.jobs}
	var err error
	if s.linter, err = lint.NewLinter(rules.All(), lint.Options{Select: f.selects, Ignore: f.ignores}); err != nil {
		return nil, err
	}
	var ok bool
	if s.failOn, ok = map[string]lint.Severity{"error": lint.Error, "warning": lint.Warning, "info": lint.Info, "never": 0}[f.failOn]; !ok {
		return nil, fmt.Errorf("--fail-on is error, warning, info or never, not %q", f.failOn)
	}
	if s.undated, err = p.day(f.date); err != nil {
		return nil, err
	}
	if f.jobs < 1 {
		return nil, fmt.Errorf("--jobs is 1 or more, not %d", f.jobs)
	}
	size, err := bytesOf(f.size)
	if err != nil {
		return nil, err
	}
	s.reader = files.Reader{Stdin: p.in, StdinName: f.stdinName, MaxSize: size}
	return s, p.writers(f, s)
}

// day reads --date; nil leaves undated cables undated.
func (p *program) day(s string) (*calendar.Day, error) {
	t := p.now()
	switch s {
	case "":
		return nil, nil
	case "today":
	default:
		var err error
		if t, err = time.Parse("2006-01-02", s); err != nil {
			return nil, fmt.Errorf("--date is today or YYYY-MM-DD, not %q", s)
		}
	}
	d, ok := calendar.Date(t.Year(), int(t.Month()), t.Day())
	if !ok {
		return nil, fmt.Errorf("--date is today or YYYY-MM-DD, not %q", s)
	}
	return &d, nil
}

// bytesOf reads a size: 64MB, 1GB, 500KB, or bytes.
func bytesOf(s string) (int64, error) {
	var n int64
	var unit string
	if _, err := fmt.Sscanf(s, "%d%s", &n, &unit); err != nil && unit != "" || n <= 0 {
		return 0, fmt.Errorf("--max-size is a size such as 64MB, not %q", s)
	}
	factor, ok := map[string]int64{"": 1, "B": 1, "KB": 1 << 10, "MB": 1 << 20, "GB": 1 << 30}[strings.ToUpper(unit)]
	if !ok || n > 1<<33/factor {
		return 0, fmt.Errorf("--max-size is a size such as 64MB, not %q", s)
	}
	return n * factor, nil
}

// writers opens a writer for each --format.
func (p *program) writers(f *checkFlags, s *settings) error {
	snippets := report.Snippets(f.snippets)
	if snippets != report.Full && snippets != report.Marking && snippets != report.None {
		return fmt.Errorf("--snippets is full, marking or none, not %q", f.snippets)
	}
	if f.color != "auto" && f.color != "always" && f.color != "never" {
		return fmt.Errorf("--color is auto, always or never, not %q", f.color)
	}
	for _, spec := range f.formats {
		name, path, toFile := strings.Cut(spec, "=")
		color := f.color == "always" || f.color == "auto" && p.terminal && !toFile && p.getenv("NO_COLOR") == ""
		out := p.out
		if _, ok := report.New(name, io.Discard, report.Options{}); !ok {
			return fmt.Errorf("no format is called %q; there are %s", name, strings.Join(report.Formats(), ", "))
		}
		if toFile {
			file, err := os.Create(path)
			if err != nil {
				return err
			}
			out, s.close = file, append(s.close, file)
		}
		w, _ := report.New(name, out, report.Options{Version: versionText(), Snippets: snippets, Color: color})
		s.writers = append(s.writers, w)
	}
	return nil
}
