//go:build js

package main

import (
	"bytes"

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
	version string
	project *config.Project
	parser  *grammar.Parser
}

func newFileChecker(version string) *fileChecker {
	c := &fileChecker{version, config.NewProject(rules.All(), lint.Options{}), grammar.NewParser()}
	c.project.Fix(nil)
	return c
}

// json is what cablelint check --format json NAME prints of a file, or an error.
func (c *fileChecker) json(name string, data []byte) any {
	var out bytes.Buffer
	var sum report.Summary
	w := report.NewJSON(&out, report.Options{Version: c.version})
	if err := c.into(name, data, w, &sum); err != nil {
		return failure(err)
	}
	if err := w.End(sum); err != nil {
		return failure(err)
	}
	return out.String()
}

// into checks a file and writes what it finds.
func (c *fileChecker) into(name string, data []byte, w report.Writer, sum *report.Summary) error {
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
	out     bytes.Buffer
	sum     report.Summary
	w       report.Writer
}

func newSheet(c *fileChecker) *sheet {
	s := &sheet{checker: c}
	s.begin()
	return s
}

func (s *sheet) begin() {
	s.out.Reset()
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

// end is the page of all files that were added. The next begins without any.
func (s *sheet) end() ([]byte, error) {
	err := s.w.End(s.sum)
	data := bytes.Clone(s.out.Bytes())
	s.begin()
	return data, err
}
