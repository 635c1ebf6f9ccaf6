package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestRowsWithoutAMark: where the last column of a table has the marks of its rows, each row needs one.
func TestRowsWithoutAMark(t *testing.T) {
	const head = "No.  Pier   What was found            Mark\n---  -----  ------------------------  ----\n" +
		"1    North  The fence is down         (U)\n2    South  The guard sleeps          (S)\n"
	const piped = "| No. | Pier | Mark |\n|-----|------|------|\n| 1 | North | (U) |\n| 2 | South | (S) |\n"
	for table, want := range map[string]bool{
		head + "3    East   The boats are gone\n":                                            true,
		head + "3    East   The boats are gone\n4    West   Kits are old              (U)\n": true,
		piped + "| 3 | East |  |\n":                                                          true,
		piped + "| 3 | East | |\n| 4 | West | (C) |\n":                                       true,
		// traps
		head + "3    East   The boats are gone        (C)\n":                                               false,
		head + "3    East   The boats are\n            gone                      (C)\n":                    false,
		head + "3    East   The boats are gone        none\n":                                              false,
		head + "Total       3 piers\n":                                                                     false,
		head + "Northern piers\n":                                                                          false,
		head + "\n3    East   The boats are gone\n":                                                        false,
		head + "3    (C) East   The boats are gone\n":                                                      false,
		head + "3    East   The boats\n4    West   The kits\n":                                             false,
		"It is new.  It is long.  (S)\nIt sank.  The mayor of the town swam.  (C)\nIt rained.  He came.\n": false,
		piped + "| 3 | East | n/a |\n":                                                                     false,
		piped + "| **Total** | 3 | |\n":                                                                    false,
		piped + "| Northern | | |\n":                                                                       false,
		piped + "|-----|------|------|\n":                                                                  false,
		strings.Replace(head, "(S)", "", 1) + "3    East   The boats are gone\n":                           false,
	} {
		body := memoBody + "\n\n(U) Table 1. Piers\n\n" + table + "\n(U) It is old."
		said := messagesOf(t, marksMemo("SECRET", "(U) Piers", body), "P001")
		require.Equal(t, want, strings.Contains(said, "a row has no portion mark"), "%s: %s", table, said)
	}
}
