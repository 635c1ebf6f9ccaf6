package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// markedMemo has portions with marks around another one.
func markedMemo(t *testing.T, banner, portion string) string {
	t.Helper()
	return strings.Join(reported(t, marksMemo(banner, "(U) Piers",
		"(U) It rained today.\n\n"+portion+"\n\n(U) More boats came.")), " ")
}

// portionFronts are what is before the mark @ of a portion in papers, and what follows.
var portionFronts = []string{"@ The pier is shut.", "- @ The pier is shut.", "* @ The pier is shut.",
	"• @ The pier is shut.", "➢ @ The pier is shut.", "‣ @ The pier is shut.", "✓ @ The pier is shut.",
	"→ @ The pier is shut.", "◆ @ The pier is shut.", "\uf0d8 @ The pier is shut.", "│ @ The pier is shut. │",
	"1. @ The pier is shut.", "a. @ The pier is shut.", "(1) @ The pier is shut.", "1.2.3 @ The pier is shut.",
	"> @ The pier is shut.", "> - @ The pier is shut.", "- [ ] @ The pier is shut.", "| 4 | @ The pier is shut. |",
	"| @ The pier is shut. | 4 |", "(U) See it.\n\n¹ @ The pier is shut.", "(U) See it.\n\n† @ The pier is shut.",
	"-> @ The pier is shut.", "= @ The pier is shut.", "¶4. @ The pier is shut.", "#4 @ The pier is shut.",
	"§ @ The pier is shut.", "Figure 2 @ The pier at night", "Figure 2. @ The pier at night",
	"Table 3: @ The pier at night", "Chart 1-1 @ The pier at night", "Exhibit B @ The pier at night",
	"Graph 2 @ The pier at night", "Image 2 @ The pier at night",
	"Chapter 3 @ The Pier", "Part IV @ The Pier", "Footnote 1: @ The pier is shut.", "Note 2 @ The pier is shut.",
	"NOTE: @ The pier is shut.", "Note - @ The pier is shut.", "Purpose of call: @ The pier is shut.",
	"**Note:** @ The pier is shut.", "0900 @ The pier is shut.", "0900-0930 @ The pier is shut.",
	"9:00 am @ The pier is shut.", "Monday, 3 May @ The pier is shut.", "May 3: @ The pier is shut.",
	"030900Z @ The pier is shut."}

// TestMarksInAllPlacesOfPapers: a mark above the banner is an error in each place, and its portion is marked.
func TestMarksInAllPlacesOfPapers(t *testing.T) {
	for _, front := range append(portionFronts, "Section 3 @ The Pier") {
		for _, mark := range []string{"(S)", "(S//NF)", "(S/NF)", "(SECRET//NOFORN)", "**(S)**"} {
			have := markedMemo(t, "CONFIDENTIAL", strings.Replace(front, "@", mark, 1))
			assert.Contains(t, have, "R001 error", "%s in %q", mark, front)
			for _, code := range []string{"P001", "P018", "P019"} {
				assert.NotContains(t, have, code, "%s in %q", mark, front)
			}
		}
	}
}

// TestNoMarkAboveTheBannerPasses: what may be a mark is an error or a warning in each place.
func TestNoMarkAboveTheBannerPasses(t *testing.T) {
	for _, front := range portionFronts {
		for _, mark := range []string{"(Secret)", "(Top Secret)", "[S]", "{S}", "<S>", "(S]", "[S//NF]", "(S)-", "(S):",
			"S//NF:", "S/NF", "((S))", "(S))", "(S//NF", "S//NF)", "`(S)`", "(ts//nf)", "(**S**)", "<b>(S)</b>"} {
			have := markedMemo(t, "CONFIDENTIAL", strings.Replace(front, "@", mark, 1))
			if !containsAny(have, "R001 error", "P018 warning", "P018 error", "P019 warning") {
				t.Errorf("%s in %q: %s", mark, front, have)
			}
		}
	}
}

// TestDamagedMarksOfPapers: a mark that lost a parenthesis is read, as in cables.
func TestDamagedMarksOfPapers(t *testing.T) {
	for _, front := range []string{"@ The pier is shut.", "- @ The pier is shut.", "1. @ The pier is shut.",
		"> @ The pier is shut.", "a. @ It is shut."} {
		for mark, level := range map[string]string{"(S": "R001 error", "S)": "R001 error", "(TS": "R001 error",
			"TS)": "R001 error", "(S//NF": "R001 error", "S//NF)": "R001 error", "C)": "", "(C": "", "U)": "", "(U": "",
			"(SBU": "", "SBU)": ""} {
			have := markedMemo(t, "CONFIDENTIAL", strings.Replace(front, "@", mark, 1))
			assert.Contains(t, have, "P005 warning", "%s in %q", mark, front)
			assert.Contains(t, have, level, "%s in %q", mark, front)
			assert.NotContains(t, have, "P001", "%s in %q", mark, front)
			assert.NotContains(t, have, "P018", "%s in %q", mark, front)
		}
		for _, letter := range []string{"S", "TS", "C", "U"} {
			have := markedMemo(t, "CONFIDENTIAL", strings.Replace(front, "@", letter, 1))
			assert.Contains(t, have, "P018 warning", "%s in %q", letter, front)
		}
	}
}

// TestLikeDamagedMarksOfPapers: names, letters of lists, answers, offices, cited papers and quotations.
func TestLikeDamagedMarksOfPapers(t *testing.T) {
	for _, text := range []string{"U Thant told us that the talks went well.", "C Company moved to the pier.",
		"S Korea asked for a ferry.", "(U Thant was there at the time.)", "(S Korea asked for it.)", "- S. Poe came.",
		"S) Small boats\nM) Medium boats\nL) Large boats", "A) The first came.\nB) The next came.\nC) The third came.",
		"- A) The first.\n- B) The next.\n- C) The third.", "R The road\nS The sea\nT The town",
		"A The first berth\nB The second berth\nC The third berth", "Figure 2 [Source: Poe] Berths",
		"Note: [sic] The pier is shut.", "0900 [Tentative] Talks with the mayor", "Comment: \"[S]ome say that it is.\"",
		"Comment: [S]ome say that it is.", "NOTE: (see below) The pier is shut.", "Author: S. Poe and others came.",
		"Cleared: S: ok", "Section 5 (C) The Secretary shall tell the port.", "Photo 3 (C) Jane Poe",
		"Table 2 (C) 2019 Harbor Press", "Plan: C-130 flights come to the port.", "Option C The pier is shut.",
		"The crew needs vitamin\nC The pier is shut.", "Tab 1 – S/CT clearance", "Step 1 (Optional) Close the pier",
		"- `(S)`: Secret", "= 5 boats came.", "~ 50 boats came.", "× 3 boats came.", "§ 2 The pier is shut.",
		"Size: [S] Small or [M] Medium", "Question 4 (C) None of them", "He gave it a C The mayor did not.",
		"0900 (S) Smith\n\n0930 (J) Jones", "Annex B (C): the list of berths"} {
		for _, banner := range []string{"CONFIDENTIAL", "UNCLASSIFIED"} {
			have := markedMemo(t, banner, text)
			for _, code := range []string{"R001", "R002", "P005", "P018"} {
				assert.NotContains(t, have, code, "%s: %q", banner, text)
			}
		}
	}
}

// TestMarksOfItemsOnOneLine: numbered items that are joined on a line are marked each, and a mark above the banner is
// reported.
func TestMarksOfItemsOnOneLine(t *testing.T) {
	for body, want := range map[string][]string{
		"(1) (U) The pier is new. (2) (TS) The keeper is bribed.":           {"P019 warning"},
		"(S) Two things: (a) (U) the pier is new; (b) (TS) it leaks.":       {"P019 warning"},
		"1. (U) The pier is new. 2. (TS) The keeper is bribed.":             {"R001 error"},
		"(S) It is due under 5 U.S.C. 552 (b) (1), and nobody pays.":        nil,
		"(S) The law, section 4 (b) (C) of it, is old, and nobody pays it.": nil,
	} {
		found := reported(t, datedPaper("SECRET", "May 3, 2019", body))
		assert.Equal(t, want, onlyOf(found, "P019 R001"), body)
	}
}

// TestMarksWithUnknownControls: a level joined to a word that no register has is not passed over at the front of a
// paragraph. An abbreviation may begin with another letter.
func TestMarksWithUnknownControls(t *testing.T) {
	for front, want := range map[string][]string{
		"(TS-ESI)": {"P018 warning"}, "(S-HARBOR)": {"P018 warning"},
		"(C-SPAN)": nil, "(S-300)": nil, "(S-)": nil, "(S-A)": nil, "(SS-HARBOR)": nil, "(S-NF)": nil,
	} {
		found := reported(t, datedPaper("SECRET//NOFORN", "May 3, 2019", "(U) It is old.\n\n"+front+" The pier leaks."))
		assert.Equal(t, want, onlyOf(found, "P018"), front)
	}
}

// TestBoldWordsAreNoMarks: S-3, C/O and S/N in bold or slanted type are words that begin with the letter of a level; a
// level with a control is a mark there.
func TestBoldWordsAreNoMarks(t *testing.T) {
	for front, want := range map[string][]string{
		"**S-3 CELL**": nil, "**C-2 Node:** The ferry": nil, "**S/N:** 4 of them": nil, "**TS-1:** The well": nil,
		"*S-3 CELL*": nil, "__S-3__ CELL": nil, "**C/O:** Rosa Quill": nil, "**U-Bahn** trains": nil,
		"**S/NF** The pier": {"P018 warning"}, "**S-NF** The pier": {"P018 warning"},
		"**S//NF** The pier": {"P018 warning"}, "**S** The pier": {"P018 warning"}, "__TS//SI__ The pier": {"P018 warning"},
	} {
		found := reported(t, datedPaper("UNCLASSIFIED//FOUO", "May 3, 2012", front+" leaks.\n\nThe wall is old."))
		assert.Equal(t, want, onlyOf(found, "P018 P004 P005"), front)
	}
}

// TestSentencesInParenthesesBeforeMarks: a remark in parentheses before the mark at a paragraph's end ends a sentence.
func TestSentencesInParenthesesBeforeMarks(t *testing.T) {
	for end, want := range map[string][]string{
		" (See the first part.) (S)": nil, ". (S)": nil, " [It was new!] (S)": nil,
	} {
		body := "(S) The ferry is late.\n\nHere is the end of the story of the pier" + end + "\n\n(U) It is old."
		found := reported(t, datedPaper("SECRET", "May 3, 2019", body))
		assert.Equal(t, want, onlyOf(found, "P001"), end)
	}
}

// TestLinesBelowBanners: a line of words below both banners belongs to them. A known caption, the head of an office,
// and a line that only one banner has, are not reported.
func TestLinesBelowBanners(t *testing.T) {
	for below, want := range map[[2]string][]string{
		{"HARBOR CATEGORY 2", "HARBOR CATEGORY 2"}:     {"B009 info"},
		{"**ATOMAL**", "**ATOMAL**"}:                   {"B009 info"},
		{"HARBOR CATEGORY 2", ""}:                      nil,
		{"HARBOR CATEGORY 2", "HARBOR CATEGORY 3"}:     nil,
		{"NOFORN", "NOFORN"}:                           nil,
		{"EXDIS", "EXDIS"}:                             nil,
		{"Harbor Board", "Harbor Board"}:               nil,
		{"DEPARTMENT OF STATE", "DEPARTMENT OF STATE"}: nil,
		{"PAGE: ONE", "PAGE: ONE"}:                     nil,
	} {
		text := "SECRET\n" + below[0] + "\n\nMEMORANDUM\n\nMay 3, 1986\n\nTO: The Warden\n\n(S) The pier is new.\n\n" +
			"(U) It is wide.\n\nClassified by: Rosa Quill\nDeclassify on: OADR\n\nSECRET\n" + below[1] + "\n"
		assert.Equal(t, want, onlyOf(reported(t, text), "B009"), below)
	}
}

// TestReasonAloneWithoutDate: a block that begins with its reason names nobody. Where the paper may be of before June
// 2010 that is a note.
func TestReasonAloneWithoutDate(t *testing.T) {
	for date, want := range map[string][]string{
		"May 3, 2019": {"A001 warning"}, "Port Amber": {"A001 info"}, "May 3, 2009": nil,
	} {
		body := "(S) The pier is new.\n\nReason: 1.4(d)\nDeclassify On: 20290503"
		assert.Equal(t, want, onlyOf(reported(t, datedPaper("SECRET", date, body)), "A001"), date)
	}
}
