package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// cells emits the further cells of a row of a table, each of which may have a mark.
func (s *paperScanner) cells(at, end int) {
	s.beginColumn(at)
	for at < end {
		i := strings.IndexByte(s.text[at:end], '|')
		if i < 0 {
			break
		}
		s.emit(Text, at, at+i)
		s.emit(Bullet, at+i, at+i+1)
		at, s.column = layout.SkipBlank(s.text, at+i+1, end), s.column+1
		front := skipEmphasis(s.text, at, end)
		if n := s.listLetter(front); n > 0 {
			s.emit(Bullet, front, front+n)
			at = front + n
			continue
		}
		if m := s.cellMark(front, end); m.Length > 0 && (m.Letter == "" || !s.found.lettered) {
			at = front
			s.emit(Mark, at, at+m.Length)
			if m.Letter == "" { // a letter in a table shows nothing: columns are named by them
				s.found.mark(m, false)
			}
			at += m.Length
		} else if s.found.all > 0 && portion.Misread(s.text[front:end]) {
			s.found.oddMarks++
		}
	}
	s.emit(Text, at, end)
}

// cellMark is the mark at the front of a cell, also where it fills the cell and marks the row, of which another cell
// comes after it. A column that is headed Classification has data, as in guides: how high what the row names is.
func (s *paperScanner) cellMark(at, end int) portion.Mark {
	rest := s.text[at:end]
	m := portion.At(rest)
	if m.Length == 0 {
		m = s.smallAfter(rest)
	}
	n := marking.MarkLength(rest)
	if m.Length > 0 || n == 0 || portion.LegendAfter(rest[:n], rest[n:]) || !s.expectsMarks() {
		return m
	}
	after := strings.TrimLeft(rest[n:], " \t*_")
	if after == "" || after[0] != '|' || strings.TrimLeft(after, "| \t\r\n-") == "" || s.ofData() {
		return m
	}
	switch inner := strings.TrimSpace(rest[1 : n-1]); {
	case inner == "U", inner == "C", inner == "S", inner == "TS":
		return portion.Mark{Length: n, Letter: inner}
	case portion.SureMark(inner):
		return portion.Mark{Length: n, Sure: true}
	}
	return m
}

// beginColumn notes which cell of its row a place is in; those after it are counted on.
func (s *paperScanner) beginColumn(at int) { s.column = strings.Count(s.text[s.line.Start:at], "|") }

// ofData reports whether the cell that is read is in a column of levels, by the first row of its table.
func (s *paperScanner) ofData() bool {
	return s.column < len(s.columns) &&
		(text.ContainsFold(s.columns[s.column], "CLASSIF") || text.ContainsFold(s.columns[s.column], "LEVEL"))
}

// tableRow notes the first row of a table. at is where the line's text begins.
func (s *paperScanner) tableRow(at int) (table bool) {
	if table = strings.HasPrefix(s.text[at:s.line.End], "|"); !table {
		s.columns = nil
	} else if s.columns == nil {
		s.columns = strings.Split(s.text[s.line.Start:s.line.End], "|")
	}
	return table
}
