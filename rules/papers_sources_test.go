package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// sourcesMemo is a memorandum that is derived from multiple sources.
func sourcesMemo(block, after string) string {
	return memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\n" + block + "\n\n" + after + "SECRET\n"
}

// TestSourcesUnderATitle: sources are listed also on another page, or above the block.
func TestSourcesUnderATitle(t *testing.T) {
	const block = "Derived From: Multiple Sources\nDeclassify On: 20360303"
	const list = "(U) Port Guide 1, dated 20250101\n(U) Ferry Survey, dated 20250303\n\n"
	for title, want := range map[string]bool{
		"SOURCE LIST\n\n": true, "(U) Source List\n\n": true, "(U) SOURCES\n\n": true, "Sources:\n": true,
		"LIST OF SOURCES\n\n": true, "Annex B: Source List\n\n": true, "## (U) Sources Used\n\n": true,
		"(U) Sources: Port Guide 1, dated 20250101; Ferry Survey, dated 20250303\n\n": true,
		"(U) Sources of this memorandum\n\n":                                          true,
		"SOURCES FOR THIS PAPER:\n\n":                                                 true,
		"(U) Sources of this memorandum say that the ferry sails.\n\n":                false,
		"(U) SOURCES OF UNREST\n\n":                                                   false,
		"(U) Sources say that the ferry sails.\n\n":                                   false,
		"(U) Ships\n\n": false,
	} {
		for name, text := range map[string]string{
			"another page": sourcesMemo(block, "SECRET\n\fSECRET\n\n"+title+list),
			"below":        sourcesMemo(block, title+list),
			"above":        strings.Replace(sourcesMemo(block, ""), "Classified By:", title+list+"Classified By:", 1),
		} {
			have := reported(t, text)
			require.Equal(t, !want, strings.Contains(strings.Join(have, " "), "A011 info"), "%s: %q: %v", name, title, have)
		}
	}
	require.Contains(t, reported(t, sourcesMemo(block, "SOURCE LIST\n\n")), "A011 info", "nothing is in the list")
}

// TestSourcesJoinedOnTheLineOfTheirTitle: the marks between them are those of the sources.
func TestSourcesJoinedOnTheLineOfTheirTitle(t *testing.T) {
	const block = "Derived From: Multiple Sources\nDeclassify On: 20360303"
	const one = "(U) Port Guide 1, Harbor Office, dated 20250101; Declassify On: 20320101."
	for text, want := range map[string]bool{
		"(U) Sources: " + one + " (U) Ferry Survey, dated 20250303.":                 false,
		"(U) Sources: " + one + " (S) Ferry Survey, dated 20250303. (C) Pier Guide.": false,
		"(U) Boats: (U) The boats are white. (C) The oars are not.":                  true,
		"(U) Sources: " + one + "\n\n(U) The boats are white. (C) The oars are not.": true,
	} {
		found := strings.Join(reported(t, sourcesMemo(block, text+"\n\n")), " ")
		require.Equal(t, want, strings.Contains(found, "P019"), "%s: %s", text, found)
	}
}

// TestSourcesInTheBlock: the list below Derived From is a part of the block, so that Declassify On is, too.
func TestSourcesInTheBlock(t *testing.T) {
	long := "Memorandum of Conversation, Embassy Quellville, dated 20250101; e-mail of the harbor master, dated 20250303"
	for _, sources := range []string{
		"Sources: " + long, "SOURCES: Port Guide 1, dated 20250101", "Source List:\n" + long + "\nPort Guide 1, 20250101",
		"List of sources: " + long + ";\nletter of the mayor to the owner of the ferries at the northern pier, 20250404",
		"Sources: Port Guide 1, dated 20250101, Declassify On: 20320101; Letter, dated 20250404",
	} {
		require.Empty(t, reported(t, sourcesMemo("Derived From: Multiple Sources\n"+sources+"\nDeclassify On: 20360303", "")),
			sources)
		have := reported(t, sourcesMemo("Derived From: Multiple Sources\n"+sources, ""))
		require.Contains(t, strings.Join(have, " "), "A015", sources)
	}
}

// TestDesignationOfCUIIsNoPortion: a paper with classified portions and CUI has both blocks.
func TestDesignationOfCUIIsNoPortion(t *testing.T) {
	body := memoBody + "\n\n(CUI) The yard was named.\n\n(U) The ferry sails."
	for _, front := range []string{"CUI Controlled by", "Controlled by", "CUI designated by", "Designated by"} {
		text := "SECRET//CUI" + memoDate + body + memoBlock + front + ": Office of Piers and Ferries of the North\n" +
			"CUI Category: PROPIN\nPOC: Rosa Quill of the same office, 555-0100, at any hour\n\nSECRET//CUI\n"
		require.NotContains(t, strings.Join(reported(t, text), " "), "P001", front)
	}
	prose := "\n\nControlled by the mayor as they are, the two ferries of the harbor sail at nine each day."
	text := memoTitle + body + prose + memoBlock + "SECRET\n"
	require.Contains(t, reported(t, text), "P001 warning")
}

// TestMarksBehindSources: the mark at the end of an entry of a list of sources or references says how high the paper
// is that the entry cites. In front of an entry, and in other lists, it is a portion's.
func TestMarksBehindSources(t *testing.T) {
	const after = "\n\n(U) Annex A\n\n(U) The quay is long, and the ferry goes to it each day at nine in the morning.\n\n"
	found := func(list string) []string {
		return reported(t, sourcesMemo("Derived From: Multiple Sources\nDeclassify On: 20360303", list+after))
	}
	titles := []string{"(U) Sources", "SOURCES", "Sources:", "List of Sources", "Annex B: Source List", "References:",
		"(U) Bibliography", "## Works Cited", "REFS:"}
	entries := []string{"Embassy report, 3 March 2012 (@)", "- Embassy report of the Night Shift, 3 March 2012 (@)",
		"1. Embassy report on the Night Shift at the pier and in the harbor, 3 March 2012 (@)",
		"a. Survey notes, Office of Piers and Ferries of the North, 11 June 2012 (@//SI//REL TO USA, AUS, GBR)",
		"(1) Letter of the mayor to the owner of the ferries (@//NF)"}
	for _, title := range titles {
		for _, entry := range entries {
			for _, between := range []string{"\n", "\n\n"} {
				list := title + between + strings.ReplaceAll(entry, "@", "TS") + between + "Port Guide 12 (C)"
				for _, code := range []string{"R001", "P001 warning", "P016", "P019", "R012"} {
					require.NotContains(t, strings.Join(found(list), " "), code, list)
				}
			}
		}
	}
	for _, list := range []string{
		"(U) Pumps\n\nEmbassy report, 3 March 2012 (TS)", "Enclosures:\n\nEmbassy report, 3 March 2012 (TS)",
		"(U) Sources\n\n(TS) Embassy report, 3 March 2012", "(U) Sources\n\nEmbassy report (S)\n\n(TS) He sold the pier.",
		"(U) Sources\n\nEmbassy report (S)\n\nPIERS\n\nThe pier of the town (TS)",
		"(U) Sources\n\n(U) The sources are good.\n\nThe pier of the town (TS)",
		"(U) Sources\n\nThe source was good.\n\nThe pier of the town (TS)",
	} {
		require.Contains(t, found(list), "R001 error", list)
	}
	require.Empty(t, found("(U) Sources: Port Guide 1, dated 20110303 (TS)"))
	require.Contains(t, found("(U) Pumps: Port Guide 1, dated 20110303 (TS)"), "P019 warning")
}

// TestMultipleSourcesAreNoClassifier: who derived a classification is a person, also where the sources are listed.
func TestMultipleSourcesAreNoClassifier(t *testing.T) {
	for classifier, want := range map[string][]string{
		"Multiple Sources": {"A012 warning"}, "MULTIPLE SOURCES": {"A012 warning"}, "Rosa Quill, Director, XYZ": nil,
	} {
		block := "\n\nClassified By: " + classifier + "\nDerived From: Multiple Sources\nDeclassify On: 20360303\n\n"
		memo := memoTitle + memoBody + block + "(U) Sources: Port Guide 1, dated 20250101; Ferry Survey, dated 20250303\n\n"
		require.Equal(t, want, onlyOf(reported(t, memo+"SECRET\n"), "A012"), classifier)
	}
}

// TestSourcesMarkedOADR: since 2010 no paper carries the instruction of its source, with any sign after it.
func TestSourcesMarkedOADR(t *testing.T) {
	for _, on := range []string{"Source marked OADR; date of source March 1, 1992", "Source marked OADR",
		"Source marked OADR, date of source March 1, 1992", "Source Marked: OADR; Date of Source: 19920301"} {
		block := "Derived From: Memorandum, EUR, dated March 1, 1992\nDeclassify On: " + on
		require.Contains(t, reported(t, sourcesMemo(block, "")), "D010 error", on)
		old := strings.Replace(sourcesMemo(block, ""), "March 3, 2026", "March 3, 1999", 1)
		require.NotContains(t, reported(t, old), "D010 error", on)
	}
}

// TestSourcesThatAreMultipleSources: a source that is marked so is cited as itself.
func TestSourcesThatAreMultipleSources(t *testing.T) {
	const block = "Derived From: Multiple Sources\nDeclassify On: 20360303"
	for entry, want := range map[string][]string{
		"(U) 2. Multiple Sources, dated 20250303": {"A011 info"}, "(U) Multiple Sources, dated 20250303": {"A011 info"},
		"2. MULTIPLE SOURCES, dated 20250303; Declassify On: 20300303":        {"A011 info"},
		"(U) 2. Port Guide 2, which is from Multiple Sources, dated 20250303": nil,
		"(U) 2. Port Guide 2, dated 20250303":                                 nil,
	} {
		list := "(U) Sources:\n(U) 1. Port Guide 1, dated 20250101\n" + entry + "\n\n"
		require.Equal(t, want, onlyOf(reported(t, sourcesMemo(block, list)), "A011"), entry)
	}
}

// TestSourceListWithRestrictedData: it has the instruction of each source that an order classifies, and is not on the
// front page: 32 CFR 2001.24(h)(3).
func TestSourceListWithRestrictedData(t *testing.T) {
	const nsi = "(U) Ferry Survey, Office of Piers, dated March 3, 2024"
	const top, foot = "SECRET//RD\n\nMarch 3, 2026\n\nMEMORANDUM FOR THE BOARD\n\nRESTRICTED DATA\nThis document " +
		"contains Restricted Data as defined in the Atomic Energy Act of 1954.\n\n" +
		"(S//RD) The pier is new.\n\n(C) It is wide.\n\nClassified By: Rosa Quill, Director, XYZ\n" +
		"Derived From: Multiple Sources\nDeclassify On: ", "\n\nSECRET//RD\n"
	const toRD = "N/A to RD portions. See source list for NSI portions."
	memo := func(on, list string) string { return top + on + "\n\nSECRET//RD\n\fSECRET//RD\n\n" + list + foot }
	for list, want := range map[string]bool{
		"SOURCE LIST\n" + nsi: true,
		"SOURCE LIST\n\n" + nsi + "; Declassify On: 20340303\n\n" + nsi:                true,
		"SOURCE LIST\n(U) 1. CG-PP-6, Department of Energy, dated 2016\n(U) 2. " + nsi: true,
		"Sources:\n- Ferry Survey, dated 2024":                                         true,
		"SOURCE LIST\n" + nsi + "; Declassify On: 20340303":                            false,
		"SOURCE LIST\n" + nsi + "\nDeclassify On: 20340303":                            false,
		"SOURCE LIST\n\n" + nsi + "\n\nDeclassify On: 20340303":                        false,
		"SOURCE LIST\n" + nsi + " (DECL 20340303)":                                     false,
		"SOURCE LIST\n" + nsi + ", 50X1-HUM":                                           false,
		"SOURCE LIST\n" + nsi + ", 25X4, 20600101":                                     false,
		"SOURCE LIST\n" + nsi + ", until March 3, 2034":                                false,
		"SOURCE LIST\n" + nsi + "; 20340303":                                           false,
		"SOURCE LIST\n(U) CG-PP-6, Department of Energy, dated 2016":                   false,
		"SOURCE LIST\n(U) RD notes of the board, dated 20160303":                       false,
		"SHIPS\n" + nsi: false,
	} {
		have := messagesOf(t, memo(toRD, list), "D034")
		require.Equal(t, want, strings.Contains(have, "a source has no declassification instruction"), "%s: %s", list, have)
		require.NotContains(t, have, "front page", list)
		require.NotContains(t, messagesOf(t, memo("N/A to NATO portions. See source list for NSI portions.", list), "D034"),
			"source has no", list)
	}
	const listed = nsi + "; Declassify On: 20340303"
	const list = "\n\nSOURCE LIST\n" + listed
	toNATO := strings.ReplaceAll(top, "//RD", "") + "N/A to NATO portions. See source list for NSI portions."
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"the same page": {top + toRD + "\n\n(U) Source list\n" + listed + foot, true},
		"above the block": {strings.Replace(top, "Classified By", "SOURCES:\n"+listed+"\n\nClassified By", 1) + toRD + foot,
			true},
		"another page":    {memo(toRD, "SOURCE LIST\n"+listed), false},
		"below a banner":  {top + toRD + "\n\nSECRET//RD\nSECRET//RD\n\nSOURCE LIST\n" + listed + foot, false},
		"a page's number": {top + toRD + "\n\nPage 1 of 2\n\nSOURCE LIST\n" + listed + foot, false},
		"a long text": {strings.Replace(top, "(C)", strings.Repeat("(U) It is new.\n\n", 40)+"(C)", 1) + toRD + list + foot,
			false},
		"a mail": {"From: Rosa Quill\nSent: Tuesday, March 3, 2026 9:14 AM\nTo: Paul Oak\nSubject: (U) Pier\n\n" +
			strings.Replace(top, "March 3, 2026\n\nMEMORANDUM FOR THE BOARD", "", 1) + toRD + list + foot, false},
		"NATO's portions": {toNATO + list + "\n\nSECRET\n", false},
		"ours alone":      {strings.ReplaceAll(top, "//RD", "") + "20340303" + list + "\n\nSECRET\n", false},
	} {
		have := messagesOf(t, c.text, "D034")
		require.Equal(t, c.want, strings.Contains(have, "on the front page"), "%s: %s", name, have)
	}
}

// TestSourcesBetweenTheLinesOfTheBlock: lines that are set in or marked are sources where the next key follows them.
func TestSourcesBetweenTheLinesOfTheBlock(t *testing.T) {
	const first, last = "Derived From: Multiple Sources\n", "Declassify On: 20360303"
	for _, list := range []string{
		"  (U) Port Guide, 20250102; Tin Notes, 20240606\n", "(U) Port Guide, 20250102\n(S) Tin Notes, 20240606\n",
		"    Port Guide, 20250102\n    Tin Notes, 20240606\n",
	} {
		require.NotContains(t, reported(t, sourcesMemo(first+list+last, "")), "A015 warning", list)
		require.NotContains(t, reported(t, sourcesMemo(first+list+last, "")), "A011 info", list)
	}
	for _, list := range []string{"\n(U) The pier is new.\n", "\n\n(S) The pier is new.\n\n"} {
		require.Contains(t, reported(t, sourcesMemo(first+list+last, "")), "A011 info", list)
	}
	require.Contains(t, reported(t, sourcesMemo(first+"(U) The pier is new.\nThe end.", "")), "A015 warning")
}
