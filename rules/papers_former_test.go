package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// formerMemo is a memorandum of some day with a banner, a mark and the lines of a block.
func formerMemo(banner, day, mark, block string) string {
	return banner + "\n\n" + day + "\nMEMORANDUM FOR THE MAYOR\nSUBJECT: Ferries (U)\n\n1. " + mark +
		" The ferry is late because the pump is weak.\n2. (C) The crew is new.\n3. (U) It sails.\n\n" + block +
		"\n\n" + banner + "\n"
}

// memoWithoutMarks is a memorandum of 1970 without marks.
func memoWithoutMarks(banner string) string {
	return banner + "\n\n3 May 1970\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: Piers\n\n" +
		"The crew kept the pier closed for a week in the spring.\n\n" + banner + "\n"
}

// TestFormsOfFormerTimes: words and marks that were in use then are not faults of a paper of that time.
func TestFormsOfFormerTimes(t *testing.T) {
	const cl, oadr = "CL BY 0123456\nDECL OADR", "Classified by NSA/CSSM 123-2\nDeclassify on: "
	for _, c := range []struct{ banner, day, mark, block string }{
		{"TOP SECRET UMBRA", "21 June 1983", "(S)", oadr + "OADR"},
		{"TOP SECRET RUFF", "21 June 1975", "(S)", "CL BY 0123456\nE2 IMPDET"},
		{"SECRET NOFORN WNINTEL", "4 March 1988", "(S)", cl},
		{"SECRET/NOFORN/WNINTEL/NOCONTRACT", "4 March 1988", "(S)", cl},
		{"TOP SECRET SPECIAL HANDLING NOFORN", "14 May 1982", "(S)", cl},
		{"SECRET", "4 March 1988", "(S)", oadr + "Originating Agency's Determination Required"},
		{"SECRET", "4 March 1988", "(S)", oadr + "ORIGINATING AGENCY'S DETERMINATION REQUIRED"},
		{"SECRET", "4 March 1988", "(S)", oadr + "Originating Agencys Determination Required"},
		{"SECRET NOFORN", "4 March 1988", "(S NF)", cl}, {"SECRET NOFORN", "4 March 1988", "(S-NF)", cl},
		{"SECRET/NO FOREIGN DISSEM/CONTROLLED DISSEM", "21 June 1971", "(S)", ""},
		{"SECRET (CONTROLLED DISSEMINATION)", "21 June 1971", "(S)", ""},
		{"SECRET/MODIFIED HANDLING AUTHORIZED", "21 June 1971", "(S)", ""},
		{"TOP SECRET CODEWORD", "21 June 1975", "(S)", "CL BY 0123456\nE2 IMPDET"},
		{"SECRET NOFORN", "4 March 1988", "(S NOFORN)", cl}, {"SECRET/SENSITIVE", "13 September 1978", "(S)", ""},
	} {
		for _, code := range reported(t, formerMemo(c.banner, c.day, c.mark, c.block)) {
			if code == "B009 info" { // a control that is not compared
				continue
			}
			require.NotContains(t, []string{"B009", "P018", "P019", "P008", "P010", "D020", "D011", "R004"}, code[:4], c)
		}
	}
	for _, banner := range []string{"SECRET/CONTROLLED DISSEM", "SECRET/NO FOREIGN DISSEM/CONTROLLED DISSEM",
		"SECRET/NOFORN/WNINTEL"} { // no mark is in the paper
		require.NotContains(t, reported(t, memoWithoutMarks(banner)), "B009 info", banner)
	}
	require.Contains(t, reported(t, memoWithoutMarks("SECRET//GULLS")), "B009 info")
	require.Contains(t, reported(t, formerMemo("CONFIDENTIAL", "4 March 1988", "(S NF)", cl)), "R001 error")
	for banner, want := range map[string]bool{"SECRET/WNINTEL/NOFORN": true, "SECRET//WNINTEL//NOFORN": true,
		"SECRET NOCONTRACT": true, "TOP SECRET UMBRA": true, "SECRET NOFORN": false, "SECRET/SENSITIVE": false,
		"SECRET//NOFORN": false} {
		for _, day := range []string{"4 March 1988", "4 March 1997", "4 March 2012"} {
			found := slices.ContainsFunc(foundIn(t, formerMemo(banner, day, "(S)", "")), func(d lint.Diagnostic) bool {
				return d.Rule.Code == "B009" && strings.Contains(d.Message, "not compared") ||
					d.Rule.Code == "B009" && strings.Contains(d.Message, "retired")
			})
			require.Equal(t, want, found, "%s %s", banner, day)
		}
	}
	for _, mark := range []string{"(TSC)", "(SC)", "(S-CCO)"} {
		require.NotContains(t, reported(t, formerMemo("TOP SECRET UMBRA", "21 June 1983", mark, cl)), "P018 warning", mark)
	}
	require.Contains(t, reported(t, formerMemo("TOP SECRET", "21 June 2013", "(TSC)", "")), "P018 warning")
}

// TestMarksOfReleasedCopies: on a copy with the stamp of a release, UNCLASSIFIED is what the release wrote.
func TestMarksOfReleasedCopies(t *testing.T) {
	for _, stamp := range []string{"DECLASSIFIED by order of the Mayor\nFebruary 2, 2018",
		"Approved For Release 2014/05/05",
		"Declassified Under Authority of E.O. 13526", "Declassify Under the Authority of E.O. 12958"} {
		found := reported(t, formerMemo("UNCLASSIFIED", "January 18, 2018", "(TS//NF)", stamp))
		require.Contains(t, found, "R002 info", stamp)
	}
	require.Contains(t, reported(t, formerMemo("UNCLASSIFIED", "January 18, 2018", "(TS//NF)", "")), "R002 error")
	require.Contains(t, reported(t, formerMemo("CONFIDENTIAL", "January 18, 2018", "(TS//NF)",
		"Approved For Release 2019/05/05")), "R001 error")
}

// TestBlocksOfTheAgency: its blocks of 1995 and later have short keys without colons, and say the source and the
// instruction as others do.
func TestBlocksOfTheAgency(t *testing.T) {
	for _, block := range []string{
		"CL BY 1000001\nDECL X1\nDRV LOC 3-82", "CL BY 1000001\nDECL ON X1\nDRV FRM LOC 3-82",
		"CL BY 1000001\nDECL ON: X1\nDRV COV 2-87", "CL BY: 1000001\nDECL X1\nDRV: LOC 3-82",
		"CL BY 1000001\nREASON 1.5(c)\nDECL X1; X5\nDRV LOC 3-82\nDRV LIS 3-82",
		"CL BY 1000001\nCL REASON 1.5(c)\nDECL ON X1\nDRV FM LOC 3-82", "CL BY 1000001; DECL X1; DRV LOC 3-82",
		"CL BY 1000001\nCL REASON: 1.5(c)\nDECL X1", "DRV FRM COV 2-87\nDECL X1\nCL BY 1000001",
		"CL BY 1000001\nDECL OADR\nDRV HUM 4-82", "DERV HUM 4-82\nDECL X1; X6\nCL BY 1000001",
	} {
		memo := "SECRET\n\n2 February 1996\n\nMEMORANDUM FOR: The Mayor\n\nThe price is named to the board of the harbor. " +
			"(S)\n\nThe crew was told on Friday by the mayor. (C)\n\n" + block + "\n\nSECRET\n"
		require.Empty(t, reported(t, memo), block)
	}
	memo := func(block string) []string {
		return reported(t, formerMemo("SECRET", "2 February 1996", "(S)", block))
	}
	require.Contains(t, memo("CL BY 1000001\nDECL X1"), "A002 error")
	require.Contains(t, memo("CL BY 1000001\nREASON 1.5(c)"), "A015 warning")
	require.Contains(t, memo("CL BY 1000001\nDECL X1\nDRV FORCES LEFT"), "A002 error")
}

// TestBannersOfFormerTimes: banners of other governments, of former controls and with letters set apart are read.
func TestBannersOfFormerTimes(t *testing.T) {
	for banner, level := range map[string]string{"TOP S E C R E T/HVCCO": "TOP SECRET", "TOP S E C R E T": "TOP SECRET",
		"# TOP SECRET STRAP1 COMINT": "TOP SECRET//SI", "TOP SECRET STRAP2": "TOP SECRET",
		"SECRET STRAP1": "SECRET", "SECRET GROUP 1": "SECRET", "TOP SECRET - GROUP 3": "TOP SECRET",
		"CONFIDENTIAL GROUP 4": "CONFIDENTIAL", "SECRET/HVCCO": "SECRET", "TOP SECRET HVCCO": "TOP SECRET"} {
		memo := formerMemo(banner, "4 March 1988", "(C)", "CL BY 0123456\nDECL OADR")
		d := paperOf(t, memo)
		require.Equal(t, level, d.Marking().String(), banner)
		for _, code := range reported(t, memo) {
			require.NotContains(t, []string{"B001", "R001", "P004", "A001", "D001"}, code[:4], banner)
		}
	}
}

// TestSecurityInformation: E.O. 10501 ended the words Security Information after a level in December 1953.
func TestSecurityInformation(t *testing.T) {
	paper := func(top, date string) string {
		return top + "\n\nMEMORANDUM FOR THE RECORD\n\n" + date + "\n\nSUBJECT: Piers\n\nThe pier is new.\n\n" + top + "\n"
	}
	const message = "ended the words Security Information"
	for _, top := range []string{"SECRET\nSECURITY INFORMATION", "TOP SECRET\nSECURITY INFORMATION",
		"SECRET - SECURITY INFORMATION", "SECRET SECURITY INFORMATION", "SECRET\n  SECURITY INFORMATION"} {
		for _, date := range []string{"March 16, 1954", "10 April 1956", "May 3, 1968", "May 3, 1986"} {
			require.Contains(t, messagesOf(t, paper(top, date), "B009"), message, "%s %s", top, date)
		}
		for _, date := range []string{"21 January 1953", "March 3, 1952", "January 20, 1954", ""} {
			require.NotContains(t, messagesOf(t, paper(top, date), "B009"), message, "%s %s", top, date)
		}
		require.NotContains(t, messagesOf(t, paper(top, "10 April 1956")+"\nDECLASSIFIED\nE.O. 12958, Sec. 3.5\n"+
			"NLF 99-12, 5/5/99\n", "B009"), message, top)
	}
	for _, top := range []string{"SECRET\nNATIONAL SECURITY INFORMATION", "SECRET", "SECRET\nSECURITY INFORMATION OFFICE",
		"SECRET\n\nSECURITY INFORMATION", "SECRET\nSecurity information is new."} {
		require.NotContains(t, messagesOf(t, paper(top, "10 April 1956"), "B009"), message, top)
	}
}
