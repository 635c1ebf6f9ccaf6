package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
)

func TestTheEndsOfTheDateOfAnUndatedCable(t *testing.T) {
	require.Equal(t, calendar.MustDate(1953, 12, 15), FirstDay)
	require.Equal(t, calendar.MustDate(2999, 12, 31), LastDay)
}
