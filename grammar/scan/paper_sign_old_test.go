package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOldPapersWithALevelAlone: a level alone at the head or the foot and a day of former times show that a letter may
// be a government's.
func TestOldPapersWithALevelAlone(t *testing.T) {
	const letter = "Dear Rosa:\n\n" + report
	for _, s := range []string{
		"CONFIDENTIAL\n\nfj\nPT 1855-8\n\n12 May 1959\n\nThe Warden,\nPort Amber.\n\n" + letter,
		"Confidential\n\nMay 12, 1959\n\n" + letter, "May 12, 1959\n\nConfidential\n\n" + letter,
		"12 May 1959.\n\nSecret\n\n" + letter, "Secret.\n\n12 May 1959.\n\n" + letter,
		"Port Amber, May 12, 1959\n\n" + letter + "\nCONFIDENTIAL\n", "DATE: 3 May 1940\n\nRESTRICTED\n\n" + letter,
		"2? May 1959\n\nCONFIDENTIAL\n\n" + letter, "2; May 1995.\n\nCONFIDENTIAL\n\n" + letter,
		"CONFIDENTIAL\n5.\nThe pier is new.\n12 November 1974\nOak\n" + letter + "\nCONFIDENTIAL\n/...\n",
		"3 May 1962\n\n" + letter + "\nCONFIDENTIAL /...\n", "3 May 1962\n\nRestricted\n\n" + letter,
		"- CONFIDENTIAL -\n\n3 May 1962\n\n" + letter, "3 May 1962\n\nUNCLASSIFIED\n\nCONFIDENTIAL\n\n" + letter,
		"From: rosa@harbor.example\nDate: 3 May 1993 10:00:00 +0000\nSubject: Ferries\n\nCONFIDENTIAL\n\n" + letter,
		"CONFIDENTIAL\n\n3 May 1990\n\nDear Rosa:\n\n" + report + "\nSECURITY INFORMATION\n",
		"TO: Oak\nFROM: Elm\nDATE: 3 May 1962\n\nConfidential\n\n" + letter,
		"CONFIDENTIAL AND PERSONAL\n\nFROM: Oak\nDATE: May 3, 1964\n\n" + letter,
		"AIR REPORT\n(CLASSIFICATION) SECRET\n3 May 1952\n\n" + letter, "CONFIDENTIAL ?\n\n3 May 1964\n\n" + letter,
		"Secret\nCopy No. 1\n3 May 1954\n\n" + letter, "3 May 1954\n\n" + letter + "\nSECRET ^\n",
		"SECURITY INFORMATION\nMay 2, 1952\n\n" + letter, "May 2, 1954\n\n" + letter + "\nSECURITY INFORMATION\n",
	} {
		tokens := requireDoubt(t, LoneBanner, s)
		_, placed := tokens.DoubtAt()
		require.True(t, placed, s)
	}
}

// TestOtherPapersWithALevelAlone: papers of our time and of firms have a level alone, too, and words may be those of
// lists, headings and tables.
func TestOtherPapersWithALevelAlone(t *testing.T) {
	const letter, old = "Dear Rosa:\n\n" + report, "3 May 1962\n\n"
	for _, s := range []string{
		"Harbor Works\n\nPort Amber, 6 June 2020\n\nConfidential\n\n" + letter, "CONFIDENTIAL\n\n3 May 1996\n\n" + letter,
		"CONFIDENTIAL\n\n3 May 1939\n\n" + letter, "Confidential\n\n" + letter, "CONFIDENTIAL\n\n" + letter,
		"CONFIDENTIAL\n\nHarbor Works Ltd\n\n" + old + letter, "Quill & Oak LLP\n\n" + old + "CONFIDENTIAL\n\n" + letter,
		old + "Harbor Works, Inc.\n\nConfidential\n\n" + letter, "PATIENT NOTE\n\n" + old + "CONFIDENTIAL\n\n" + letter,
		"CONFIDENTIAL\n\nThe pier was built by us on 3 May 1962 and it is old.\n\n" + letter,
		old + "- Secret\n- Confidential\n\n" + letter, old + "* Confidential\n\n" + letter,
		old + "# Confidential\n\n" + letter, old + "# CONFIDENTIAL\n\n" + letter, old + "Secret:\n\n" + letter,
		old + "Secret\n\nConfidential\n\nRestricted\n\n" + letter, old + "Secret words\n\n" + letter,
		old + "secret\n\n" + letter, old + "Unclassified\n\n" + letter, old + "SECRETS\n\n" + letter,
		"Version 3 of 1962\n\nConfidential\n\n" + letter, "Pier 3 1962\n\nConfidential\n\n" + letter,
		"SECURITY INFORMATION\n\nMay 2, 1990\n\n" + letter, "Security Information\n\nMay 2, 1952\n\n" + letter,
		"SECURITY INFORMATION\n\n" + letter, "SECURITY INFORMATION\n\nMay 2, 1950\n\n" + letter,
		strings.Repeat("A line of the pier\n", 16) + old + "\n\nCONFIDENTIAL\n\n" + letter,
		old + strings.Repeat("A line of the pier\n", 16) + "CONFIDENTIAL\n\n" + letter + letter,
		old + "CONFIDENTIAL\n\nNo prose.\n",
	} {
		requireDoubt(t, NoDoubt, s)
	}
}

// TestLevelsInSpacedLetters: the field of a form may have the level in letters that are set apart, and a machine may
// make signs of dirt among them.
func TestLevelsInSpacedLetters(t *testing.T) {
	const office = "DEPARTMENT OF EXTERNAL AFFAIRS\n\nMEMORANDUM\n\nTO :\n\n"
	for _, line := range []string{"Security . C O N F I D E N T I A L", "Security: CONFIDENTIAL", "SECURITY  CONFIDENTIAL",
		"C O N F I D E N T I A L"} {
		requireDoubt(t, OfficeBanner, office+line+"\n\n"+report)
	}
	for _, line := range []string{"Security . C O N F I D E N C E", "Security of CONFIDENTIAL",
		"Securities CONFIDENTIAL"} {
		requireDoubt(t, NoDoubt, office+line+"\n\n"+report)
	}
	for _, line := range []string{"M 1 __ 0 : S E C R E -T •':'", "M 1 : S E C R E T", "S E C R E 'T' .",
		"1 S E C R E  T 2"} {
		tokens := requireDoubt(t, MisreadBanner, "Of Piers\n"+line+"\n\n"+report)
		at, placed := tokens.DoubtAt()
		require.True(t, placed)
		require.Equal(t, len("Of Piers\n"), at, line)
	}
	for _, line := range []string{"M 1 : S E C R E T S", "O F  S E C R E T  T H I N G S", "1 S E C R E"} {
		requireDoubt(t, NoDoubt, "Of Piers\n"+line+"\n\n"+report)
	}
	requireDoubt(t, NoDoubt, "Of Piers\nA\nB2\nC3\nM 1 : S E C R E T 4\n\n"+report)
}

// TestUnclassInHeads: UNCLASSIFIED is shortened before the day of a report.
func TestUnclassInHeads(t *testing.T) {
	page := " Port Rule 15-6: Final Report on the Piers SUMMARY " + strings.Repeat("The pier was old, and it fell. ", 30)
	requireDoubt(t, JoinedLines, "1 UNCLASS 1 Apr 05 (Amended 9 Jun 05)"+page)
	requireDoubt(t, JoinedLines, "UNCLASS Piers"+page)
	for _, line := range []string{"UNCLASS 1 Apr 05", "1 UNCLASS 1 Apr 2005", "UNCLASS"} {
		requireDoubt(t, LoneBanner, line+"\n\n"+report)
	}
	for _, line := range []string{"UNCLASS 9", "UNCLASSED 1 Apr 05", "UNCLASS the piers 1 Apr 05", "An UNCLASS 1 Apr 05"} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
	requireDoubt(t, NoDoubt, "UNCLASS the piers"+page)
}
