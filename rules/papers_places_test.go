package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestMarksAfterNumbersOfOutlines: a mark after the number of an outline is at the beginning of its portion, and a
// fault when it is above the banner.
func TestMarksAfterNumbersOfOutlines(t *testing.T) {
	for _, number := range []string{"ii.", "iii.", "iv)", "VI.", "XII.", "1.a.", "2.1.b.", "A.2.", "aa.", "2a.", "I.A.",
		"(iv)", "(2)(a)", "1-1.", "B1.", "iii:", "## [edit]", "[ edit ]", "[edit | edit source]", "### [Edit](index.html)",
		"- Subject", "Subject", "SUBJ", "- Title", "- 4.", "* iv."} {
		text := "UNCLASSIFIED\n(U) Findings on the Harbor Board\n1. (U) Introduction to it\n" + number +
			" (U) The North Pier\n" + number + " (S) The South Pier\nUNCLASSIFIED\n"
		found := reported(t, text)
		require.Contains(t, found, "R002 error", text)
		require.NotContains(t, found, "P019 info", text)
		require.NotContains(t, found, "P019 warning", text)
		require.Len(t, paperOf(t, text).Portions, 4, text)
	}
	// these are no numbers
	for _, word := range []string{"etc.", "a.m.", "pp."} {
		text := "UNCLASSIFIED\n(U) Findings on the Harbor Board\n1. (U) Introduction to it\nand it was of\n" + word +
			" (S) The South Pier\nUNCLASSIFIED\n"
		require.NotContains(t, reported(t, text), "R002 error", text)
	}
}

// TestItemsThatRunOn: an item that a converter joined with the one before is a portion of its own.
func TestItemsThatRunOn(t *testing.T) {
	for _, joint := range []string{". - 2. ", ". 2. ", "! - b. ", ".) • 2) ", ".\" - ii. ", "? * 2. ", ".  – 2. ",
		". - 2.1 "} {
		text := "UNCLASSIFIED\nMEMORANDUM FOR THE MAYOR\n1. (U) The pier is new and\nlong" + joint +
			"(S) The ferry\nis late. - 3. (U) The harbor\nmaster is old.\nUNCLASSIFIED\n"
		if joint == ". - 2.1 " {
			text = strings.Replace(text, "2.1 ", "2.1. ", 1)
		}
		require.Contains(t, reported(t, text), "R002 error", text)
		require.Len(t, paperOf(t, text).Portions, 3, text)
	}
	for _, joint := range []string{" in ", ", see 2. ", ". ", " - 2. ", "; b. "} {
		text := "UNCLASSIFIED\nMEMORANDUM FOR THE MAYOR\n1. (U) The pier is new and\nlong" + joint +
			"(S) The ferry\nis late.\n2. (U) It is old.\nUNCLASSIFIED\n"
		require.NotContains(t, reported(t, text), "R002 error", text)
		require.Contains(t, reported(t, text), "P019 warning", text) // as before
	}
}

// TestLegends: a key says what marks mean, and marks nothing.
func TestLegends(t *testing.T) {
	const memo = "CONFIDENTIAL\nMEMORANDUM FOR THE MAYOR\n1. (U) The pier is new.\n2. (C) The ferry is late.\n"
	for _, key := range []string{
		"Symbols - (U) Unclassified\n- (C) Confidential\n- (S) Secret\n- (TS) Top Secret\n",
		"(U) Unclassified\n(S) Secret\n(TS) Top Secret\n", "(S) = Secret\n(TS) = Top Secret\n",
		"(S) - SECRET\n(TS) - TOP SECRET\n", "(TS) – Top Secret;\n(S) – Secret; and\n", "* (TS) Top Secret information\n",
		"1. (S) Secret\n2. (TS) Top Secret\n", "| (S) | Secret |\n| (TS) | Top Secret |\n", "(TS): Top Secret.\n",
		"(S//NF) Secret//NOFORN\n", "(TS) \"Top Secret\"\n", "(S) Secret (TS) Top Secret\n",
	} {
		found := reported(t, memo+key+"CONFIDENTIAL\n")
		for _, code := range found {
			require.NotContains(t, []string{"R001", "R002", "P018", "P019", "P004"}, code[:4], key)
		}
		require.Equal(t, "CONFIDENTIAL", lint.Derive(paperOf(t, memo+key+"CONFIDENTIAL\n")).Marking.String(), key)
	}
	for _, portion := range []string{"(S) Secret talks were held on the pier.\n", "(TS) Secret\n",
		"(S) Confidential\n", "(S) Secret Harbor\n"} {
		require.Contains(t, reported(t, memo+portion+"CONFIDENTIAL\n"), "R001 error", portion)
	}
}

// TestItemsInSmallLetters: a mark at the front of an item is one though the item goes on in small letters.
func TestItemsInSmallLetters(t *testing.T) {
	for _, sign := range []string{"• ", "- ", "* ", "o ", "a. ", "1) ", "– ", "▪ ", "+ "} {
		memo := func(banner string) string {
			return banner + "\n\nMEMORANDUM FOR THE MAYOR\n9 June 1999\nSUBJECT: Pumps (U)\n\n(U) The group asks about:\n" +
				sign + "(U) views of the harbor\n" + sign + "(S) effect of the ferry\n\n" + banner + "\n"
		}
		require.Contains(t, reported(t, memo("CONFIDENTIAL")), "R001 error", sign)
		require.NotContains(t, reported(t, memo("CONFIDENTIAL")), "P018 error", sign)
		require.Len(t, paperOf(t, memo("SECRET")).Portions, 3, sign)
	}
	require.Equal(t, []string{"B001 info"}, reported(t, "(C) The group looks at these questions:\n"+
		"  • (U) views of the harbor\n  • (S) effect on the ferry\n"))
	for _, text := range []string{"- (C) copyright\n- (U) update\n- (S) save\n", "- (C) by the authors\n- (S) small\n",
		"- (U) undo\n- (R) redo\n- (S) save all of it\n", "* (s) small\n* (c) cold\n* (u) used\n"} {
		require.Empty(t, reported(t, text), text)
	}
}

// TestMarksGluedInsideLines: a mark that a copy glued to the number of a page or to the word before it is named; the
// letters of statutes and plurals are not.
func TestMarksGluedInsideLines(t *testing.T) {
	for line, want := range map[string]bool{
		"(U) ONE: FERRIES ....... 3(U) TWO: PIERS ....... 9(U) THREE: BOATS": true,
		"(U) Ferries . . . . 12(S) Piers of the town":                        true,
		"(U) Ferries ... 3(S//NF) Piers of the town":                         true,
		"(U) Old Piers(U) New Piers of the town":                             true,
		"(U) The ferry(s) Sails at dawn":                                     false,
		"(U) See FERRY(S) Of the town":                                       false,
		"(U) See rule 3(C) Of the town":                                      false,
		"(U) See rule . 3(C) of the town":                                    false,
	} {
		text := "SECRET//NOFORN\n\n" + line + "\n\n(S//NF) The pier is open.\n\nSECRET//NOFORN\n"
		require.Equal(t, want, slices.Contains(reported(t, text), "P019 info"), line)
	}
}
