package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestStruckAlone: a paper with a banner that is crossed out is read, also with a block. Without the stamp or the title
// block it may be anything.
func TestStruckAlone(t *testing.T) {
	const sound = "DECLASSIFIED\n\nDeclassified by Paul Oak, Chief, Records, June 4, 2009\n\n~~CONFIDENTIAL~~\n\n" +
		"MEMORANDUM\n\nApril 2, 1975\n\nTO: The Mayor\n\nFROM: XYZ - Ana Prill\n\nThe owner sold the pier.\n\n"
	const block = "CLASSIFIED BY: ANA PRILL\nDECLASSIFY ON: OADR\n\n"
	for _, s := range []string{sound, sound + block, sound + block + "~~CONFIDENTIAL~~\n"} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, s)
		require.Equal(t, StruckAlone, tokens.Evidence, s)
		require.Equal(t, NoDoubt, tokens.Doubt, s)
	}
	for _, s := range []string{
		strings.Replace(sound, "DECLASSIFIED\n\nDeclassified by", "Sent by", 1),
		strings.NewReplacer("MEMORANDUM", "", "TO:", "", "FROM:", "").Replace(sound),
	} {
		requireDoubt(t, UnsureBanner, s)
	}
	for _, mark := range []string{"(S//NF) ", "(C) "} { // known by its marks
		marked := strings.Replace(sound, "The owner", mark+"The owner", 1) + "(U) The boats are white.\n\n" + block
		tokens, ok := ScanPaper(marked)
		require.True(t, ok, marked)
		require.Equal(t, NoDoubt, tokens.Doubt, marked)
		tokens, _ = ScanPaper(strings.ReplaceAll(marked, "~~CONFIDENTIAL~~", "~~SECRET//NOFORN~~"))
		require.Equal(t, NoDoubt, tokens.Doubt, "with a control")
		tokens, _ = ScanPaper(strings.NewReplacer("~~CONFIDENTIAL~~", "~~SECRET//NOFORN~~",
			"DECLASSIFIED\n\nDeclassified by", "Sent by").Replace(marked))
		require.NotEqual(t, NoDoubt, tokens.Doubt, "with a control, and no stamp")
		tokens, _ = ScanPaper(strings.Replace(marked, "DECLASSIFIED\n\nDeclassified by", "Sent by", 1))
		require.NotEqual(t, NoDoubt, tokens.Doubt, "no stamp")
		tokens, _ = ScanPaper(strings.Replace(marked, "~~CONFIDENTIAL~~", "", 1))
		require.NotEqual(t, NoDoubt, tokens.Doubt, "no banner")
	}
	tokens, _ := ScanPaper(sound + "TOP SECREf\n")
	require.NotEqual(t, NoDoubt, tokens.Doubt)
}
