package text

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestDTG(t *testing.T) {
	for s, want := range map[string]string{
		"O R 221635Z DEC 09":              "2009-12-22",
		"R 221635Z DEC 59 ZDK":            "1959-12-22", // no cable is of 2059
		"R 221635Z DEC 53":                "1953-12-22",
		"R 221635Z DEC 52":                "", // before the first order, and later than any cable
		"R 221635Z MAY 49":                "",
		"R 221635Z MAY 40":                "",
		"R 221635Z MAY 2049":              "",
		"R 221635Z MAY 209":               "",
		"R 221635Z MAY 20009":             "",
		"R 221635Z MAY 39":                "2039-05-22",
		"P 010000Z JAN 60":                "1960-01-01",
		"240549Z Sep 03":                  "2003-09-24",
		"O 290101Z FEB 08 ZDS":            "2008-02-29",
		"R 301200Z JUNE 2004":             "2004-06-30",
		"R 121530 MAR 95":                 "1995-03-12",
		"O 122400Z MAR 95":                "1995-03-12",
		"O 290101Z FEB 09":                "",
		"O 322359Z DEC 09":                "",
		"O 002359Z DEC 09":                "",
		"051522Z\u00a0MAR\u00a009":        "2009-03-05",
		"051522Z\u3000MAR\u202f09":        "2009-03-05",
		"051522ZMAR09":                    "2009-03-05",
		"O 222575Z DEC 09":                "",
		"O 22163Z DEC 09":                 "",
		"O 221635Z DEX 09":                "",
		"O 221635Z DEC 9":                 "",
		"O 221635Z DEC":                   "",
		"ZDK":                             "",
		"":                                "",
		"R 301200Z SEPTEMBERLONG 04 MORE": "",
	} {
		g, _ := FindDTG(s)
		day, ok := g.Day, g.Dated
		require.Equal(t, want != "", ok, s)
		if ok {
			require.Equal(t, want, day.String(), s)
		}
	}
}

func TestArchiveDay(t *testing.T) {
	for s, want := range map[string]string{
		"2009-12-22 16:35:00":                 "2009-12-22",
		"4/11/2002 20:44":                     "2002-04-11",
		"23/11/2002 20:44":                    "2002-11-23",
		"Friday, 23 February 2001, 15:53":     "2001-02-23",
		"240549Z Sep 03":                      "2003-09-24",
		"Cable dated:2005-05-23T14:26:00":     "2005-05-23",
		"June 03, 2003":                       "2003-06-03",
		"TELEGRAM      June 03, 2003":         "2003-06-03",
		"Tuesday, July 08, 2008 5:40 PM":      "2008-07-08",
		"08-JUL-08":                           "2008-07-08",
		"2/30/2002 20:44":                     "",
		"0000-00-00":                          "",
		"Monday":                              "",
		"Monday, March":                       "",
		"12 March":                            "",
		"":                                    "",
		"Marigolds bloomed, 23 February 2001": "2001-02-23",
	} {
		day, ok := ArchiveDay(s)
		require.Equal(t, want != "", ok, s)
		if ok {
			require.Equal(t, want, day.String(), s)
		}
	}
}
