//go:build js

package main

import (
	"bytes"
	"errors"
	"runtime/debug"
	"slices"
	"syscall/js"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// The largest file that is read, as by cablelint check.
const maxSize = 64 << 20

// fileChecker checks files without configuration, as cablelint check does. What it is made of serves all files.
type fileChecker struct {
	host    js.Value
	version string
	project *config.Project
	parser  *grammar.Parser
}

func newFileChecker(host js.Value, version string) *fileChecker {
	c := &fileChecker{host, version, config.NewProject(rules.All(), lint.Options{}), grammar.NewParser()}
	c.project.Fix(nil)
	return c
}

// json hands over what cablelint check --format json NAME prints of a file, and gives the same report with the first
// findings alone, which the page shows; or an error.
func (c *fileChecker) json(name string, data []byte) any {
	var brief bytes.Buffer
	var sum report.Summary
	to, options := output{c.host, nil}, report.Options{Version: c.version}
	w := &twice{all: report.NewJSON(&to, options), brief: report.NewJSON(&brief, options), left: shown}
	if err := c.into(name, data, w, &sum); err != nil {
		return failure(err)
	}
	if err := w.End(sum); err != nil {
		return failure(err)
	}
	to.flush()
	return brief.String()
}

// shown is how many findings of a dropped file the page shows at most, and of how many of its members.
const shown = 100

// twice writes a report, and one that has only the first findings.
type twice struct {
	all, brief report.Writer
	left       int // findings
	members    int // that the short report has
}

func (t *twice) File(f *report.File) error {
	if err := t.all.File(f); err != nil {
		return err
	}
	short := *f
	short.Own = f.Counting()
	short.Own = short.Own[:min(t.left, len(short.Own))]
	if t.left -= len(short.Own); t.members >= shown && len(short.Own) == 0 {
		return nil
	}
	t.members++
	short.Results = slices.Clone(f.Results)
	for i := range short.Results {
		short.Results[i].Diagnostics = nil
	}
	return t.brief.File(&short)
}

func (t *twice) End(s report.Summary) error { return errors.Join(t.all.End(s), t.brief.End(s)) }

// output hands what is written over to the page piece by piece, since memory that the engine once had it never gives
// back.
type output struct {
	host  js.Value
	piece []byte
}

const pieceSize = 256 << 10

func (o *output) Write(p []byte) (int, error) {
	if o.piece = append(o.piece, p...); len(o.piece) >= pieceSize {
		o.flush()
	}
	return len(p), nil
}

func (o *output) flush() {
	if len(o.piece) > 0 {
		o.host.Call("write", given(o.piece))
		o.piece = o.piece[:0]
	}
}

// into checks a file and writes what it finds.
func (c *fileChecker) into(name string, data []byte, w report.Writer, sum *report.Summary) error {
	if len(data) > large {
		defer debug.SetGCPercent(debug.SetGCPercent(largePercent))
	}
	reader, quiet := &files.Reader{MaxSize: maxSize}, suppress.Suppressor{Today: today()}
	checker := check.Checker{Reader: reader}
	open := func() ([]byte, error) { return data, nil }
	for in := range reader.Open(files.Input{Path: name, Named: true, Open: open}) {
		checks, err := c.project.Within(&config.Checks{Abs: in.Path}, "")
		if err != nil {
			return err
		}
		f := checker.Lint(c.parser, check.Input{Input: in, Checks: checks})
		quiet.File(f, checks)
		sum.Add(f)
		if err := w.File(f); err != nil {
			return err
		}
	}
	return nil
}

// sheet is the review sheet that is being made: what cablelint check --format html prints of all its files.
type sheet struct {
	checker *fileChecker
	out     output
	sum     report.Summary
	w       report.Writer
}

func newSheet(c *fileChecker) *sheet {
	s := &sheet{checker: c, out: output{c.host, nil}}
	s.begin()
	return s
}

func (s *sheet) begin() {
	s.sum = report.Summary{}
	s.w = report.NewHTML(&s.out, report.Options{Version: s.checker.version, Snippets: report.Marking, Today: today()})
}

func (s *sheet) add(name string, data []byte) error { return s.checker.into(name, data, s.w, &s.sum) }

// skip adds a file that was not read, with the reason.
func (s *sheet) skip(name, reason string) error {
	f := &report.File{Path: name, Content: files.Content{Kind: files.Unread, Reason: reason}}
	s.sum.Add(f)
	return s.w.File(f)
}

// end hands over what is left of the page of all files that were added. The next begins without any.
func (s *sheet) end() error {
	err := s.w.End(s.sum)
	s.out.flush()
	s.begin()
	return err
}
