package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint/law"
)

// TestTheOrderOfAnInterval: the one that was in force on all its days; none where it changed on one of them, and for
// no date.
func TestTheOrderOfAnInterval(t *testing.T) {
	day := calendar.MustDate
	for _, c := range []struct {
		from, to calendar.Day
		want     *law.Instrument
	}{
		{day(1995, 10, 13), day(1995, 10, 13), &law.EO12356}, {day(1995, 10, 14), day(1995, 10, 14), &law.EO12958},
		{day(1995, 10, 13), day(1995, 10, 14), nil},
		{day(1995, 1, 1), day(1995, 12, 31), nil}, {day(1996, 1, 1), day(1996, 12, 31), &law.EO12958},
		{day(1994, 1, 1), day(1994, 12, 31), &law.EO12356},
		{day(2003, 1, 1), day(2003, 12, 31), nil}, {day(2010, 1, 1), day(2010, 12, 31), nil},
		{day(2012, 1, 1), day(2012, 12, 31), &law.EO13526},
	} {
		require.Equal(t, c.want, OrderInForce(document(c.from, c.to)), "%s to %s", c.from, c.to)
		order, _ := Skeleton(document(c.from, c.to), 0)
		require.Equal(t, c.want != nil, order != "", "%s to %s", c.from, c.to)
	}
	undated := document(day(1996, 1, 1), day(1996, 12, 31))
	undated.Date.Source = 0
	require.Nil(t, OrderInForce(undated))
}
