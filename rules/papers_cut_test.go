package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersThatTheCopyCut: a paper whose last line is the beginning of its banner has the banner there.
func TestBannersThatTheCopyCut(t *testing.T) {
	const body = "\n\nMEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2021\n\nSUBJECT: (U) Piers\n\n(S) He sold the pier." +
		"\n\n(U) It rained." + memoBlock
	for _, c := range []struct {
		banner, end string
		found       bool
	}{
		{"SECRET", "SE", false}, {"SECRET", "SECRE", false}, {"SECRET", " SECR ", false}, {"TOP SECRET", "TOP SEC", false},
		{"SECRET//NOFORN", "SECRET//NOF", false}, {"SECRET", "", true}, {"SECRET", "S", true}, {"SECRET", "SIR", true},
		{"SECRET", "The SE", true}, {"SECRET", "SECOND", true},
	} {
		text := c.banner + body + c.end + "\n"
		require.Equal(t, c.found, strings.Contains(strings.Join(reported(t, text), " "), "B006"), "%s %s", c.banner, c.end)
	}
}

// TestBlocksThatAReleaseEmptied: where the lines of the block that say who and why are both empty, a release has taken
// out what they said. One that is empty alone was not filled in.
func TestBlocksThatAReleaseEmptied(t *testing.T) {
	for block, want := range map[string]string{
		"Classified By:\nReason:\nDeclassify On: 20310503":                             "A018 info",
		"Classified By:\nReason: 1.4\nDeclassify On: 20310503":                         "A018 warning",
		"Classified By: Rosa Quill, Director\nReason:\nDeclassify On: 20310503":        "A018 warning",
		"Classified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20310503": "",
	} {
		text := "SECRET\n\nMEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2021\n\nSUBJECT: (U) Piers\n\n(S) He sold the pier." +
			"\n\n(U) It rained.\n\n" + block + "\n\nSECRET\n"
		require.Equal(t, want, strings.Join(onlyOf(reported(t, text), "A018"), ", "), block)
	}
}

// TestKeysAfterWhatWasBlackedOut: what a copy has before the key of a field hides neither the field nor the block.
func TestKeysAfterWhatWasBlackedOut(t *testing.T) {
	block := func(line string) string {
		return "SECRET\n\nMEMORANDUM FOR THE RECORD\n\nDATE: May 3, 1980\n\nSUBJECT: (U) Piers\n\n(S) He sold the pier." +
			"\n\n(U) It rained.\n\n(S) She left.\n\nCLASSIFIED BY OSM 12-2\n" + line + "\n\nSECRET\n"
	}
	for _, line := range []string{"REVIEW ON 3 MAY 2000", "xxxxxxxxxxxx      REVIEW ON 3 MAY 2000",
		"XXXX REVIEW ON 3 MAY 2000", "........ REVIEW ON 3 MAY 2000",
		". . . . REVIEW ON 3 MAY 2000", ";' REVIEW ON 3 MAY 2000",
		"\nxxx REVIEW ON 3 MAY 2000",
		"____ Declassify On: 3 May 1986", "|  DECLASSIFY ON 3 MAY 1986", "xxxx xx. xxxx DECLASSIFY ON: 3 MAY 1986"} {
		require.Empty(t, onlyOf(reported(t, block(line)), "A001 A015 D001 P001"), line)
	}
	for _, line := range []string{"xxxxxxxxxxxx", "xx REVIEW ON 3 MAY 2000", "pier REVIEW ON 3 MAY 2000", "xxxx REVIEW ON",
		"(xxxx) REVIEW ON 3 MAY 2000"} {
		require.NotEmpty(t, onlyOf(reported(t, block(line)), "A001 A015 D001 P001"), line)
	}
	// away from a block a key without its colon is prose
	prose := "SECRET\n\nMEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2021\n\nSUBJECT: (U) Piers" +
		"\n\n(S) He sold the pier.\n\n(U) It rained.\n\n(S) She left.\n\n... Classified by the mayor, it says, and " +
		"the other men of the town who sold the pier in the spring of that year.\n\nSECRET\n"
	require.Contains(t, reported(t, prose), "P001 warning")
}
