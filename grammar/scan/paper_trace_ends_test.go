package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksAtTheEndsOfTitles: a table of contents, a directive of one paragraph and a subject with dirt after its mark
// are listed, though no banner and no portion is read.
func TestMarksAtTheEndsOfTitles(t *testing.T) {
	const text = "The piers of the town are kept by the crew. "
	for name, s := range map[string]string{
		"contents": "Report on Piers\n\nTable of Contents\n\nNote on the Harbor (U)\nList of Ferries (U)\n" +
			"o B. Ferries of the Second Port (SPF) (U)\n",
		"with bullets":    "• I. Old Piers (U)\n• II. New Piers (U)\n 1. May 1990 Proposal (U)\n",
		"with numbers":    "Contents\n\nOld Piers (U) ........ 3\nNew Piers (U) ........ 12\nAll the Piers (S) ..... 14\n",
		"with one level":  "Old Piers (S)\nNew Piers (S)\nAll the Piers (S)\n",
		"with controls":   "Old Piers (S//NF)\nNew Piers (S//NF)\nAll the Piers (S//NF)\n",
		"of two levels":   "Old Piers (C)\nNew Piers (C)\nAll the Piers (U)\n",
		"a directive":     "The Port\n\nNational Policy on Ferries (U)\n\n" + text + "(U)\n",
		"of a level":      "The Port\n\nPolicy on Ferries (U)\n\n" + text + text + "(TS)\n",
		"two paragraphs":  "The Port\n\n" + text + "(U)\n\n" + text + "(U)\n",
		"an old subject":  "\nMEMORANDUM FOR THE MAYOR\n\nSubject: Reasons of a Pier\nof the Harbor (TS) ,I*...\n\nText.\n",
		"on one line":     "NOTE\nMEMORANDUM\n\nSubject: Boats in the Harbor (TS) .,\n\nThe pier is new.\n",
		"a subject alone": "NOTE\nMEMORANDUM\n\nSUBJECT: Boats in the Harbor (S) -~\n\nThe pier is new.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, name)
		require.Equal(t, LateMarks.String(), tokens.Doubt.String(), name)
	}
}

// TestOtherLettersAtTheEndsOfLines: sizes, parties, plurals, copyrights and units.
func TestOtherLettersAtTheEndsOfLines(t *testing.T) {
	for name, s := range map[string]string{
		"sizes":          "A Small Coat (S)\nA Medium Coat (M)\nA Large Coat (L)\nA Small Hat (S)\nA Small Cap (S)\n",
		"parties":        "Rosa Quill (S)\nPaul Oak (R)\nAna Elm (S)\nJan Ash (S)\n",
		"words":          "Small (S)\nUnion (U)\nSouth (S)\n",
		"copyrights":     "Harbor Board (C)\nPort Board (C)\nFerry Board (C)\n",
		"small letters":  "name of the pier (S)\nname of the port (S)\nname of the ferry (S)\n",
		"two entries":    "Old Piers (U)\nNew Piers (U)\n",
		"one sentence":   "The size of the coat is small. (S)\n",
		"short ones":     "Press it. (S)\n\nHold it. (U)\n",
		"another plural": "MEMORANDUM\n\nSubject: Name(s) of the Pier (s)\n\nThe pier is new.\n",
		"inside":         "MEMORANDUM\n\nSubject: The Unit (U) of the Pier\n\nThe pier is new.\n",
		"of a mail":      "Subject: Types in the new script (TS)\n\nThe pier is new.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, name)
		require.Equal(t, NoDoubt.String(), tokens.Doubt.String(), name)
	}
}

// TestStampsOfClassifiedPapers: a stamp on downgrading is a reason to list a text in which nothing else is read.
func TestStampsOfClassifiedPapers(t *testing.T) {
	for s, want := range map[string]Doubt{
		"Of piers.\n\nEXCLUDED FROM AUTOMATIC\nREGRADING; DOD DIR 5200.10\nDOES NOT APPLY\n":      RegradingStamp,
		"Of piers.\n\nEXCLUDED FROM AfJTOMATrc\nREGRADING; DOD DIR 5200.10\n":                     RegradingStamp,
		"Of piers.\n\nf)(CLUDED FROM AUTOMATIC REGRADING\n":                                       RegradingStamp,
		"Of piers.\n\nDOWNGRADED AT 3 YEAR INTERVALS;\nDECLASSIFIED AFTER 12 YEARS.\n":            RegradingStamp,
		"Of piers.\n\nDOWNGRADED AT 12 YEAR INTERVALS; NOT AUTOMATICALLY DECLASSIFIED\n":          RegradingStamp,
		"Of piers.\n\nEXCLUDED FROM GDS\n":                                                        RegradingStamp,
		"Of piers.\n\nTOP SECRET COPY NO.\n\nThe pier is new.\n":                                  UnsureBanner,
		"Of piers.\n\nSECRET COPY NO. 7 OF 9\n\nThe pier is new.\n":                               UnsureBanner,
		"Of piers.\n\nCOPY NO. 7 TOP SECRET\n\nThe pier is new.\n":                                UnsureBanner,
		"Of piers.\n\nTOP SECRET COPY NUMBER 3\n\nThe pier is new.\n":                             UnsureBanner,
		"Of piers.\n\nCONFIDENTIAL COPY NO. 7\n\nThe price of the pier is high.\n":                NoDoubt,
		"Papers are excluded from automatic regrading, and downgraded at 3 year intervals.\n":     NoDoubt,
		"The copy number of the secret is 7.\n\nCOPY NOTHING FROM IT\n":                           NoDoubt,
		"Of the Pier\n\nMay 4, 2016\n\nUNCLASSIFIED\n\nINCLASSIFIED\nIn June the ferry sank.\n":   MisreadBanner,
		"Of the Pier\n\nUNCLASSlFIED\n\nUNCLASSIFIED\nIn June the ferry sank.\n":                  MisreadBanner,
		"Of the Pier\n\nUNCLASSIFIED\n\nIn June the ferry sank.\n\nUNCLASSIFlED\n\nIt is old.\n":  MisreadBanner,
		"Of the Pier\n\nUNCLASSIFIED\n\nIn June the ferry sank.\n\nUNCLASSIFED\n\nIt is old.\n":   MisreadBanner,
		"Of the Pier\n\nMay 4, 2016\n\nUNCLASSIFIED\n\nIn June the ferry sank.\n":                 LoneBanner,
		"Of the Pier\n\nUNCLASSIFIED\nMay 4, 2016\n\nIn June the ferry sank.\n":                   LoneBanner,
		"Of the Pier\n\nUNCLASSIFIED\n\nThe ferry sank.\n\nUNCLASSIFIED\n\nIn June it was new.\n": LoneBanner,
		"Of the Pier\n\nUNCLASSIFIED\n\nIn June the ferry sank.\n":                                NoDoubt,
		"Of the Pier\n\nUNCLASSIFIED\n\nCLASSIFIED\n\nIn June the ferry sank.\n":                  NoDoubt,
		"Of the Pier\n\nUNCLASSIFIED\n\nDECLASSIFIED\n\nIn June the ferry sank.\n":                LoneBanner, // of a release
	} {
		requireDoubt(t, want, s)
	}
}

// TestMarksAfterTitlesInLongLines: marks inside a damaged page of one line, after titles in capitals.
func TestMarksAfterTitlesInLongLines(t *testing.T) {
	for s, want := range map[string]Doubt{
		"BOATS OF THE TOWN (S) Boats leave at dawn. - I. (U) HOW BOATS LEAVE (S) A crew is called.\n": JoinedMarks,
		"THE PIERS OF THE TOWN (S) Boats leave at dawn, and 1. (U) The crew is called.\n":             JoinedMarks,
		"x RULES OF THE HARBOR (TS) Boats leave HARBOR LIGHTS AND PIERS (U) The crew is called.\n":    JoinedMarks,
		"The unit (S) Boats leave and the other (U) The crew is called.\n":                            NoDoubt,
		"USE OF THE UNIT (S) The first of it is here, as others say.\n":                               NoDoubt,
	} {
		requireDoubt(t, want, s)
	}
}
