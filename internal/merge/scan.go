package merge

import (
	"errors"
	"fmt"
	"io"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// longestRecord is the most that the findings of one input may take, in bytes: they are in memory together.
const longestRecord = 256 << 20

// result is what one run of check wrote: the lines up to a summary. A file may hold several, one after the other.
type result struct {
	source *source
	// doubt is why its records are not to be believed; empty where they are.
	doubt string
}

// run is a stretch of a result whose records are in the order of their paths. Offsets are bytes of the source.
type run struct {
	*result
	from, to    int64
	first, last string // keys
}

// scan reads a source once, cuts it into results and these into runs.
type scan struct {
	source  *source
	runs    []run
	results int
	// fault is what is wrong with the source, the first thing of several; empty where nothing is.
	fault string
	// disorder is the number of records that come before one that they should come after.
	disorder int

	// at is the offset of the line that is looked at, and number counts lines from 1.
	at     int64
	number int

	// Of the current result, whose runs begin with runs[begun]:
	result *result
	begun  int
	sum    report.Summary
	record *report.Record
	// began is where the record begins.
	began int64
}

func scanned(s *source) *scan {
	c := &scan{source: s, result: &result{source: s}}
	lines := s.lines(0, 1<<62, 64<<10)
	for {
		c.at = lines.at
		c.number++
		line, whole, err := lines.next()
		switch {
		case errors.Is(err, io.EOF):
			c.finish()
			return c
		case err != nil:
			c.spoil(files.Why(err))
			c.finish()
			return c
		case whole && len(line) == 0:
		case whole || parses(line): // only its end is missing, as printf leaves it
			c.line(line)
		default:
			c.at = lines.at
			c.breakOff()
			return c
		}
	}
}

func parses(line []byte) bool {
	_, err := report.ParseLine(line)
	return err == nil
}

// line takes in a whole line.
func (c *scan) line(b []byte) {
	l, err := report.ParseLine(b)
	switch {
	case err != nil:
		c.spoil(fmt.Sprintf("line %d: %v", c.number, err))
	case l.Summary != nil:
		c.end(*l.Summary)
	case l.Record != nil:
		c.keep()
		c.record, c.began = l.Record, c.at
		c.place(l.Record.Path())
	case c.at-c.began > longestRecord:
		c.spoil(fmt.Sprintf("the findings of one input take more than %d bytes", longestRecord))
	default:
		if err := c.record.Take(l); err != nil {
			c.spoil(fmt.Sprintf("line %d: %v", c.number, err))
		}
	}
}

// spoil puts the whole result in doubt.
func (c *scan) spoil(why string) {
	if c.result.doubt == "" {
		c.result.doubt = why
	}
	if c.fault == "" {
		c.fault = why
	}
}

// keep counts the current record, whose lines are all read.
func (c *scan) keep() {
	if c.record != nil {
		c.sum.AddRecord(c.record)
		c.record = nil
	}
}

// place puts the record that begins here into the last run, or begins another where it would break the order.
func (c *scan) place(path string) {
	k := key(path)
	if n := len(c.runs); n == c.begun || compare(c.runs[n-1].last, k) > 0 {
		if n > c.begun && !files.Own(path) { // what is said about the configuration is at the end of each result
			c.disorder++
		}
		c.close()
		c.runs = append(c.runs, run{result: c.result, from: c.at, first: k})
	}
	c.runs[len(c.runs)-1].last = k
}

// close ends the current run before the line that is looked at.
func (c *scan) close() {
	if n := len(c.runs); n > c.begun {
		c.runs[n-1].to = c.at
	}
}

// end ends the current result with its summary.
func (c *scan) end(s report.Summary) {
	c.keep()
	if s.Skipped == 0 { // results of before 28 November 2026 do not count it
		s.Skipped = c.sum.Skipped
	}
	s.ForPeople = c.sum.ForPeople // no line has them
	if c.sum != s {
		c.spoil(fmt.Sprintf("its summary does not match its lines: it counts %d files, %d cables and %d findings, they "+
			"of %d, %d and %d",
			s.Files, s.Cables, findings(s), c.sum.Files, c.sum.Cables, findings(c.sum)))
	}
	c.close()
	c.results++
	c.result, c.begun, c.sum = &result{source: c.source}, len(c.runs), report.Summary{}
}

func findings(s report.Summary) int { return s.Errors + s.Warnings + s.Infos + s.Suppressed }

// finish ends the source.
func (c *scan) finish() {
	switch {
	case len(c.runs) > c.begun || c.result.doubt != "":
		c.breakOff()
	case c.results == 0:
		c.spoil("it is empty")
	}
}

// breakOff ends a result that has no summary. The inputs before the last one are whole; of the last some findings may
// be lost.
func (c *scan) breakOff() {
	c.spoiled("it breaks off: the summary at its end is missing")
	c.close()
	if len(c.runs) == c.begun || c.result.doubt != "" {
		return
	}
	last := &c.runs[len(c.runs)-1]
	torn := run{&result{c.source, "it breaks off here"}, c.began, last.to, key(c.record.Path()), key(c.record.Path())}
	if last.to = c.began; last.from == last.to {
		*last = torn
		return
	}
	c.runs = append(c.runs, torn)
}

// spoiled notes what is wrong with the source, and leaves what it holds.
func (c *scan) spoiled(why string) {
	if c.fault == "" {
		c.fault = why
	}
}
