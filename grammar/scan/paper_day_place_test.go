package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDaysBeforePlaces: the date of a title may have the place, the weekday or the edition after it. That a date is
// there is seen where other words follow.
func TestDaysBeforePlaces(t *testing.T) {
	const day = "2021-08-12"
	for _, head := range []string{
		"AGENDA                   12 August 2021, Room 4B", "AGENDA                   August 12, 2021, Annex",
		"MINUTES OF THE HARBOR BOARD\t\t12 August 2021; Page 1", "(U) MINUTES OF THE BOARD     12 August 2021 (Thursday)",
		"Agenda, 12 August 2021, Port Amber", "Situation report - 12 August 2021 - Room 12",
		"TALKING POINTS                     12 August 2021 (draft 2)", "STATUS REPORT      12 August 2021 / Pier Desk",
		"BRIEFING NOTE                      August 12, 2021, page 1 of 2",
	} {
		found, seen := foundIn(t, "CONFIDENTIAL\n\n"+head+"\n\n"+foundBody+foundBlock+"CONFIDENTIAL\n")
		require.Equal(t, day, found, head)
		require.True(t, seen, head)
	}
	for _, head := range []string{
		"AGENDA                   12 August 2021, Deadline", "REPLY NOTE               12 August 2021, Room 4B",
		"AGENDA                   12 August 2021, as it was changed on Friday",
		"AGENDA                   12 August 2021, Room: 4B",
		"MINUTES OF THE HARBOR BOARD          12 August 2021, second copy",
		"AGENDA                   12 August 2021, Office of the Harbor Master",
		"THE HARBOR               12 August 2021 (Piers)",
		"MINUTES OF THE HARBOR BOARD              12 August 2021 as changed", "AGENDA, Room 2021, Annex 12 August 2021, 8",
	} {
		found, seen := foundIn(t, "CONFIDENTIAL\n\n"+head+"\n\n"+foundBody+foundBlock+"CONFIDENTIAL\n")
		require.Empty(t, found, head)
		require.True(t, seen, head)
	}
}
