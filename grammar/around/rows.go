package around

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// tableRows are the rows of a table whose last column has the marks of its rows, while they are read.
type tableRows struct {
	marked, column int           // how many rows have a mark, and how far to the right the first of them is
	bare           []source.Span // rows without one
	open           bool          // the last row may go on in the next line
	ragged         bool          // the marks are not below each other, as at the ends of paragraphs
	indent         int           // how far its rows are from the margin
}

// UnmarkedRows are the rows of tables that have no mark in the last column, where at least twice as many rows of the
// table have theirs there. Rows end before that column, or leave their last cell empty. Sums need no mark.
func (t Text) UnmarkedRows(at source.Span) (rows []source.Span) {
	if !mayHaveRows(at.In(t.whole)) {
		return nil
	}
	var table tableRows
	start := at.Start
	for line := range strings.Lines(at.In(t.whole)) {
		switch bare := text.TrimRight(line, " \t\r\n"); {
		case strings.TrimSpace(bare) == "":
			rows = append(rows, table.unmarked()...)
			table = tableRows{}
		case table.marked > 0 || table.open || mayEndMarked(bare):
			table.add(bare, start)
		}
		start += len(line)
	}
	return append(rows, table.unmarked()...)
}

// mayHaveRows is a quick look at a text: whether two of its lines may be rows that end with a mark, as mayEndMarked
// looks at a line.
func mayHaveRows(s string) bool {
	for _, c := range [...]byte{'|', '\\', '\v', '\f'} {
		if strings.IndexByte(s, c) >= 0 {
			return true
		}
	}
	for ends := 0; ends < 2; {
		i := strings.IndexByte(s, ')')
		if i < 0 {
			return false
		}
		s = text.TrimLeft(s[i+1:], " \t\r")
		if s == "" || s[0] == '\n' {
			ends++
		}
	}
	return true
}

// TableRows is how many lines of a place are rows of tables: three cells or more.
func (t Text) TableRows(at source.Span) (n int) {
	for line := range strings.Lines(at.In(t.whole)) {
		if ColumnsOf(strings.TrimSpace(line)) > 2 {
			n++
		}
	}
	return n
}

// mayEndMarked is a quick look at the end of a line without blanks at its end, before the first row of a table that has
// its mark there: a mark's parenthesis, what blanks it for the reader of Markdown, or a stroke.
func mayEndMarked(line string) bool {
	switch line[len(line)-1] {
	case ')', '|', '\\', '\v', '\f':
		return true
	}
	return line[0] == '|'
}

// unmarked are the rows without a mark, of a table that shows that its rows have marks.
func (r *tableRows) unmarked() []source.Span {
	if r.marked < 2 || 2*len(r.bare) > r.marked || r.ragged {
		return nil
	}
	return r.bare
}

// add takes a line, which begins at an offset of the text.
func (r *tableRows) add(line string, start int) {
	row := readRow(line)
	indent := len(line) - len(strings.TrimLeft(line, " "))
	width := utf8.RuneCountInString(row.before)
	goesOn := r.open && indent > r.indent
	switch {
	case row.marked && (goesOn || ColumnsOf(row.before) > 1):
		if goesOn { // the row has it on its last line
			r.bare = r.bare[:len(r.bare)-1]
		}
		if r.marked++; r.marked == 1 {
			r.column, r.indent = width, indent
		}
		r.ragged = r.ragged || !row.piped && max(r.column-width, width-r.column) > 2
		r.open = false
	case goesOn:
	case r.marked > 0 && ColumnsOf(row.before) > 1 && !strings.Contains(line, "---") && !portion.MayHaveMark(line) &&
		!text.HasFold(strings.TrimLeft(line, "| *"), "TOTAL") &&
		(row.empty || !row.piped && utf8.RuneCountInString(line) <= r.column):
		r.bare, r.open = append(r.bare, source.Span{Start: start + indent, End: start + len(line)}), true
	default:
		r.open = false
	}
}

// tableRow is a line as a row of a table: what is before its last cell, and what that is.
type tableRow struct {
	before               string
	marked, empty, piped bool
}

func readRow(line string) tableRow {
	inner := strings.TrimSuffix(line, "|")
	if at := strings.LastIndexByte(inner, '|'); at > 0 && line[0] == '|' {
		cell := strings.TrimSpace(inner[at+1:])
		if cell == "" {
			return tableRow{before: inner[:at], empty: true, piped: true}
		}
		return tableRow{before: inner[:at], marked: marking.MarkLength(cell) == len(cell), piped: true}
	}
	mark := marking.MarkAtEnd(line)
	before := strings.TrimRight(line[:mark], " ")
	return tableRow{before: line[:mark], marked: mark < len(line) && mark-len(before) > 1}
}

// ColumnsOf is how many cells a line has, between strokes or wide blanks.
func ColumnsOf(line string) (n int) {
	for cell := range strings.SplitSeq(strings.ReplaceAll(line, "  ", "|"), "|") {
		if strings.TrimSpace(cell) != "" {
			n++
		}
	}
	return n
}

// InTableHead reports whether a place is in the row above the rule of a table in Markdown. A converter joins the head
// of a table with its first row there.
func (t Text) InTableHead(at source.Span) bool {
	line, ok := t.shortLine(at)
	if !ok || !strings.HasPrefix(strings.TrimSpace(line.In(t.whole)), "|") {
		return false
	}
	below, _, _ := strings.Cut(strings.TrimPrefix(t.whole[line.End:], "\n"), "\n")
	return strings.Contains(below, "|") && strings.Contains(below, "-") && strings.Trim(below, "|-: \t\r") == ""
}

// AfterRuler reports whether nothing but signs of a drawn line is before a place in its own: ====== (U) FERRIES ======.
func (t Text) AfterRuler(at source.Span) bool {
	line, ok := t.shortLine(at)
	ruler := strings.TrimSpace(t.whole[line.Start:at.Start])
	return ok && ruler != "" && strings.Trim(ruler, "=-_*#~+/") == ""
}

// longestDrawn is how long the lines of tables and drawn lines are at most. All marks of a line are asked for it, and a
// line may be a whole paper.
const longestDrawn = 4000

// shortLine is the line around a place; ok is false if it may be a longer one.
func (t Text) shortLine(at source.Span) (line source.Span, ok bool) {
	start, end := max(0, at.Start-longestDrawn), min(len(t.whole), at.End+longestDrawn)
	before, after := strings.LastIndexByte(t.whole[start:at.Start], '\n'), strings.IndexByte(t.whole[at.End:end], '\n')
	if before < 0 && start > 0 || after < 0 && end < len(t.whole) {
		return at, false
	}
	if after < 0 {
		after = end - at.End
	}
	return source.Span{Start: start + before + 1, End: at.End + after}, true
}
