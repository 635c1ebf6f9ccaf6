package merge

import (
	"cmp"
	"errors"
	"fmt"
	"io"

	"github.com/cablelint/cablelint/internal/report"
)

// cursor gives the records of a run, one after the other.
type cursor struct {
	run
	// index is the run's among all, as the results were named.
	index int
	// key is the next record's, at its offset.
	key string
	at  int64

	buffer int // bytes
	// thrifty lets go of the buffer after each record.
	thrifty bool
	lines   *lines
	ahead   *report.Record
}

// recorded is a record, and the result that it is of.
type recorded struct {
	*report.Record
	of *result
}

// errChanged means that a result is no longer what it was when it was looked through.
var errChanged = errors.New("changed while it was read: run merge again")

// next is the current record; more is false where it is the last.
func (c *cursor) next() (rec recorded, more bool, err error) {
	record, err := c.begin()
	if err != nil {
		return rec, false, err
	}
	rec = recorded{record, c.result}
	c.ahead = nil
	for {
		at := c.lines.at
		line, _, err := c.lines.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return rec, false, fmt.Errorf("%s: %w", c.source.name, err)
		}
		if len(line) == 0 {
			continue
		}
		l, err := report.ParseLine(line)
		if err == nil && l.Record != nil {
			c.ahead, c.at, c.key = l.Record, at, key(l.Record.Path())
			break
		}
		if err == nil && c.doubt == "" {
			err = record.Take(l)
		}
		if err != nil && c.doubt == "" {
			return rec, false, fmt.Errorf("%s %w", c.source.name, errChanged)
		}
	}
	if c.doubt != "" {
		rec.Record = report.Unchecked(record.Path(), fmt.Sprintf("the result %s is in doubt: %s", c.source.name, c.doubt))
	}
	more = c.ahead != nil
	if c.thrifty || !more {
		c.lines, c.ahead = nil, nil
	}
	return rec, more, nil
}

// begin reads the first line of the current record, where that has not been done.
func (c *cursor) begin() (*report.Record, error) {
	if c.ahead != nil {
		return c.ahead, nil
	}
	c.lines = c.source.lines(c.at, c.to, c.buffer)
	line, _, err := c.lines.next()
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w", c.source.name, err)
	}
	l, e := report.ParseLine(line)
	if e != nil || l.Record == nil || key(l.Record.Path()) != c.key {
		return nil, fmt.Errorf("%s %w", c.source.name, errChanged)
	}
	return l.Record, nil
}

// cursors is a heap of cursors by the keys of their next records, then as the results were named.
type cursors []*cursor

func (c cursors) Len() int { return len(c) }
func (c cursors) Less(i, j int) bool {
	return cmp.Or(compare(c[i].key, c[j].key), c[i].index-c[j].index) < 0
}
func (c cursors) Swap(i, j int) { c[i], c[j] = c[j], c[i] }
func (c *cursors) Push(x any)   { *c = append(*c, x.(*cursor)) }
func (c *cursors) Pop() any {
	last := (*c)[len(*c)-1]
	*c = (*c)[:len(*c)-1]
	return last
}
