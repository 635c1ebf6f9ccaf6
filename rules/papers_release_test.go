package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// releasedMemo is a memorandum with lines at its head, at its foot, and above that.
func releasedMemo(head, foot, release string) string {
	return head + "\n\nMAR 12 2003\nMEMORANDUM FOR THE DIRECTOR OF FERRIES\nSUBJECT:  Second Ferry (U)\n\n" +
		"(U) Ask the harbor master about the second ferry.\n\nClassified by: Director Oak\nReason: 1.5(c)\n" +
		"Declassify on: March 12, 2013\n\n" + release + foot + "\n"
}

// TestReleaseOverTheOldBanner: the marking of a release is at the head and the foot over the one that it cancels, which
// is the paper's.
func TestReleaseOverTheOldBanner(t *testing.T) {
	const (
		under = "Declassify Under the Authority of Executive Order 12958\nBy Executive Secretary, June 21, 2004\n\n"
		by    = "Declassified by Rosa Quill, Director, on May 3, 2011\n\n"
	)
	for _, c := range []struct{ head, foot, release string }{
		{"UNCLASSIFIED\nSECRET/NOFORN", "UNCLASSIFIED\nSECRET/NOFORN", under},
		{"UNCLASSIFIED\nSECRET/NOFORN", "UNCLASSIFIED\nSECRET/NOFORN", by},
		{"UNCLASSIFIED\nSECRET/NOFORN", "UNCLASSIFIED\nSECRET/NOFORN", ""},
		{"SECRET//NOFORN\nUNCLASSIFIED", "SECRET//NOFORN\nUNCLASSIFIED", ""},
		{"UNCLASSIFIED\nCONFIDENTIAL", "CONFIDENTIAL\nUNCLASSIFIED", under},
		{"UNCLASSIFIED\n\nTOP SECRET", "TOP SECRET\n\nUNCLASSIFIED", by},
		{"UNCLASSIFIED\nSECRET", "SECRET", under},
		{"UNCLASSIFIED\nSECRET", "UNCLASSIFIED", by},
		{"UNCLASSIFIED\nSECRET", "SECRET\nUNCLASSIFIED\n- 1 -", ""},
		{"CONFIDENTIAL\nSECRET", "CONFIDENTIAL\nSECRET", ""},
		{"UNCLASSIFIED", "UNCLASSIFIED", by},
		{"UNCLASSIFIED", "SECRET", by},
	} {
		found := reported(t, releasedMemo(c.head, c.foot, c.release))
		for _, code := range found {
			require.NotContains(t, []string{"B003", "B004", "D003", "A010", "R002"}, code[:4], c)
			require.True(t, strings.HasSuffix(code, "info"), "%s: %v", code, c)
		}
		if c.release == "" {
			require.Contains(t, found, "B010 info", c)
		}
	}
	// the old banner counts
	above := strings.Replace(releasedMemo("UNCLASSIFIED\nSECRET", "UNCLASSIFIED\nSECRET", under), "(U) Ask", "(TS) Ask", 1)
	require.Contains(t, reported(t, above), "R001 error")
	below := strings.Replace(releasedMemo("UNCLASSIFIED\nSECRET", "UNCLASSIFIED\nSECRET", under), "(U) Ask", "(S) Ask", 1)
	require.NotContains(t, reported(t, below), "R002 error")
	// without another copy and without a release nobody knows which of the two counts
	require.Contains(t, reported(t, releasedMemo("UNCLASSIFIED\nSECRET", "SECRET", "")), "B004 info")
	// pages of two levels are no release
	pages := strings.Replace(releasedMemo("UNCLASSIFIED", "SECRET", ""), "Classified by", "UNCLASSIFIED\n\nSECRET\n\n"+
		"(S) The harbor master named his price.\n\nClassified by", 1)
	require.Contains(t, reported(t, pages), "B003 error")
}

// TestFootsOfPages: a banner next to another is not its foot, nor is one with paragraphs below it.
func TestFootsOfPages(t *testing.T) {
	const (
		title = "\n\nMEMORANDUM FOR THE MAYOR\n9 June 2016\nSUBJECT: Pumps (U)\n\n"
		first = "(U) The gauge is old, and the tap drips.\n\n"
		next  = "(S) The pump is weak, and the pipe is long.\n\n"
	)
	for _, c := range []struct {
		text string
		want string
	}{
		{"TOP SECRET" + title + first + "TOP SECRET\n\nSECRET\n\n" + next + "SECRET\n", ""},
		{"TOP SECRET" + title + first + "TOP SECRET\n- 1 -\nSECRET\n\n" + next + "SECRET\n", ""},
		{"TOP SECRET" + title + first + "SECRET\n\n" + next + "He left.\n", ""},
		{"SECRET\n\nSECRET//NOFORN" + title + first + next + "SECRET//NOFORN\n", ""},
		{"SECRET//NOFORN" + title + first + next + "SECRET//NOF0RN\n", ""},
		{"SECRET//ORCON/NOFORN" + title + first + next + "SECRET//QRCON/NOFORN\n", ""},
		{"SECRET//0RCON/NOFORN" + title + first + next + "SECRET//ORCON/NOFORN\n", ""},
		{"SECRET//REL TO USA, GBR" + title + first + next + "SECRET//RELTO USA, GBR\n", ""},
		{"SECRET//NOFORN" + title + first + next + "SECRET//NOFORM\n", ""},
		{"SECRET//HCS O P/SI G//ORCON/NOFORN" + title + first + next + "SECRET//HCS 0 P/SI G//QRCON/NOFORN\n", ""},
		{"SECRET" + title + first + next + "TOP SECRET\n", "B004 warning"},
		{"SECRET" + title + first + next + "SECRET//NOFORN\n", "B004 warning"},
		{"SECRET//ORCON" + title + first + next + "SECRET//NOFORN\n", "B004 warning"},
		{"SECRET" + title + first + "CONFIDENTIAL\n\nSECRET\n\n" + next + "SECRET\n", "B004 warning"},
		{"SECRET" + title + first + next + "TOP SECRET\nCopy 2\n", "B004 warning"},
		{"SECRET" + title + first + "CONFIDENTIAL\n\nTOP SECRET\n\n" + next, "B004 warning"},
		{"SECRET" + title + first + "CONFIDENTIAL\n\nSECRET\n\n" + next, ""},
	} {
		found := reported(t, c.text)
		if c.want == "" {
			require.NotContains(t, found, "B004 warning", c.text)
			require.NotContains(t, found, "B003 error", c.text)
			continue
		}
		require.Contains(t, found, c.want, c.text)
	}
}

// TestCeilingOfASystem: the level up to which a system may be used is no banner of the page.
func TestCeilingOfASystem(t *testing.T) {
	for _, says := range []string{"# The accredited security level of this system is:", "THIS SYSTEM IS APPROVED FOR",
		"The highest classification allowed on this site is:", "This network is accredited to process data up to:",
		"MAXIMUM CLASSIFICATION OF THIS WIKI:", "The security level of this computer is", "Accreditation of this server:",
		"This terminal is authorized for information at:", "Information on this portal may not exceed",
		"**The maximum level of this database is:**"} {
		for _, ceiling := range []string{"TOP SECRET//SI//NOFORN", "## TOP SECRET // SI / TALENT KEYHOLE // NOFORN *"} {
			text := says + "\n\n" + ceiling + "\n\nSECRET//NOFORN\n\n(U) The pier\n\n(S//NF) The pier is new and long.\n"
			found := reported(t, text)
			for _, code := range found {
				require.NotContains(t, []string{"B003", "B004", "R003"}, code[:4], text)
			}
			require.Contains(t, reported(t, strings.Replace(text, "(S//NF)", "(TS//NF)", 1)), "R001 error", text)
		}
	}
	require.Contains(t, reported(t, "The system of the harbor is old.\n\nSECRET\n\n(TS) The pier is new and long.\n"),
		"R001 error")
}

// TestSourcesOfLaterDays: a source that is dated after the text is a note, where both days are sure.
func TestSourcesOfLaterDays(t *testing.T) {
	memo := func(source string) string {
		return "SECRET\n\nApril 3, 2006\nMEMORANDUM FOR THE DIRECTOR\nSUBJECT: (U) Pier\n\n(S) The pier is new.\n\n" +
			source + "\nDeclassify On: 20310403\n\nSECRET\n"
	}
	for source, later := range map[string]bool{
		"Derived From: Port Guide 1-52\nDated: 20070108":                true,
		"DERIVED FROM: PORT GUIDE 1-52, DATED 08 JAN 2007":              true,
		"Derived from: Memo of the Board dated January 8, 2007":         true,
		"Derived From: Port Guide 1-52, dated 4 April 2006":             true,
		"Derived From: Port Guide 1-52\nDated 2006-04-04":               true,
		"Derived From: Port Guide 1-52, dated 3 April 2006":             false,
		"Derived From: Port Guide 1-52\nDated: 19980223":                false,
		"Derived From: Port Guide 1-52, dated 04/05/06":                 false, // of which year, month and day
		"Derived From: Multiple Sources dated 20050101, dated 20070101": false,
		"Derived From: Port Guide 2007-52":                              false,
		"Derived From: Port Guide 1-52, dated January 2007":             true,
		"Derived From: Port Guide 1-52, dated Jan. 2007":                true,
		"Derived From: Port Guide 1-52 (dated May 2006)":                true,
		"Derived From: Port Guide 1-52, dated 2007":                     true,
		"Derived From: DSCG 07-01 B, D":                                 true,
		"Derived From: DSCG 11-1":                                       true,
		"Derived From: Port Guide 1-52, dated April 2006":               false,
		"Derived From: Port Guide 1-52, dated 2006":                     false,
		"Derived From: Port Guide 1-52, dated 2007-52":                  false,
		"Derived From: Port Guide 1-52, dated May 7":                    false,
		"Derived From: Port Guide 1-52, dated 20078":                    false,
		"Derived From: DSCG 06-02":                                      false,
		"Derived From: DSCG 91-1":                                       false,
		"Derived From: DSCG 2007":                                       false,
		"Derived From: SCG 07-01, dated 2005":                           false,
	} {
		if later {
			require.Contains(t, reported(t, memo(source)), "A020 info", source)
		} else {
			require.NotContains(t, reported(t, memo(source)), "A020 info", source)
		}
	}
	const by = "Derived From: Port Guide 1-52\nDated: 20070108"
	require.NotContains(t, reported(t, memo(by)+"Approved For Release 2014/05/05\n"), "A020 info")
	require.NotContains(t, reported(t, strings.Replace(memo(by), "MEMORANDUM FOR THE DIRECTOR",
		"MEMORANDUM OF CONVERSATION", 1)),
		"A020 info")
}
