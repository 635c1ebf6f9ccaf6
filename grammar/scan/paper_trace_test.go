package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTraces: what may be a marking in a text that is not read is a reason to list the text.
func TestTraces(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n"
	for s, want := range map[string]Doubt{
		// words that say how a paper is handled
		"SECRET - STRICTLY PERSONAL\n\nThe pier is new.\n":                            UnsureBanner,
		"SECRET AND STRICTLY PERSONAL ROSA QUILL\nFrom: Paul Oak\n":                   UnsureBanner,
		"TOP SECRET - ROYAL EYES ONLY\n\nThe pier is new.\n":                          UnsureBanner,
		"NATO SECRET RELEASABLE TO KFOR\n\nThe pier is new.\n":                        UnsureBanner,
		"NATO UNCLASSIFIED RELEASABLE TO KFOR\n\nThe pier is new.\n":                  UnsureBanner,
		"SENSITIVE BUT UNCLASSIFIED NON-RECORD\n\nThe pier is new.\n":                 UnsureBanner,
		"CONTROLLED UNCLASSIFIED INFORMATION (CUI) // BOARD of 3" + memo:              UnsureBanner,
		"CUI // SP-EXPT | Harbor Board" + memo:                                        UnsureBanner,
		"FOUO March 3, 2004 The Pier Is New\nThe ferry left.\n":                       UnsureBanner,
		"SENSITIVE SECURITY INFORMATION Revision 3 of the harbor\nThe pier is new.\n": UnsureBanner,
		"SENSITIVE SECURITY INFORMATION" + memo:                                       LoneBanner,
		"A report.\n\nThe pier is new.\n\nFOR OFFICIAL USE ONLY\n\nAsk the town.\n":   LoneBanner,

		"Piers SECRET//NOFORN Decision as of March 3, 2010 Keep the pier.\n":                          UnsureBanner,
		"A Guide UNCLASSIFIED//FOR PUBLIC RELEASE\nThe pier is new.\n":                                UnsureBanner,
		"TOP SECRET GUIDELINES ON PIERS December 2004 The pier is new.\n":                             JoinedLines,
		"ADMINISTRATIVE INTERNAL USE ONLY" + memo:                                                     LoneBanner,
		"HARBOR SENSITIVE SECURITY INFORMATION\nThis record contains Sensitive Security Information.": UnsureBanner,
		"Handle Via\nChannels\nUnauthorized Disclosure Subject to Criminal Sanctions\n":               UnsureBanner,
		"TOP SECRET/" + memo: LoneBanner, "TOP SECRET (b)(1)" + memo: LoneBanner, "SECRET/[REDACTED]" + memo: LoneBanner,
		"TITLE : PIERS\nCLASSIFICATION : TOP SECRET\nSTATUS : OPEN\n\nThe pier is new.\n": LoneBanner,

		"NATO CONFIDENTIAL RELEASABLE TO ISAF\n\n(NC) The pier is new.\n": UnsureBanner,
		"NATO SECRET REL ISAF\n\n(NS) The pier is new.\n":                 UnsureBanner,
		"NATO RESTRICTED RELEASABLE TO KFOR\n\nThe pier is new.\n":        UnsureBanner,
		"NATO/ISAF SECRET\n\n1. The pier is new.\n":                       UnsureBanner,
		"NATO SECRET - RELEASABLE FOR ALL\n\nThe pier is new.\n":          UnsureBanner,
		"ISAF SECRET\n\nThe pier is new.\n\nISAF SECRET\n":                UnsureBanner,
		"KFOR CONFIDENTIAL REL SFOR\n\nThe pier is new.\n":                UnsureBanner,
		"CONFIDENTIAL REL NATO ISAF\n\nThe pier is new.\n":                UnsureBanner,
		"SENSITIVE, BUT UNCLASSIFIED" + memo:                              UnsureBanner,
		"SENSITIVE-BUT-UNCLASSIFIED" + memo:                               UnsureBanner,
		"SENSITIVE/UNCLASSIFIED" + memo:                                   UnsureBanner,
		"SBU -- NOT FOR RELEASE\n\nFrom: A\nTo: B\n\nThe pier is new.\n":  UnsureBanner,
		"SENSITIVE SECURITY INFORMATION // FOUO\n\nThe pier is new.\n":    UnsureBanner,
		"SENSITIVE SECURITY INFORMATION/FOUO\n\nThe pier is new.\n":       UnsureBanner,
		"PROTECTED CRITICAL INFRASTRUCTURE INFORMATION" + memo:            LoneBanner,
		"OFFICIAL USE ONLY" + memo:                                        LoneBanner,
		"SECURITY INFORMATION - SECRET" + memo:                            LoneBanner, "GROUP 1 SECRET" + memo: LoneBanner,
		"GROUP 3 TOP SECRET" + memo: LoneBanner, "SECURITY INFORMATION - CONFIDENTIAL" + memo: LoneBanner,
		"ADMINISTRATIVE - INTERNAL USE ONLY" + memo: LoneBanner,
		"From: A\nSent: Friday, March 6, 2026 9:14 AM\nTo: B\nSubject: Piers\n\nThe pier is new.\n\nSBU NON-RECORD\n" +
			"This email is UNCLASSIFIED.\n\n-----Original Message-----\nFrom: B\nSent: Thursday, March 5, 2026\n" +
			"To: A\nSubject: Piers\n\nSBU - NOFORN\n\n(S) The pier leaks.\n": UnsureBanner,

		// the designation indicator of CUI, without a banner
		"Piers\n\nIt is new.\n\nControlled by: Harbor Office\nCUI Category: PRVCY\nPOC: Rosa Quill\n": LoneIndicator,
		"Piers\n\nIt is new.\n\nControlled By:\nHarbor Office\nCUI Category(ies):\nPRVCY\n":           LoneIndicator,
		"Piers\n\nIt is CUI.\n\nCONTROLLED BY: HARBOR OFFICE\nLDC: FEDCON\n":                          LoneIndicator,
		"Piers\n\nIt is CUI.\nControlled by: Harbor\nDistribution/Dissemination Control: FEDCON\n":    LoneIndicator,
		"Piers\n\n(U) Controlled by: Harbor\n(U) CUI Category: PRVCY\n":                               LoneIndicator,
		"Piers\n\n**Controlled by**: Harbor\n**CUI Categories**: PRVCY, OPSEC\n":                      LoneIndicator,
		"Piers\n\n- Designated by: Harbor\n- Limited Dissemination Controls: NOFORN, CUI\n":           LoneIndicator,
		"Piers\n\nPOC: Rosa\nCUI Cat: PRVCY\nControlled by : Harbor\n":                                LoneIndicator,

		// a subject that is marked, and nothing else
		"To: A\nFrom: B\nSubject: (S) Ferries\n\nThe ferry sails at night.\n":                       LoneMarks,
		"SUBJECT: (TS) Ferries\n\nThe ferry sails at night.\n":                                      LoneMarks,
		"TALKING POINTS\nSubject: Ferries (S)\n\nThe ferry sails at night.\n":                       LoneMarks,
		"From: B\nSent: May 3, 2006 6:00 PM\nTo: A\nSubject: FW: Ferries (S)\n\nThe ferry sails.\n": LoneMarks,
		"To: A\nFrom: B\nSubject: RE: Ferries - Terms (FOUO)\n\nThe ferry sails.\n":                 LoneMarks,
		"MEMORANDUM FOR MR. POE\n\nSUBJECT: Ferries (FOUO)\n\nThe ferry sails.\n":                   LoneMarks,
		"Subject: RE: (S) Ferries\n\nThe ferry sails at night.\n":                                   LoneMarks,
		"> Subject: (TS) Ferries\n>\n> The ferry sails at night.\n":                                 LoneMarks,
		"MEMORANDUM\nTO: B\nSUBJECT: FERRIES (TS)\n\nThe ferry sails at night.\n":                   LoneMarks,

		// an authority block in small letters
		"The Center\n\nClassified by: A. Oak\nReason: 1.4(c)\nDeclassify on: 20311231\n":               LoneBlock,
		"The Center\n\nDerived from: Pier Guide\nDeclassify on: 20311231\n":                            LoneBlock,
		"Of Piers (U)\n\nDerived from: Multiple Sources Reason: 1.4(c) Declassify on: MR Copy 1.\n":    LoneBlock,
		"The Center\n\nClassified by 184\nExempt from general declassification schedule of E.O. 11652": LoneBlock,

		// nothing but the stamp of a release
		"Approved For Release 2006/03/17\n\nThe pier is new.\n":          ReleaseStamp,
		"Sanitized copy CIA-RDP99-00001R0001\n\nDear Rosa, it is new.\n": ReleaseStamp,

		// a level alone on a line
		"DOC. 7\nTOP SECRET\n\nThe pier is new.\n":           LoneBanner,
		"Harbor List\nTOP SECRET\nThe pier is new.\n":        LoneBanner,
		"A report.\nSECRET\nThe pier.\nSECRET\nThe ferry.\n": LoneBanner,
		"The Board\n\ntop secret\n\nThe pier is new.\n":      LoneBanner,
		"The Board\n\nTop Secret\n\nThe pier is new.\n":      LoneBanner,
		"MEMORANDUM\nTO: Rosa\nCONFIDENTIAL\nDATE: 1975\nX.": LoneBanner,

		// pages that lost their line breaks
		"Box 7 TOP SECRET 3 May 1951 HARBOR LIST The pier is new. TOP SECRET The ferry left. TOP SECRET":    JoinedLines,
		"No objection SECRET 3 May 1983 MEMORANDUM FOR: The Mayor FROM: P. Oak SUBJECT: Piers 1. It is new": JoinedLines,
		"CIA-RDP99-0001 CONFIDENTIAL 3 May 1961 Of piers. The pier is new. CONFIDENTIAL":                    JoinedLines,

		"UNCLASSIFIED / FOUO HARBOR BOARD Port Amber" + strings.Repeat(" The pier is new.", 40): JoinedLines,

		// what a machine misread
		"SEC T" + memo + "SEC T\n":                      MisreadBanner,
		"BEORET\nTo: Varnes\n{U) The pier is old.\n":    MisreadBanner,
		"3ECRBT" + memo + "\n3ECRBT\n":                  MisreadBanner,
		"SEEREP" + memo + "\nSEEREP\n":                  MisreadBanner,
		"SEGREF" + memo + "\nSEGREF\n":                  MisreadBanner,
		"CIA-RDP99-0001\n\nThe pier is new.\n\nSEC T\n": MisreadBanner,
	} {
		requireDoubt(t, want, s)
	}
}

// TestNoTraces: words of prose, of code, of lists and of business.
func TestNoTraces(t *testing.T) {
	long := strings.Repeat("The pier is new. ", 12)
	for name, s := range map[string]string{
		"prose":           long + "The MEMORANDUM was marked SECRET and later CONFIDENTIAL by the board.\n",
		"an article":      long + "More sensitive than TOP SECRET and marked so. TOP SECRET is a word.\n",
		"code":            "| 'CUI'\n| 'SECRET'\n| 'TOP SECRET'\n",
		"a list in code":  "  | 'SECRET'\n  | 'TOP_SECRET'\n  | 'TOP_SECRET_SCI';\n",
		"patterns":        "[\n    r\"TOP\\s+SECRET\",\n    r\"SECRET//NOFORN\",\n    r\"\\[SECRET\\]\",\n]\n",
		"a table":         "| SECRET | NOFORN |\n| TOP SECRET | SI |\n",
		"a list":          "The levels\n\nTOP SECRET\nSECRET\n\nThe pier is new.\n",
		"a longer list":   "OFFICIAL\n\nSECRET\n\nTOP SECRET\n\nCONFIDENTIAL\n",
		"a bullet":        "The kinds\n\n- Secret\n- Top Secret\n",
		"what introduces": "The level is:\n\nTOP SECRET\n\nThe pier is new.\n",
		"a heading":       "# Piers\n\nThe pier is old.\n\n# TOP SECRET\n\nThe pier is new.\n",
		"business":        "CONFIDENTIAL - EYES OF THE BOARD ONLY\n\nSubject: Prices\n",
		"a title":         "SECRET SANTA\n\nSubject: gifts\n",
		"an alliance":     long + "\n\nNATO RELEASABLE\n\nNATO LIST\n\nNATO SECRET REL of old\n",
		"release notes":   "UNCLASSIFIED RELATIONS\n\nCONFIDENTIAL RELEASE\n\nThe pier is new.\n",
		"a form's box":    "Name\n\nOFFICIAL USE\n\nSENSITIVE PLANTS, BUT NO UNCLASSIFIED ONES\n",
		"a form's fields": "A form of CUI\n\nCategory: ships\n\nIt is controlled by: the mayor\n\nDissemination: none\n",
		"a controller":    "A page on CUI.\n\nControlled by: Harbor Office\nPOC: Rosa\n",
		"a guide to CUI":  "CUI has a block:\n\nControlled by: identifies who\n\nCUI Category: identifies what it is\n",
		"a category":      "A guide to CUI.\n\nCUI Category: PRVCY\nLDC: FEDCON\n",
		"size of a shirt": "From: B\nSent: May 3, 2006 6:00 PM\nTo: A\nSubject: Shirts of size (S)\n\nThe ferry sails.\n",
		"use of FOUO":     "To: A\nFrom: B\nSubject: The use of (FOUO) in mails\n\nThe ferry sails at night.\n",
		"plural of mail":  "To: A\nFrom: B\nSubject: Ferry(S)\n\nThe ferry sails at night.\n",
		"plural subject":  "Subject: Ferry(S)\n\nThe ferry sails at night.\n",
		"chemistry":       "Subject: Salt (U)\n\nThe ferry sails at night.\n",
		"a fence":         "Write:\n\n```\nSECRET - STRICTLY PERSONAL\n```\n",
		"SQL":             "SELECT\n  *\nFROM: a\nSELECT\n",
		"a mail":          "FOUO is short for words.\n",
		"environment":     "API_SECRET=1\nexport TOP_SECRET\n",
		"a control":       "Some are classified up to the TOP SECRET//SI//TK//NOFORN level.  What is it?\n",
		"a question":      "Who is it classified by? Declassify on the day that is due.\n",
		"a regulation":    "PROTECTION OF SENSITIVE SECURITY INFORMATION\n\nThe rules are these.\n",
		"a sentence": "Subject: keys\n\nKeep the client SECRET out of the log, and the TOKEN too, as SECRET " +
			"values leak.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%s: evidence %d", name, tokens.Evidence)
		require.Equal(t, NoDoubt, tokens.Doubt, name)
	}
}
