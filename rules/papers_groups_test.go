package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestYearsOfGroups: under E.O. 10964 group 3 is downgraded every twelve years, and group 4 every three years until it
// is declassified after twelve. Groups 1 and 2 are excluded or exempted. What fits another group is wrong in one of its
// parts; another number may be a machine's.
func TestYearsOfGroups(t *testing.T) {
	for stamp, want := range map[string]string{
		"GROUP 4\nDowngraded at 12 year intervals;\nnot automatically declassified":                     "D035 warning",
		"GROUP 4\nDowngraded at 12 year intervals":                                                      "D035 warning",
		"GROUP 4\nDOWNGRADED AT TWELVE YEAR INTERVALS":                                                  "D035 warning",
		"GP-3: Downgraded at three-year intervals; declassified after twelve years":                     "D035 warning",
		"GROUP 3\nDowngraded at 3 year intervals":                                                       "D035 warning",
		"GROUP 3\nDowngraded at 12 year intervals;\ndeclassified after 12 years":                        "D035 warning",
		"GROUP 1\nDowngraded at 3 year intervals":                                                       "D035 warning",
		"GROUP 2\n\nDowngraded at 12 year intervals":                                                    "D035 warning",
		"GROUP 4\nDowngraded at 5 year intervals;\ndeclassified after 12 years":                         "D035 info",
		"GROUP 4\nDowngraded at 3 year intervals;\ndeclassified after 10 years":                         "D035 info",
		"GROUP 4\nDeclassified after 10 years":                                                          "D035 info",
		"GROUP 4\nDowngraded at year intervals":                                                         "",
		"GROUP-3\nDOWNGRADED AT 10-YEAR INTERVALS; NOT AUTOMATICALLY DECLASSIFIED":                      "D035 info",
		"GROUP 4\nDowngraded at\n5 year intervals; declassified after 12 years":                         "D035 info",
		"GROUP 4\nDowngraded at 3 year intervals;\ndeclassified after 12 years":                         "",
		"GROUP 4\nDowngraded at 3\nyear intervals; declassified after 12\nyears":                        "",
		"GROUP 4\nDOWNGRADED AT THREE YEAR INTERVALS\nDECLASSIFIED AFTER TWELVE YEARS":                  "",
		"GROUP 3\nDowngraded at 12 year intervals;\nnot automatically declassified":                     "",
		"GROUP 1\nExcluded from automatic\ndowngrading and\ndeclassification":                           "",
		"GROUP 4\nDowngraded at S year intervals; declassified after l2 years":                          "",
		"GROUP 4\nDowngraded at 123 year intervals":                                                     "",
		"GROUP 4\nDowngraded at 5 intervals of a year":                                                  "",
		"GROUP 4\nDowngraded at 3 year intervals\n\nThe pier was downgraded at 5 year intervals.":       "",
		"GROUP 4\nDoD Dir 5200.10\n\nIt is downgraded at 5 year intervals.":                             "",
		"GROUP 4\n\nThe pier is downgraded at 5 year intervals.":                                        "",
		"GROUP 3\nNot automatically declassified\nGROUP 4\nDowngraded at 3 year intervals":              "",
		"GROUP 3\nDowngraded at 12 year intervals\nGROUP 4\nDowngraded at 3 year intervals":             "",
		"EXCLUDED FROM AUTOMATIC DOWNGRADING\nGROUP 1\nThe pier is closed for\nrepairs after 12 years.": "",
	} {
		found := strings.Join(onlyOf(reported(t, schedulesMemo("1966", stamp)), "D035"), " ")
		require.Equal(t, want, found, stamp)
		for _, year := range []string{"1958", "1976", "1986"} {
			require.NotContains(t, reported(t, schedulesMemo(year, stamp)), "D035 warning", "%s %s", year, stamp)
		}
	}
}
