package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPapersInEditions: an edition prints the title of a paper, the place and the day, and the level below them or on
// the same line.
func TestPapersInEditions(t *testing.T) {
	const letter, day = "Letter from Quill to Oak\n\n", "Port Amber, 6 June 1974\n\n"
	for s, level := range map[string]string{
		letter + day + "Secret\n\n":                                                  "Secret",
		letter + day + "TOP SECRET\n\n":                                              "TOP SECRET",
		letter + day + "Top Secret\nOf Piers\n\n":                                    "Top Secret",
		letter + day + "secret.\n\n":                                                 "secret",
		letter + "6 June 1974\n\nSecret\n\n":                                         "Secret",
		letter + "[Port Amber,] June 6, 1974.\n\nSecret\n\n":                         "Secret",
		letter + "Secret Port Amber, June 6, 1974\n\n":                               "Secret",
		letter + "SECRET [Port Amber], June 6, 1974\n\n":                             "SECRET",
		letter + "SECRET 6 June 1974\n\n":                                            "SECRET",
		"Memorandum by Oak\n\nsecret [Port Amber, undated.]\n\n":                     "secret",
		letter + day + "Secret\n\nOf Piers\n\nSecret\n\n":                            "Secret",
		"# 7 Letter from Quill to Oak\n\n**" + day[:23] + "**\n**Secret**":           "Secret",
		"110\n" + letter + day + "Confidential\n\n":                                  "Confidential",
		"618.\n" + letter + day + "CONFIDENTIAL\n\n":                                 "CONFIDENTIAL",
		"618. PT/12-40\n\n" + letter + "CONFIDENTIAL [Port], June 5, 1961":           "CONFIDENTIAL",
		"126 " + letter + day + "Confidential\n\n":                                   "Confidential",
		"9. " + letter + day + "confidential\n\n":                                    "confidential",
		"Minute By Harbor Committee\n\n" + day + "Secret\n\n":                        "Secret",
		"Letter, Quill To Oak\n\n" + day + "Secret\n\n":                              "Secret",
		"Submission to Quill\n\n" + day + "Secret\n\n":                               "Secret",
		"Cabinet Decision No. 258\n\n" + day + "Secret\n\n":                          "Secret",
		"Record Of Conversation Between Quill And Oak\n\n" + day + "Secret\n\n":      "Secret",
		"126 Aide-Memoire from Port1 to Harbor Board\n\n" + day + "Top Secret\n\n":   "Top Secret",
		"Aide-Mémoire from Port to Harbor Board\n\n" + day + "Secret\n\n":            "Secret",
		"Report to the Board by the Secretary (Oak)\n\ntop secret\n\nHB 7\n\n":       "top secret",
		"12\n\nHARBOR BOARD MEMORANDUM\n\n" + day + "Top Secret\nHarbor Only\n\n":    "Top Secret",
		"HB 7: Piers\n\nA Report to the Mayor\n\nTOP SECRET\n\n[Port,] June 6, 1974": "TOP SECRET",
	} {
		tokens, ok := ScanPaper(s + "\n\n" + report)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, BannersAlone, tokens.Evidence, s)
		require.Equal(t, level, firstOf(&tokens, Banner), s)
		require.Equal(t, 1, countKind(&tokens, Banner), s)
	}
}

// TestPapersOfBusinessAreNotOfEditions: firms write the level below the day, too, and editions of our time and titles
// without a number are not sure.
func TestPapersOfBusinessAreNotOfEditions(t *testing.T) {
	const letter, day = "Letter from Quill to Oak\n\n", "Port Amber, 6 June 1974\n\n"
	for _, s := range []string{
		"Harbor Works Inc.\n\nPort Amber, 6 June 2020\n\nConfidential\n\nDear Rosa:\n\n",
		"Port Amber, 6 June 2020\n\nCONFIDENTIAL\n\n", "7\n" + letter + "Port Amber, 6 June 2020\n\nConfidential\n\n",
		letter + "Port Amber, 6 June 1996\n\nSecret\n\n", letter + "Port Amber, 6 June 1939\n\nSecret\n\n",
		letter + day + "Confidential\n\n", letter + day + "CONFIDENTIAL\n\n",
		letter + "Confidential Port Amber, 6 June 1974\n\n", "6 June 1974\n" + letter + day + "Confidential\n\n",
		"7. Piers\n" + letter + day + "Confidential\n\n", "7\n" + letter + day + "Controlled\n\n",
		letter + "6 June 1974 was the day\n\nSecret\n\n",
		"Report to the Board\n\nsecret\n\nHB 7\n\n", "A report to the board by the owner is late\n\nsecret\n\n",
		"HARBOR BOARD MEMORANDUM\n\nPort Amber, 6 June 1974\n\nConfidential\n\n",
		"Harbor Board Memorandum\n\n" + day + "Secret\n\n", "MEMORANDUM\n\nSecret\n\n[Port,] June 6, 2004\n\n",
		"The piers of the port\n\nTOP SECRET\n\nHarbor, June 6, 1974\n\n",
		"10 HARBOR STREET\n" + letter + day + "Confidential\n\n",
		"10 Harbor Street\n" + letter + day + "Confidential\n\n", "12345\n" + letter + day + "Confidential\n\n",
		"7\nA letter\n\n" + day + "Confidential\n\n", "7\n" + letter + day + "Of Piers\n\nConfidential\n\n",
		"7\n" + letter + day + "Confidentially\n\n", "7\n" + letter + day + "Restricted\n\n",
		"7\n" + letter + day + "Unclassified\n\n", "7\n" + letter + day + "Secret AUSTEO\n\n",
		letter + day + "Secret of the pier\n\n", letter + day + "Secretary\n\n", letter + day + "Secret: the pier\n\n",
		letter + "Port Amber\n\nSecret\n\n", "The letter from Quill to Oak is of\n\n" + day + "Secret\n\n",
		"Letter from Quill to Oak was read.\n\n" + day + "Secret\n\n", "Letters from Quill to Oak\n\n" + day + "Secret\n\n",
		"a\n\nb\n\nc\n\nd\n\ne\n\nf\n\n" + letter + day + "Secret\n\n", day + "Secret\n\n" + letter,
		"```\n" + letter + day + "secret\n```\n\n", letter + "Secret\n\n" + day,
	} {
		tokens, ok := ScanPaper(s + report)
		require.False(t, ok, "%q: evidence %d", s, tokens.Evidence)
	}
}
