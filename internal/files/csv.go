package files

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// csv hands on the rows of a table of cables. A record that is broken costs itself alone where the beginning of the next can be
// told from its first two cells; else all that follows.
func (o *opener) csv(path string, r *bufio.Reader) {
	t := &csvTable{opener: o, path: path, window: window{r: r, limit: int(min(o.reader.MaxSize, 1<<40))}}
	head, err := r.Peek(r.Size())
	if fault := t.begin(head, err == io.EOF); fault != nil {
		o.give(Input{Path: path, Entry: func() Content { return *fault }})
		return
	}
	t.rows()
}

// csvTable reads one table.
type csvTable struct {
	*opener
	window
	path  string
	scan  csvScan
	roles []role
	cells int // that each record has
	first []firstCell
	names bool // the first record is a line of names
	row   int  // of the record at hand, from 1; a line of names is one
	long  bool // more than the broken record's own line was passed over
}

// begin looks at the first record, from which all is known of the table. What it returns is what became of the whole file.
func (t *csvTable) begin(head []byte, eof bool) *Content {
	if _, wide := utf16BOM(head); wide {
		return &Content{Kind: Unread, Reason: "a table in UTF-16 is not opened: turn it into UTF-8"}
	}
	if binary(head) {
		c := noText(t.named && t.path == t.opener.path)
		return &c
	}
	text := bytes.TrimPrefix(head, []byte("\ufeff"))
	if len(bytes.TrimSpace(text)) == 0 && eof {
		c := notCable(t.path, "it is empty")
		return &c
	}
	t.scan = csvScan{delimiter: delimiter(text), backslash: escapes(text)}
	first := t.scan
	first.begin()
	ended := first.scan(text, eof)
	if ended == more && !eof { // one record longer than what is looked at: the cells that are known must do
		first.cells = append(first.cells, cell{min(first.from, len(text)), len(text), first.within == inQuotes})
	}
	named := false
	if t.roles, named = rolesOf(string(text), first); t.roles == nil {
		if ended == broken {
			return &Content{Kind: Unread, Reason: "a quote in its first row is broken"}
		}
		c := notCable(t.path, "a table without a column of cables")
		return &c
	}
	if ended == whole {
		t.cells = len(first.cells)
	}
	sample, samples := first, text
	if named && ended == whole {
		samples = text[first.pos:]
		sample.begin()
		sample.scan(samples, eof)
	}
	t.first = firstCells(string(samples), sample)
	t.names = named
	return nil
}

// rows goes over all records.
func (t *csvTable) rows() {
	for len(t.data()) < 3 && t.fill() {
	}
	if bytes.HasPrefix(t.data(), []byte("\ufeff")) {
		t.drop(3)
	}
	t.scan.begin()
	for !t.done {
		switch t.scan.scan(t.data(), t.eof && t.err == nil) {
		case more:
			switch {
			case t.tooLong():
				t.skipLong()
			case !t.eof:
				t.fill()
			case t.err != nil:
				t.row++
				t.unread(t.name(), rest(t.err))
				return
			default:
				return
			}
		case broken:
			t.row++
			if !t.resume(errors.New("a quote in it is broken")) {
				return
			}
		case whole:
			t.row++
			if !t.record(t.names && t.row == 1) {
				return
			}
		}
	}
}

func (t *csvTable) name() string { return fmt.Sprintf("%s!%d", t.path, t.row) }

// record hands on the record that was scanned; no means that nothing can be read behind it.
func (t *csvTable) record(names bool) bool {
	if err := t.meter.entry(); err != nil {
		t.unread(t.path, rest(err))
		return false
	}
	n := t.scan.pos
	empty := len(bytes.TrimSpace(t.data()[:n])) == 0
	if t.cells == 0 {
		t.cells = len(t.scan.cells)
	}
	switch {
	case n > t.limit:
		t.unread(t.name(), errTooLongRow)
	case !empty && !names && len(t.scan.cells) != t.cells:
		return t.resume(fmt.Errorf("it has %d cells, and the table's first row has %d", len(t.scan.cells), t.cells))
	case !empty && !names:
		row := tableRow{raw: string(t.data()[:n]), cells: slices.Clone(t.scan.cells), roles: t.roles, backslash: t.scan.backslash, lines: t.lines, bytes: t.offset}
		name := t.name()
		t.holds(name, func() Content { return row.content(name) })
	}
	t.drop(n)
	t.scan.begin()
	return true
}

// tooLong reports whether the record is larger than what may be read.
func (t *csvTable) tooLong() bool { return len(t.data()) > t.limit }

var errTooLongRow = errors.New("the row is larger than --max-size allows")

// skipLong goes over a record that is too long and holds none of it.
func (t *csvTable) skipLong() {
	t.row++
	t.unread(t.name(), errTooLongRow)
	for !t.done {
		keep := min(t.scan.pos, len(t.data()))
		for keep > t.scan.from && t.data()[keep-1] == '\\' && keep > t.scan.pos-64 { // what may escape the next quote
			keep--
		}
		t.drop(keep)
		t.scan.pos -= keep
		t.scan.from = max(0, t.scan.from-keep)
		t.scan.cells = t.scan.cells[:0]
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

// resume tells that the record is broken, and goes on at the next line that begins as rows of this table do, so that rows which an
// open quote took in are read after all. The next open quote ends what is taken in, so each byte is looked at a few times at most.
func (t *csvTable) resume(fault error) bool {
	switch {
	case t.first == nil && t.cells > 0 && t.scan.within != inQuotes && t.scan.pos > 0 && len(t.scan.cells) != t.cells:
		t.unread(t.name(), fault) // the record has an end of its own
		t.drop(t.scan.pos)
		t.scan.begin()
		return true
	case t.first == nil:
		t.unread(t.name(), fmt.Errorf("%w, and nothing tells where the next row begins: the rest of the table is not checked", fault))
		return false
	}
	name := t.name()
	if !t.toNextRow() {
		if t.long {
			fault = fmt.Errorf("%w, and no row was found behind it: the rest of the table is not checked", fault)
		}
		t.unread(name, fault)
		return true
	}
	t.unread(name, fault)
	return true
}

// toNextRow drops what stands before the next line that begins like a row; it says no where there is none.
func (t *csvTable) toNextRow() bool {
	t.long = false
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
		if i > 0 {
			t.long = t.long || len(bytes.TrimSpace(t.data()[i:])) > 0
			t.drop(i)
			continue
		}
		if t.eof {
			t.drop(len(t.data()))
			t.scan.begin()
			return false
		}
		t.drop(max(0, len(t.data())-1)) // no line ends here; a last CR may be half of one
		t.fill()
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

// delimiter is the character between cells that the first line holds most of: comma, semicolon or tab.
func delimiter(text []byte) byte {
	line, _, _ := strings.Cut(string(text[:min(len(text), 4096)]), "\n")
	best := byte(',')
	for _, d := range []byte{';', '\t'} {
		if strings.Count(line, string(d)) > strings.Count(line, string(best)) {
			best = d
		}
	}
	return best
}

// escapes reports whether a backslash escapes in a table: where one stands before a quote that can neither end a cell nor be the
// first of two.
func escapes(text []byte) bool {
	for i := 0; i+2 < len(text); i++ {
		if text[i] == '\\' && text[i+1] == '"' && (i == 0 || text[i-1] != '\\') {
			switch text[i+2] {
			case ',', ';', '\t', '\r', '\n', '"':
			default:
				return true
			}
		}
	}
	return false
}
