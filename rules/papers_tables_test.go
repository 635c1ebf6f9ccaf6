package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTypedTablesAreNoParagraphs: the rules below the heads of columns are no bullet, so that the heads are no
// paragraph.
func TestTypedTablesAreNoParagraphs(t *testing.T) {
	for _, rules := range []string{"---  -----  -----------------------------------------------  ----",
		"--   --     --      --", "-------------------------------------------------------------", ""} {
		table := "No.  Pier   What the harbor master of the town found at the pier  Mark\n" + rules + "\n" +
			"1    North  The fence is down                                (U)\n" +
			"2    South  The guard sleeps at night                        (S)\n" +
			"3    East   The boats are gone                               (C)\n"
		table = strings.Replace(table, "\n\n", "\n", 1)
		have := reported(t, marksMemo("SECRET", "(U) Piers", memoBody+"\n\n(U) It follows.\n\n"+table))
		require.NotContains(t, strings.Join(have, " "), "P001", rules)
	}
	bullet := "-- The owner of the pier told the harbor master that he sold it to a friend of the mayor in March."
	list := "-- (C) He left.\n\n-- (S) He came.\n\n" + bullet
	require.Contains(t, reported(t, marksMemo("SECRET", "(U) Piers", memoBody+"\n\n"+list)), "P001 warning")
}
