package files

import (
	"bytes"
	"fmt"
)

// tooLong reports whether the record is larger than what may be read.
func (t *csvTable) tooLong() bool { return len(t.data()) > t.limit }

func (t *csvTable) errTooLong() error { return TooLarge("the row", 0, int64(t.limit)) }

// skipLong goes over a record that is too long and holds none of it.
func (t *csvTable) skipLong() {
	t.row++
	t.unread(t.name(), t.errTooLong())
	for !t.done {
		keep := min(t.scan.pos, len(t.data()))
		for keep > t.scan.from && t.data()[keep-1] == '\\' && keep > t.scan.pos-64 { // what may escape the next quote
			keep--
		}
		t.drop(keep)
		t.scan.pos -= keep
		t.scan.from = max(0, t.scan.from-keep)
		t.scan.cells, t.scan.count = t.scan.cells[:0], 0
		t.fill()
		switch t.scan.scan(t.data(), t.eof && t.err == nil) {
		case more:
			if t.eof {
				t.drop(len(t.data()))
				t.scan.begin()
				return
			}
		case broken:
			t.drop(min(t.scan.pos+1, len(t.data())))
			t.toNextRow()
			return
		case whole:
			t.drop(t.scan.pos)
			t.scan.begin()
			return
		}
	}
}

// resume means that the record is broken, and goes on at the next line that begins as rows of this table do, so that
// rows which an open quote took in are read after all. The next open quote ends what is taken in, so each byte is
// looked at a few times at most.
func (t *csvTable) resume(fault error) bool {
	switch {
	case t.first == nil && t.cells > 0 && t.scan.within != inQuotes && t.scan.pos > 0 && t.scan.count != t.cells:
		t.unread(t.name(), fault) // the record has an end of its own
		t.drop(t.scan.pos)
		t.scan.begin()
		return true
	case t.first == nil:
		t.unread(t.name(), fmt.Errorf("%w, and the next row was not found: the rest of the table is not checked", fault))
		return false
	}
	name := t.name()
	if !t.toNextRow() {
		if t.long {
			fault = fmt.Errorf("%w, and no row was found after it: the rest of the table is not checked", fault)
		}
		t.unread(name, fault)
		return true
	}
	t.unread(name, fault)
	return true
}

// toNextRow drops what comes before the next line that begins like a row; it says no if there is none.
func (t *csvTable) toNextRow() bool {
	t.long = false
	own := true // the current line is the broken record's first
	for {
		i := lineEnd(t.data())
		for i > 0 && len(t.data())-i < longestFirst && !t.eof {
			if !t.fill() {
				break
			}
		}
		if i > 0 && begins(t.data()[i:], t.scan.delimiter, t.first) {
			t.drop(i)
			t.scan.begin()
			return true
		}
		n := i
		if i == 0 {
			n = len(t.data())
			if !t.eof {
				n = max(0, n-1) // no line ends here; a last CR may be half of one
			}
		}
		t.long = t.long || !own && len(bytes.TrimSpace(t.data()[:n])) > 0
		t.drop(n)
		if i == 0 && t.eof {
			t.scan.begin()
			return false
		}
		if i == 0 {
			t.fill()
		}
		own = own && i == 0
	}
}

// lineEnd is where the second line of data begins; 0 where the first is not known to end.
func lineEnd(data []byte) int {
	i := bytes.IndexAny(data, "\r\n")
	switch {
	case i < 0:
		return 0
	case data[i] == '\r' && i+1 == len(data):
		return 0
	case data[i] == '\r' && data[i+1] == '\n':
		return i + 2
	}
	return i + 1
}
