package calendar

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestDateRefusesDaysThatAreNone(t *testing.T) {
	for _, c := range [][3]int{{2015, 2, 30}, {2015, 13, 1}, {2015, 0, 1}, {2015, 4, 31}, {0, 1, 1}, {2009, 2, 29},
		{10000, 1, 1}} {
		_, ok := Date(c[0], c[1], c[2])
		require.False(t, ok, "%v", c)
	}
}

func TestDateIsThatOfPackageTime(t *testing.T) {
	for at, want := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), Day(-719162); at.Year() < 10000; want++ {
		y, m, d := at.Date()
		if have, ok := Date(y, int(m), d); !ok || have != want {
			t.Fatalf("%v is day %d, %v; want %d", at, have, ok, want)
		}
		next := at.AddDate(0, 0, 1)
		if _, ok := Date(y, int(m), d+1); ok != (next.Day() == d+1) {
			t.Fatalf("%d-%d-%d: %v", y, m, d+1, ok)
		}
		at = next
	}
	require.Equal(t, time.Unix(0, 0).UTC(), MustDate(1970, 1, 1).time())
}

func TestDayRoundTrips(t *testing.T) {
	for _, c := range [][3]int{{1966, 1, 1}, {1970, 1, 1}, {1969, 12, 31}, {2008, 2, 29}, {2049, 12, 31}, {1, 1, 1}} {
		d := MustDate(c[0], c[1], c[2])
		y, m, dd := d.Split()
		require.Equal(t, c, [3]int{y, m, dd})
	}
	require.Equal(t, "2009-12-22", MustDate(2009, 12, 22).String())
	require.Equal(t, 356, MustDate(2009, 12, 22).YearDay())
}

func TestAddYearsNeverPassesTheDay(t *testing.T) {
	require.Equal(t, MustDate(2033, 2, 28), MustDate(2008, 2, 29).AddYears(25))
	require.Equal(t, MustDate(2019, 12, 22), MustDate(2009, 12, 22).AddYears(10))
}

func TestSpellings(t *testing.T) {
	d := MustDate(2009, 3, 5)
	require.Equal(t, "03/05/2009", d.Slashed())
	require.Equal(t, "20090305", d.Compact())
}
