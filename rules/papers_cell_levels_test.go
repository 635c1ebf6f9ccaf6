package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBareLevelsInCells: a level without parentheses in a cell of a table is a note where it may mark its row, and
// nothing where its column has levels of what the rows name. A mark in parentheses above the banner is a warning.
func TestBareLevelsInCells(t *testing.T) {
	memo := func(table string) string {
		return "CONFIDENTIAL\n\n# Ferry report\n\nMarch 3, 2018\n\n(U) The ferries are old.\n\n" +
			"(C) Their masters have no papers.\n\n" + table + "\n\n(U) The pier is open.\n\nClassified By: Rosa Quill\n" +
			"Reason: 1.4(d)\nDeclassify On: 20280303\n\nCONFIDENTIAL\n"
	}
	for table, want := range map[string]string{
		"| (U) | The ferry leaks. |\n|---|---|\n| SECRET | The mast is old. |":  "P018 info",
		"| Ferry | Level |\n|---|---|\n| Rose | SECRET |\n| Lily | TS |":        "",
		"| Ferry | Note |\n|---|---|\n| SECRET | Letter 5 |\n| TS | Letter 6 |": "",
		"| Ferry | Mark |\n|---|---|\n| Rose | (C) |\n| Lily | (TS) |":          "P019 warning",
	} {
		found := strings.Join(onlyOf(reported(t, memo(table)), "P018 P019 R001"), " ")
		require.Equal(t, want, found, table)
	}
}
