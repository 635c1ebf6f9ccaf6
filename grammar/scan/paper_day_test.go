package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDaysOfAllForms: European, military, machine-read and written-out dates; what is not a date, or cannot be told.
func TestDaysOfAllForms(t *testing.T) {
	for s, want := range map[string]string{
		"12 JAN 2024": "2024-01-12", "12 JAN 24": "2024-01-12", "18 May 95": "1995-05-18", "12JAN24": "2024-01-12",
		"12-Jan-24": "2024-01-12", "121430Z JAN 24": "2024-01-12", "121430ZJAN2024": "2024-01-12",
		"12.01.2024": "2024-01-12", "12/01/2024": "2024-12-01", "13/01/2024": "2024-01-13", "2024/01/12": "2024-01-12",
		"20240112": "2024-01-12", "2024.01.12": "2024-01-12", "12th January 2024": "2024-01-12",
		"January 12th, 2024": "2024-01-12", "12th of January, 2024": "2024-01-12", "Jan. 12, 2024": "2024-01-12",
		"August 29,2008": "2008-08-29", "l2 January 2024": "2024-01-12", "I2 January 2024": "2024-01-12",
		"January l2, 2024": "2024-01-12",
		"12 January 2O24":  "2024-01-12", "Monday, May 18, 1998": "1998-05-18", "Monday 18 May 1998": "1998-05-18",
		"March 3, 2026": "2026-03-03", "Sat 3 Mar 2026": "2026-03-03",
		"6/11/75": "1975-06-11", "13/6/75": "1975-06-13", "6/11/1975": "1975-06-11", "06/11/99": "1999-06-11",
		"3 JUL 11 1975": "", "3 JUL 11 19": "2011-07-03", "6/11/75th": "", "6/11/753": "", "6.11.75": "",
		"10 May 19 9 5": "1995-05-10", "10 May 1 9 9 5": "1995-05-10", "May 10, 19 95": "1995-05-10",
		"10 May 199 5": "1995-05-10", "10 May 19 10:45": "2019-05-10", "10 May 19 9  5": "2019-05-10",
		"12/01/24": "", "31.02.2024": "", "20241301": "", "January 2024": "", "12 January": "", "14/13/2024": "",
		"12 / 01 / 2024": "2024-12-01", "12 / 01/2024": "2024-12-01", "12 / 01": "",
		"12 /01/2024":    "",
		"12 / x / 2024":  "",
		"12 . 01 . 2024": "", "2024-1-12": "", "May 18, 95": "", "3 Marines": "", "12 Mar 24th Regiment": "",
		"1234567 January 2024": "",
	} {
		day, ok := paperDay(s)
		have := ""
		if ok {
			have = day.String()
		}
		require.Equal(t, want, have, "%q", s)
	}
}

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
