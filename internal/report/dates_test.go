package report

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestDatesOfMonths: a paper's month is shown without a day, and not as the year or the interval that stands for it.
func TestDatesOfMonths(t *testing.T) {
	month := cable.Date{From: calendar.MustDate(2018, 12, 1), To: calendar.MustDate(2019, 1, 31),
		Source: cable.FromDateLine}
	require.Equal(t, "2018-12 by date-line", Dates(month))
	month.Source = cable.FromIdentifier
	require.Equal(t, "2018 by identifier", Dates(month))
	month.Source = cable.FromEvidence
	require.Equal(t, "2018-12-01/2019-01-31 by evidence", Dates(month))
}
