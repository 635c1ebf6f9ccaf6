package main

import (
	"fmt"
	"io"
	"runtime"
	"strings"

	"github.com/spf13/pflag"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// runFlags are the flags that say what is linted and by which rules: check, fix and baseline share them.
type runFlags struct {
	selects, ignores, excludes             []string
	profile, date, asOf, ceiling           string
	config, stdinName, size, against       string
	textColumn, pdf                        string
	noConfig, forceExclude, quiet, verbose bool
	jobs                                   int
	set                                    *pflag.FlagSet
}

func (f *runFlags) add(fl *pflag.FlagSet) {
	f.set = fl
	fl.StringSliceVar(&f.selects, "select", nil,
		"run only these `RULES`: codes, names or family letters, separated by commas")
	fl.StringSliceVar(&f.ignores, "ignore", nil, "do not run these `RULES`")
	fl.StringVar(&f.profile, "profile", "",
		"the marking `SYSTEM` whose manuals apply in addition to the orders: state or ic (default state)")
	fl.StringVar(&f.date, "date", "", "the `DATE` to assume for undated cables: today, YYYY-MM-DD or none")
	fl.StringVar(&f.asOf, "as-of", "",
		"the `DATE` of a review: report classification that has expired by then (D025): today or YYYY-MM-DD")
	fl.StringVar(&f.ceiling, "ceiling", "", "the highest `MARKING` that a cable may have (G001)")
	fl.StringVarP(&f.config, "config", "c", "",
		"the configuration `FILE` for every file, instead of the nearest "+config.Name)
	fl.BoolVar(&f.noConfig, "no-config", false, "read no configuration")
	fl.StringSliceVar(&f.excludes, "exclude", nil, "`GLOBS` of files to skip; ** crosses directories")
	fl.BoolVar(&f.forceExclude, "force-exclude", false, "skip excluded files even where they are named")
	fl.StringVar(&f.stdinName, "stdin-filename", "-", "the `NAME` to report standard input under")
	fl.Lookup("stdin-filename").DefValue = ""
	fl.StringVar(&f.textColumn, "text-column", "",
		"the `NAME`, or the number, of the column or JSON member that holds the text")
	fl.StringVar(&f.pdf, "pdf", "auto", "read PDFs with the installed pdftotext: `WHEN` is auto or off")
	fl.IntVarP(&f.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "lint `N` files at a time")
	fl.Lookup("jobs").DefValue = "all cores" // help and manual are the same on every machine
	fl.StringVar(&f.size, "max-size", "64MB", "the largest `SIZE` of a file, entry or row that is read")
	fl.BoolVarP(&f.quiet, "quiet", "q", false, "print no summary")
	fl.BoolVarP(&f.verbose, "verbose", "v", false, "report what each file is, and why it was not checked")
}

// settings are the flags that a run needs, understood.
type settings struct {
	project *config.Project
	exclude config.Globs
	// verbose gets a line for each file that is left out; nil is not asked for.
	verbose io.Writer
	// baselines are those of the inputs.
	baselines  baselines
	force      bool
	checker    check.Checker
	jobs       int
	inputCount int
	lost       *lost // nil without --against
	nested     nested
	// total is the number of files to check, 0 where it is not known.
	total int
}

// settings understands the flags. They go before what the configuration of each file says.
func (p *program) settings(f *runFlags) (*settings, error) {
	options, err := p.options(f)
	if err != nil {
		return nil, err
	}
	s := &settings{jobs: f.jobs, force: f.forceExclude, project: config.NewProject(rules.All(), options)}
	if f.verbose {
		s.verbose = p.err
	}
	s.project.Today = p.today()
	s.project.Flags.Date = f.date
	if _, err = p.day("--date", f.date); err != nil && f.date != config.NoDate {
		return nil, fmt.Errorf("--date is today, YYYY-MM-DD or none, not %q", f.date)
	}
	if f.jobs < 1 {
		return nil, fmt.Errorf("--jobs is 1 or more, not %d", f.jobs)
	}
	size, err := bytesOf(f.size)
	if err != nil {
		return nil, err
	}
	s.checker.Reader = &files.Reader{Stdin: p.in, StdinName: f.stdinName, MaxSize: size, TextColumn: f.textColumn}
	if s.checker.Reader.PDF, err = p.pdfText(f.pdf); err != nil {
		return nil, err
	}
	if s.exclude, err = config.NewGlobs(".", f.excludes); err != nil {
		return nil, fmt.Errorf("--exclude: %w", err)
	}
	switch {
	case f.noConfig && f.config != "":
		return nil, fmt.Errorf("--config and --no-config contradict each other")
	case f.noConfig:
		s.project.Fix(nil)
	case f.config != "":
		c, err := config.Load(f.config, append(rules.All(), lint.Own()...))
		if err != nil {
			return nil, err
		}
		s.project.Fix(c)
	}
	return s, s.project.CheckFlags()
}

// notEmpty fails where a flag that makes a run stricter is given without a value: a variable that is not set must
// open no gate.
func notEmpty(set *pflag.FlagSet, flags ...string) error {
	for _, name := range flags {
		if f := set.Lookup(name); f != nil && f.Changed && f.Value.String() == "" {
			return fmt.Errorf("--%s is empty: give a value, or leave it out", name)
		}
	}
	return nil
}

// options are the flags that linters are made of.
func (p *program) options(f *runFlags) (o lint.Options, err error) {
	o = lint.Options{Select: f.selects, Ignore: f.ignores}
	o.Against = f.set.Changed("against")
	if err := notEmpty(f.set, "against", "ceiling", "config"); err != nil {
		return o, err
	}
	if f.profile != "" {
		if o.Profile, err = p.profileOf(f.profile); err != nil {
			return o, err
		}
	}
	asOf, err := p.day("--as-of", f.asOf)
	if err != nil {
		return o, err
	}
	if asOf != nil {
		o.AsOf = *asOf
	}
	if f.ceiling != "" {
		if o.Ceiling, err = config.Marking(f.ceiling); err != nil {
			return o, fmt.Errorf("--ceiling: %w", err)
		}
	}
	return o, nil
}

// today is the clock's day.
func (p *program) today() calendar.Day {
	t := p.now()
	d, _ := calendar.Date(t.Year(), int(t.Month()), t.Day())
	return d
}

// day reads a flag that is a day; nil where it is not given.
func (p *program) day(flag, s string) (*calendar.Day, error) {
	if s == "" {
		return nil, nil
	}
	d, err := config.Day(s, p.today())
	if err != nil {
		return nil, fmt.Errorf("%s is today or YYYY-MM-DD, not %q", flag, s)
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

// explicit is a flag's value where it is given; empty leaves it to the configuration.
func explicit(set *pflag.FlagSet, flag, value string) string {
	if set.Changed(flag) {
		return value
	}
	return ""
}

// snippets understands how much text may be shown.
func snippets(word string) (report.Snippets, error) {
	s := report.Snippets(word)
	if s != report.Full && s != report.Marking && s != report.None {
		return s, fmt.Errorf("--snippets is full, marking or none, not %q", word)
	}
	return s, nil
}
