package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// olderMemo is a memorandum of a day with an authority block at its foot.
func olderMemo(day, block string) string {
	return "CONFIDENTIAL\n\nMEMORANDUM FOR THE MAYOR\n\n" + day + "\n\nSUBJECT:  (U) Ferry talks\n\n" +
		"(C) The harbor master signs on Friday.\n\n" + block + "\n\nCONFIDENTIAL\n"
}

// TestReasonsBeforeTheyWereAsked: before E.O. 12958 no order had reasons in section 1.4 or 1.5.
func TestReasonsBeforeTheyWereAsked(t *testing.T) {
	const by = "Classified by: Ana Oak, Harbor Office\n"
	for _, reason := range []string{"Reason: 1.5(d)", "Reason: 1.4(d)", "Reason: 1.5 (b) and (d)"} {
		for _, day := range []string{"August 12, 1985", "March 3, 1980", "May 5, 1994"} {
			require.Contains(t, reported(t, olderMemo(day, by+reason+"\nDeclassify on: OADR")), "A003 info",
				"%s %s", day, reason)
		}
	}
	for _, row := range [][2]string{{"August 12, 1985", "Reason: 1.3(a)(5)"}, {"March 3, 1997", "Reason: 1.5(d)"},
		{"May 5, 1995", "Reason: 1.5(d)"}, {"August 12, 1985", "Reasons are many."},
		{"August 12, 1985", "Declassify on: OADR\n\nDECLASSIFIED\nE.O. 12958, Sec. 3.5\nNLF 99-12\nReason: 1.5(d)"}} {
		require.NotContains(t, reported(t, olderMemo(row[0], by+row[1])), "A003 info", "%s", row)
	}
}

// TestLongDatesOfPapers: E.O. 12065 sec. 1-401 allows six years, and more with an extension, sec. 1-402.
func TestLongDatesOfPapers(t *testing.T) {
	const by, decl = "Classified by: Ana Oak, Harbor Office\n", "Declassify on: "
	for _, date := range []string{"June 12, 1989", "June 13, 1985", "6/12/95"} {
		require.Contains(t, reported(t, olderMemo("June 12, 1979", by+decl+date)), "D029 info", date)
	}
	for _, block := range []string{by + decl + "June 12, 1985", by + decl + "June 1, 1983",
		by + decl + "June 12, 1989\nExtension by: Bo Elm, 1-301(c)",
		by + decl + "June 12, 1989\nReason for extension: 1-301(c)",
		"Derived from: Harbor Guide 2, March 1, 1979\n" + decl + "June 12, 1989", by + "Review on: June 12, 1989"} {
		require.NotContains(t, reported(t, olderMemo("June 12, 1979", block)), "D029 info", block)
	}
	for after, want := range map[string]string{
		"Extended by: Bo Elm, Mayor": "D029 info", "EXTENDED BY BO ELM": "D029 info",
		"Extended by: Bo Elm\nReason: 1-301(c)": "", "Extended by: Bo Elm under 1-301(c)": "",
		"Extended by: Bo Elm, because a host asked for it": "", "Extension: by criteria of XYZ 12": ""} {
		have := strings.Join(reported(t, olderMemo("June 12, 1979", by+decl+"June 12, 1989\n"+after)), " ")
		require.Equal(t, want, have, after)
		short := reported(t, olderMemo("June 12, 1979", by+decl+"June 12, 1985\n"+after))
		require.Empty(t, short, after)
	}
	for _, key := range []string{"Review for declassification on:", "REVIEW FOR DECLASSIFICATION ON", "Review on:",
		"Review for declassification:", "Declassify on:"} {
		const extended = "\nExtended by: Bo Elm, Mayor\nReason: names a host's undertaking"
		require.Empty(t, reported(t, olderMemo("June 12, 1979", by+key+" June 12, 1999"+extended)), key)
		late := olderMemo("June 12, 1979", by+key+" June 13, 1999"+extended)
		require.Equal(t, []string{"D029 info"}, reported(t, late), key)
	}
	for _, day := range []string{"June 12, 1977", "June 12, 1984"} {
		require.NotContains(t, reported(t, olderMemo(day, by+decl+"June 12, 1999")), "D029 info", day)
	}
}

// TestCarriedXCodes: a derivative paper names the code of its source with the words Source Marked and its date.
func TestCarriedXCodes(t *testing.T) {
	const from = "Derived From: Harbor Guide 5, dated January 5, 2005\nDeclassify on: "
	require.Contains(t, reported(t, olderMemo("September 1, 2005", from+"X1")), "D008 info")
	require.Contains(t, reported(t, olderMemo("September 1, 2005", from+"X6")), "D008 info")
	require.NotContains(t, reported(t, olderMemo("September 1, 2002", from+"X1")), "D008 info")
	for _, value := range []string{"Source marked X1, date of source January 5, 2001", "20150901", "25X1, 20350901"} {
		require.NotContains(t, reported(t, olderMemo("September 1, 2005", from+value)), "D008 info", value)
		require.NotContains(t, reported(t, olderMemo("September 1, 2005", from+value)), "D008 error", value)
	}
	require.Contains(t, reported(t, olderMemo("September 1, 2012", from+"X1")), "D008 error", "no longer carried")
}
