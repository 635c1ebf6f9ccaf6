package main

import (
	"fmt"
	"iter"
	"strings"
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

// stream yields inputs one at a time, a container's entries in its place, so that they need not be in memory all at once. After
// an error it ends.
type stream = iter.Seq2[input, error]

// inputs is the stream of a list. It finds for each its configuration, and leaves out what is excluded, unless it was named. A
// configuration that cannot be read is told before anything is linted.
func (s *settings) inputs(list []files.Input) (stream, error) {
	for _, in := range list {
		if _, err := s.project.For(s.shown(in)); err != nil {
			return nil, err
		}
	}
	return func(yield func(input, error) bool) {
		for _, in := range list {
			checks, err := s.project.For(s.shown(in))
			if err != nil {
				yield(input{}, err)
				return
			}
			if s.leavesOut(checks) && (!in.Named || s.force) {
				continue
			}
			if !s.opened(in, checks, yield) {
				return
			}
		}
	}, nil
}

// opened yields an input, or what it holds. Of a container's entries those are left out that are excluded; no means to stop.
func (s *settings) opened(in files.Input, checks *config.Checks, yield func(input, error) bool) bool {
	for e := range s.reader.Open(in) {
		of := checks
		if rest, ok := strings.CutPrefix(e.Path, e.Within); ok && e.Within != "" && rest != "" {
			var err error
			if of, err = s.project.Within(checks, rest); err != nil {
				yield(input{}, err)
				return false
			}
			if s.leavesOut(of) && !s.leavesOut(checks) {
				continue
			}
		}
		if !yield(input{Input: e, checks: of}, nil) {
			return false
		}
	}
	return true
}

// shown is the path under which an input is reported.
func (s *settings) shown(in files.Input) string {
	if in.Path == "-" {
		return s.reader.StdinName
	}
	return in.Path
}

func (s *settings) leavesOut(c *config.Checks) bool { return c.Excluded || s.exclude.Cover(c.Abs) }

// lintAll lints inputs and hands the results on in the inputs' order.
func lintAll(inputs stream, s *settings, each func(result) error) error {
	return inOrder(inputs, s.jobs, func(parser *grammar.Parser, in input) result {
		return result{lintOne(parser, s, in), in.checks}
	}, each)
}

// inOrder works on inputs with several workers and hands the results on in the inputs' order. At most a
// few inputs and results wait, and of large ones only what fits into the room, so memory does not grow with their number. An error of the inputs
// is told once all before it are done, one of each at once.
func inOrder[R any](inputs stream, jobCount int, work func(*grammar.Parser, input) R, each func(R) error) error {
	type job struct {
		in   input
		done chan R
	}
	jobs := make(chan job)
	order := make(chan job, 2*jobCount)
	room := newRoom(mostWaiting)
	stop := make(chan struct{})
	var fault error // of the inputs; it is read once order is closed
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
		for in, err := range inputs {
			if fault = err; err != nil {
				return
			}
			j := job{in, make(chan R, 1)}
			room.take(in.Size)
			select {
			case order <- j:
				jobs <- j
			case <-stop:
				return
			}
		}
	}()
	var held heap
	for j := range order {
		r := <-j.done
		held.look(j.in.Size)
		if err := each(r); err != nil {
			close(stop)
			go func() { // the inputs may wait for a pipe that nobody closes: what still comes of them is let go
				for room.give(j.in.Size); ; room.give(j.in.Size) {
					var more bool
					if j, more = <-order; !more {
						return
					}
					<-j.done
				}
			}()
			return err
		}
		room.give(j.in.Size)
	}
	workers.Wait()
	return fault
}

// lintOne reads and lints one input.
func lintOne(parser *grammar.Parser, s *settings, in input) *report.File {
	path := s.shown(in.Input)
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
	if content.Kind == files.NotCable {
		out.Own = checks.Linter.Text(content.File)
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
