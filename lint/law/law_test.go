package law

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEachDayHasItsOrder(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		id      string
	}{
		{1972, 5, 31, "E.O. 10501"}, {1972, 6, 1, "E.O. 11652"}, {1978, 11, 30, "E.O. 11652"}, {1978, 12, 1, "E.O. 12065"},
		{1982, 7, 31, "E.O. 12065"}, {1982, 8, 1, "E.O. 12356"}, {1995, 10, 13, "E.O. 12356"}, {1995, 10, 14, "E.O. 12958"},
		{2003, 9, 21, "E.O. 12958"}, {2003, 9, 22, "E.O. 12958, as amended"}, {2010, 6, 26, "E.O. 12958, as amended"}, {2010, 6, 27, "E.O. 13526"},
	} {
		require.Equal(t, c.id, InForce(day(c.y, c.m, c.d)).ID, "%d-%d-%d", c.y, c.m, c.d)
	}
}

func TestTheTableSaysWhereItsDatesAreFrom(t *testing.T) {
	for _, i := range All() {
		require.NotEmpty(t, i.Source, i.ID)
		require.NotEmpty(t, i.Title, i.ID)
		require.NotZero(t, i.From, i.ID)
		if i.Until != 0 {
			require.Less(t, i.From, i.Until, i.ID)
		}
	}
}

func TestCitesPrintInTheirInstrumentsForm(t *testing.T) {
	require.Equal(t, "32 CFR 2001.21(b)", Cite{Instrument: ISOO2003, Section: "2001.21(b)"}.String())
	require.Equal(t, "22 CFR 9.12(a)(1)", Cite{Instrument: CFR22Part9, Section: "9.12(a)(1)"}.String())
	require.Equal(t, "E.O. 12958 sec. 1.6", Cite{Instrument: EO12958, Section: "1.6"}.String())
	require.Equal(t, "5 FAH-2 H-222", Cite{Instrument: FAH5H222, Section: "H-222"}.String())
	require.Empty(t, Consistency("custom").String())
	require.Regexp(t, regexp.MustCompile(`^E\.O\. \d{5}$`), Cite{Instrument: EO13526}.String())
}

func TestAnInstrumentGovernsWholeIntervalsOnly(t *testing.T) {
	require.True(t, EO12356.In(day(1995, 1, 1), day(1995, 10, 13)))
	require.False(t, EO12356.In(day(1995, 1, 1), day(1995, 12, 31)), "a cable dated to the year alone may fall under either order")
}
