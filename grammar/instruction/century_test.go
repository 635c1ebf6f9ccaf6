package instruction

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTheCenturyOfTwoDigits: below 60 it is the one after 2000, in each form of a date.
func TestTheCenturyOfTwoDigits(t *testing.T) {
	for date, want := range map[string]string{
		"10/22/00": "2000-10-22", "10/22/59": "2059-10-22", "10/22/60": "1960-10-22", "10/22/99": "1999-10-22",
		"22 OCT 59": "2059-10-22", "22 OCT 60": "1960-10-22", "10-22-59": "2059-10-22", "10.22.60": "1960-10-22",
	} {
		require.Equal(t, "12958 | date "+want, outline("E.O. 12958: DECL: "+date), date)
	}
}
