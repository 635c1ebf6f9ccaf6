package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// mostRowsAround is how many rows of a table above and below a cell are looked at.
const mostRowsAround = 40

// FillsCell reports whether a place is all that is in a cell of a table in Markdown. data means that the cells of its
// column are levels of what the rows name: the head of the column says so, or levels without parentheses differ in it.
func (t Text) FillsCell(at source.Span) (fills, data bool) {
	line, ok := t.shortLine(at)
	row := line.In(t.whole)
	if !ok || !strings.HasPrefix(strings.TrimLeft(row, " \t"), "|") {
		return false, false
	}
	said := strings.TrimLeft(at.In(t.whole), " \t*_|")
	column := strings.Count(t.whole[line.Start:at.End-len(said)], "|")
	level := levelOfCell(row, column)
	if level == marking.Unmarked || strings.Trim(cellOf(row, column), " \t*_\r") != strings.TrimRight(said, " \t*_|\r") {
		return false, false
	}
	bare, marks := said[0] != '(', false
	another := func(row string) bool {
		other, cell := levelOfCell(row, column), strings.Trim(cellOf(row, column), " \t*_:")
		enclosed := other != marking.Unmarked && cell[0] == '('
		marks = marks || strings.EqualFold(cell, "MARK") || bare && enclosed // the rows have marks there
		return headsLevels(cell) || bare && other != marking.Unmarked && other != level
	}
	data = t.rowsAround(line, another)
	return true, data && !marks
}

// rowsAround asks each of the rows next to a row of the same table, and reports whether the answer is yes for one.
func (t Text) rowsAround(line source.Span, is func(row string) bool) bool {
	found := false
	above := strings.TrimSuffix(t.whole[max(0, line.Start-longestDrawn):line.Start], "\n")
	for range mostRowsAround {
		i := strings.LastIndexByte(above, '\n')
		row := above[i+1:]
		if !strings.HasPrefix(strings.TrimLeft(row, " \t"), "|") {
			break
		}
		found = is(row) || found
		above = above[:max(i, 0)]
	}
	below := t.whole[line.End:min(len(t.whole), line.End+longestDrawn)]
	for range mostRowsAround {
		var row string
		row, below, _ = strings.Cut(strings.TrimPrefix(below, "\n"), "\n")
		if !strings.HasPrefix(strings.TrimLeft(row, " \t"), "|") {
			break
		}
		found = is(row) || found
	}
	return found
}

// cellOf is the text of a cell of a row; empty where the row has fewer.
func cellOf(row string, column int) string {
	for range column {
		_, row, _ = strings.Cut(row, "|")
	}
	cell, _, _ := strings.Cut(row, "|")
	return cell
}

// longestCell is how long a cell with a level may be.
const longestCell = written.Longest

// levelOfCell is the level that fills a cell, with or without parentheses; Unmarked where the cell has other words.
func levelOfCell(row string, column int) marking.Level {
	cell := strings.Trim(cellOf(row, column), " \t*_\r")
	if cell == "" || len(cell) > longestCell || text.HasLower(cell) {
		return marking.Unmarked
	}
	read := marking.Parse(cell)
	if _, unknown := read.Unknown(); unknown {
		return marking.Unmarked
	}
	return read.Level
}

// headsLevels reports whether a cell is the head of a column of levels.
func headsLevels(cell string) bool {
	cell = strings.Trim(cell, " \t*_:")
	for _, head := range [...]string{"LEVEL", "CLASS", "CLASSIFICATION", "SECURITY CLASSIFICATION"} {
		if strings.EqualFold(cell, head) {
			return true
		}
	}
	return false
}
