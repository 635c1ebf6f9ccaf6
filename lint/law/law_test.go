package law

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
)

func TestEachDayHasItsOrder(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		id      string
	}{
		{1972, 5, 31, "E.O. 10501"}, {1972, 6, 1, "E.O. 11652"}, {1978, 11, 30, "E.O. 11652"}, {1978, 12, 1, "E.O. 12065"},
		{1982, 7, 31, "E.O. 12065"}, {1982, 8, 1, "E.O. 12356"}, {1995, 10, 13, "E.O. 12356"}, {1995, 10, 14, "E.O. 12958"},
		{2003, 3, 24, "E.O. 12958"}, {2003, 3, 25, "E.O. 12958, as amended"}, {2010, 6, 26, "E.O. 12958, as amended"},
		{2010, 6, 27, "E.O. 13526"},
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
	require.Equal(t, "32 CFR 2001.21(b)", Cite{Instrument: &ISOO2003, Section: "2001.21(b)"}.String())
	require.Equal(t, "22 CFR 9.12(a)(1)", Cite{Instrument: &CFR22Part9, Section: "9.12(a)(1)"}.String())
	require.Equal(t, "E.O. 12958 sec. 1.6", Cite{Instrument: &EO12958, Section: "1.6"}.String())
	require.Equal(t, "5 FAH-2 H-222", Cite{Instrument: &FAH5H222, Section: "H-222"}.String())
	require.Equal(t, "NSC directive of 17 May 1972 IV.A", Cite{Instrument: &NSC1972, Section: "IV.A"}.String())
	require.Equal(t, "consistency, with E.O. 11652 sec. 4(A)", Cite{Instrument: &EO11652, Section: "4(A)",
		Custom: "custom"}.String())
	require.Empty(t, Consistency("custom").String())
	require.Regexp(t, regexp.MustCompile(`^E\.O\. \d{5}$`), Cite{Instrument: &EO13526}.String())
}

func TestAnInstrumentGovernsWholeIntervalsOnly(t *testing.T) {
	require.True(t, EO12356.In(day(1995, 1, 1), day(1995, 10, 13)))
	require.False(t, EO12356.In(day(1995, 1, 1), day(1995, 12, 31)),
		"a cable dated to the year alone may fall under either order")
}

// TestSectionsWithDaysOfTheirOwn: E.O. 12958, as amended, sec. 6.3, E.O. 13526 sec. 6.3, and 00 STATE 018029 ¶1.
func TestSectionsWithDaysOfTheirOwn(t *testing.T) {
	for _, c := range [...]struct {
		cite    Cite
		y, m, d int
		want    bool
	}{
		{Cite{Instrument: &EO12958, Section: "1.6"}, 2003, 3, 24, true},
		{Cite{Instrument: &EO12958, Section: "1.6"}, 2003, 3, 25, false},
		{Cite{Instrument: &EO12958, Section: "1.7(a)(4)"}, 2003, 9, 20, true},
		{Cite{Instrument: &EO12958, Section: "1.7"}, 2003, 9, 21, false},
		{Cite{Instrument: &EO12958Amended, Section: "1.5(b)"}, 2003, 3, 25, true},
		{Cite{Instrument: &EO12958Amended, Section: "1.6(a)(4)"}, 2003, 9, 20, false},
		{Cite{Instrument: &EO12958Amended, Section: "1.6(a)(4)"}, 2003, 9, 21, true},
		{Cite{Instrument: &EO13526, Section: "3.3(h)"}, 2009, 12, 29, true},
		{Cite{Instrument: &EO13526, Section: "3.3(h)"}, 2009, 12, 28, false},
		{Cite{Instrument: &EO13526, Section: "1.6"}, 2010, 6, 26, false},
		{Cite{Instrument: &State00SBU, Section: "¶1"}, 1995, 10, 1, true},
		{Cite{Instrument: &State00SBU, Section: "¶1A"}, 2000, 2, 1, false},
		{Cite{Instrument: &State00SBU, Section: "¶1A"}, 2000, 2, 2, true},
	} {
		on := day(c.y, c.m, c.d)
		require.Equal(t, c.want, c.cite.In(on, on), "%s on %s", c.cite, on)
	}
}

// TestCitationsCoverTogether: where none is in force throughout, all of them together may be, and the last day's
// counts.
func TestCitationsCoverTogether(t *testing.T) {
	of1982, of1995, of2010 := Cite{Instrument: &EO12356, Section: "1.5(b)"},
		Cite{Instrument: &ISOO1995, Section: "2001.21(c)"}, Cite{Instrument: &ISOO2010, Section: "2001.21(c)"}
	custom := Consistency("custom")
	for _, c := range [...]struct {
		list     []Cite
		from, to int
		want     string
		ok       bool
	}{
		{[]Cite{of1982, of1995}, 1990, 1992, "E.O. 12356 sec. 1.5(b)", true},
		{[]Cite{of1982, of1995}, 1990, 1999, "32 CFR 2001.21(c)", true},
		{[]Cite{of1995, of1982}, 1990, 1999, "32 CFR 2001.21(c)", true},
		{[]Cite{of1982, of1995}, 1980, 1999, "", false},
		{[]Cite{of1982, of1995}, 1990, 2006, "", false},
		{[]Cite{of1982, of1995, of2010}, 1990, 2012, "", false}, // nothing covers 2003 to 2010
		{[]Cite{of1982, of1995, of2010, custom}, 1990, 2012, "", true},
		{[]Cite{of2010, custom}, 2011, 2900, "32 CFR 2001.21(c)", true},
		{[]Cite{of2010, custom}, 2009, 2011, "", true},
		{[]Cite{custom}, 2009, 2011, "", true},
	} {
		have, ok := Covering(c.list, day(c.from, 1, 1), day(c.to, 12, 31))
		require.Equal(t, c.ok, ok, "%v from %d to %d", c.list, c.from, c.to)
		require.Equal(t, c.want, have.String(), "%v from %d to %d", c.list, c.from, c.to)
	}
}

// TestAmendingOrdersAreOrders: a cable that cites one cites a real order.
func TestAmendingOrdersAreOrders(t *testing.T) {
	for number, base := range map[string]string{
		"10816": "10501", "10901": "10501", "10964": "10501", "10985": "10501", "11097": "10501", "11382": "10501",
		"11714": "11652", "11862": "11652", "12038": "11652",
		"12148": "12065", "12163": "12065", "12972": "12958", "13142": "12958", "13292": "12958",
	} {
		order := ByOrder(number)
		require.NotNil(t, order, number)
		require.Equal(t, base, order.Amends)
		require.GreaterOrEqual(t, order.From, ByOrder(base).From)
		end, over := order.Replaced()
		want, _ := ByOrder(base).Replaced()
		require.True(t, over)
		require.Equal(t, want, end, number)
	}
}

// TestOrdersMeetOnADay: the day on which one order begins is its own, and not that of the order before it.
func TestOrdersMeetOnADay(t *testing.T) {
	list := []Cite{{Instrument: &EO12356}, {Instrument: &EO12958}}
	for day, want := range map[calendar.Day]*Instrument{
		EO12958.From - 1: &EO12356, EO12958.From: &EO12958, EO12958.From + 1: &EO12958, EO12356.From: &EO12356,
	} {
		c, ok := Covering(list, day, day)
		require.True(t, ok)
		require.Same(t, want, c.Instrument, day.String())
	}
	c, ok := Covering(list, EO12958.From-1, EO12958.From)
	require.True(t, ok, "the two together cover both days")
	require.Same(t, &EO12958, c.Instrument)
}

// TestAPaperIsNotJudgedByTelegrams: where the list has another authority or a custom, a paper goes by that.
func TestAPaperIsNotJudgedByTelegrams(t *testing.T) {
	day := calendar.MustDate(2010, 3, 4)
	handbook, register, order := Cite{Instrument: &FAH5H240}, Cite{Instrument: &CAPCO}, Cite{Instrument: &EO12356}
	custom := Consistency("a custom")
	for _, c := range []struct {
		list          []Cite
		cable, papers Cite
	}{
		{[]Cite{handbook, order, register, custom}, handbook, register},
		{[]Cite{handbook, order, custom}, handbook, custom}, // the order was not in force
		{[]Cite{handbook, order}, handbook, handbook},
		{[]Cite{register, handbook, custom}, register, register},
		{[]Cite{order, custom}, custom, custom},
	} {
		s := NewSchedule(c.list)
		cable, ok := s.Covering(day, day)
		require.True(t, ok)
		require.Equal(t, c.cable, cable)
		paper, ok := s.CoveringPaper(day, day)
		require.True(t, ok)
		require.Equal(t, c.papers, paper)
	}
	s := NewSchedule([]Cite{order})
	_, ok := s.CoveringPaper(day, day)
	require.False(t, ok)
}

// TestCoveringChangesAtTurnsOnly: between two turns of a schedule the same citation covers each day.
func TestCoveringChangesAtTurnsOnly(t *testing.T) {
	cite := func(i *Instrument) Cite { return Cite{Instrument: i} }
	for _, list := range [][]Cite{
		{cite(&EO12356), cite(&EO12958)}, {cite(&EO12958Amended), cite(&EO13526)}, {cite(&EO12065), Consistency("a custom")},
		{Consistency("a custom")}, {cite(&EO13526)},
	} {
		s := NewSchedule(list)
		turns := s.AppendTurns(nil)
		day := EO12065.From - 400
		last, covered := s.Covering(day, day)
		for ; day < EO13526.From+400; day++ {
			c, ok := s.Covering(day, day)
			if c != last || ok != covered {
				require.Contains(t, turns, day)
			}
			last, covered = c, ok
		}
	}
}

// TestRelated: orders that papers cite next to the one on classification are not among those on classification.
func TestRelated(t *testing.T) {
	for _, number := range []string{"12968", "13556"} {
		require.True(t, Related(number) && ByOrder(number) == nil, number)
	}
	require.False(t, Related("13526"))
}
