// Package cablelint checks the classification markings of State Department cables from another Go program, with the
// findings of the command line:
//
//	linter, err := cablelint.New(cablelint.Options{})
//	if err != nil {
//		return err
//	}
//	for _, r := range linter.Check("09QUELLVILLE412.txt", data) {
//		for _, f := range r.Findings {
//			fmt.Printf("%s:%d:%d: %s %s: %s\n", r.Path, f.Line, f.Column, f.Severity, f.Code, f.Message)
//		}
//	}
//
// It reads no configuration, no environment and no clock, and it writes nothing.
package cablelint

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// Options choose what is checked. The zero Options are those of cablelint check without flags and configuration.
type Options struct {
	// Select are codes, names or families of the rules to run instead of those that are on by default. Ignore takes
	// rules away.
	Select, Ignore []string
	// Date is the date to assume for undated cables, as YYYY-MM-DD; empty leaves them undated.
	Date string
	// Today is the day of the check, as YYYY-MM-DD. It is needed only where silences in a file run out.
	Today string
	// TextColumn is the name or number of the column, or the name of the member, that holds the text in tables and
	// JSON Lines; empty goes by the usual names.
	TextColumn string
}

// Linter checks files. It must not be used from several goroutines at once; each may have its own.
type Linter struct {
	checker check.Checker
	parser  *grammar.Parser
	project *config.Project
	quiet   suppress.Suppressor
}

// The largest file that is read, as by cablelint check.
const maxSize = 64 << 20

// New makes a linter. It fails where the options name an unknown rule or a day that is not one.
func New(o Options) (*Linter, error) {
	l := &Linter{
		parser:  grammar.NewParser(),
		project: config.NewProject(rules.All(), lint.Options{Select: o.Select, Ignore: o.Ignore}),
	}
	l.project.Fix(nil)
	if err := l.project.CheckFlags(); err != nil {
		return nil, err
	}
	if err := l.project.UnknownHouse(); err != nil { // there is no configuration, and so no rule of it
		return nil, err
	}
	var err error
	if l.quiet.Today, err = day("Today", o.Today); err != nil {
		return nil, err
	}
	if o.Date != "" {
		undated, err := day("Date", o.Date)
		if err != nil {
			return nil, err
		}
		l.checker.Undated = &undated
	}
	l.checker.Reader = &files.Reader{MaxSize: maxSize, TextColumn: o.TextColumn}
	return l, nil
}

// day reads a day of the options; empty means none.
func day(field, text string) (calendar.Day, error) {
	if text == "" {
		return 0, nil
	}
	d, err := config.Day(text, 0)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", field, err)
	}
	return d, nil
}

// Check checks the bytes of a file. An archive or a table has a result for each of its entries, anything else has one.
// The name is what results are reported under; as on the command line, its extension says how the bytes are read, and
// an undated cable may have its date from it. No file of the name is opened.
func (l *Linter) Check(name string, data []byte) []Result {
	var results []Result
	open := func() ([]byte, error) { return data, nil }
	if len(data) > maxSize {
		open = func() ([]byte, error) { return nil, fmt.Errorf("it has more than %d bytes", maxSize) }
	}
	for in := range l.checker.Reader.Open(files.Input{Path: name, Named: true, Open: open}) {
		results = append(results, l.one(in))
	}
	return results
}

func (l *Linter) one(in files.Input) Result {
	checks, err := l.project.Within(&config.Checks{Abs: in.Path}, "")
	if err != nil {
		return Result{Path: in.Path, Kind: Unchecked, Reason: report.Visible(err.Error())}
	}
	f := l.checker.Lint(l.parser, check.Input{Input: in, Checks: checks})
	l.quiet.File(f, checks)
	return resultOf(f)
}
