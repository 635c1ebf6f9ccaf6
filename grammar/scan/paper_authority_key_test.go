package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestKeysOverLines: a key may be broken over two lines, or be alone on its line without a colon.
func TestKeysOverLines(t *testing.T) {
	const above = "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n(S) The ferry sails at night.\n\n"
	for block, want := range map[string]string{
		"Reason(s) for Classification:\n1.4(d)\nDeclassify\nOn:\n20330102": "Reason(s) for Classification: 1.4(d) | " +
			"Declassify On: 20330102",
		"Classified By\nA. Oak, Director\nReason\n1.4(d)\nDeclassify On\n20330102": "Classified By A. Oak, Director | " +
			"Reason 1.4(d) | Declassify On 20330102",
		"**Classified By**\nA. Oak\n**Declassify On**\nMarch 3, 2022": "**Classified By** A. Oak | " +
			"**Declassify On** March 3, 2022",
		"Derived\nFrom: Harbor Guide 3\nDeclassify on\n20330102": "Derived From: Harbor Guide 3 | Declassify on 20330102",
		"Classified\nBy: A. Oak, Director\nReason for\nClassification: 1.4(d)": "Classified By: A. Oak, Director | " +
			"Reason for Classification: 1.4(d)",
		"Declassification\nDate (YYYYMMDD): 20330102":        "Declassification Date (YYYYMMDD): 20330102",
		"Declassification Instructions:\n\n20330102":         "Declassification Instructions: 20330102",
		"CLASSIFIED BY\n  A. OAK\nDECLASSIFY ON\n  20330102": "CLASSIFIED BY A. OAK | DECLASSIFY ON 20330102",
		"Classified by A. Oak\nDeclassify\non 20330102":      "Classified by A. Oak | Declassify on 20330102",
		"Classification Reason(s): 1.4(d)":                   "Classification Reason(s): 1.4(d)",
		"Declassify On\nOADR":                                "Declassify On OADR",
		"Declassify On\nX1":                                  "Declassify On X1",
		"The ferry is late.\nDeclassify\nOn: 20330102":       "Declassify On: 20330102",
		"[ ] DECL [X] REVW ON 4 May 2000":                    "DECL [X] REVW ON 4 May 2000",
		"DERIVATIVE CL BY 012345":                            "DERIVATIVE CL BY 012345",
		"OCA: A. Oak":                                        "OCA: A. Oak",
		"Classified by A. Oak, reason 1.4(d), declassify on 5/4/2022.": "Classified by A. Oak | reason 1.4(d) | " +
			"declassify on 5/4/2022.",
		// what is below is something else
		"Reason\n\nThe ferry is late.":                    "",
		"Declassify On\nThe ferry is late.":               "",
		"Declassify On:\n\n1. The ferry is late.":         "Declassify On:",
		"Derived\nfrom the harbor, the word is old.":      "",
		"Classified\n\nBy: the mayor":                     "",
		"Classified By\nThe ferry is late, and it leaks.": "",
		"Declassify\nonly the ferry: it is late.":         "",
		// prose has these words, too
		"Original classifiers are at the pier.":                "",
		"Original classification authority is with the mayor.": "",
		"Class by class, the crew left.":                       "",
		"Class by the mayor":                                   "",
		"Derivative classifiers follow the guide.":             "",
		"[X] REVW of the pier":                                 "",
		"DECL [X] REVIEWS":                                     "",
		"Classified by A. Oak, who may declassify on his own.": "Classified by A. Oak, who may declassify on his own.",
		"DECL X REVW ON 4 May 2000":                            "",
		"RDS-2 5 pumps":                                        "",
	} {
		require.Equal(t, want, blockOf(above+block+"\n\nSECRET\n"), block)
	}
}

// TestMarksBeforeKeys: the fields of a block may have marks, bullets and numbers before them. Only marks of
// unclassified portions are passed over.
func TestMarksBeforeKeys(t *testing.T) {
	const above = "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n(S) The ferry sails at night.\n\n"
	const whole = "Classified By: A. Oak | Reason: 1.4(d) | Declassify On: 20330102"
	const derived = "Derived From: Guide 3 | Declassify On: X1"
	for block, want := range map[string]string{
		"(U) Classified By: A. Oak\n(U) Reason: 1.4(d)\n(U) Declassify On: 20330102":       whole,
		"- (U) Classified By: A. Oak\n- (U) Reason: 1.4(d)\n- (U) Declassify On: 20330102": whole,
		"(U) Classified By:\nA. Oak\n(U) Reason:\n1.4(d)\n(U) Declassify On:\n20330102":    whole,
		"- Classified By: A. Oak\n- Reason: 1.4(d)\n- Declassify On: 20330102":             whole,
		"1. (U) Classified By: A. Oak. Reason: 1.4(d). Declassify On: 20330102":            whole,
		"(U//FOUO) Derived From: Guide 3\n(U//FOUO) Declassify On: X1":                     derived,
		"(SBU) **Derived From:** Guide 3":                                                  "Derived From:** Guide 3",
		"> (CUI) Declassify On: X1":                                                        "Declassify On: X1",
		"(U) Derived\nFrom: Guide 3":                                                       "Derived From: Guide 3",
		"(U) Declassify On\n20330102":                                                      "Declassify On 20330102",
		"• (U) Declassify On: X1":                                                          "Declassify On: X1",
		// sentences, and marks of what is classified
		"(U) Derived from the harbor guide, this is old.": "",
		"(S) Declassify On: 20330102":                     "",
		"- Derived from the harbor guide: it is old.":     "",
		"(U) Reason enough: the ferry is late.":           "",
	} {
		require.Equal(t, want, blockOf(above+block+"\n\nSECRET\n"), block)
	}
}

// TestMarksOfBlocksCount: a mark before a key shows a paper as any other does.
func TestMarksOfBlocksCount(t *testing.T) {
	tokens, ok := ScanPaper("(U) The pier is new.\n(C) The ferry is late.\n(U) Declassify On: 20330102\n")
	require.True(t, ok)
	require.Equal(t, SeveralMarks, tokens.Evidence)
	tokens, ok = ScanPaper("The pier is new.\n\n(U) Classified By: A. Oak\n(U) Declassify On: 20330102\n")
	require.False(t, ok)
	require.Equal(t, LoneBlock, tokens.Doubt)
}

// TestManyKeysAlone: a text of nothing but keys is read in one pass.
func TestManyKeysAlone(t *testing.T) {
	tokens, _ := ScanPaper("SECRET\n\n" + strings.Repeat("Classified By\n", 2000) + "\nSECRET\n")
	require.Positive(t, tokens.Len())
}

// TestAbbreviatedKeys: offices write the keys of a block in many ways. Who declassified a paper is named in a stamp,
// and the day in a field.
func TestAbbreviatedKeys(t *testing.T) {
	const above = "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n(S) The ferry sails at night.\n\n"
	for block, want := range map[string]string{
		"Classif. by: A. Oak\nDeriv. from: Guide 3\nDecl. on: 20330102": "Classif. by: A. Oak | " +
			"Deriv. from: Guide 3 | Decl. on: 20330102",
		"CLASSIF BY: A. Oak\nDrv From: Guide 3\nDeclas on: 20330102": "CLASSIF BY: A. Oak | " +
			"Drv From: Guide 3 | Declas on: 20330102",
		"Class. by: A. Oak\nDECL BY: 20330102":                        "Class. by: A. Oak | DECL BY: 20330102",
		"CL. BY A. OAK\nDECLAS BY: 2 January 2033":                    "CL. BY A. OAK | DECLAS BY: 2 January 2033",
		"CL BY 012345\nDECLASSIFY BY 2 JANUARY 2033":                  "CL BY 012345 | DECLASSIFY BY 2 JANUARY 2033",
		"DECLASS BY: OADR":                                            "DECLASS BY: OADR",
		"DRV. FROM: Guide 3\nDECLASS. ON: X1":                         "DRV. FROM: Guide 3 | DECLASS. ON: X1",
		"DERIV FROM: Guide 4":                                         "DERIV FROM: Guide 4",
		"DECLAS BY: GENERAL A. OAK, CHIEF OF STAFF, 07 OCT 2025":      "",
		"DECL BY A. OAK 7 OCT 2025":                                   "",
		"Class by class, the pupils went aboard.":                     "",
		"Declassify by all means what is old, and tell the mayor so.": "",
	} {
		require.Equal(t, want, blockOf(above+block+"\n\nSECRET\n"), block)
	}
	for line, want := range map[string]bool{
		"DECLAS BY: GENERAL A. OAK, CHIEF OF STAFF, 07 OCT 2025": true, "DECL BY: A. OAK": true, "Declass by A. Oak": true,
		"DECLAS BY: 20331231": false, "DECL BY: OADR": false, "DECLASSIFY BY: A. OAK": false, "DECLAS: X1": false,
	} {
		require.Equal(t, want, releaseStamp(line), line)
	}
}
