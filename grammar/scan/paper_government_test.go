package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	archiveStamp = "Approved For Release 2003/05/05 : CIA-RDP99-00001A000100010001-1"
	kennedyAct   = "2025 RELEASE UNDER THE PRESIDENT JOHN F. KENNEDY ASSASSINATION RECORDS ACT OF 1992"
	prose        = "\n\nThe pier is new.\n\nIt has a quay.\n"
)

// TestBannersOfTheGovernment: with a letterhead or a stamp a lone banner at the head or the foot is one.
func TestBannersOfTheGovernment(t *testing.T) {
	for _, s := range []string{
		"DEPARTMENT OF STATE\nWashington, D.C. 20520\n\nCONFIDENTIAL\n\nJune 3, 1975\n\nDear Mr. Oak:" + prose,
		"THE WHITE HOUSE\nWASHINGTON\n\nSECRET\n\nDear Mr. Oak:" + prose,
		"THE WHI TE HOUSE\nWAS HINGTO N\n\nSECRET/SENSITIVE" + prose,
		"MEMORANDUM\n\nNATIONAL SECURITY COUNCIL\n\nSECRET\nACTION\nMay 3, 1971\n\nMEMORANDUM FOR: DR. ELM" + prose,
		"THE WHITE HOUSE\nWASHINGTON\n\nCONFIDENTIAL                       INFORMATION\n\n" +
			"MEMORANDUM FOR DR. ELM" + prose,
		"CENTRAL INTELLIGENCE AGENCY\nWASHINGTON, D.C. 20505\n\nSECRET\n\n3 May 1976" + prose,
		archiveStamp + "\nCONFIDENTIAL\n7 May 1976\nMEMORANDUM FOR: Director of Ferries" + prose,
		archiveStamp + "\nSECRET\n7 May 1976\nWeekly Report" + prose + archiveStamp + "\n",
		kennedyAct + "\n\nSECRET\n\n21 MAY\n1982\n\nDear Ana," + prose,
		kennedyAct + "\n\nFront: QUELL\n\n## SECURITY INFORMATION\n\n**CONFIDENTIAL**\n\nReport No: 7" + prose,
		"DECLASSIFIED\nE.O. 12958, Sec. 3.5\nNSC Memo, 11/24/98\nBy RQ, NARA, Date 4/12/02\n\nSECRET" + prose,
		"DECLASSIFIED\nAuthority NND 959000\nBy RQ NARA Date 4/5/01\n\nCONFIDENTIAL" + prose,
		"SECRET          DECLASSIFIED PER E.O. 12958, Sec. 3.5\n                By RQ, NARA, Date 4/12/02" + prose,
		"TO: Port\n\nGroup 1 - Excluded from Automatic Downgrading\n\nCONFIDENTIAL\n\nThe pier.\n",
		"The pier.\n\nCONFIDENTIAL\n\n" + kennedyAct + "\n",
		"A slip of the port.\nClassification: SECRET\nThe pier.\n\nCIA-RDP80-00001\n",
		"# Document\n\n## Page 1\n\n```text\n" + kennedyAct + "\n\nSECRET\n\n4 May 1976" + prose + "```\n",
		"Document Type: \nMF\nFile: \nBody: \n" + strings.Repeat(prose, 9) + archiveStamp + "\nSECRET" + prose,
		strings.Repeat(prose, 9) + "\nCONFIDENTIAL\n" + archiveStamp + strings.Repeat(prose, 9),
		"DEPARTMENT OF STATE\n\nMEMORANDUM OF CONVERSATION\n\nThe pier.\n\n" + strings.Repeat(prose, 9) + "\nSECRET\n",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		require.NotEqual(t, SureMark, tokens.Evidence, "%q", s)
		scanned := Scan(s)
		require.False(t, scanned.Cable(), "%q", s)
	}
}

// TestPapersOfBusiness: CONFIDENTIAL and SECRET on papers that no office of the government wrote show nothing.
func TestPapersOfBusiness(t *testing.T) {
	for _, s := range []string{
		"CONFIDENTIAL\n\nHarbor Press Limited\n\nDear Mr. Oak:" + prose,
		"Department of State Street Repairs\n\nCONFIDENTIAL" + prose,
		"The department of state of the pier is new.\n\nCONFIDENTIAL" + prose,
		"# Department of State\n\nA list of offices.\n\nUNCLASSIFIED" + prose,
		"CONFIDENTIAL\n\nFor: Rosa Quill\nFrom: Paul Oak\nRe: Ferries" + prose + "\nCONFIDENTIAL\n",
		"The White House\n\nA guide for visitors." + prose,
		"SECRET GARDEN\n\nCentral Intelligence Agency\n" + prose,
	} {
		requireDoubt(t, NoDoubt, s)
	}
}

// TestPagesOfAMemorandum: the same level on pages of a memorandum, or at the head of a form and again.
func TestPagesOfAMemorandum(t *testing.T) {
	for s, want := range map[string]EvidenceKind{
		"# DISPATCH\n\nTO:\nChief, Amber\n\n-------- Page 2\n\n# SECRET\n\nMEMORANDUM FOR THE RECORD:\n\n" +
			"1. The pier.\n\n" +
			"-------- Page 3\n\nSECRET\n\n-2-\n\n3. It is new.\n": BannersAlone,
		"# SECRET\n\nChief of Station, Amber\n\n1. The pier.\n\nAttachment: Letter\n\nSECRET\n\n" +
			"10 October 1968\nX.\n": BannersAlone,
		"MEMORANDUM FOR THE RECORD\n\nCONFIDENTIAL\n\nThe pier.\n\nCONFIDENTIAL\n\n" +
			"It is new.\n": BannersAlone,
		"MEMORANDUM TO ALL STAFF\n\nCONFIDENTIAL\n\nThe pier.\n\nCONFIDENTIAL\n\n" +
			"It is new.\n": NoEvidence,
		"# SECRET\n\nA key of the store.\n\n# SECRET\n\n" +
			"Another key.\n": NoEvidence,
		"PUBLIC\n\nSECRET\n\nA key of the store.\n\nSECRET\n\n" +
			"Another key.\n": NoEvidence,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Evidence, "%q", s)
	}
}

// TestMarksWithoutABanner: (U) before each paragraph is a paper's from five on, and from three with a letterhead.
func TestMarksWithoutABanner(t *testing.T) {
	const five = "(U) The pier is new.\n(U) The ferry is old.\n(U) The port has piers.\n" +
		"(U) All are closed.\n(U) It is deep.\n"
	for s, want := range map[string]EvidenceKind{
		five: SeveralMarks, "Almanac\n" + five: SeveralMarks, strings.ReplaceAll(five, "\n", "\n\n"): SeveralMarks,
		"Federal Bureau of Investigation\n\n" +
			"(U) Of the pier here now.\n(U) Of the ferry.\n(U) Of the port.\n": SeveralMarks,
		archiveStamp +
			"\n(U) Of the pier here now.\n(U) Of the ferry.\n(U) Of the port.\n": SeveralMarks,
		"(U) Of the pier here now.\n(U) Of the ferry.\n(U) Of the port.\n": NoEvidence,
		"(U) Up\n(U) Under\n(U) Use\n(U) Unix\n(U) Urgent\n":               NoEvidence,
		"# Changes\n\n" + five:         NoEvidence,
		five + "(M) Of medium size.\n": NoEvidence, five + "(A) One of a list.\n": NoEvidence,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Evidence, "%q", s)
	}
}

// TestLettersBelowABanner: a banner between the address and the salutation is listed.
func TestLettersBelowABanner(t *testing.T) {
	for _, s := range []string{
		"12 March 1981\n\nAna Elm\nPort Amber\n\nSECRET\n\nDear Mr. Oak:" + prose,
		"SECRET\n\nDear Mr. Oak:" + prose, "12 March 1981\n\nTOP SECRET\n\nDear Mr. Oak:" + prose,
		"Dear Mr. Oak:" + prose + "\nSECRET\n\nSincerely,\nAna Elm\n",
		"CONFIDENTIAL\nMEMORANDUM FOR THE RECORD" + prose,
	} {
		requireDoubt(t, LoneBanner, s)
	}
}

// TestLinesThatAreJoined: where no banner can be told from a word, a memorandum is listed.
func TestLinesThatAreJoined(t *testing.T) {
	words := strings.Repeat("The pier is new. ", 50)
	for s, want := range map[string]Doubt{
		"I ACTION MEMORANDUM 5 S LIMITED OFFICIAL USE 1 May TO The Secretary " +
			words + " LIMITED OFFICIAL USE 2 x": JoinedLines,
		"SECRET MEMORANDUM FOR THE RECORD SECRET " +
			words + " SECRET 2\n" + words + "- SECRET - 3 ": JoinedLines,
		"MEMORANDUM CONFIDENTIAL FOR CONFIDENTIAL " +
			words + " CONFIDENTIAL 2 ": JoinedLines,
		"MEMORANDUM FOR THE RECORD SECRET " +
			words: JoinedLines,
		"A SECRET of a SECRET " + words:                                      NoDoubt,
		"MEMORANDUM SECRET x SECRET y":                                       NoDoubt,
		"MEMORANDUM SECRET x SECRET y\n" + strings.Repeat("The pier.\n", 99): NoDoubt,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Doubt, "%.60q", s)
	}
}

// TestLettersOfOfficials: CONFIDENTIAL above the salutation of a letter that names an official is listed.
func TestLettersOfOfficials(t *testing.T) {
	const head = "12 March 1981\n\nHonorable Ana Elm\n"
	for s, want := range map[string]Doubt{
		head + "American Embassy\n\nCONFIDENTIAL\n\nDear Madam:" + prose:                            LoneBanner,
		head + "The White House\n\nCONFIDENTIAL\n\nDear Ana:" + prose:                               LoneBanner,
		head + "\nCONFIDENTIAL\n\nDear Madam Ambassador:" + prose:                                   LoneBanner,
		head + "\nCONFIDENTIAL\n\nDear Ana:" + prose + "Rosa Quill\nAssistant Secretary of State\n": LoneBanner,
		head + "\nCONFIDENTIAL\n\nDear Ana:" + prose:                                                NoDoubt,
		"CONFIDENTIAL\n\nFor: The Secretary of State\nFrom: Paul Oak\nRe: Ferries" + prose:          NoDoubt,
		"A guide.\nCONFIDENTIAL\nDear Madam Ambassador:" + prose:                                    NoDoubt,
		"EYES ONLY\n\nMEMORANDUM FOR THE PRESIDENT" + prose:                                         UnsureBanner,
		"NODIS\n\nMEMORANDUM OF CONVERSATION" + prose:                                               UnsureBanner,
		"SENSITIVE\n\nMEMORANDUM FOR THE PRESIDENT" + prose:                                         NoDoubt,
		"EYES ONLY\n\nA film of the pier.\n":                                                        NoDoubt,
	} {
		if tokens, read := ScanPaper(s); read { // the letterhead of an office makes a paper of it
			require.Equal(t, LoneBanner, want, "%q", s)
			require.Equal(t, BannersAlone, tokens.Evidence, "%q", s)
			require.Contains(t, []string{"American Embassy", "The White House"}, strings.Split(s, "\n")[3], "%q", s)
		} else {
			require.Equal(t, want, tokens.Doubt, "%q", s)
		}
	}
}

// TestLateMarksAboveCodes: what is deleted before a mark at a paragraph's end leaves a code on the line below.
func TestLateMarksAboveCodes(t *testing.T) {
	const three = "2. The pier is new. (S)\n3. The quay is old. (C)\n4. The port is deep. (S)\n"
	for end, want := range map[string]int{
		"5. I thanked him for the help to (U)\n25X1\n": 4, "5. I thanked him for the help to (U)\nSTATINTL\n": 4,
		"5. I thanked him. (U)\nILLEGIB\n": 4, "5. He had the help of (U)\nthe port.\n": 3,
		"5. I thanked him.\n25X1\n": 3,
	} {
		tokens, ok := ScanPaper("TOP SECRET\n4 October 1979\nMEMORANDUM FOR THE RECORD\n" + three + end)
		require.True(t, ok, end)
		require.Len(t, textsOf(tokens, LateMark), want, end)
		require.NotContains(t, textsOf(tokens, Text), "25X1", end)
	}
}

// TestWeakSignsTogether: what shows nothing alone shows a paper next to a whole block, and Confidential is a word too.
func TestWeakSignsTogether(t *testing.T) {
	const three = "(U) Of the pier here now.\n(U) Of the ferry.\n(U) Of the port.\n"
	for s, want := range map[string]EvidenceKind{
		three + "\nDerived From: Guide 1\nDeclassify On: 20370601\n":                                  SeveralMarks,
		"PURPOSE: (Uh'POUO) To forward it.\n\nDERIVED FROM NSA/CSSM 123-2\nDECLASSIFY ON X1\n":        BlockAlone,
		"To forward it.\n\nDERIVED FROM NSA/CSSM 123-2\nDECLASSIFY ON X1\n":                           NoEvidence,
		"DEPARTMENT OF STATE\n\nConfidential\n\nTo: Rosa Quill\nFrom: Paul Oak\n\nThe pier is new.\n": NoEvidence,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Evidence, "%q", s)
	}
}
