package main

import (
	"fmt"
	"sync"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// lintAll lints inputs on several workers and hands the results on in the inputs' order. At most a
// few results wait, so memory does not grow with the number of files.
func lintAll(inputs []files.Input, s *settings, each func(*report.File) error) error {
	type job struct {
		in   files.Input
		done chan *report.File
	}
	jobs := make(chan job)
	order := make(chan chan *report.File, 2*s.jobs)
	stop := make(chan struct{})
	var workers sync.WaitGroup
	for range s.jobs {
		workers.Go(func() {
			parser := grammar.NewParser()
			for j := range jobs {
				j.done <- lintOne(parser, s, j.in)
			}
		})
	}
	go func() {
		defer close(order)
		defer close(jobs)
		for _, in := range inputs {
			done := make(chan *report.File, 1)
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
		f := <-done
		if failed == nil {
			if failed = each(f); failed != nil {
				close(stop)
			}
		}
	}
	workers.Wait()
	return failed
}

// lintOne lints one input. A parser that breaks becomes a finding, and the others still run.
func lintOne(parser *grammar.Parser, s *settings, in files.Input) (out *report.File) {
	content := s.reader.Read(in)
	out = &report.File{Path: in.Path, Content: content}
	if in.Path == "-" {
		out.Path = s.reader.StdinName
	}
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
	out.Results = s.linter.File(out.Tree, s.undated)
	if len(out.Results) == 0 {
		out.Content.Kind, out.Content.Reason = files.NotCable, notCable(content.File)
	}
	return out
}

func notCable(f *source.File) string {
	if len(f.Text) == 0 {
		return "it is empty"
	}
	return "no classification line, and not two of DTG, E.O. line, TAGS and SUBJECT"
}
