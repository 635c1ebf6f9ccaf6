package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestGarbledMarks: what hardly looks like a mark at a paragraph's front is reported above the header, with a number
// before it or without.
func TestGarbledMarks(t *testing.T) {
	front := []string{
		"[S", "(S]", "{S}", "<S>", "(S E C R E T)", "(S?)", "(//S)", "((S))", `"(S)"`, "&#40;S&#41;", "&lpar;S&rpar;",
		"(T S)", "(SNF)", "(NS)", "(CTS)", "($)", "(5)",
		"«S»", "-S-", "(=53)", "=28S=29", "%28S%29", "T.S.", "(T.S.)", "(S.E.C.R.E.T.)", "(S-E-C-R-E-T)", "(s3cret)", "(§)",
		"(Ŝ)", "SECRET", "S)", "(S", "**(S)**", "| (S) |", "SECRET:",
		"(SECR3T)", "[TS", "(C0NFIDENTIAL)", "(CNF)", "{S E C R E T}", "[SECRET", "‹S›", "(?S)", "(T.S)",
	}
	warned := []string{"R001", "R002", "R010", "P018", "P019", "P004", "P005"}
	for _, cable := range []string{quellville, unclassifiedCable} {
		part := "4. (C) The deputy wants them long."
		if cable != quellville {
			part = "4. (U) The deputy wants them long."
		}
		require.Contains(t, cable, part)
		for _, mark := range front {
			for _, number := range []string{"4. ", ""} {
				if cable == quellville && (strings.Contains(mark, "C0N") || strings.Contains(mark, "CNF")) {
					continue // not above the header
				}
				codes := codesOf(t, strings.Replace(cable, part, number+mark+" The deputy wants them long.", 1))
				require.True(t, slices.ContainsFunc(codes, func(c string) bool { return slices.Contains(warned, c) }), "%s%s: %v",
					number, mark, codes)
			}
		}
		for _, front := range []string{"4, (S)", "4.((S))", "4. SECRET.", "| 4. | (S) |"} {
			codes := codesOf(t, strings.Replace(cable, part, front+" The deputy wants them long.", 1))
			require.True(t, slices.ContainsFunc(codes, func(c string) bool { return slices.Contains(warned, c) }), "%s: %v",
				front, codes)
		}
	}
}

// TestNotGarbledMarks: lists, abbreviations, quotations and sentences that begin like these are not reported.
func TestNotGarbledMarks(t *testing.T) {
	const part = "4. (U) The deputy wants them long."
	for _, text := range []string{
		part + "\n\n(4) The first.\n\n(5) The second.\n\n(6) The third.", part + "\n\nR) The first.\n\nS) The second.",
		part + "\n\n\"C\" is the name of the ship.",
		part + "\n\nC. The third point.", part + "\n\nSecret talks went on.",
		part + "\n\nSECRET SERVICE AGENTS WERE THERE.", part + "\n\nCONFIDENTIAL",
		part + "\n\n(SNC) The council met. The SNC will meet again.", part + "\n\n- S. Reed was there.",
		part + "\n\n(NC) A company. NC sells ships.", part + "\n\n* Ships", part + "\n\nU.S. ships left.",
	} {
		codes := codesOf(t, strings.Replace(unclassifiedCable, part, text, 1))
		require.NotContains(t, codes, "P018", text)
	}
}
