package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// bannerTexts are the texts of the banners of a paper.
func bannerTexts(t *testing.T, s string) (list []string) {
	t.Helper()
	tokens, _ := ScanPaper(s)
	for i := range tokens.Len() {
		if tok := tokens.At(i); tok.Kind == Banner {
			list = append(list, tok.Text)
		}
	}
	return list
}

// TestBannersInWords: a CUI banner may have the words before its abbreviation, blanks around its strokes and the name
// of an office behind, and a release list may have "and" before its last country.
func TestBannersInWords(t *testing.T) {
	const marks = "\n\n(CUI) The pier is new.\n\n(U) It is long.\n"
	for line, banner := range map[string]string{
		"CONTROLLED UNCLASSIFIED INFORMATION (CUI) // SP-EXPT":            "",
		"CONTROLLED UNCLASSIFIED INFORMATION (CUI)":                       "",
		"CONTROLLED UNCLASSIFIED INFORMATION (CUI) | Department of Piers": "CONTROLLED UNCLASSIFIED INFORMATION (CUI)",
		"CUI // SP-EXPT | Department of Piers":                            "CUI // SP-EXPT",
		"CUI | Office of Piers":                                           "CUI",
		"CUI | Harbor Agency":                                             "CUI",
		"FOR OFFICIAL USE ONLY (FOUO) | Bureau of Piers":                  "FOR OFFICIAL USE ONLY (FOUO)",
		"Controlled Unclassified Information (CUI) | Department of Piers": "Controlled Unclassified Information (CUI)",
		"SECRET//SI//REL TO USA, AUS, and GBR":                            "",
		"SECRET//SI//REL TO USA, AUS and GBR//25X1":                       "",
		"SECRET//COMINT//REL TO USA and GBR":                              "",
	} {
		if banner == "" {
			banner = line
		}
		require.Equal(t, []string{banner, banner}, bannerTexts(t, line+marks+"\n"+line+"\n"), line)
		if !strings.HasPrefix(line, "Cont") {
			require.Equal(t, []string{banner}, bannerTexts(t, "# "+line+marks), line)
		}
	}
	for _, line := range []string{
		"CUI | Controlled Unclassified Information", "CUI (see below)", "CUI | piers of the department", "CUI | Harbor",
		"SECRET//SI//REL TO USA, AUS, and the crew", "CUI (TBD)",
	} {
		require.Empty(t, bannerTexts(t, line+marks), line)
	}
}

// TestKeysOfJoinedPages: the keys of an authority block without their values on one line with marks, as where a page
// became one line, and a level with what a machine left of its controls.
func TestKeysOfJoinedPages(t *testing.T) {
	const words = " The piers of the town are kept by the crew of the ferry, and nobody else has been there since May."
	for _, line := range []string{
		"TOPSEERETHNOFORN COURT Classify by: Q12 Reason: @ Declassify On: Derived From: Guide 3 (U) PIERS",
		"Classified by: Derived from: Reason: Declassify on: (S) PIERS",
		"Derived From: x Classified By: Reason: Declassify On: (U)",
	} {
		requireDoubt(t, LoneBlock, line+words+"\n")
	}
	for _, line := range []string{
		"Classify by: Q12 Reason: @ Declassify On: Derived From: Guide 3 PIERS",
		"Piers Reason: Declassify On: Derived: (U) PIERS",
		`The lines "Classified By:", "Reason:", "Derived From:" and "Declassify On:" come before (U) portions.`,
		"Say Classified by:\nSay Reason:\nSay Derived from:\nWhat to declassify on: (U) piers.",
		"Write Classified By: and Derived From: and Reason: (U), and declassify only",
	} {
		requireDoubt(t, NoDoubt, line+words+"\n")
	}
	requireDoubt(t, UnsureBanner, "Overall Classification: TOP SECRET/I\n\nHarbor Plan\n\n"+words+"\n")
	requireDoubt(t, NoDoubt, "Harbor Plan\n\nClassification: SECRET/private\n\n"+words+"\n")
}
