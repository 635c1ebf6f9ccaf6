package scan

import (
	"testing"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/stretchr/testify/require"
)

// joinedLine is the beginning of a line in which those of a letterhead are joined.
const joinedLine = "OFFICE OF PIERS AND OF THE FERRIES OF PORT AMBER ON THE RIVER OFFICE OF ROPES "

// TestDatesThatAreSeen: a reader sees these dates, which are not taken for the paper's.
func TestDatesThatAreSeen(t *testing.T) {
	for line, want := range map[string]bool{
		"October 2018": true, "OCTOBER 2018": true, "Run Date: 06/10/2004": true, "Run Date: 6 May 2004": true,
		"Signed 04-25-2013 P02:26": true, "Signed $(04-25-2013": true, "Posted: March 3, 2011": true,
		"HP-14-30          Office of Piers          May 2014": true, "Published 2011-03-03": true, "## May 2011": true,
		"DATE 3 of 4-5-2011": true, "HARBOR OFFICE ______ June 2012": true, "Issued: 03.05.2011": true,
		"The port was new in October 2018": false, "Marches 2018": false, "Signed by Rosa Quill": false,
		"Dated: 20070108": false, "Chapter 2018": false, "October 18": false, "Run Date:": false, "May be 2018": false,
		"This page was last modified on 7 January 2013, at 18:59.": true, "Page last edited: 2013-01-07": true,
		"The pier was last modified by its owner.": false, "The last modified pier, as on 7 January.": false,
		joinedLine + "AGC-1 PT(TW)-113 June 17, 2007 MEMORANDUM FOR THE WARDEN": true,
		joinedLine + "AGC-1 PT(TW)-113 June 17, 2007":                           true,
		joinedLine + "AGC-1 PT(TW)-113 June 17, 2007 SUBJECT: Piers":            true,
		joinedLine + "since June 17, 2007 the ferry sails on each day":          false,
		joinedLine + "AGC-1 PT(TW)-113 MEMORANDUM FOR THE WARDEN":               false,
		joinedLine + "DERIVED FROM: PORT 1, DATED 08 JAN 2007":                  false,
		joinedLine + "DECLASSIFY ON: 20320108":                                  false,
		"Signed in 12 ports":                                                    false, "october 2018": false,
	} {
		s := "SECRET\n\n" + line + "\n\n(S) The pier is new.\n"
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.DateSeen(source.Span{End: len(s)}), line)
	}
}
