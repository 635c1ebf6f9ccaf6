package main

import (
	"io"
	"slices"
	"sync"
)

// mostGathered is how many bytes of a report wait to be written together.
const mostGathered = 32 << 10

// gathered is a standard output that writes the reports of several files at once: a system call for each file takes a
// hundredth of a run. A write is never split, so that the report of a run that is killed ends after a line.
type gathered struct {
	to   io.Writer
	mu   sync.Mutex
	held []byte
	err  error // of the first write that failed, after which nothing is written
}

// Write keeps the text, and writes what was kept before where both are too much.
func (g *gathered) Write(text []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.held)+len(text) > mostGathered {
		g.flush()
	}
	if g.err == nil && len(text) > mostGathered {
		_, g.err = g.to.Write(text)
	} else {
		g.held = append(g.held, text...)
	}
	if g.err != nil {
		return 0, g.err
	}
	return len(text), nil
}

// Flush writes what was kept.
func (g *gathered) Flush() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.flush()
	return g.err
}

func (g *gathered) flush() {
	if g.err == nil && len(g.held) > 0 {
		_, g.err = g.to.Write(g.held)
	}
	g.held = g.held[:0]
}

// afterReport is a standard error that comes after what standard output was given before, as on a terminal or in a
// file that both go to.
type afterReport struct {
	io.Writer
	report *gathered
}

// Write writes what was kept of the report, then the text. An error of the report is returned by its next write.
func (a afterReport) Write(text []byte) (int, error) {
	_ = a.report.Flush()
	return a.Writer.Write(text)
}

// gather gathers standard output, unless it is a terminal, or the texts come by standard input and may come slowly.
// The function that it returns writes what is left.
func (p *program) gather(paths []string) (end func() error) {
	if p.terminal || slices.Contains(paths, "-") {
		return func() error { return nil }
	}
	g := &gathered{to: p.out}
	p.out, p.err = g, afterReport{p.err, g}
	return g.Flush
}
