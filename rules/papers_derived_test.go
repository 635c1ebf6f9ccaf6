package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// blockMemo is the sound memorandum with another authority block.
func blockMemo(block string) string {
	return memoTitle + memoBody + "\n\n" + block + "\n\nSECRET\n"
}

const blockOfficer = "Classified By: Rosa Quill, Director, XYZ\n"

// requireFindings requires that each text has a finding, and that "" has none of the rule.
func requireFindings(t *testing.T, code string, blocks map[string]string) {
	t.Helper()
	for block, want := range blocks {
		have := strings.Join(reported(t, blockMemo(block)), " ")
		if want == "" {
			require.NotContains(t, have, code, block)
			continue
		}
		require.Contains(t, have, code+" "+want, block)
	}
}

// TestReasonWithoutClassifier: a block that begins with its reason lacks who classified the paper.
func TestReasonWithoutClassifier(t *testing.T) {
	old := strings.NewReplacer("March 3, 2026", "March 3, 2005", "20360303", "20150303").Replace(
		blockMemo("Reason: 1.4(d)\nDeclassify On: 20360303"))
	require.NotContains(t, strings.Join(reported(t, old), " "), "A001", "as the White House had it")
	requireFindings(t, "A001", map[string]string{
		"Reason: 1.4(d)\nDeclassify On: 20360303":                                            "warning",
		"REASON: 1.4 (b) and (d)\nDECLASSIFY ON: 20360303":                                   "warning",
		"Reason: E.O. 13526, 1.4(d)\nDecl On: 20360303":                                      "warning",
		blockOfficer + "Reason: 1.4(d)\nDeclassify On: 20360303":                             "",
		"Reason: 1.4(d)\n" + blockOfficer + "Declassify On: 20360303":                        "",
		"Reason: 1.4(d)\nDerived From: Pier Survey, dated 20250101\nDeclassify On: 20360303": "",
		"Reason: XXXXXXXXX\nDeclassify On: 20360303":                                         "",
		"Reason: 1.4(d)\nDeclassify On: 20360303\n\n" + blockOfficer:                         "",
		"Reason: 1.4(d), classified by the Director\nDeclassify On: 20360303":                "",
		"Reason: the ferry\nDeclassify On: 20360303":                                         "",
	})
}

// TestWhoClassifiedInOtherWords: the line above a reason may name the classifier in an office's own words.
func TestWhoClassifiedInOtherWords(t *testing.T) {
	for _, line := range []string{"Original Classification Authority: Rosa Quill, Director", "OCA: Rosa Quill, Director",
		"Original Classifier: Rosa Quill, Director"} {
		text := strings.Replace(soundMemo, "Classified By: Rosa Quill, Director, XYZ", line, 1)
		require.NotContains(t, reported(t, text), "A001 warning", line)
	}
}

// TestReasonOfASource: in the block of a paper a reason next to a source is a note.
func TestReasonOfASource(t *testing.T) {
	const source, until = "Derived From: Pier Survey, dated 20250101\n", "Declassify On: 20360303"
	requireFindings(t, "A019", map[string]string{
		blockOfficer + "Reason: 1.4(d)\n" + source + until:                           "info",
		blockOfficer + source + "Reason: 1.4(b) and (d)\n" + until:                   "info",
		blockOfficer + "Reason: 1.4(d)\nDerived From: Multiple Sources\n" + until:    "info",
		blockOfficer + source + until:                                                "",
		blockOfficer + "Reason: 1.4(d)\n" + until:                                    "",
		blockOfficer + "Reason: 1.4(d)\nDerived From:\n" + until:                     "",
		blockOfficer + "Reason:\n" + source + until:                                  "",
		blockOfficer + "Derived From: Pier Survey, 1.4(d), dated 20250101\n" + until: "",
	})
	old := strings.Replace(blockMemo(blockOfficer+"Reason: 1.5(d)\nDerived From: Pier Survey, dated 19990101\n"+
		"Declassify On: 20100303"), "March 3, 2026", "March 3, 2000", 1)
	require.NotContains(t, strings.Join(reported(t, old), " "), "A019", "before the directive said so")
}

// TestExemptionOfAnOlderSource: 50 years count from the day of the source.
func TestExemptionOfAnOlderSource(t *testing.T) {
	line := func(from, on string) string { return blockOfficer + "Derived From: " + from + "\nDeclassify On: " + on }
	requireFindings(t, "D016", map[string]string{
		line("Pier Survey, dated May 3, 1990", "25X3, 20500503"):      "warning",
		line("Pier Survey, dated May 3, 1990", "25X3, 20401231"):      "",
		line("Pier Survey, dated May 3, 1990", "25X3, 20410101"):      "warning",
		line("Pier Survey, dated May 3, 1990", "25X3, 20770503"):      "error",
		line("Pier Guide 3, dated May 3, 1990", "25X3, 20500503"):     "",
		line("NAVY SCG 3, dated May 3, 1990", "25X3, 20500503"):       "",
		line("PORT CG-3, dated May 3, 1990", "25X3, 20500503"):        "",
		line("Pier Survey, May 3, 1990", "25X3, 20500503"):            "",
		line("Multiple Sources, dated May 3, 1990", "25X3, 20500503"): "",
		line("Pier Survey, dated May 3, 1990", "50X3, 20500503"):      "",
		line("Pier Survey, dated May 3, 1990", "20500503"):            "",
		line("Pier Survey, dated May 3, 1990", "25X1-human"):          "",
		line("Pier Survey, dated May 3, 2020", "25X3, 20700503"):      "",
	})
}

// TestMistypedOrder: the number in a block is nearly that of the order in force.
func TestMistypedOrder(t *testing.T) {
	for line, want := range map[string]string{
		"Reason: E.O. 13562, 1.4(d)": "warning", "Reason: E.O. 13256, 1.4(d)": "warning",
		"Reason: E.O. 13626 1.4(d)":                       "warning",
		"Reason: Section 1.4(d) of Executive Order 31526": "warning", "Reason: 1.4(d)\nE.O. 13562": "info",
		"Reason: E.O. 12333, 1.4(d)": "", "Reason: E.O. 13526, 1.4(d)": "", "Reason: E.O. 12958, 1.4(d)": "",
		"Reason: 1.4(d); CUI by E.O. 13556": "", "Reason: 1.4(d), E.O. 12968": "", "Reason: 1.4(d), 13562": "",
		"Reason: 1.4(d)\n\n(U) He cited E.O. 13562.":                          "",
		"Reason: 1.4(d)\nDerived From: memo under E.O. 13562, dated 20110101": "",
	} {
		have := strings.Join(reported(t, ordersMemo("2012", line)), " ")
		require.Equal(t, want != "", strings.Contains(have, "D012 "+want), "%s: %s", line, have)
	}
}

// TestDowngradesOfPapers: a downgrade is to a lower level, and before the declassification.
func TestDowngradesOfPapers(t *testing.T) {
	line := func(s string) string { return blockOfficer + "Reason: 1.4(d)\n" + s }
	requireFindings(t, "D027", map[string]string{
		line("Downgrade To: CONFIDENTIAL on 20410303\nDeclassify On: 20360303"):       "warning",
		line("Declassify On: 20360303\nDowngrade To: CONFIDENTIAL on 20410303"):       "warning",
		line("Downgrade To: CONFIDENTIAL on 20360303\nDeclassify On: 20360303"):       "", // the same day
		line("Downgrade To: SECRET on 20310303\nDeclassify On: 20360303"):             "warning",
		line("DOWNGRADE TO: TOP SECRET ON 20310303\nDECLASSIFY ON: 20360303"):         "warning",
		line("Downgrade To: CONFIDENTIAL on 20310303\nDeclassify On: 20360303"):       "",
		line("Downgrade To: CONFIDENTIAL on 20410303\nDeclassify On: 25X3, 20560303"): "",
		line("Downgrade To: CONFIDENTIAL\nDeclassify On: 20360303"):                   "",
		line("Declassify On: 20360303"):                                               "",
	})
	for date, want := range map[string]string{"20530303": "D006 error", "20260101": "D005 error"} {
		text := blockMemo(line("Downgrade To: CONFIDENTIAL on 20310303\nDeclassify On: " + date))
		require.Contains(t, reported(t, text), want, "the line below it is the instruction")
	}
}
