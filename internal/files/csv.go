package files

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
)

// csv hands on the rows of a table of cables. A record that is broken costs itself alone where the beginning of the
// next can be told from its first two cells; else all that follows.
func (o *opener) csv(path string, r *bufio.Reader) {
	t := &csvTable{opener: o, path: path, window: window{r: r, limit: int(min(o.reader.MaxSize, 1<<40))}}
	head, err := r.Peek(r.Size())
	fault := t.begin(head, err == io.EOF)
	if fault == &errLongHead {
		r = bufio.NewReaderSize(r, longestHead)
		head, err = r.Peek(longestHead)
		t.r, fault = r, t.begin(head, err == io.EOF)
	}
	if fault == &noTextColumn {
		if fault = t.withoutText(head); fault.Kind == NotCable && bytes.IndexByte(head, 0) >= 0 {
			none := noText(head, o.named && path == o.path)
			fault = &none
		}
	}
	if fault != nil {
		o.give(Input{Path: path, Entry: func() Content { return *fault }})
		return
	}
	t.rows()
}

// longestHead is the longest first record of a table, in bytes.
const longestHead = 4 << 20

// These are what begin returns where more has to be looked at.
var (
	errLongHead  = Content{Kind: Unread, Reason: "its first row is longer than 4 MB: its columns are unknown"}
	noTextColumn = Content{Kind: NotCable, Reason: "a table without a column of cables"}
)

// csvTable reads one table.
type csvTable struct {
	*opener
	window
	path   string
	scan   csvScan
	roles  []role
	cells  int // that each record has
	first  []firstCell
	months bool // its dates have the month first
	names  bool // the first record is a line of names
	before int  // records before the first that count for nothing
	skip   int  // bytes before the first record: byte order marks
	row    int  // of the current record, from 1; a line of names is one
	long   bool // more than the broken record's own line was passed over
}

// begin looks at the first record, from which all is known of the table. What it returns is the result for the whole
// file.
func (t *csvTable) begin(head []byte, eof bool) *Content {
	var is wide
	is, t.skip, _ = encodingOf(string(head))
	text := head[t.skip:]
	var out Content
	switch {
	case is.unit > 0:
		out = Content{Kind: Unread, Reason: "a table in " + is.name + " is not opened: turn it into UTF-8"}
	case binary(text):
		out = noText(head, t.named && t.path == t.opener.path)
	case eof && len(bytes.TrimSpace(text)) == 0:
		out = notCable(t.path, "it is empty")
	default:
		t.scan = csvScan{backslash: escapes(text)}
		text, t.before, t.scan.delimiter = beginning(text)
		switch ended := t.columns(text, eof); {
		case t.roles != nil:
			// cells after are looked at by nobody
			for t.scan.most = len(t.roles); t.roles[t.scan.most-1] == otherRole; t.scan.most-- {
			}
			return nil
		case ended == broken:
			out = Content{Kind: Unread, Reason: "a quote in its first row is broken"}
		case ended == more && !eof:
			return &errLongHead
		default:
			return &noTextColumn
		}
	}
	return &out
}

// columns shows the columns' roles by the first record, and how rows begin by the first that is not a line of names.
func (t *csvTable) columns(text []byte, eof bool) csvEnd {
	first := t.scan
	first.begin()
	ended := first.scan(text, eof)
	if ended == more && !eof { // one record longer than what is looked at: the cells that are known must do
		first.cells = append(first.cells, cell{min(first.from, len(text)), len(text), first.within == inQuotes})
	}
	t.roles, t.names = rolesOf(string(text), first, t.opener.reader.TextColumn)
	if ended == whole {
		t.cells = first.count
	}
	if t.names && ended == whole {
		text = text[first.pos:]
		first.begin()
		first.scan(text, eof)
	}
	t.first = firstCells(string(text), first)
	t.months = monthsFirst(t.dates(text))
	return ended
}

// dates are those of the first records.
func (t *csvTable) dates(text []byte) iter.Seq[string] {
	return func(yield func(string) bool) {
		s := t.scan
		for s.begin(); s.scan(text, false) == whole; s.begin() {
			for i, c := range s.cells {
				if i < len(t.roles) && t.roles[i] == dateRole && !yield(strings.TrimSpace(contentOf(string(text[:s.pos]), c,
					s.backslash))) {
					return
				}
			}
			text = text[s.pos:]
		}
	}
}

// start goes to the first record.
func (t *csvTable) start() {
	for len(t.data()) < t.skip && t.fill() {
	}
	t.drop(min(t.skip, len(t.data())))
	t.scan.begin()
}

// rows goes over all records.
func (t *csvTable) rows() {
	t.start()
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
			if !t.record(t.row <= t.before || t.names && t.row == t.before+1) {
				return
			}
		}
	}
}

func (t *csvTable) name() string { return fmt.Sprintf("%s!%d", t.path, t.row) }

// record hands on the record that was scanned, if it is a row; no means that nothing can be read after it.
func (t *csvTable) record(names bool) bool {
	if err := t.meter.entry(); err != nil {
		t.unread(t.path, rest(err))
		return false
	}
	n := t.scan.pos
	empty := len(bytes.TrimSpace(t.data()[:n])) == 0
	if t.cells == 0 {
		t.cells = t.scan.count
	}
	switch {
	case n > t.limit:
		t.unread(t.name(), t.errTooLong())
	case !empty && !names && t.scan.count != t.cells:
		return t.resume(fmt.Errorf("the number of its cells is %d, and that of the first row's %d", t.scan.count, t.cells))
	case !empty && !names:
		row := tableRow{raw: string(t.data()[:n]), cells: slices.Clone(t.scan.cells), roles: t.roles,
			delimiter: t.scan.delimiter, backslash: t.scan.backslash, months: t.months, lines: t.lines, bytes: t.offset}
		name := t.name()
		t.holds(name, n, func() Content { return row.content(name) })
	}
	t.drop(n)
	t.scan.begin()
	return true
}

// beginning is a table from its first record on, the number of records before it, which are blank or, as spreadsheets
// write it, name the delimiter (sep=;), and the delimiter.
func beginning(text []byte) (first []byte, before int, delim byte) {
	for first = text; ; before++ {
		n := lineEnd(first)
		line := bytes.TrimSpace(first[:n])
		switch {
		case n == 0:
		case len(line) == 0:
			first = first[n:]
			continue
		case delim == 0 && len(line) >= 4 && bytes.EqualFold(line[:4], []byte("sep=")):
			if line = bytes.TrimRight(first[:n], "\r\n"); len(line) == 5 && strings.IndexByte(",;|\t", line[4]) >= 0 {
				first, delim = first[n:], line[4]
				continue
			}
		}
		if delim == 0 {
			delim = delimiter(first)
		}
		return first, before, delim
	}
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

// escapes reports whether a backslash escapes in a table: where one comes before a quote that can neither end a cell
// nor be the first of two.
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
