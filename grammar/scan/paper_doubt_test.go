package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// requireDoubt requires that a text is not read as a paper, and the reason why it is listed; NoDoubt for none.
func requireDoubt(t *testing.T, want Doubt, s string) *Tokens {
	t.Helper()
	tokens, ok := ScanPaper(s)
	require.False(t, ok, "%q: evidence %d", s, tokens.Evidence)
	require.Equal(t, want, tokens.Doubt, "%q: %s", s, tokens.Doubt)
	return &tokens
}

// TestDoubtfulPapers: texts that may be papers, and are not taken for them, are listed for what was seen.
func TestDoubtfulPapers(t *testing.T) {
	for s, want := range map[string]Doubt{
		"SECRET\n\nThe pier is new.\n":                                                        LoneBanner,
		"TOP SECRET\n\nThe pier is new.\n":                                                    LoneBanner,
		"The cover of a book.\n\nOf piers.\n\nSECRET\n":                                       LoneBanner,
		"SECRET//NOFORN\n\nThe pier is new.\n":                                                LoneBanner,
		"The pier.\n\nCONFIDENTIAL//NOFORN\n\nIt is new.\n":                                   LoneBanner,
		"UNCLASSIFIED//FOUO\n\nThe pier is new.\n":                                            LoneBanner,
		"CUI\n\nThe pier is new.\n":                                                           LoneBanner,
		"CONTROLLED\n\nThe pier is new.\n":                                                    LoneBanner,
		"CUI//SP-PRVCY//FEDCON\n\nThe pier is new.\n":                                         LoneBanner,
		"SENSITIVE BUT UNCLASSIFIED\n\nThe pier is new.\n":                                    LoneBanner,
		"LIMITED OFFICIAL USE\n\nThe pier is new.\n":                                          LoneBanner,
		"X-412 B\nSECRET\nMonday, May 18, 1998\n\nAna: the pier is new.\n":                    LoneBanner,
		"RELEASE IN FULL\nDECLASSIFIED\nA slip of the port.\nSECRET\nThe Port Secretary\n":    LoneBanner,
		"SECRET // NOFORN // FOR THE HARBOR BOARD\n\nThe pier is new.\n":                      UnsureBanner,
		"CONFIDENTIAL//NOFORN//HARBOR BOARD ONLY\n\nThe pier is new.\n":                       UnsureBanner,
		"SECRET NOFORN WNINTEL NOCONTRACT ORCON\n\nThe pier is new.\n":                        UnsureBanner,
		"TOP SECRET - SPECIAL HANDLING - NOFORN\n\nThe pier is new.\n":                        UnsureBanner,
		"SECRET NO FOREIGN DISSEM/CONTROLLED DISSEM\n\nThe pier is new.\n":                    UnsureBanner,
		"TOP SECRET RUFF\n\nThe pier is new.\n":                                               UnsureBanner,
		"Of the pier.\n\nTOP SECRET TALENT-KEYHOLE UMBRA\n":                                   UnsureBanner,
		"~~TOP SECRET~~\n\nThe pier is new.\n":                                                UnsureBanner,
		"Top Secret\nOf the Pier\n\nNational Security Information\nThe pier.\n\nIt is new.\n": UnsureBanner,
		"Secret\n\nTo: Rosa Quill\nFrom: Paul Oak\n\nThe pier is new.\n":                      UnsureBanner,
		"Limited Official Use\n\nTo: Rosa Quill\nFrom: Paul Oak\n\nThe pier.\n":               UnsureBanner,
		"(TS) Of the port.\n\n(TS) Of the pier.\n\n(TS) Of the ferry.\n":                      LoneMarks,
		"(S) The envoy named his source there.\n":                                             LoneMarks,
		"(U) Of the port.\n\n(U) Of the pier.\n\n(U) Of the ferry.\n":                         LoneMarks,
		"(U) A list of the port.\n\n(C) He left on the last ferry.\n":                         LoneMarks,
		"1. (S) He left on the last ferry.\n\n2. (S) She left on the first.\n":                LoneMarks,
		"CONFIDENTIAL\n\n(C) He left on the last ferry.\n":                                    LoneBanner,
		"1.1 (U) Purpose.\n(U) Text.\n1.2 (U) Range.\n(U) Text.\n":                            LoneMarks,
	} {
		requireDoubt(t, want, s)
		require.NotEmpty(t, want.String())
	}
}

// TestNoDoubtAboutOrdinaryTexts: words, legends, private papers and talk about markings are not listed.
func TestNoDoubtAboutOrdinaryTexts(t *testing.T) {
	for name, s := range map[string]string{
		"private papers":    "CONFIDENTIAL\n\nFor: Rosa Quill\nFrom: Paul Oak\n\nThe price is high.\n\nCONFIDENTIAL\n",
		"released":          "RELEASE IN FULL\nDECLASSIFIED\n\nCONFIDENTIAL\n\nFor: Rosa Quill\nFrom: Paul Oak\n",
		"in mixed case":     "Confidential\n\nTo: Rosa Quill\nFrom: Paul Oak\n\nThe price is high.\n",
		"unclassified once": "UNCLASSIFIED\n\nThe pier is new.\n",
		"a garden":          "SECRET GARDEN\n\nThe pier is new.\n\nSECRET HANDLING OF PIERS\n",
		"a struck word":     "~~Secret talks~~\n\n~~MEMORANDUM~~\n\nThe pier is new.\n",
		"a heading":         "Secret\n======\n\nA secret has a name and data.\n",
		"of Markdown":       "# Secret\n\nA secret has a name and data.\n",
		"a list of words":   "PUBLIC\nINTERNAL\nSECRET\nHIDDEN\n",
		"a list of kinds":   "Secret\n\nConfigMap\n\nVolume\n\nAll are kinds.\n",
		"a legend of sizes": "(S) Small coats of the port\n(M) Medium coats of the port\n(L) Large coats\n",
		"paragraphs of one": "(S) Small coats of the port\n\n(M) Medium coats of the port\n",
		"one entry":         "(S) Small\n",
		"a list of changes": "# Changes\n\n- (TS) Types of the port.\n- (TS) Types of the pier.\n- (TS) Types of all.\n",
		"a heading of #":    "# Secret\n\nTo: Rosa Quill\nFrom: Paul Oak\n\nA secret has a name.\n",
		"a tag":             "<Secret>\n\nTo: Rosa Quill\nFrom: Paul Oak\n\nA secret has a name.\n",
		"a choice":          "(A) The pier is new\n(B) The pier is old\n(C) The pier is not there at all\n",
		"copyrights":        "(C) Harbor Board\n(C) Port Board\n(C) The Ferry Board of Amber\n",
		"a fence":           "Marks are:\n\n```\nSECRET\n(S) The envoy named his source there.\n```\n",
		"a regulation":      "(a) For example:\n\nSECRET\n\nClassified By: Rosa Quill\n\n(b) Other.\n\nThe end.\n",
		"business":          "CONFIDENTIAL // DO NOT COPY\n\nThe price is high.\n",
		"prose":             "The secret of the pier.\n\nIt is SECRET//NOFORN in the papers.\n",
		"program":           "const (\n\tSECRET = 1\n\tCUI\n\tLES\n)\n",
		"controlled by":     "CONTROLLED BY: the harbor board\n\nThe pier is new.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%s: evidence %d", name, tokens.Evidence)
		require.Equal(t, NoDoubt, tokens.Doubt, name)
	}
}

// TestBannersInMixedCase: they are banners where nothing in capitals is one and the rest shows what the text is.
func TestBannersInMixedCase(t *testing.T) {
	memo := func(banner string) string {
		return banner + "\n\nMEMORANDUM FOR THE RECORD\n\nSUBJECT: Ferries\n\nThe pier is new.\n"
	}
	for s, want := range map[string]EvidenceKind{
		memo("Secret"): BannersAlone, memo("Top Secret"): BannersAlone, memo("Limited Official Use"): BannersAlone,
		memo("Sensitive But Unclassified"): BannersAlone, memo("Sensitive but Unclassified"): BannersAlone,
		memo("Secret/Nodis"): BannersAlone, memo("Unclassified"): BannersAlone, memo("Secret//Noforn"): BannersAlone,
		memo("For Official Use Only"): BannersAlone, memo("Controlled Unclassified Information"): BannersAlone,
		memo("Confidential"): NoEvidence, memo("Secret Service"): NoEvidence, memo("secret"): NoEvidence,
		memo("Secret // Harbor Board"):                                        NoEvidence,
		memo("Secret") + "\n(S) He left.\n":                                   BannerAndMark,
		memo("Confidential") + "\n(S) He left.\n":                             BannerAndMark,
		memo("Confidential/Noforn") + "\nConfidential/Noforn\n":               TwoBanners,
		memo("Secret") + "\nClassified By: Rosa Quill\nDeclassify On: OADR\n": BannerAndMark,
		memo("MEMORANDUM") + "\nSecret\n":                                     NoEvidence, // at the foot alone
		"Limited Official Use\nRELEASE IN FULL\nApril 17 1972\nTo S PC - Mr. Oak\nFrom Paul Elm\n\nText.\n\n" +
			"Limited Official Use\n": BannersAlone,
		"Approved For Release 2099/01/02 : CIA-RDP99-00001R000000000001-1\nSecret\n18 May 95\nMEMO FOR: The Port\n" +
			"SUBJECT: Ferries\n\nText.\n": BannersAlone,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Evidence, "%q", s)
	}
}

// TestHeadingsAreNoBanners: below a banner in capitals, Confidential alone on a line is a heading.
func TestHeadingsAreNoBanners(t *testing.T) {
	tokens, _ := ScanPaper("SECRET\n\nTo: Rosa Quill\nFrom: Paul Oak\n\nConfidential\n\n(S) He left.\n\nSECRET\n")
	banners := 0
	for i := range tokens.Len() {
		if tokens.At(i).Kind == Banner {
			banners++
		}
	}
	require.Equal(t, 2, banners)
}

// TestCUI: the banners and marks of controlled unclassified information.
func TestCUI(t *testing.T) {
	for _, banner := range []string{"CUI", "CONTROLLED", "CONTROLLED UNCLASSIFIED INFORMATION", "CUI//SP-PRVCY",
		"CONTROLLED//SP-CTI/SP-EXPT//NOFORN", "CUI//FEDCON", "CUI//SP-TAX//DL ONLY", "CUI//PRVCY", "- CUI -",
		"CUI//REL TO USA, GBR", "CUI                    March 3, 2026", "UNCLASSIFIED//CUI"} {
		tokens, _ := ScanPaper(banner + "\n\nThe pier is new.\n\n" + banner + "\n")
		require.True(t, tokens.Evidence == BannersAlone || tokens.Evidence == TwoBanners, "%s: %d", banner,
			tokens.Evidence)
		tokens, _ = ScanPaper(banner + "\n\n(S) He left.\n\n(U) She left.\n")
		require.NotEqual(t, NoEvidence, tokens.Evidence, banner)
	}
	for s, want := range map[string]bool{
		"(CUI) The list is long.\n": true, "(CUI//SP-PRVCY) The list is long.\n": true, "- (CUI) The list.\n": true,
		"(CUI) and (U) do not change.\n": false, "The CUI Registry (CUI) is long.\n": false,
		"(CUIT) The list.\n": false,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Evidence == SureMark, s)
	}
}

// TestBannersWithOtherWords: above marks, a banner at the head is one even where the register has not all its words.
func TestBannersWithOtherWords(t *testing.T) {
	const marks = "\n\n1. (S) He left.\n\n2. (S) She left.\n"
	for _, banner := range []string{"SECRET // NOFORN // DECLASSIFIED UNDER ORDER",
		"SECRET//NOFORN//HARBOR BOARD ONLY",
		"TOP SECRET // SI // HARBOR BOARD", "SECRET // HARBOR BOARD", "SECRET //NOFORN", "SECRET// NOFORN"} {
		tokens, _ := ScanPaper(banner + marks)
		require.Equal(t, BannerAndMark, tokens.Evidence, banner)
		require.Equal(t, Banner, tokens.At(0).Kind, banner)
		require.Equal(t, banner, tokens.At(0).Text)
	}
	tokens, _ := ScanPaper("SECRET // of the harbor" + marks)
	require.Equal(t, NoEvidence, tokens.Evidence)
	require.Equal(t, LoneMarks, tokens.Doubt)
}

// TestFootnotes: the mark of a footnote comes after its number; the level of a cited paper is not one.
func TestFootnotes(t *testing.T) {
	const before = "SECRET\n\n(S) He left on the last ferry.¹\n\n"
	for note, want := range map[string]string{
		"1 (S//NF) The ferry is captioned so.": "(S//NF)", "12 (TS//SI//NF) The ferry.": "(TS//SI//NF)",
		"[2] (S//NF) The ferry.": "(S//NF)", "³ (S//NF) The ferry.": "(S//NF)", "¹²(S//NF) The ferry.": "(S//NF)",
		"1/ (C//NF) The ferry.": "(C//NF)", "* (S//NF) The ferry.": "(S//NF)", "† (S//NF) The ferry.": "(S//NF)",
		"1. (S//NF) The ferry.": "(S//NF)", "3 (SBU) The ferry.": "(SBU)",
		"12 (TS//SI) \"Minutes of the Port\"": "", "12 (S): \"Minutes\"": "", "23 (C) research": "",
		"2026 (S//NF) The ferry.": "", "12(S//NF) The ferry.": "",
	} {
		tokens, _ := ScanPaper(before + note + "\n\nSECRET\n")
		marks := ""
		for i := range tokens.Len() {
			if tok := tokens.At(i); tok.Kind == Mark && tok.Span.Start > len(before) {
				marks += tok.Text
			}
		}
		require.Equal(t, want, marks, note)
	}
	require.False(t, strings.Contains(before, "\f"))
}

// TestSignsAroundALevelMakeNoBanner: a level with signs of its own at the head and the foot is not read, and a paper
// with a block then says that it has no banner.
func TestSignsAroundALevelMakeNoBanner(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR MR. POE\n\nFROM: J. Oak\nSUBJECT: (U) Piers\n\n1. (U) It rained.\n" +
		"2. (C) The owner is ill.\n\nClassified By: J. Poe, Chief\nReason: 1.4(d)\nDeclassify On: 20500101\n\n"
	for _, line := range []string{"(CONFIDENTIAL)", "(SECRET)", "(TOP SECRET)", "CONFIDENTIAL:", "SECRET:",
		"`CONFIDENTIAL`", "`SECRET`"} {
		tokens, ok := ScanPaper(line + memo + line + "\n")
		require.True(t, ok, line)
		require.Empty(t, textsOf(tokens, Banner), line)
		require.Equal(t, LoneBlock, tokens.Doubt, line)
	}
}
