package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksThatFillCells: a mark alone in a cell marks its row, except in a column whose head is of levels.
func TestMarksThatFillCells(t *testing.T) {
	const above = "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n(S) The ferry sails at night.\n\n"
	for table, want := range map[string]int{
		"| Mark | Boat |\n| --- | --- |\n| (S) | The ferry |\n":                            1,
		"| Boat | Mark | Pier |\n| --- | --- | --- |\n| The ferry | (S) | Two |\n":         1,
		"| Classification | Boat |\n| --- | --- |\n| (S) | The ferry |\n":                  0,
		"| Boat | Classification | Pier |\n| --- | --- | --- |\n| The ferry | (S) | Two |": 0,
		"| Boat | Level | Mark | Pier |\n| --- |\n| The ferry | (S) | (S) | Two |\n":       1,
		"| Level | Mark | Pier |\n| --- | --- | --- |\n| Two | (S) | The ferry |\n":        1,
		"| Mark | Level | Pier |\n| --- | --- | --- |\n| (S) | Two | The ferry |\n":        1,
		"| Boat | Mark | Level |\n| --- | --- | --- |\n| The ferry | (S) | Two |\n":        1,
		"| Boat |\n| The ferry | (S) | Two |\n":                                            1,
		"| Boat | Mark |\n| --- | --- |\n| The ferry | (S) |\n":                            0,
		"| Level | Boat |\n| Two | The ferry |\n\nBelow.\n\n| (S) | The pier |\n":          1,
	} {
		tokens, ok := ScanPaper(above + table + "\n\nSECRET\n")
		require.True(t, ok, table)
		marks := -1 // of the paragraph above the table
		for i := range tokens.Len() {
			if tokens.KindAt(i) == Mark {
				marks++
			}
		}
		require.Equal(t, want, marks, table)
	}
}
