package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLevelsThatAnyReaderSees: a level in capitals at the head of a paper that no banner says is a doubt.
func TestLevelsThatAnyReaderSees(t *testing.T) {
	const body = "\n\nMEMORANDUM FOR MR. POE\n\n(U) It rained on the pier.\n\n(S//NF) The owner has sold the pier.\n\n"
	for line, want := range map[string]Doubt{
		"SECRET MATERIAL": UnsureBanner, "Port Office   SECRET": UnsureBanner, "SECRET: Trip report": UnsureBanner,
		"Trip report – SECRET": UnsureBanner, "TRIP REPORT [SECRET]": UnsureBanner, "SECRET WHEN FILLED IN": UnsureBanner,
		"SECRET CONFIDENTIAL": UnsureBanner, "SECRET/CONFIDENTIAL": UnsureBanner, "● SECRET": UnsureBanner,
		"12/03/15 SECRET": UnsureBanner, "UNCLASSIFIED PIERS": UnsureBanner,
		"SECRET SERVICE OF THE PORT": NoDoubt, "The SECRET of the pier": NoDoubt, "A secret pier": NoDoubt,
		"SECRET is what he is": NoDoubt, "It was of the SECRET.": NoDoubt, `"SECRET" and "CONFIDENTIAL"`: NoDoubt,
		"SECRET_KEY of the pier": NoDoubt, "TOP-SECRET/X": NoDoubt, "so he went to the board of SECRET Piers": NoDoubt,
		"SECRETARY OF THE PORT": NoDoubt, "NON-SECRET": NoDoubt,
	} {
		tokens, ok := ScanPaper(line + body)
		require.True(t, ok, line)
		require.Equal(t, want, tokens.Doubt, line)
	}
	for banner, want := range map[string]Doubt{"SECRET": NoDoubt, "TOP SECRET": NoDoubt, "CONFIDENTIAL": PassedBanner,
		"UNCLASSIFIED": PassedBanner, "SBU": PassedBanner} {
		tokens, ok := ScanPaper(banner + body + "SECRET MATERIAL\n\n" + banner + "\n")
		require.True(t, ok, banner)
		require.Equal(t, want, tokens.Doubt, banner)
	}
	far := ""
	for range 20 {
		far += "(U) It rained on the pier.\n\n"
	}
	tokens, ok := ScanPaper("(S//NF) The owner has sold it.\n\n" + far + "SECRET MATERIAL\n\n" + far)
	require.True(t, ok)
	require.Equal(t, NoDoubt, tokens.Doubt)
	tokens, _ = ScanPaper("SBU\n\n(SBU) It rained.\n\nSENSITIVE BUT UNCLASSIFIED PIERS\n\n(SBU) It is new.\n\nSBU\n")
	require.Equal(t, NoDoubt, tokens.Doubt)
}

// TestTitledLevelsAlone: a level next to a title on the first line, and nothing else of a paper.
func TestTitledLevelsAlone(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n"
	for line, want := range map[string]Doubt{
		"SECRET – Trip report\n\nIt is new.\n": UnsureBanner, "TOP SECRET - Trip report\n\nIt is new.\n": UnsureBanner,
		"Trip report – SECRET\n\nIt is new.\n": UnsureBanner, "Trip report (TOP SECRET)\n\nIt is new.\n": UnsureBanner,
		"SECRET/CONFIDENTIAL/UNCLASSIFIED\n\nIt is new.\n": UnsureBanner,
		"SECRET CONFIDENTIAL\n\nIt is new.\n":              UnsureBanner,
		"CONFIDENTIAL – Trip report" + memo:                UnsureBanner,
		"Trip report – CONFIDENTIAL" + memo:                UnsureBanner,
		"CONFIDENTIAL – Trip report\n\nIt is new.\n":       NoDoubt, // as papers of business
		"SECRET - the tool for keys\n\nIt is new.\n":       NoDoubt,
		"SECRET - A tool for keys\n\nIt is new.\n":         NoDoubt,
		"SECRET: Trip report\n\nIt is new.\n":              NoDoubt,
		"It is new.\n\nSECRET – Trip report\n":             NoDoubt,
		"a key - SECRET\n\nIt is new.\n":                   NoDoubt,
		"Piers-SECRET\n\nIt is new.\n":                     NoDoubt,
		"Which of the many levels is a - SECRET\n\nIt.\n":  NoDoubt,
	} {
		requireDoubt(t, want, line)
	}
}

// TestLevelsOfOthers: a level of NATO's partners or of another nation alone on a line is listed.
func TestLevelsOfOthers(t *testing.T) {
	for line, want := range map[string]Doubt{
		"NATO RESTRICTED": UnsureBanner, "NATO/EAPC CONFIDENTIAL": UnsureBanner, "UK SECRET": UnsureBanner,
		"CANADIAN CONFIDENTIAL": UnsureBanner, "EU SECRET": UnsureBanner, "EU SECRETS": NoDoubt,
		"UK SECRET SALES": NoDoubt, "UK UNCLASSIFIED SALES": NoDoubt, "CAN CUI": NoDoubt, "CAN CONFIDENTIAL PIERS": NoDoubt,
	} {
		tokens, ok := ScanPaper(line + "\n\nThe pier is new.\n\n" + line + "\n")
		require.False(t, ok, line)
		require.Equal(t, want, tokens.Doubt, line)
	}
}

// TestClassifiedEnclosures: a line says that what a letter sends is classified, or what the letter is without it.
func TestClassifiedEnclosures(t *testing.T) {
	for line, want := range map[string]Doubt{
		"CLASSIFIED ENCLOSURE": UnsureBanner, "CLASSIFIED ENCLOSURES": UnsureBanner, "CLASSIFIED ATTACHMENT": UnsureBanner,
		"SECRET ATTACHMENT": UnsureBanner, "TOP SECRET ENCLOSURES": UnsureBanner, "CONFIDENTIAL ENCLOSURE": UnsureBanner,
		"UNCLASSIFIED WHEN SEPARATED FROM CLASSIFIED ENCLOSURE": UnsureBanner,
		"(UNCLASSIFIED WHEN SEPARATED FROM ENCLOSURE)":          UnsureBanner,
		"UNCLASSIFIED W/O ATTACHMENT":                           UnsureBanner,
		"REGRADED UNCLASSIFIED WHEN SEPARATED FROM ENCLOSURES":  UnsureBanner,
		"DOWNGRADED TO UNCLASSIFIED UPON REMOVAL OF ENCLOSURE":  UnsureBanner,
		"WHEN SEPARATED FROM ENCLOSURE, HANDLE AS UNCLASSIFIED": UnsureBanner,
		"CLASSIFIED ADVERTISEMENTS":                             NoDoubt, "DECLASSIFIED ENCLOSURE": NoDoubt,
		"UNCLASSIFIED ENCLOSURE": NoDoubt, "A CLASSIFIED ENCLOSURE": NoDoubt, "UNCLASSIFIED WHEN READ": NoDoubt,
		"CLASSIFIED ENCLOSURE OF THE PIER":                               NoDoubt,
		"Unclassified papers may be read when separated from the others": NoDoubt,
	} {
		tokens, ok := ScanPaper(line + "\n\nMemorandum of the port\n\nThe pier is new.\n")
		require.False(t, ok, line)
		require.Equal(t, want, tokens.Doubt, line)
	}
}

// TestTitleDash: what is after the dash is a title if it begins with a capital or a figure, and is not a sentence.
func TestTitleDash(t *testing.T) {
	for line, want := range map[string]int{
		"SECRET – Trip report": len("SECRET"), "SECRET - 2026 report": len("SECRET"), "[SECRET] | Piers": len("[SECRET]"),
		"**SECRET** -- Piers": len("**SECRET**"), "SECRET//NOFORN - Piers": len("SECRET//NOFORN"), "Trip - Report": 0,
		"SECRET - The pier is new.": 0, "SECRET - ": 0, "SECRET - **": 0, "SECRET - the pier": 0, "SECRET - A pier": 0,
		"SECRET - CONFIDENTIAL": 0, "SECRET-Piers": 0, "CONFIDENTIAL - ENTIRE TEXT": 0,
	} {
		require.Equal(t, want, titleDash(line), line)
	}
}

// TestTitledBanners: a level with a title is a banner where it opens a text, also below the head of a mail,
// and not among its paragraphs or those of a mark below the levels.
func TestTitledBanners(t *testing.T) {
	const line, body = "SECRET – Trip report\n", "\n(S) It rained on the pier.\n\n(S//NF) The owner has sold it.\n"
	banners := func(s string) (n int) {
		tokens, _ := ScanPaper(s)
		for i := range tokens.Len() {
			if tokens.At(i).Kind == Banner {
				n++
			}
		}
		return n
	}
	for s, want := range map[string]int{
		line + body: 1, mailOfPoe + line + body: 1, line + "MEMORANDUM FOR MR. POE\n" + body: 1,
		line + "-----\n" + body:                1,
		line + "and what it was for.\n" + body: 0, body + "\n" + line + body: 0,
		"SBU – Trip report\n" + body: 0, "Piers – Trip report\n" + body: 0,
	} {
		require.Equal(t, want, banners(s), s)
	}
}
