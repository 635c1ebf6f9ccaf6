package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// apartMemo is a sound paper with a banner and a portion.
func apartMemo(banner, portion string) string {
	return banner + "\n\n5 May 2012\n\nMEMORANDUM FOR MR. POE\n\nSUBJECT: (U) Piers\n\n" + portion +
		"\n\n(U) The ropes are old." +
		strings.ReplaceAll(memoBlock, "2036", "2030") + banner + "\n"
}

// TestSlashesApart: a copy that puts blanks between two slashes is read, and the blanks are a note.
func TestSlashesApart(t *testing.T) {
	const told = "B009 info a blank is between the slashes of the banner"
	for banner, want := range map[string]string{
		"SECRET / / NOFORN": told, "SECRET/ /NOFORN": told, "SECRET / /NOFORN": told,
		"SECRET / NOFORN": "B009 info the banner separates its parts by one slash",
		"SECRET/NOFORN":   "B009 info the banner separates its parts by one slash",
		"SECRET//NOFORN":  "", "SECRET // NOFORN": "",
	} {
		require.Equal(t, want, firstSaid(t, apartMemo(banner, "(S//NF) The ropes are short.")), banner)
	}
	for mark, want := range map[string]string{
		"( S / / NF )": "P005 info portion mark ( S / / NF ) has blanks between its slashes",
		"(S / /NF)":    "P005 info portion mark (S / /NF) has blanks between its slashes",
		"(S/ /NF)":     "P005 info portion mark (S/ /NF) has blanks between its slashes",
		"( S//NF )":    "P006 info portion mark ( S//NF ) has small letters or a blank inside",
		"(S//NF)":      "", "(S // NF)": "",
		"( TS / / NF )": "P005 info portion mark ( TS / / NF ) has blanks between its slashes",
	} {
		text := apartMemo("SECRET//NOFORN", mark+" The ropes are short.")
		require.Equal(t, want, firstSaid(t, text), mark)
		above := strings.Contains(strings.Join(reported(t, text), " "), "R001 error")
		require.Equal(t, strings.Contains(mark, "T"), above, mark)
	}
}

// firstSaid is what the first finding of a text says that is not about what is missing in it.
func firstSaid(t *testing.T, text string) string {
	for _, d := range foundIn(t, text) {
		if d.Rule.Code[0] != 'A' && d.Rule.Code[0] != 'D' {
			return d.Rule.Code + " " + d.Severity.String() + " " + d.Message
		}
	}
	return ""
}

// TestWhatAMisreadBannerWasReadAs: the message has the controls, too.
func TestWhatAMisreadBannerWasReadAs(t *testing.T) {
	for banner, want := range map[string]string{"SECREI": "SECRET", "SECREI//NOFORN": "SECRET//NOFORN"} {
		clean := strings.Replace(banner, "EI", "ET", 1)
		said := firstSaid(t, banner+"\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n\n"+clean+"\n")
		require.Contains(t, said, "it was read as "+want, banner)
		require.True(t, strings.HasSuffix(said, "as "+want), said)
	}
}
