package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDraftBehindBanner: the word DRAFT behind a banner or below it is no control, and no difference of two banners.
func TestDraftBehindBanner(t *testing.T) {
	const text = "MEMORANDUM FOR THE MAYOR\nMay 3, 2012\nSUBJECT: (U) Piers\n\n(MARK) The pier is new.\n\n" +
		"(U) The quay is old.\n\nClassified By: A. Poe, Mayor\nReason: 1.4(c)\nDeclassify On: 20220503\n\n"
	for controls, mark := range map[string]string{
		"REL TO USA, FVEY": "S//REL TO USA, FVEY", "NOFORN": "S//NF", "SI//NOFORN": "S//SI//NF",
	} {
		banner, body := "SECRET//"+controls, strings.Replace(text, "MARK", mark, 1)
		for _, draft := range []string{
			" D R A F T", " DRAFT", " - D R A F T", "  D R A F T", " (D R A F T)", " D R A F T *", " WORKING DRAFT", " (DRAFT)",
		} {
			require.Empty(t, reported(t, banner+"\nDRAFT\n\n"+body+banner+draft+"\n"), banner+draft)
			require.Empty(t, reported(t, banner+draft+"\n\n"+body+banner+"\n"), banner+draft)
			lower := strings.Replace(banner, "SECRET", "CONFIDENTIAL", 1) + draft
			require.Contains(t, reported(t, banner+"\n\n"+body+lower+"\n"), "B004 warning", lower)
		}
		for _, other := range []string{" D R A F T S", " D R U F T"} {
			require.NotEmpty(t, reported(t, banner+"\nDRAFT\n\n"+body+banner+other+"\n"), banner+other)
		}
	}
}
