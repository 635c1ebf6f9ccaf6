package main

import (
	"fmt"
	"sync"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// input is a file and what is done with it.
type input struct {
	files.Input
	checks *config.Checks
	// base is what it was in the base revision; nil where it is compared with none, and for a new file.
	base *files.Input
}

// result is what came of an input.
type result struct {
	file   *report.File
	checks *config.Checks
}

// inputs finds for each input its configuration, and leaves out what is excluded, unless it was named.
func (s *settings) inputs(list []files.Input) ([]input, error) {
	out := make([]input, 0, len(list))
	for _, in := range list {
		path := in.Path
		if path == "-" {
			path = s.reader.StdinName
		}
		c, err := s.project.For(path)
		if err != nil {
			return nil, err
		}
		if (c.Excluded || s.exclude.Cover(c.Abs)) && (!in.Named || s.force) {
			continue
		}
		out = append(out, input{Input: in, checks: c})
	}
	return out, nil
}

// lintAll lints inputs and hands the results on in the inputs' order.
func lintAll(inputs []input, s *settings, each func(result) error) error {
	return inOrder(inputs, s.jobs, func(parser *grammar.Parser, in input) result {
		return result{lintOne(parser, s, in), in.checks}
	}, each)
}

// inOrder works on inputs with several workers and hands the results on in the inputs' order. At most a
// few results wait, so memory does not grow with the number of files.
func inOrder[R any](inputs []input, jobCount int, work func(*grammar.Parser, input) R, each func(R) error) error {
	type job struct {
		in   input
		done chan R
	}
	jobs := make(chan job)
	order := make(chan chan R, 2*jobCount)
	stop := make(chan struct{})
	var workers sync.WaitGroup
	for range jobCount {
		workers.Go(func() {
			parser := grammar.NewParser()
			for j := range jobs {
				j.done <- work(parser, j.in)
			}
		})
	}
	go func() {
		defer close(order)
		defer close(jobs)
		for _, in := range inputs {
			done := make(chan R, 1)
			select {
			case order <- done:
				jobs <- job{in, done}
			case <-stop:
				return
			}
		}
	}()
	var failed error
	for done := range order {
		r := <-done
		if failed == nil {
			if failed = each(r); failed != nil {
				close(stop)
			}
		}
	}
	workers.Wait()
	return failed
}

// lintOne reads and lints one input.
func lintOne(parser *grammar.Parser, s *settings, in input) *report.File {
	path := in.Path
	if path == "-" {
		path = s.reader.StdinName
	}
	base, fault := in.baseTree(parser, s)
	if fault != "" {
		return &report.File{Path: path, Content: files.Content{Kind: files.Unread, Reason: fault}}
	}
	return lintContent(parser, s, path, s.reader.Read(in.Input), base, in.checks)
}

// lintContent lints what was read; base is what it was in the base revision, or nil. A parser that breaks becomes a finding, and the others still run.
func lintContent(parser *grammar.Parser, s *settings, path string, content files.Content, base *grammar.Tree, checks *config.Checks) (out *report.File) {
	out = &report.File{Path: path, Content: content}
	if content.File == nil {
		return out
	}
	defer func() {
		if v := recover(); v != nil {
			out.Content = files.Content{Kind: files.Unread, Reason: fmt.Sprintf("the parser broke on it (%T): please report it", v), File: content.File}
			out.Tree, out.Results = nil, nil
		}
	}()
	out.Tree = parser.Parse(content.File)
	out.Results = checks.Linter.Against(base, out.Tree, s.undated)
	if len(out.Results) == 0 {
		out.Content.Kind, out.Content.Reason = files.NotCable, notCable(content.File)
		out.Own = checks.Linter.Text(content.File)
	}
	return out
}

func notCable(f *source.File) string {
	if len(f.Text) == 0 {
		return "it is empty"
	}
	return "no classification line, and not two of DTG, E.O. line, TAGS and SUBJECT"
}
