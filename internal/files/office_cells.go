package files

import (
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

// A cell with nothing but (S) is a mark in some tables, and in others one of several letters: a shift, a size, a party.
// What else is in its column tells, as does a column of reasons next to it, which guides have.

// letterCell is a cell with nothing but a letter or two, in parentheses or alone.
var letterCell = pattern.Lazy(`^(?:\([A-Z]{1,2}\)|[A-Z]{1,2})$`)

// guideColumn is the head of a column of a guide to classification: why, until when.
var guideColumn = pattern.Lazy(`(?i)^(?:reasons?|duration|declass\w*(?: on| date)?)$`)

// dataCells are the cells of a list of paragraphs, by their index, whose letters are data.
func dataCells(list []paragraph) map[int]bool {
	data, other := map[int]bool{}, map[string]bool{}
	for _, p := range list {
		table, row, column := cellOf(p.name)
		switch text := strings.TrimSpace(shownText(p)); {
		case table == "":
		case letterCell.Get().MatchString(text) && !levelLetters(text):
			other[table+column] = true
		case row == "R1" && guideColumn.Get().MatchString(text):
			other[table] = true
		}
	}
	if len(other) == 0 { // as nearly all lists
		return nil
	}
	for i, p := range list {
		table, _, column := cellOf(p.name)
		if (other[table] || other[table+column]) && letterCell.Get().MatchString(strings.TrimSpace(shownText(p))) {
			data[i] = true
		}
	}
	return data
}

// levelLetters reports whether the letters of a cell are a level's.
func levelLetters(text string) bool {
	switch strings.Trim(text, "()") {
	case "TS", "S", "C", "U":
		return true
	}
	return false
}

// cellOf takes the name of a cell, body:T1.R2.C3¶1, apart; the table is empty outside of tables.
func cellOf(name string) (table, row, column string) {
	name, _, _ = strings.Cut(name, "¶")
	parts := strings.Split(name, ".")
	n := len(parts)
	if n < 3 {
		return "", "", ""
	}
	return strings.Join(parts[:n-2], "."), parts[n-2], parts[n-1]
}
