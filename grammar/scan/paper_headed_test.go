package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersOfHeadedPapers: a banner need not be the first line where the lines of a memorandum's head show what the
// text is.
func TestBannersOfHeadedPapers(t *testing.T) {
	for s, level := range map[string]string{
		"File 7\n\nSECRET\n\nTO: Mr. Oak\nFROM: Ana Elm\nSUBJECT: Piers" + prose:                           "SECRET",
		"Harbor Board\nPort Amber\n\nTOP SECRET\n\nFROM: Ana Elm\nDATE: 3 May 1962" + prose:                "TOP SECRET",
		"FROM: Ana Elm\nTO: Mr. Oak\n\nSECRET\n\nSUBJECT: Piers" + prose:                                   "SECRET",
		"TO: Mr. Oak\n\nFROM: Ana Elm\n\nSECRET\n\n1 - Mr. Ash\n\nDATE: 6/11/75\n\nSUBJECT: X" + prose:     "SECRET",
		"MEMORANDUM\n\nSUBJECT: Piers\n\n1. The pier is old.\n\n2. It is new.\n\nSECRET\n":                 "SECRET",
		"MEMORANDUM FOR THE MAYOR\n\nDear Mayor:" + prose + "\nA. Oak\n\nTOP SECRET\n":                     "TOP SECRET",
		"Copy 3 of 9\nSECRET/NODIS\nMEMORANDUM OF CONVERSATION\nPARTICIPANTS: A. Oak\nPLACE: Home" + prose: "SECRET/NODIS",
		"UNCLASSIFIED\n\nPump Court\n\nMarch 3, 2018\n\nTo: Members\nFrom: Staff\nSubject: Piers" + prose:  "UNCLASSIFIED",
		"From: Rosa\nTo: Paul\nSubject: Ferries\n\nSENSITIVE BUT UNCLASSIFIED\n\nIt left.\n": "SENSITIVE BUT " +
			"UNCLASSIFIED",
		"Log 12\nCONFIDENTIAL//NOFORN\nTO: Mr. Oak\nFROM: Ana Elm\nSUBJECT: Piers" + prose: "CONFIDENTIAL//NOFORN",
		"UNITED STATES GOVERNMENT\nMemorandum\nTO: Mr. Oak\nFROM: Ana Elm\n\nCONFIDENTIAL\n\nSUBJECT: X" +
			prose: "CONFIDENTIAL",
		"United States Government Memorandum\n\nTO: Mr. Oak\n\nCONFIDENTIAL" + prose: "CONFIDENTIAL",
		"TO: Rosa\nFROM: Paul\nSECRET\nDATE: 1975\nThe end.":                         "SECRET",
		// printed warnings
		"DOC. 7\nSECRET\n(Security Classification)\n\nNATIONAL SECURITY INFORMATION\n" +
			"Unauthorized Disclosure Subject to Criminal Sanctions" + prose: "SECRET",
		"Book 3\n\nCONFIDENTIAL\n\nThis affects the national defense within the meaning of the espionage laws." +
			prose: "CONFIDENTIAL",
		"TITLE : PIERS\nCLASSIFICATION : TOP SECRET\n\nJFK ASSASSINATION SYSTEM\nIDENTIFICATION FORM" + prose: "TOP SECRET",
		"CONFIDENTIAL\nDOWNGRADED AT 3 YEAR INTERVALS; DECLASSIFIED AFTER 12 YEARS" + prose:                   "CONFIDENTIAL",
		// editions print small capitals as small letters
		"Memorandum by the Mayor to the Board\n\ntop secret\n\nI have read it." + prose:               "top secret",
		"Memorandum of Conversation, by the Mayor\n\nsecret\n[Port Amber,] May 3, 1951.\n" + prose:    "secret",
		"Memorandum of Conversation, by the Mayor\n\nconfidential [Port Amber,] May 3, 1951." + prose: "confidential",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Contains(t, []EvidenceKind{BannersAlone, IssuerAndMark}, tokens.Evidence, "%q", s)
		require.Equal(t, level, firstOf(&tokens, Banner), "%q", s)
	}
}

// TestTextsWithoutBanners: business and talk about secrets have a head, too.
func TestTextsWithoutBanners(t *testing.T) {
	for _, s := range []string{
		"File 7\n\nCONFIDENTIAL\n\nTO: Mr. Oak\nFROM: Ana Elm\nSUBJECT: Prices" + prose,
		"CONFIDENTIAL\n\nMEMORANDUM\n\nTO: Mr. Oak\nFROM: Ana Elm\nRE: Prices" + prose + "\nCONFIDENTIAL\n",
		"TO: Mr. Oak\nFROM: Ana Elm\nSUBJECT: Prices\n\nUNCLASSIFIED" + prose,
		"To: Oak\nFrom: Elm\nSubject: Keys\n\nThe list of words is\nSECRET\nTOKEN\nKEY\n\nKeep them." + prose,
		"Memorandum by the Mayor to the Board\n\nThe secret is old.\nsecret words\n" + prose,
		"A Book of Piers\n\nsecret\n\nIt has a name." + prose,
		"Memorandum by the Mayor to the Board\n\nIt is new.\n\n1\n\n2\n\n3\n\n4\n\n5\n\n6\n\n7\n\nsecret\n",
		"The United States Government Printing Office\n\nCONFIDENTIAL" + prose,
		"SBU\nFOUO\nCUI\nare short words.\n\nTo: Oak\nFrom: Elm\nSubject: Words" + prose,
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%q: evidence %d", s, tokens.Evidence)
	}
}

// TestDaysOfStamps: the date below who declassified a paper is not the paper's.
func TestDaysOfStamps(t *testing.T) {
	const memo = "\n\nMarch 3, 1998\n\nTo: Oak\nFrom: Elm\nSubject: Piers" + prose
	for _, stamp := range []string{"Declassified by order of the Mayor\n\nFebruary 2, 2018",
		"DECLASSIFIED BY THE MAYOR\nFebruary 2, 2018", "Declassified by order of the Mayor, February 2, 2018"} {
		tokens, ok := ScanPaper("UNCLASSIFIED\n\n" + stamp + memo)
		require.True(t, ok, stamp)
		for i := range tokens.Len() {
			if tok := tokens.At(i); tok.Kind == TitleLine {
				require.Equal(t, "March 3, 1998", tok.Text, stamp)
				break
			}
		}
	}
}

// TestBannersOfDirectives: a level between a date or DRAFT and the title of a directive, below a long title of an
// edition, and at both ends of a page that is one line.
func TestBannersOfDirectives(t *testing.T) {
	long := "Memorandum by the Harbor Master to the Acting Master (Doe), the Chairman of the Board of the Ferries " +
		"of the Town (Roe), and the Keeper of the Lights (Oak)\n"
	page := " Boats of the Town and All of Their Piers May 2016 Introduction. The boats are kept by the crew of the town "
	for s, level := range map[string]string{
		"5/4/63\nDRAFT\nTOP SECRET\nNATIONAL SECURITY ACTION MEMORANDUM NO\n1. The boats stay." + prose: "TOP SECRET",
		"DRAFT\nSECRET\nNATIONAL SECURITY DECISION DIRECTIVE 900\nThe boats stay." + prose:              "SECRET",
		"May 4, 1963\nSECRET\nPRESIDENTIAL DIRECTIVE/NSC-900\nThe boats stay." + prose:                  "SECRET",
		"5/4/63\n\nWORKING DRAFT\n\nTOP SECRET\n\nNATIONAL SECURITY STUDY MEMORANDUM 900" + prose:       "TOP SECRET",
		long + "top secret\n[Port,] May 4, 1954.\n" + prose:                                             "top secret",
		long + "\ntop secret\neyes only\n\n[Port,] May 4, 1954.\n" + prose:                              "top secret",
		"Memorandum by the Master to the\nActing Master (Doe), the Dean (Roe)\nsecret\n" + prose:        "secret",
		"Papers of the Port\n\n" + long + "\n[Extracts]\n\nsecret\n\n" + prose:                          "secret",
		"1 UNCLASSIFIED//FOUO" + page + "1 UNCLASSIFIED//FOUO\n":                                        "UNCLASSIFIED//FOUO",
		"12 SECRET//NOFORN" + page + "12 SECRET//NOFORN\n":                                              "SECRET//NOFORN",
		"1 UNCLASSIFIED//FOUO Boats May 2016 1 UNCLASSIFIED//FOUO\n":                                    "UNCLASSIFIED//FOUO",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, level, firstOf(&tokens, Banner), "%q", s)
	}
	for _, s := range []string{
		"DRAFT\n\nCONFIDENTIAL\n\nThe price is high.\n",
		"The board cites it.\n\nNational Security Directive 900 was read\n\nSECRET\n\nby all." + prose,
		"1 UNCLASSIFIED//FOUO" + page + "2 SECRET//NOFORN\n",
		"A memorandum on piers.\n\nsecret\n\n" + prose,
	} {
		_, ok := ScanPaper(s)
		require.False(t, ok, "%q", s)
	}
}

// TestReportsOfAMonth: the cover of a report has its month, and its pages the same banner.
func TestReportsOfAMonth(t *testing.T) {
	const cover = "PT-17-28\n\nReview of the Piers\n\nMay 2017"
	for s, level := range map[string]string{
		"UNCLASSIFIED\n\nUNCLASSIFIED\n\n" + cover + prose:                   "UNCLASSIFIED",
		"UNCLASSIFIED\n\n" + cover + prose + "\nUNCLASSIFIED\n\nIt is new.":  "UNCLASSIFIED",
		"UNCLASSIFIED\n\n" + cover + "\n\nUNCLASSIFIED UNCLASSIFIED" + prose: "UNCLASSIFIED",
		"SECRET\n\n**January 2008**\n\nSECRET SECRET" + prose:                "SECRET",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.Equal(t, BannersAlone, tokens.Evidence, s)
		require.Equal(t, level, firstOf(&tokens, Banner), s)
	}
	for _, s := range []string{
		"UNCLASSIFIED\n\n" + cover + prose, "UNCLASSIFIED\n\nUNCLASSIFIED\n\nThe piers in May 2017" + prose,
		"CONFIDENTIAL\n\nCONFIDENTIAL\n\n" + cover + prose, cover + "\n\nUNCLASSIFIED\n\nUNCLASSIFIED" + prose,
		"UNCLASSIFIED\n\n" + cover + "\n\nIt is UNCLASSIFIED UNCLASSIFIED" + prose,
		"UNCLASSIFIED\n\nUNCLASSIFIED" + strings.Repeat(prose, 120) + "\nMay 2017\n\nIt is new.\n",
	} {
		_, ok := ScanPaper(s)
		require.False(t, ok, "%q", s)
	}
}
