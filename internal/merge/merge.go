// Package merge puts results in JSON Lines together, as several runs of check wrote them, into one report in the
// order of paths. It believes no result that breaks off, contradicts itself or another: what is in it alone was
// checked by nobody.
package merge

import (
	"container/heap"
	"fmt"
	"io"
	"slices"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// Results are results to put together. Memory is needed for the current file and a buffer a result, not for all files.
type Results struct {
	sources []*source
	runs    []run
	// faults are the records of results that are wrong, in order.
	faults   []*report.Record
	expected *expected
	// Notes say what a person should know, and the report does not.
	Notes []string
	// Doubled is the number of files that several results tell the same of, once Each is through.
	Doubled int
}

// Open looks through results, by the names of their files; "-" is stdin. What is wrong with one is no error, but a
// record of it that says so. The caller closes them.
func Open(names []string, stdin io.Reader) *Results {
	r := &Results{}
	for _, name := range names {
		s, err := newSource(name, stdin, resultLimit)
		r.sources = append(r.sources, s)
		if err != nil {
			r.fault(name, files.Why(err))
			continue
		}
		c := scanned(s)
		r.runs = append(r.runs, c.runs...)
		if c.fault != "" {
			r.fault(name, c.fault)
		}
		if c.disorder > 0 {
			r.Notes = append(r.Notes, fmt.Sprintf("%s is not in the order of paths: it is read in %d pieces, each of which "+
				"takes memory", name, len(c.runs)))
		}
	}
	slices.SortStableFunc(r.faults, func(a, b *report.Record) int { return compare(key(a.Path()), key(b.Path())) })
	return r
}

func (r *Results) fault(name, why string) {
	if slices.ContainsFunc(r.faults, func(f *report.Record) bool { return f.Path() == name }) {
		return // it was named twice
	}
	r.faults = append(r.faults, report.Unchecked(name, why))
}

// Expect reads the list of the paths that some result must report; "-" is stdin.
func (r *Results) Expect(name string, stdin io.Reader) error {
	s, err := newSource(name, stdin, listLimit)
	r.sources = append(r.sources, s)
	if err != nil {
		return fmt.Errorf("%s: %s", name, files.Why(err))
	}
	e, sorted, err := newExpected(s)
	if err != nil {
		return err
	}
	if !sorted {
		r.Notes = append(r.Notes, fmt.Sprintf("%s is not in the order of paths: its %d paths are held in memory "+
			"(LC_ALL=C sort puts them in order)", name, e.count))
	}
	r.expected = e
	return nil
}

// Close takes away what Open copied.
func (r *Results) Close() {
	for _, s := range r.sources {
		s.close()
	}
}

// The memory for buffers, in bytes, and the least that is worth keeping between two records.
const (
	buffers     = 16 << 20
	leastBuffer = 4 << 10
)

// Each hands on one record a path, in the order of paths.
func (r *Results) Each(emit func(*report.Record) error) error {
	h := make(cursors, 0, len(r.runs))
	buffer := min(buffers/max(len(r.runs), 1), 64<<10)
	for i, run := range r.runs {
		h = append(h, &cursor{run: run, index: i, key: run.first, at: run.from, buffer: max(buffer, leastBuffer),
			thrifty: buffer < leastBuffer})
	}
	heap.Init(&h)
	faults := r.faults
	for len(h) > 0 || len(faults) > 0 {
		var k string
		fault := len(faults) > 0 && (len(h) == 0 || compare(key(faults[0].Path()), h[0].key) <= 0)
		if fault {
			k = key(faults[0].Path())
		} else {
			k = h[0].key
		}
		group, dropped, err := h.group(k)
		if err != nil {
			return err
		}
		var rec *report.Record
		if fault { // that a result is wrong outweighs that somebody linted it
			rec, faults = faults[0], faults[1:]
		} else if dropped > 0 {
			rec = sameName(group[0].Path(), len(group)+dropped, group)
		} else {
			rec = r.decide(group)
		}
		if err := r.one(k, rec, emit); err != nil {
			return err
		}
	}
	return r.missing(func(string) bool { return true }, emit)
}

// mostOfAName is how many records of one path are held before those are dropped of which a result has two already: a
// run names each input once, so no more can be said about them than that they cannot be told apart.
const mostOfAName = 1000

// group takes all records of a key off the heap, and counts those that are not held.
func (c *cursors) group(k string) (group []recorded, dropped int, err error) {
	held := map[*result]int{}
	for len(*c) > 0 && (*c)[0].key == k {
		top := (*c)[0]
		rec, more, err := top.next()
		if err != nil {
			return nil, 0, err
		}
		if held[rec.of]++; len(group) >= mostOfAName && held[rec.of] > 2 {
			dropped++
		} else {
			group = append(group, rec)
		}
		if more {
			heap.Fix(c, 0)
		} else {
			heap.Pop(c)
		}
	}
	return group, dropped, nil
}

// one hands on a record, and before it what was expected before it and is not there.
func (r *Results) one(k string, rec *report.Record, emit func(*report.Record) error) error {
	if err := r.missing(func(p string) bool { return compare(p, k) < 0 && !within(k, p) }, emit); err != nil {
		return err
	}
	for r.expected != nil && !r.expected.done && within(k, r.expected.next) {
		if err := r.expected.advance(); err != nil {
			return err
		}
	}
	return emit(rec)
}

// missing hands on as unchecked what was expected, as far as it comes before the current record.
func (r *Results) missing(before func(path string) bool, emit func(*report.Record) error) error {
	for e := r.expected; e != nil && !e.done && before(e.next); {
		if err := emit(report.Unchecked(e.next, "missing from all results")); err != nil {
			return err
		}
		if err := e.advance(); err != nil {
			return err
		}
	}
	return nil
}
