package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDamagedBannersAndMarks: what a machine left of a banner or of marks makes a paper that is read a doubtful one.
func TestDamagedBannersAndMarks(t *testing.T) {
	const memo = "MEMORANDUM FOR THE MAYOR\n\nSUBJECT: Piers\n\n(U//FOUO) The pier is new.\n\n"
	const marks = "(U) The pier is new.\n\n(S) It leaks, he said.\n\n(U) It is closed.\n\n"
	for s, want := range map[string]Doubt{
		memo + "TOP SECR£THCOhfftiT//tiOFOR~~nc1\n\n(U) It is old.\n": MisreadBanner,
		memo + "TOP SECRM-BM-#THCO\n\n(U) It is old.\n":               MisreadBanner,
		"TOP SECRETHCOMINT\n\n" + memo:                                MisreadBanner,
		memo + "page 2 TOP SECR'f//81\n\n(U) It is old.\n":            MisreadBanner,
		memo + "TOP SECRT\n\n(U) It is old.\n":                        MisreadBanner,
		memo + "a. (O//SI) It leaks.\n":                               MisreadMarks,
		memo + "(3//NF) It leaks.\n":                                  MisreadMarks,
		memo + "(SHNF) It leaks.\n":                                   MisreadMarks,
		memo + "{U//FOUO) It leaks.\n":                                MisreadMarks,
		"SECRET\n\n" + memo + marks + "(8//NF) It leaks.\n\nSECRET\n": MisreadMarks,
		"SECRET\n\n" + memo + "(8//NF) It leaks.\n\nSECRET\n":         MisreadMarks,
		"SECRET\n\n" + memo + "(U / /FOUO) It leaks.\n\nSECRET\n":     NoDoubt,
		"SECRET\n\n" + memo + "2. (UIIFOUO) It leaks.\n\nSECRET\n":    MisreadMarks,
		"SECRET\n\n" + memo + "(U/IFOUO) It leaks.\n\nSECRET\n":       MisreadMarks,
		"SECRET\n\n" + memo + "(SIINF) It leaks.\n\nSECRET\n":         MisreadMarks,
		"SECRET\n\n" + memo + "(U / FOUO / PORT) It.\n\nSECRET\n":     NoDoubt,
		"SECRET\n\n" + memo + "(CIA) It leaks.\n\nSECRET\n":           NoDoubt,
		"SECRET\n\n" + memo + "(SIGINT) It leaks.\n\nSECRET\n":        NoDoubt,
		"SECRET\n\n" + memo + "(SILT//REL) It leaks.\n\nSECRET\n":     NoDoubt,
		memo + "SECRETIPMl\\f1NT//Xl\n\n(U) It is old.\n":             MisreadBanner,
		memo + "SECRCPI/C0M1N\\1//XI\n\n(U) It is old.\n":             MisreadBanner,
		memo + "5ECHEI!/COM1N'l//X1\n\n(U) It is old.\n":              MisreadBanner,
		memo + "TOF SECHEIl//COMINI//NOF0RN\n\n(U) It is old.\n":      MisreadBanner,
		memo + "SECTION//NORTH/PIER\n\n(U) It is old.\n":              NoDoubt,
		memo + "SELECT//COMMIT\n\n(U) It is old.\n":                   NoDoubt,
		memo + "SECURED BY//THE PORT\n\n(U) It is.\n":                 NoDoubt,
		memo + "The TOP SECRETARY of the pier.\n":                     NoDoubt,
		memo + "(U) The TOP SECRECY of it.\n":                         NoDoubt,
		memo + "(U//FOUO) It is old.\n":                               NoDoubt,
		memo + "(U) It is.\n\n(0) It is old.\n":                       MisreadMarks,
		memo + "(U) It is.\n\n($) It is old.\n":                       MisreadMarks,
		memo + "(0) It is old.\n":                                     NoDoubt, // one mark alone is next to it
		memo + "(U) It is.\n\n(0) is its number.\n":                   NoDoubt,
		memo + "(U) It is.\n\n(0) It is old.\n\n(1) It is wide.\n":    NoDoubt,
		memo + "(U) It is.\n\n| 4 | (S)/S//REL) It is old. |\n":       MisreadMarks,
		memo + "(U) It is.\n\n| (TSI/SII/REL) It is old. | 4 |\n":     MisreadMarks,
		memo + "(U) It is.\n\n| 4 | (S)/(U) It is old. |\n":           NoDoubt,
		memo + "(s//rel) It is old.\n":                                NoDoubt,
		memo + "(A//B) It is old.\n":                                  NoDoubt,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q", s)
		require.Equal(t, want, tokens.Doubt, "%q", s)
	}
}

// TestMarksBehindWithoutBanner: three paragraphs with marks at their ends, or marks (U) at both ends, are listed.
func TestMarksBehindWithoutBanner(t *testing.T) {
	const end = " of the harbor is kept in the tables of the port. "
	three := func(mark string) string { return strings.Repeat("The list"+end+mark+"\n\n", 3) }
	for s, want := range map[string]Doubt{
		"Study 5-82\n\n" + three("(S)"): LateMarks,
		"Study 5-82\n\n" + three("(C)"): LateMarks,
		three("(TS)"):                   LateMarks,
		"Policy (U)\n\n(U) As said, the only rule was old.\n\n(U) By comparison, the unit had one.\n\nRules (U)\n": LoneMarks,
		"(U) As said, the only rule was old.\n\n(U) By comparison, the unit had one.\n":                            LoneMarks,
		"(U) As said.\n\n(U) By it.\n": NoDoubt,
		"# Words\n\n(U) As said, the only rule was old.\n\n(U) By comparison, the unit had one.\n": NoDoubt,
		"(U) As said, the only rule was old.\n\n(R) By comparison, the unit had one.\n":            NoDoubt,
		"The list" + end + "(S)\n": NoDoubt,
	} {
		requireDoubt(t, want, s)
	}
}

// TestLettersAndCovers: a banner that is the first line, and a date, a copy of it or a sentence about the letter alone.
func TestLettersAndCovers(t *testing.T) {
	for s, want := range map[string]string{
		"UNCLASSIFIED\nAugust 12, 2019\nThe Honorable Rosa Quill\nDear Ms. Quill:\nI am reporting.\nThis letter is " +
			"UNCLASSIFIED when separated from the attachment.\n": "UNCLASSIFIED",
		"UNCLASSIFIED\n\nCOVER SHEET\n\nTO:\n\nTHE MAYOR\n\nUNCLASSIFIED\n\nOctober 2, 1989\n\nUNCLASSIFIED\n\nPolicy" +
			prose: "UNCLASSIFIED",
		"SECRET\n\nA List of Piers\n\nMay 3, 1967\n\nThe pier.\n\nSECRET\n\nIt is new.\n": "SECRET",
		"TOP SECRET//NOFORN (UNCLASSIFIED when separated from attachments)\n\nROSA QUILL\n\nMay 3, 2018\n\nDear Sir:" +
			prose: "TOP SECRET//NOFORN",
		"SECRET (CONFIDENTIAL when separated from enclosures)\n\n3 May 1972\n\nDear Sir:" + prose: "SECRET",
		"FOR OFFICIAL USE ONLY\n\nA List\n\nMay 3, 2007\n\nThe pier.\n\nFOR OFFICIAL USE ONLY\n\n" +
			"It is new.\n": "FOR OFFICIAL USE ONLY",
		"UNCLASSIFIED//FOR OFFICIAL USE ONLY\n\nHARBOR OVERVIEW\n\nUNCLASSIFIED//FOR OFFICIAL USE ONLY Warning! This " +
			"is exempt from release.\n\nMore.\n": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
		"HARBOR COURT\n\nTOP SECRET//SI//NOFORN\n\nOPINION\n\nIt is so. TOP SECRETJ}SI//NOFORN\n\n" +
			"More.\n": "TOP SECRET//SI//NOFORN",
		"TOP SECRE'f//81//0RCON\n\nIt is so.\n\nTOP SECRET//SI//ORCON\n\nMore of it.\n": "TOP SECRET//SI//ORCON",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Contains(t, []EvidenceKind{BannersAlone, IssuerAndMark}, tokens.Evidence, "%q", s)
		require.Equal(t, want, firstOf(&tokens, Banner), "%q", s)
	}
	for _, s := range []string{
		"CONFIDENTIAL\n\nA List\n\nMay 3, 2007\n\nThe price.\n\nCONFIDENTIAL\n\nIt is new.\n",
		"UNCLASSIFIED\n\nAugust 12, 2019\n\nDear Ms. Quill:" + prose,
		"FOUO\n\nMay 3, 2007\n\nThe words.\n\nFOUO\n\nIt is a word.\n",
		"UNCLASSIFIED\nCONFIDENTIAL\nSECRET\nTOP SECRET\nUNCLASSIFIED\n\nMay 3, 2007\n\nare levels.\n",
		"Of chapter 3      SECRET\n\n3 May 1972\n\nThe pier.\n",
		"SECRET//NOFORN\n\nIs written \"SECRET//NOFORN\" in code.\n\nMore.\n",
		"# Guide\n\nTOP SECRET//SI//NOFORN\n\nTOP SECRETJ}SI//NOFORN\n\nMore.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%q: evidence %d", s, tokens.Evidence)
	}
}

// TestPagesBeforeBanners: a page's number and wide blanks may be before a banner on its line.
func TestPagesBeforeBanners(t *testing.T) {
	for s, want := range map[string]bool{"begin page 141          UNCLASSIFIED": true, "end page 1    SECRET": true,
		"Page 12      SECRET//NOFORN": true, "- 3 -     TOP SECRET": true, "7        CONFIDENTIAL": true,
		"Page 12 SECRET": false, "Chapter 12      SECRET": false, "page      SECRET": false, "12      Secret": false,
		"12      SECRET GARDEN": false} {
		require.Equal(t, want, bannerLike(s), s)
	}
}
