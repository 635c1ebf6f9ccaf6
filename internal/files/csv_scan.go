package files

import "bytes"

// cell is where the content of a cell is in its record, without the quotes around it.
type cell struct {
	start, end int
	quoted     bool
}

// csvScan finds the cells of one record. A cell in quotes may hold delimiters and line ends; a quote in it is
// doubled, or, in tables that escape it so, comes after a backslash. A cell without quotes is taken as it is.
type csvScan struct {
	delimiter byte
	// backslash means that a backslash escapes. It is found out on the first quote after a backslash that can be no end
	// of a cell.
	backslash bool

	// most is how many cells are remembered, those from the first on; 0 is all.
	most   int
	cells  []cell
	count  int // of all cells
	pos    int // all before it is understood
	from   int // where the cell's content begins
	within csvState
}

type csvState uint8

const (
	cellStart csvState = iota
	inPlain
	inQuotes
	behindQuotes
)

// begin forgets the record.
func (s *csvScan) begin() {
	s.cells, s.count, s.pos, s.from, s.within = s.cells[:0], 0, 0, 0, cellStart
}

// csvEnd is how scanning a record ended.
type csvEnd uint8

const (
	more   csvEnd = iota // the record goes on after the data
	whole                // pos is after the record and its line end
	broken               // pos is at a quote that neither ends a cell nor is in one, or at the end in the midst of quotes
)

// scan goes on in the data of a record, which begin with the record. Eof means that nothing follows them.
func (s *csvScan) scan(data []byte, eof bool) csvEnd {
	for s.pos < len(data) {
		switch s.within {
		case cellStart:
			if data[s.pos] == '"' {
				s.within = inQuotes
				s.pos++
				s.from = s.pos
				continue
			}
			s.within, s.from = inPlain, s.pos
		case inPlain, behindQuotes:
			if end, done := s.plain(data, eof); done {
				return end
			}
		case inQuotes:
			if end, done := s.quotes(data, eof); done {
				return end
			}
		}
	}
	switch {
	case !eof:
		return more
	case s.within == inQuotes:
		return broken
	case len(data) == 0:
		return more
	}
	s.cell(len(data))
	return whole
}

func (s *csvScan) cell(end int) {
	if s.within != behindQuotes {
		s.add(cell{min(s.from, end), end, false})
	}
}

func (s *csvScan) add(c cell) {
	if s.count++; s.most == 0 || s.count <= s.most {
		s.cells = append(s.cells, c)
	}
}

// plain goes on to the end of a cell without quotes, or from after the quotes of one.
func (s *csvScan) plain(data []byte, eof bool) (end csvEnd, done bool) {
	for ; s.pos < len(data); s.pos++ {
		switch c := data[s.pos]; c {
		case s.delimiter:
			s.cell(s.pos)
			s.pos++
			s.within, s.from = cellStart, s.pos
			return 0, false
		case '\n', '\r':
			if c == '\r' && s.pos+1 == len(data) && !eof {
				return more, true
			}
			s.cell(s.pos)
			s.pos++
			if c == '\r' && s.pos < len(data) && data[s.pos] == '\n' {
				s.pos++
			}
			return whole, true
		}
	}
	return 0, false
}

// quotes goes on to the quote that ends a cell.
func (s *csvScan) quotes(data []byte, eof bool) (end csvEnd, done bool) {
	i := bytes.IndexByte(data[s.pos:], '"')
	if i < 0 {
		s.pos = len(data)
		return 0, false
	}
	q := s.pos + i
	escaped := odd(data[s.from:q])
	if s.backslash && escaped {
		s.pos = q + 1
		return 0, false
	}
	if q+1 == len(data) && !eof {
		s.pos = q
		return more, true
	}
	switch {
	case q+1 == len(data) || data[q+1] == s.delimiter || data[q+1] == '\n' || data[q+1] == '\r':
		s.add(cell{s.from, q, true})
		s.within, s.pos = behindQuotes, q+1
	case data[q+1] == '"':
		s.pos = q + 2
	case escaped:
		s.backslash = true
		s.pos = q + 1
	default:
		s.pos = q
		return broken, true
	}
	return 0, false
}

// odd reports whether a text ends in an odd number of backslashes.
func odd(b []byte) bool {
	n := 0
	for n < len(b) && b[len(b)-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}

// unquoted goes over a cell's content with its escapes resolved, in pieces with the places where they are in raw.
func unquoted(raw string, c cell, backslash bool, piece func(s string, at int)) {
	at := c.start
	if c.quoted {
		for i := c.start; i < c.end; i++ {
			switch {
			case raw[i] == '"' && i+1 < c.end && raw[i+1] == '"':
				piece(raw[at:i+1], at)
				i++
				at = i + 1
			case backslash && raw[i] == '\\' && i+1 < c.end && (raw[i+1] == '"' || raw[i+1] == '\\' || raw[i+1] == '\n' ||
				raw[i+1] == '\r'):
				piece(raw[at:i], at)
				at = i + 1
				if raw[at] == '\\' || raw[at] == '"' {
					i++
				}
			}
		}
	}
	if at < c.end {
		piece(raw[at:c.end], at)
	}
}
