package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
)

func TestDaysOfExamplesAreThoseOfTheirNames(t *testing.T) {
	for day, is := range map[string]calendar.Day{
		"2013-12-31": day20131231, "2014-01-01": day20140101, "2019-05-03": day20190503, "2019-05-04": day20190504,
		"2020-01-01": day20200101, "2050-01-01": day20500101,
	} {
		require.Equal(t, day, is.String())
	}
}
