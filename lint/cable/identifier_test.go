package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/scan"

	"github.com/cablelint/cablelint/grammar/calendar"
)

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
		id, ok := scan.ReadIdentifier(text)
		require.Equal(t, want != identifier{}, ok, text)
		require.Equal(t, want, identifierOf(id), text)
	}
}

func TestIdentifierAgrees(t *testing.T) {
	read, ok := scan.ReadIdentifier("07BRUSSELS895")
	require.True(t, ok)
	id := identifierOf(read)
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
