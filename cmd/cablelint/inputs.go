package main

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// mostKept is the number of inputs whose checks are kept until they are linted. Finding those of the others again takes
// less memory and more time.
const mostKept = 4096

// inputs is the stream of a list. It finds the configuration of each, and leaves out what is excluded, unless it was
// named. A configuration or baseline that cannot be read is reported before anything is linted.
func (s *settings) inputs(list []files.Input) (check.Inputs, error) {
	s.inputCount = len(list)
	first := make([]*config.Checks, 0, min(len(list), mostKept))
	for _, in := range list {
		checks, err := checksOf(s.project, s.checker.Reader, in)
		if err == nil {
			err = s.baselines.read(checks)
		}
		if err != nil {
			return nil, err
		}
		if !in.Own {
			s.nested.count(checks.Config)
		}
		if len(first) < mostKept {
			first = append(first, checks)
		}
	}
	if err := s.project.UnknownHouse(); err != nil {
		return nil, err
	}
	return s.stream(list, first), nil
}

// stream gives the inputs of a list that are not left out, each with its checks, which are known of the first.
func (s *settings) stream(list []files.Input, first []*config.Checks) check.Inputs {
	checksAt := func(i int) (*config.Checks, error) {
		if i < len(first) {
			return first[i], nil
		}
		return checksOf(s.project, s.checker.Reader, list[i])
	}
	return func(yield func(check.Input, error) bool) {
		for i, in := range list {
			checks, err := checksAt(i)
			if err != nil {
				yield(check.Input{}, err)
				return
			}
			if s.leavesOut(checks) && (!in.Named || s.force) {
				s.leftOut(s.checker.Path(in), checks)
				continue
			}
			if s.onlyExamples(in, checks) {
				continue
			}
			if !s.opened(in, checks, yield) {
				return
			}
		}
	}
}

// checksOf is what is done with an input. The configuration of a repository inside the one that is checked does not
// count, unless a file of it is named: it could hide its own files.
func checksOf(project *config.Project, reader *files.Reader, in files.Input) (*config.Checks, error) {
	switch {
	case in.Foreign && !in.Named:
		return project.ForIn(in.Path, in.Outside)
	case in.Path == "-":
		return project.For(reader.StdinName)
	}
	return project.For(in.Path)
}

// opened yields an input, or what it holds. Of a container's entries those are left out that are excluded; no means
// to stop.
func (s *settings) opened(in files.Input, checks *config.Checks, yield func(check.Input, error) bool) bool {
	for e := range s.checker.Reader.Open(in) {
		of := checks
		if rest, ok := strings.CutPrefix(e.Path, e.Within); ok && e.Within != "" && rest != "" {
			var err error
			if of, err = s.project.Within(checks, rest); err != nil {
				yield(check.Input{}, err)
				return false
			}
			if s.leavesOut(of) && !s.leavesOut(checks) {
				s.leftOut(e.Path, of)
				continue
			}
		}
		e.Own = in.Own // a baseline is JSON, and opened like a table
		if !yield(check.Input{Input: e, Checks: of}, nil) {
			return false
		}
	}
	return true
}

func (s *settings) leavesOut(c *config.Checks) bool { return c.Excluded || s.exclude.Cover(c.Abs) }

// leftOut says why a file is left out, where that is asked for.
func (s *settings) leftOut(path string, checks *config.Checks) {
	if s.verbose != nil {
		fmt.Fprintf(s.verbose, "%s: excluded by %s\n", report.Visible(path), report.Visible(s.leftOutBy(checks)))
	}
}

// lintAll lints inputs and hands the results on in the inputs' order. What has a name of the tool's own, such as the
// configuration, is handed on only where it holds a cable.
func lintAll(inputs check.Inputs, s *settings, each func(check.Input, *report.File) error) error {
	return inOrder(inputs, s, s.checker.Lint, func(in check.Input, f *report.File) error {
		if in.Own && (f.Content.Kind == files.NotCable || f.Content.Kind == files.Skipped) {
			return nil
		}
		return each(in, f)
	})
}

// inOrder is check.InOrder, in which large results let garbage be collected sooner.
func inOrder[R any](inputs check.Inputs, s *settings, work func(*grammar.Parser, check.Input) R,
	each func(check.Input, R) error) error {
	var held heap
	held.set(littleHeld)
	begun := func(parser *grammar.Parser, in check.Input) R {
		held.begin(in.Size)
		return work(parser, in)
	}
	return check.InOrder(inputs, s.jobs, begun, func(in check.Input, r R) error {
		held.look(in.Size)
		return each(in, r)
	})
}
