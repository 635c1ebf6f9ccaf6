package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// blockOf is the authority block of a paper, a field after the other, with its lines joined.
func blockOf(text string) string {
	tokens, _ := ScanPaper(text)
	var fields []string
	for i := range tokens.Len() {
		switch tok := tokens.At(i); tok.Kind {
		case ClassifiedBy, DerivedFrom, Reason, DeclassifyOn:
			fields = append(fields, strings.Join(strings.Fields(tok.Text), " "))
		}
	}
	return strings.Join(fields, " | ")
}

// TestValuesBelowTheirKeys: the value of a field may be on the line below its key, or go on there.
func TestValuesBelowTheirKeys(t *testing.T) {
	const whole = "Classified By: Director of Harbors | Reason: 1.5(a) | Declassify On: X1"
	for block, want := range map[string]string{
		"Classified By:\nDirector of Harbors\nReason: 1.5(a)\nDeclassify On: X1":       whole,
		"Classified By:\n\nDirector of Harbors\n\nReason: 1.5(a)\n\nDeclassify On: X1": whole,
		"Classified By:\nDirector of Harbors\nReason:\n1.5(a)\nDeclassify On:\nX1":     whole,
		"Classified By: Director\nof Harbors\nReason: 1.5(a)\nDeclassify On: X1":       whole,
		"Classified By: Director of\nHarbors\nReason: 1.5(a)\nDeclassify On: X1":       whole,
		"**Classified By:**\nDirector of Harbors\nReason: 1.5(a)": "**Classified By:** Director of Harbors | " +
			"Reason: 1.5(a)",
		"CLASSIFIED BY:\nA. OAK, DIRECTOR\nHARBOR OFFICE\nREASON: 1.5(A)": "CLASSIFIED BY: A. OAK, DIRECTOR " +
			"HARBOR OFFICE | REASON: 1.5(A)",
		"Classified By: A. Oak,\nDirector of Harbors\nReason: 1.5(a)": "Classified By: A. Oak, Director of Harbors | " +
			"Reason: 1.5(a)",
		"Derived From:\nHarbor Guide 3\nDeclassify On:\n20330102": "Derived From: Harbor Guide 3 | " +
			"Declassify On: 20330102",
		"Derived From: Harbor Guide 3,\nDated 2 January 2008\nDeclassify On: 20330102": "Derived From: Harbor Guide 3, " +
			"Dated 2 January 2008 | Declassify On: 20330102",
		"Classified By: Director of\nHarbors\n\nReason: 1.5(a)\n\nDeclassify On: X1":  whole,
		"Classified By: Director\nof\nHarbors\n\n\nReason: 1.5(a)\nDeclassify On: X1": whole,
		"Derived From: Harbor\nGuide 3\n\nDeclassify On:\n20330102": "Derived From: Harbor Guide 3 | " +
			"Declassify On: 20330102",
		"Reason: 1.5(a) plans\nof boats\nDeclassify On: X1":   "Reason: 1.5(a) plans of boats | Declassify On: X1",
		"Reason: 1.5(a) plans\nof boats\n\nDeclassify On: X1": "Reason: 1.5(a) plans of boats | Declassify On: X1",
		"Reason:\nE.O. 12958, Section 1.5(a)\n":               "Reason: E.O. 12958, Section 1.5(a)",
		"Declassify On:\nOADR\n":                              "Declassify On: OADR",
		"Declassify On:\n12 May 2020\n":                       "Declassify On: 12 May 2020",
		// a copy with a blank line after each line
		"Classified By: Director of\n\nHarbors\n\nReason: 1.5(a)\n\nDeclassify On: X1":    whole,
		"Classified By: Director\n\nof Harbors\n\nReason: 1.5(a)\n\nDeclassify On: X1":    whole,
		"Classified By: Director\n\nof\n\nHarbors\n\nReason: 1.5(a)\n\nDeclassify On: X1": whole,
		"Classified By: A. Oak,\n\nDirector of Harbors\n\nReason: 1.5(a)": "Classified By: A. Oak, Director of Harbors | " +
			"Reason: 1.5(a)",
		"Classified By: A. Oak\n\nDirector, XYZ\n\nReason: 1.5(a)\n\nDeclassify On: X1": "Classified By: A. Oak " +
			"Director, XYZ | Reason: 1.5(a) | Declassify On: X1",
		"Reason: 1.5(a) and\n\n(d)\n\nDeclassify On: X1":            "Reason: 1.5(a) and (d) | Declassify On: X1",
		"Classified By: Director of\n\nHarbors\n\nReason: 1.5(a)":   "Classified By: Director of Harbors | Reason: 1.5(a)",
		"Classified By: Director for\n\nHarbors\n\nReason: 1.5(a)":  "Classified By: Director for Harbors | Reason: 1.5(a)",
		"Classified By: Keeper of the\n\nHarbors\n\nReason: 1.5(a)": "Classified By: Keeper of the Harbors | Reason: 1.5(a)",
		"Classified By: Advisor to\n\nHarbors\n\nReason: 1.5(a)":    "Classified By: Advisor to Harbors | Reason: 1.5(a)",
		"Classified By: A. Oak\n\nHarbors\n\nReason:\n\n1.5(a)\n\nDeclassify On: X1": "Classified By: A. Oak Harbors | " +
			"Reason: 1.5(a) | Declassify On: X1",
		// letters of the reason
		"Reason: 1.5(a) and\n(d)\nDeclassify On: X1":   "Reason: 1.5(a) and (d) | Declassify On: X1",
		"Reason: 1.5(a),\n(b), (D)\nDeclassify On: X1": "Reason: 1.5(a), (b), (D) | Declassify On: X1",
		"Reason: 1.5\n(a) and (d)\nDeclassify On: X1":  "Reason: 1.5 (a) and (d) | Declassify On: X1",
		"Classified By: A. Oak. Reason: 1.5\n(d) Declassify On: X1": "Classified By: A. Oak | Reason: 1.5 (d) | " +
			"Declassify On: X1",
		"Classified By: A. Oak for 1.5 (a) and\n(d).\nDeclassify On: X1": "Classified By: A. Oak for | " +
			"1.5 (a) and (d). | Declassify On: X1",
		// what is below is something else
		"Declassify On:\nThe ferry is late.\n":                  "Declassify On:",
		"Reason: 1.5(a)\n(C) The ferry is late.":                "Reason: 1.5(a)",
		"Reason: 1.5(a)\n(k)\nDeclassify On: X1":                "Reason: 1.5(a) | Declassify On: X1",
		"Classified By: A. Oak\n(C)\nReason: 1.5(a)":            "Classified By: A. Oak | Reason: 1.5(a)",
		"Classified By: A. Oak,\n\nThe Harbor\nReason: 1.5(a)":  "Classified By: A. Oak, | Reason: 1.5(a)",
		"Classified By: A. Oak,\nB. Elm\n\nC\n\nReason: 1.5(a)": "Classified By: A. Oak, | Reason: 1.5(a)",
		"Classified By: A. Oak\n\nThe Harbor\n\nReason: 1.5(a)\nDeclassify On: X1": "Classified By: A. Oak | " +
			"Reason: 1.5(a) | Declassify On: X1",
		"Classified By: A. Oak\n\nIt is late.\n\nReason: 1.5(a)\n\nDeclassify On: X1": "Classified By: A. Oak | " +
			"Reason: 1.5(a) | Declassify On: X1",
		"Classified By: A. Oak\n\n(C) Late\n\nReason: 1.5(a)\n\nDeclassify On: X1": "Classified By: A. Oak | " +
			"Reason: 1.5(a) | Declassify On: X1",
		"Reason:\nThe ferry is late.\n":                           "Reason:",
		"Classified By:\nThe ferry is late.\n":                    "Classified By:",
		"Declassify On: X1\nA. Oak\nClassified By: B. Elm":        "Declassify On: X1 | Classified By: B. Elm",
		"Declassify On:\nA. Oak\nClassified By: B. Elm":           "Declassify On: | Classified By: B. Elm",
		"Classified By:\nSECRET\nReason: 1.5(a)":                  "Classified By: | Reason: 1.5(a)",
		"Classified By:\nSUBJECT: Boats\nReason: 1.5(a)":          "Classified By: | Reason: 1.5(a)",
		"Classified By:\n(S) The ferry is late.\nReason: 1.5(a)":  "Classified By: | Reason: 1.5(a)",
		"Classified By: A. Oak\n\nThe Harbor\nReason: 1.5(a)":     "Classified By: A. Oak | Reason: 1.5(a)",
		"Classified By: A. Oak\nThe Harbor\nThe boats sail.\n":    "Classified By: A. Oak",
		"Classified By: A. Oak\n\nThe Harbor\n\nReason: 1.5(a)":   "Classified By: A. Oak | Reason: 1.5(a)",
		"> Classified By: A. Oak\n> The Harbor\n\nReason: 1.5(a)": "> Classified By: A. Oak | Reason: 1.5(a)",
		"Reason: 1.5(a)\n\nThe boats sail\nDeclassify On: X1":     "Reason: 1.5(a) | Declassify On: X1",
		"Classified By:\nA\nB\nC\nD\nReason: 1.5(a)":              "Classified By: A | Reason: 1.5(a)",
	} {
		const above = "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n(S) The ferry sails at night.\n\n"
		require.Equal(t, want, blockOf(above+block+"\n\nSECRET\n"), block)
	}
}
