package files

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/internal/pattern"
)

// A cell with nothing but (S) is a mark in some tables, and in others one of several letters: a shift, a size, a party.
// What else is in its column tells, as does a column of reasons next to it, which guides have. A cell with nothing but
// SECRET is a banner where a table frames a page, and how high something is in a column of levels.

// letterCell is a cell with nothing but a letter or two, in parentheses or alone.
var letterCell = pattern.Lazy(`^(?:\([A-Z]{1,2}\)|[A-Z]{1,2})$`)

// guideColumn is the head of a column of a guide to classification: why, until when.
var guideColumn = pattern.Lazy(`(?i)^(?:reasons?|duration|declass\w*(?: on| date)?)$`)

// leastLevels is how many levels a column of levels has below its head at least, and longestDatum how long its other
// cells are at most.
const leastLevels, longestDatum = 2, 30

// tableCell is a text in a cell of a table.
type tableCell struct {
	table, column string // empty outside of tables
	first         bool   // in the first row of the table
	text          string
}

// cellColumn is what a column of a table has.
type cellColumn struct {
	levels   int
	headless bool // it begins with a level
	other    bool // letters that are not of a level
	prose    bool // more than a remark
}

// dataCells are the cells, by their index, whose letters or levels are data.
func dataCells(cells []tableCell) map[int]bool {
	columns, guides, found := map[string]*cellColumn{}, map[string]bool{}, false
	for _, c := range cells {
		if c.table == "" {
			continue
		}
		of := columns[c.table+c.column]
		if of == nil {
			of = &cellColumn{}
			columns[c.table+c.column] = of
		}
		if of.add(c); c.first && guideColumn.Get().MatchString(c.text) {
			guides[c.table] = true
		}
		found = found || of.other || of.ofLevels() || guides[c.table]
	}
	if !found { // as nearly always
		return nil
	}
	data := map[int]bool{}
	for i, c := range cells {
		if c.table == "" {
			continue
		}
		of, guide, letters := columns[c.table+c.column], guides[c.table], letterCell.Get().MatchString(c.text)
		data[i] = letters && (of.other || guide) || guide && levelAlone(strings.Trim(c.text, "()")) ||
			of.ofLevels() && levelAlone(c.text)
	}
	return data
}

// add counts a cell of the column.
func (of *cellColumn) add(c tableCell) {
	switch {
	case levelAlone(c.text):
		of.levels++
		of.headless = of.headless || c.first
	case letterCell.Get().MatchString(c.text):
		if levelLetters(c.text) {
			of.levels++
		} else {
			of.other = true
		}
	default:
		of.prose = of.prose || !c.first && len(c.text) > longestDatum
	}
}

// ofLevels reports whether the cells of the column say how high something is. A table that frames a page has a banner
// in its first row, one in its last, and the text between.
func (of *cellColumn) ofLevels() bool {
	return !of.prose && (of.levels > leastLevels || of.levels == leastLevels && !of.headless)
}

// levelAlone reports whether a cell has nothing but a level, and no parentheses around it: SECRET, S//NF.
func levelAlone(text string) bool { return !strings.HasPrefix(text, "(") && scan.MarkingAlone(text) }

// levelLetters reports whether the letters of a cell are a level's.
func levelLetters(text string) bool {
	switch strings.Trim(text, "()") {
	case "TS", "S", "C", "U":
		return true
	}
	return false
}

// cellOf is the cell of a paragraph, by its name, body:T1.R2.C3¶1.
func cellOf(p paragraph) tableCell {
	name, _, _ := strings.Cut(p.name, "¶")
	parts := strings.Split(name, ".")
	n := len(parts)
	if n < 3 {
		return tableCell{}
	}
	return tableCell{table: strings.Join(parts[:n-2], "."), column: parts[n-1], first: parts[n-2] == "R1",
		text: strings.TrimSpace(shownText(p))}
}
