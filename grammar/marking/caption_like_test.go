package marking

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLikeCaption: lines that end as captions do, and those that name offices, readers and places.
func TestLikeCaption(t *testing.T) {
	for _, line := range []string{"KESTREL CHANNEL", "ROGER CHANNEL", "PIER AND HARBOR CHANNELS", "ZEBRA HANDLING",
		"SPECIAL HANDLING ONLY", "NOT FOR INTERNET DISTRIBUTION", "LIMITED DISSEM", "LIMBO DISTRIBUTE",
		"ZEBDIS", "KESTRDIS", "SECRETARY ONLY",
		"HANDLE VIA ZEBRA", "HANDLE AS NODIS"} {
		require.True(t, LikeCaption(line), line)
	}
	for _, line := range []string{"", " ", "CHANNEL", "ONLY", "FOR AMBASSADOR ONLY", "STATE FOR EUR/WE", "ADIS", "RDIS",
		"DIS", "KESTRELDIS", "Kestrel Channel", "THE CHANNEL IS CLOSED", "NSC FOR PARDIS", "HANDLED VIA ZEBRA",
		"ZEB\u200bDIS",
		"STATE PASS TO THE OFFICES THAT LOOK AFTER THE CHANNEL"} {
		require.False(t, LikeCaption(line), line)
	}
}
