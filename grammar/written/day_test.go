package written

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDaysOfAllForms: European, military, machine-read and written-out dates; what is not a date, or cannot be told.
func TestDaysOfAllForms(t *testing.T) {
	for s, want := range map[string]string{
		"12 JAN 2024": "2024-01-12", "12 JAN 24": "2024-01-12", "18 May 95": "1995-05-18", "12JAN24": "2024-01-12",
		"12-Jan-24": "2024-01-12", "9 Mar 53": "1953-03-09", "9 MAR 40": "1940-03-09", "9 MAR 39": "2039-03-09",
		"6/11/53": "1953-06-11", "121430Z JAN 24": "2024-01-12", "121430ZJAN2024": "2024-01-12",
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
		"1234567 January 2024": "", "2021 Mar 09": "2021-03-09", "2021 March 9": "2021-03-09", "2021-Mar-09": "2021-03-09",
		"2000 May 3, 1968": "", "2000 May 3 1968": "", "2021 Mar": "", "2021 Mar 32": "", "1200 Mar 09": "",
		"2021 Marines 9": "",
	} {
		day, ok := Day(s)
		have := ""
		if ok {
			have = day.String()
		}
		require.Equal(t, want, have, "%q", s)
	}
}

// TestDatesSetApart: letters and figures of a date may be set apart, and nothing else is on its line.
func TestDatesSetApart(t *testing.T) {
	for said, want := range map[string]string{
		"0 1 JUL 2021": "2021-07-01", "1 9 March 1974": "1974-03-19", "M A R C H 3, 1985": "1985-03-03",
		"3 M A R C H 1985": "1985-03-03", "M a r c h  3 , 1985": "1985-03-03", "J U L 1 9, 1974": "1974-07-19",
		"March 1 9, 1974": "1974-03-19", "D E C E M B E R  3 1,  1974": "1974-12-31", "2 2 MAY 19 74": "1974-05-22",
		"A U G 3, 2021": "2021-08-03", "(0 1 JUL 2021)": "2021-07-01",
	} {
		day, ok := Only(said)
		require.True(t, ok, said)
		require.Equal(t, want, day.String(), said)
	}
	for _, no := range []string{
		"1 9 piers", "4 2 March 1974", "0 1 2 JUL 2021", "M A R K 3, 1985", "J. M. A. Poe 3, 1985", "1 9 March",
		"M A Y B E 3, 1985",
		"On M A R C H 3, 1985 he came", "1 9 March 1974 he came", "S E C R E T", "A B C 1 9, 1974",
	} {
		_, ok := Only(no)
		require.False(t, ok, no)
	}
}
