package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
)

func TestParseDTG(t *testing.T) {
	for text, want := range map[string]string{
		"O R 221635Z DEC 09":              "2009-12-22",
		"R 221635Z DEC 59 ZDK":            "2059-12-22",
		"P 010000Z JAN 60":                "1960-01-01",
		"240549Z Sep 03":                  "2003-09-24",
		"O 290101Z FEB 08 ZDS":            "2008-02-29",
		"R 301200Z JUNE 2004":             "2004-06-30",
		"R 121530 MAR 95":                 "1995-03-12",
		"O 122400Z MAR 95":                "1995-03-12",
		"O 290101Z FEB 09":                "",
		"O 322359Z DEC 09":                "",
		"O 002359Z DEC 09":                "",
		"O 222575Z DEC 09":                "",
		"O 22163Z DEC 09":                 "",
		"O 221635Z DEX 09":                "",
		"O 221635Z DEC 9":                 "",
		"O 221635Z DEC":                   "",
		"ZDK":                             "",
		"":                                "",
		"R 301200Z SEPTEMBERLONG 04 MORE": "",
	} {
		day, ok := parseDTG(text)
		require.Equal(t, want != "", ok, text)
		if ok {
			require.Equal(t, want, day.String(), text)
		}
	}
}

func TestParseArchiveDay(t *testing.T) {
	for text, want := range map[string]string{
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
		day, ok := parseArchiveDay(text)
		require.Equal(t, want != "", ok, text)
		if ok {
			require.Equal(t, want, day.String(), text)
		}
	}
}

func TestParseIdentifier(t *testing.T) {
	for text, want := range map[string]identifier{
		"09OTTAWA895":      {2009, "OTTAWA", 895},
		"1979RIYADH00905":  {1979, "RIYADH", 905},
		"60PARIS1":         {1960, "PARIS", 1},
		"59PARIS1":         {2059, "PARIS", 1},
		"06N'DJAMENA12":    {2006, "NDJAMENA", 12},
		" 07SANJOSE625 ":   {2007, "SANJOSE", 625},
		"9OTTAWA895":       {},
		"09OTTAWA":         {},
		"09OT895":          {},
		"09OTTAWA895X":     {},
		"09ottawa895":      {},
		"1234OTTAWA895":    {},
		"09OTTAWA8951234":  {},
		"":                 {},
		"20090OTTAWA89512": {},
	} {
		id, ok := parseIdentifier(text)
		require.Equal(t, want != identifier{}, ok, text)
		require.Equal(t, want, id, text)
	}
}

func TestIdentifierAgrees(t *testing.T) {
	id, ok := parseIdentifier("07BRUSSELS895")
	require.True(t, ok)
	require.True(t, id.agrees("USEU BRUSSELS", 895))
	require.True(t, id.agrees("", 895))
	require.True(t, id.agrees("BRUSSELS", 0))
	require.False(t, id.agrees("BRUSSELS", 896))
	require.False(t, id.agrees("OTTAWA", 895))
}

func TestFileStem(t *testing.T) {
	for name, want := range map[string]string{
		"cables/09OTTAWA895.txt": "09OTTAWA895",
		"a.tar!dir/09OTTAWA895":  "09OTTAWA895",
		`C:\in\09OTTAWA895.TXT`:  "09OTTAWA895",
		"d.csv!17":               "17",
		".hidden":                ".hidden",
	} {
		require.Equal(t, want, fileStem(name))
	}
}

func TestMakeIdentifier(t *testing.T) {
	require.Equal(t, "09THEHAGUE895", makeIdentifier(2009, "THE HAGUE", 895))
	require.Equal(t, "75NDJAMENA4", makeIdentifier(1975, "N'DJAMENA", 4))
}

func TestYearOf(t *testing.T) {
	d := yearOf(2004, FromIdentifier, Date{}.Span)
	require.Equal(t, calendar.MustDate(2004, 1, 1), d.From)
	require.Equal(t, calendar.MustDate(2004, 12, 31), d.To)
	require.False(t, d.Exact())
}
