package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/text"
)

// TestBreaksAtBanners: a line break of HTML ends a line where a banner is next to it, and nowhere else.
func TestBreaksAtBanners(t *testing.T) {
	for s, want := range map[string]string{
		"SECRET<br>Trip":                      "SECRET   \nTrip",
		"SECRET//NOFORN<BR/>Trip<br />Rosa\n": "SECRET//NOFORN    \nTrip     \nRosa\n",
		"**SECRET**<br>**Trip**\n":            "**SECRET**   \n**Trip**\n",
		"Trip<br>SECRET":                      "Trip   \nSECRET", "é<br>SECRET": "é   \nSECRET",
		"Of piers.<br>\nSECRET<br>Trip": "Of piers.<br>\nSECRET   \nTrip",
		"SECRET<br>":                    "SECRET   \n", "<br>SECRET\n": "   \nSECRET\n",
		"Trip<br>Rosa": "Trip<br>Rosa", "| SECRET<br>Trip |": "| SECRET<br>Trip |", "`SECRET<br>`": "`SECRET<br>`",
		"SECRET<b>Trip</b>": "SECRET<b>Trip</b>", "SECRET<br": "SECRET<br", "SECRET<brief>Trip": "SECRET<brief>Trip",
		"A SECRET<br>Trip": "A SECRET<br>Trip", "\"SECRET<br>Trip\"": "\"SECRET<br>Trip\"",
		"Secrets<br>Trip": "Secrets<br>Trip",
	} {
		got, plain := endedByLF(s, text.Plain(s))
		require.Equal(t, want, got, "%q", s)
		require.Equal(t, text.Plain(want), plain, "%q", s)
	}
}

// TestBannersBeforeBreaks: a banner that shares its line with a title is read, or is a reason for doubt.
func TestBannersBeforeBreaks(t *testing.T) {
	for _, end := range []string{"<br>", "<br/>", "<BR />"} {
		for _, banner := range []string{"SECRET", "**SECRET**", "UNCLASSIFIED", "SENSITIVE BUT UNCLASSIFIED",
			"<b>SECRET//NOFORN</b>", "TOP SECRET//SI"} {
			for _, line := range []string{banner + end + "Of Piers", "**Of Piers**" + end + banner} {
				if banner == "UNCLASSIFIED" && !strings.HasPrefix(line, banner) {
					continue // it is not the first line
				}
				tokens, ok := ScanPaper(line + "\n\n" + report)
				require.True(t, ok || tokens.Doubt != NoDoubt, line)
			}
		}
		tokens, ok := ScanPaper("SECRET//NOFORN" + end + "Of Piers\n\n(S//NF) It is new.\n\nSECRET//NOFORN" + end +
			"Page 2\n")
		require.True(t, ok)
		require.Equal(t, NoDoubt, tokens.Doubt)
		banners := 0
		for i := range tokens.Len() {
			if tokens.At(i).Kind == Banner {
				banners++
				require.Equal(t, "SECRET//NOFORN", tokens.At(i).Text)
			}
		}
		require.Equal(t, 2, banners)
	}
}
