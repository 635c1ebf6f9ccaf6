package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersOfFormerTimes: a level and controls of former times are one banner, with any signs between them.
func TestBannersOfFormerTimes(t *testing.T) {
	const marks = "\n\n(S) The pier is new.\n\n(C) It is long.\n\n(U) It is old.\n\n"
	for _, banner := range []string{
		"CONFIDENTIAL/NO FOREIGN DISSEM",
		"SECRET/NO FOREIGN DISSEM/CONTROLLED DISSEM",
		"SECRET - NO FOREIGN DISSEMINATION",
		"SECRET/NO DISSEM ABROAD/BACKGROUND USE ONLY",
		"SECRET (WNINTEL NOFORN)",
		"SECRET (NOFORN/WNINTEL)",
		"CONFIDENTIAL - MODIFIED HANDLING AUTHORIZED",
		"SECRET/MODIFIED HANDLING",
		"CONFIDENTIAL DISTRIBUTION LIMITED",
		"SECRET/LIMITED DISTRIBUTION",
		"SECRET - NO DISTRIBUTION",
		"SECRET STADIS",
		"SECRET-CNWDI",
		"SECRET RD CNWDI",
		"SECRET CRYPTO",
		"TOP SECRET CODEWORD",
		"TOP SECRET GAMMA",
		"TOP SECRET UMBRA GAMMA",
		"TOP SECRET SUEDE",
		"TOP SECRET HANDLE VIA BYEMAN CHANNELS",
		"SECRET 3",
	} {
		want := banner
		if banner == "SECRET 3" { // the page's number
			want = "SECRET"
		}
		require.Equal(t, []string{want, want}, bannerTexts(t, banner+marks+banner+"\n"), banner)
	}
	for _, line := range []string{
		"SECRET NO FOREIGN PIERS", "SECRET/NO PIERS", "SECRET DELTAS OF THE RIVER", "TOP SECRET GAMMA RAYS",
		"SECRET CRYPTO KEYS", "CONFIDENTIAL DISTRIBUTION LIST", "SECRET (WNINTEL PIERS)", "SECRET LIMITED",
	} {
		require.NotContains(t, bannerTexts(t, line+marks), line)
	}
}

// TestUncheckedControlsAreRead: what is said to be unchecked in a banner is read as a part of one.
func TestUncheckedControlsAreRead(t *testing.T) {
	for _, w := range uncheckedControls {
		require.True(t, FormerBanner("SECRET "+w), w)
	}
}
