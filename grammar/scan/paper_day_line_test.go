package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDateLines: keys with and without a colon, offices and places before the date, columns; prose has no date.
func TestDateLines(t *testing.T) {
	for s, want := range map[string]string{
		"DATE/TIME April 18, 1999, 10:40 - 10:49 a.m. EDT":      "1999-04-18",
		"DATE/TIME: April 18, 1999":                             "1999-04-18",
		"DATE, TIME AND PLACE: April 18, 1999, 1:56 p.m., home": "1999-04-18",
		"Date and Time: 10:40 a.m., April 18, 1999":             "1999-04-18",
		"DATE: 6/11/75":                      "1975-06-11",
		"DATE 18 April 1999":                 "1999-04-18",
		"DATED: 18 APR 99":                   "1999-04-18",
		"Date:  18.04.1999":                  "1999-04-18",
		"EUR/NB, 12 January 2024":            "2024-01-12",
		"EUR/NB - 12 January 2024":           "2024-01-12",
		"XYZ; January 12, 2024":              "2024-01-12",
		"Port Amber, January 12, 2024":       "2024-01-12",
		"Washington, D.C., January 12, 2024": "2024-01-12",
		"[Port Amber,] January 12, 2024.":    "2024-01-12", "[, January 12, 2024": "",
		"ABCD-EF-G                      12 January 2024":     "2024-01-12",
		"TO: Rosa Quill         DATE: 12 January 2024":       "2024-01-12",
		"FROM: XYZ                      January 12, 2024":    "2024-01-12",
		".-April 18, 1999, 10:21 - 10:31 a.m. EDT":           "1999-04-18",
		"MEMORANDUM FOR THE FILE\t12 JAN 2024":               "2024-01-12",
		"SUBJECT: The talks of January 12, 2024":             "",
		"The pier, January 12, 2024 notwithstanding, is new": "",
		"PARTICIPANTS: Rosa Quill":                           "",
		"DATE: to be fixed":                                  "",
		"DATES OF 12 January 2024":                           "",
	} {
		day, ok := paperDate(s)
		have := ""
		if ok {
			have = day.String()
		}
		require.Equal(t, want, have, "%q", s)
	}
}
