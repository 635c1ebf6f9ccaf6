package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksInOtherForms: a line above the banner of a paper whose mark is in a form that no grammar reads, or that says
// its level in words, and what ordinary lines have like it.
func TestMarksInOtherForms(t *testing.T) {
	for _, paper := range []func(string) string{
		func(line string) string {
			return mailOfPoe + "UNCLASSIFIED\n\nThe pier is open.\n\n" + line + "\n\nTwo ships came in.\n\nUNCLASSIFIED\n"
		},
		func(line string) string {
			return "UNCLASSIFIED\n\nMEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2016\nSUBJECT: Pier\n\n" + line +
				"\n\nTwo ships came in.\n\nUNCLASSIFIED\n"
		},
	} {
		for _, line := range []string{
			"[TOP SECRET] The letter was not opened.", "TOP SECRET: The letter was not opened.",
			"TOP SECRET The letter was not opened.", "TS//SI The letter was not opened.",
			"TS//SI - The letter was not opened.", "S//NF: The letter was not opened.",
			"[TS] The letter was not opened.", "{TS} The letter was not opened.", "<TS> The letter was not opened.",
			"(T S) The letter was not opened.", "(T.S.) The letter was not opened.",
			"(TS-SI) The letter was not opened.", "(TS,SI) The letter was not opened.",
			"(TS;NF) The letter was not opened.", "(TS, NOFORN) The letter was not opened.",
			"(TSSI) The letter was not opened.", "(CTS) The letter was not opened.",
			"(COSMIC TOP SECRET) The letter was not opened.", "(SI//TK) The letter was not opened.",
			"[S-NF] The letter was not opened.", "The letter was not opened (TS).", "The letter was not opened (S/NF).",
			"Top Secret", "top secret", "*** TS//SI ***", "Overall: TS", "OVERALL CLASSIFICATION: TS//SI",
			"Page classification: Top Secret", "This paragraph is TOP SECRET.", "Classification of the page: SECRET",
			"[SECRET] The letter and the map of the harbor were kept in a box that nobody has the key of",
		} {
			tokens, _ := ScanPaper(paper(line))
			require.NotEqual(t, NoDoubt, tokens.Doubt, line)
			at, ok := tokens.DoubtAt()
			require.True(t, ok, line)
			require.Equal(t, line[:3], tokens.whole[at:at+3], line)
		}
		for _, line := range []string{
			"[S] The letter was not opened.", "[SEC] The letter was not opened.", "[TS] Tin salt", "(TS 12) The letter is old.",
			"(TSA) The letter was not opened.", "(TS EN ISO) The letter was not opened.", "[ts] The letter was not opened.",
			"The firm of Tessel Systems (TS).", "It is called the salt of tin (\u201cTS\u201d).",
			"The letter was not opened (S).",
			"The letter was not opened (TSA).", "TS The letter was not opened.", "TS/JS The letter was not opened.",
			"S/W The letter was not opened.", "SECRET Service", "SECRETS: The letter is old.",
			"Top Secret is a level that nobody here has.", "top secrets", "Overall: good", "Overall: 7",
			"Page classification: none", "This paragraph is new.", "SECRET: The letter is old.\n\nCONFIDENTIAL: The map is new.",
			"*** SALE ***", "A/B", "(SI) The letter was not opened.",
		} {
			tokens, ok := ScanPaper(paper(line))
			require.True(t, ok, line)
			require.Equal(t, NoDoubt.String(), tokens.Doubt.String(), line)
		}
	}
}

// TestMarksBelowTheBanner: such a line counts only above all banners, and those are not in doubt for it.
func TestMarksBelowTheBanner(t *testing.T) {
	paper := func(level, line string) *Tokens {
		tokens, ok := ScanPaper(level + "\n\nMEMORANDUM FOR THE RECORD\n\nDATE: May 3, 2016\nSUBJECT: (U) Pier\n\n" +
			"(U) The pier is open.\n\n" + line + "\n\n(U) Two ships came in.\n\n" + level + "\n")
		require.True(t, ok)
		return &tokens
	}
	require.Equal(t, PassedMark, paper("CONFIDENTIAL", "Top Secret").Doubt)
	require.Equal(t, PassedMark, paper("SECRET", "This paragraph is TOP SECRET.").Doubt)
	require.Equal(t, NoDoubt, paper("TOP SECRET", "Top Secret").Doubt)
	require.Equal(t, NoDoubt, paper("SECRET", "*** S//NF ***").Doubt)
	require.Equal(t, NoDoubt, paper("CONFIDENTIAL", "[TS] The letter was not opened.").Doubt) // the rules on marks say it
	require.False(t, paper("CONFIDENTIAL", "Top Secret").BannerPassed())
}
