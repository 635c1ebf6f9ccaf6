package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTextsAboutMarks: texts that teach marks, name marked papers, or list one in an archive's form are not papers.
func TestTextsAboutMarks(t *testing.T) {
	const list = "Papers of the Harbor\n\nThe board keeps copies.\n\n(U//FOUO) Guide to Piers\n12 pages, May 2011\n" +
		"(U/FOUO) Note on Quays\n9 pages, July 2011\nFerry Handbook\n"
	const samples = "- (U) Items before letters\n- (C) This portion is old\n- (S) This portion is new\n"
	const fields = "DOCUMENT TYPE : PAPER\nCLASSIFICATION : SECRET\nCURRENT STATUS : OPEN\n"
	for s, want := range map[string]Doubt{
		"Use a letter: (S), (C) or (U).\n\n" + samples:                                                 SampleMarks,
		"Marks are \"(TS)\", \"(S)\", and \"(U)\".\n\n" + samples:                                      SampleMarks,
		samples + "- (C) This portion contains (CONFIDENTIAL) information\n":                           SampleMarks,
		samples + "- (TS) A part that has (Top Secret) words\n":                                        SampleMarks,
		"# Changelog\n\n## 2.4.0 (2024-03-01)\n\n- (S//NF) Tables are read.\n- (U) At the end, too.\n": SampleMarks,
		"CHANGES\n\n[1.2.0] - 2024-03-01\n(S/NF) Marks with one stroke.\n":                             SampleMarks,
		"# Release notes\n\n### v1.2\n\n- (S//NF) Tables are read.\n":                                  SampleMarks,
		"What's new\n==========\n\n1.2.0\n\n(S//NF) Tables are read.\n":                                SampleMarks,
		list:                               ListedMarks,
		identificationForm + "\n" + fields: ArchiveForm,
		"JFK Assassination System\nIdentification Form\n\nFROM: LEG\n\nTO: PORT\n\nCLASSIFICATION: Secret\n": ArchiveForm,
		"IDENTIFICATION FORM\n\nTYPE : PAPER\nCLASSIFICATION : SECRET\n":                                     LoneBanner,
		"IDENTIFICATION FORM\n\n" + fields:                                                                   ArchiveForm,
		"2025 " + kennedyStamp + " OF 1992\nIDENTIFICATION FORM\n\n" + fields:                                ReleaseStamp,
	} {
		requireDoubt(t, want, s)
	}
	for _, s := range []string{ // these are papers
		samples,
		"# Changes\n\n## Piers\n\n- (S//NF) The pier is new.\n", "NEWS\n\n2.4\n\n(S//NF) The pier is new.\n",
		"# Changes\n\n## 2.4.0 of the pier\n\n- (S//NF) The pier is new.\n",
		"# Piers\n\n## 2.4.0\n\n- (S//NF) The pier is new.\n",
		"SECRET\n\nUse a letter: (S), (C) or (U).\n\n" + samples + "\nSECRET\n",
		samples + "\nUse (S), or (C). Or (U) is the mark.\n",
		samples + "\n(C) The port (SECRET until May) is new\n",
		list + "(S//NF) Guide to Boats\n",
		list + "(U) Guide to Boats\n",
		"(U//FOUO) Guide to Piers\n(U//FOUO) Note on Quays\n",
		"Of the port.\n\nIt is new.\n\nIt is long.\n\n(U//FOUO) The pier is new.\n\n(U//FOUO) It is long.\n",
		"Of the port.\n\nIt is new.\n\nIt is long.\n\n(U//FOUO) Guide to Piers\n",
		"MEMORANDUM FOR THE MAYOR\n\n" + list,
		"MEMORANDUM FOR THE MAYOR\n\nUse a letter: (S), (C) or (U).\n\n" + samples,
		"SUBJECT: Piers\n\n" + list,
		"Approved for Release by NSA on 03-03-2010\n\n" + list,
		"-----Original Message-----\nFrom: Rosa Quill\n\nUse a letter: (S), (C) or (U).\n\n" + samples,
		list + "\nThe ferry sails on the last day of May. (S)\n",
		list + "\nClassified By: Rosa Quill\n",
		identificationForm + "\n" + fields + "\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: Piers\n\nThe pier is new.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
	}
}

// TestLinesOfMarkings: lines that say for whom a paper is, or that what is attached is classified.
func TestLinesOfMarkings(t *testing.T) {
	for _, line := range []string{"CLASSIFIED ATTACHMENT", "# CLASSIFIED ATTACHMENT", "CLASSIFIED ATTACHMENTS",
		"RESTRICTED SECURITY INFORMATION", "For The President Only - Top Secret",
		"FOR THE PRESIDENT ONLY - TOP SECRET", "FOR THE MAYOR ONLY -- SECRET", "Eyes Only – Top Secret"} {
		tokens, ok := ScanPaper("19 March 1998\n\n" + line + "\n\nMEMORANDUM FOR THE MAYOR\n\nThe pier is new.\n")
		require.False(t, ok, line)
		require.NotEqual(t, NoDoubt, tokens.Doubt, line)
	}
	for _, line := range []string{"UNCLASSIFIED ATTACHMENT", "DECLASSIFIED ATTACHMENT", "Classified Attachment",
		"The CLASSIFIED ATTACHMENT is long", "SECURITY INFORMATION", "SECURITY INFORMATION FOR VISITORS",
		"RESTRICTED SECURITY INFORMATION SYSTEMS", "Only the pier - Top Secret plans", "The pier - Top Secret",
		"PERSONAL USE", "Eyes Only - Top Secret Plans", "Members only - Top Secret"} {
		tokens, ok := ScanPaper("19 March 1998\n\n" + line + "\n\nThe pier is new.\n")
		require.False(t, ok, line)
		require.Equal(t, NoDoubt.String(), tokens.Doubt.String(), line)
	}
}
