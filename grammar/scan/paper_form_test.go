package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// textsOf are the texts of the tokens of a kind.
func textsOf(tokens Tokens, kind Kind) (list []string) {
	for i := range tokens.Len() {
		if tok := tokens.At(i); tok.Kind == kind {
			list = append(list, tok.Text)
		}
	}
	return list
}

// TestFieldsOfForms: a form has its level in a field, whose key may be on the line above.
func TestFieldsOfForms(t *testing.T) {
	const form = "\n\nTO: Chief, Amber\nFROM: Chief of Station, Quell\nSUBJECT: Pier\n\n1. The pier is new.\n\n"
	for field, want := range map[string]string{
		"CLASSIFICATION\n\nSECRET": "SECRET", "CLASSIFICATION\nSECRET": "SECRET", "CLASSIFICATION:\nSECRET": "SECRET",
		"# CLASSIFICATION\n\n# SECRET": "SECRET", "CLASSIFICATION: SECRET": "SECRET",
		"Classification **SECRET**": "SECRET",
		"CLASSIFICATION SECRET":     "SECRET", "SECURITY CLASSIFICATION\nTOP SECRET": "TOP SECRET",
		"Classification: Secret": "Secret", "CLASSIFICATION\nS-E-C-R-E-T": "S-E-C-R-E-T",
	} {
		s := "DISPATCH\n\n" + field + form + field + "\n"
		tokens, ok := ScanPaper(s)
		require.True(t, ok, s)
		require.Equal(t, []string{want, want}, textsOf(tokens, Banner), s)
		scanned := Scan(s)
		require.False(t, scanned.Cable(), s)
	}
	for _, field := range []string{"CLASSIFICATION OF SECRET", "Classification of piers", "Classification secret"} {
		tokens, _ := ScanPaper("DISPATCH\n\n" + field + form + field + "\n")
		require.Empty(t, textsOf(tokens, Banner), field)
	}
}

// TestCaptionsNextToABanner: SENSITIVE and EYES ONLY on a line of their own belong to the banner that they touch.
func TestCaptionsNextToABanner(t *testing.T) {
	const memo = "\n\n7 February 1975\n\nMEMORANDUM FOR THE RECORD\n\nThe pier is new.\n\n"
	for _, caption := range []string{"SENSITIVE", "EYES ONLY", "NODIS", "EXDIS", "LIMDIS", "NOFORN",
		"SENSITIVE/EYES ONLY",
		"STADIS", "ORCON", "NODIS/EYES ONLY"} {
		for s, want := range map[string]int{
			"SECRET\n" + caption + memo + caption + "\nSECRET\n": 2, "SECRET\n-" + caption + "-" + memo: 1,
			"SECRET" + memo + caption + "\nSECRET\n\n-------- Page 2\n\nSECRET\n" + caption + "\n\nIt is old.\n": 2,
			"SECRET" + memo + caption + "\n": 0, "SECRET\n\n" + caption + memo: 0,
		} {
			tokens, ok := ScanPaper(s)
			require.True(t, ok, "%q", s)
			require.Len(t, textsOf(tokens, Caption), want, "%q", s)
			for _, have := range textsOf(tokens, Caption) {
				require.Equal(t, caption, have)
			}
		}
	}
	for _, line := range []string{"Sensitive", "SENSITIVE TALKS", "NO", "SECRET", "", "EYES",
		strings.Repeat("NODIS/", 9)} {
		require.False(t, captionLine(line), line)
	}
}

// TestBlocksOfTheAgency: the foot of its papers of 1972 to 1995 has the block without colons.
func TestBlocksOfTheAgency(t *testing.T) {
	for line, want := range map[string]Kind{
		"E2 IMPDET": DeclassifyOn, "E2, IMPDET": DeclassifyOn, "E3 IMPDET.": DeclassifyOn, "e2 impdet": DeclassifyOn,
		"CL BY 012345": ClassifiedBy, "CL BY: 012345": ClassifiedBy, "CLASSIFIED BY 012345": ClassifiedBy,
		"DERV CL BY 012345": ClassifiedBy, "DRV CL BY 012345": ClassifiedBy,
		"DERIVED FROM NSA/CSSM 123-2": DerivedFrom,
		"DECL ON 12 March 2001":       DeclassifyOn, "DECL OADR": DeclassifyOn, "REVW ON 12 Mar 2001": DeclassifyOn,
		"DECLASSIFY ON X1": DeclassifyOn, "EXEMPT FROM GDS OF E.O. 11652": DeclassifyOn,
		"EXEMPT FROM AUTOMATIC DECLASSIFICATION": DeclassifyOn,
		"E2":                                     None, "E2IMPDET": None, "EX IMPDET": None, "E2 IMPDETS": None,
		"DRV LOC 3-82": DerivedFrom, "DRV COV 2-87": DerivedFrom, "DRV FRM LOC 3-82": DerivedFrom,
		"DRV FRM: LOC 3-82": DerivedFrom, "DRV: LOC 3-82": DerivedFrom, "DERV HUM 4-82": DerivedFrom,
		"DERV FRM HUM 4-82": DerivedFrom, "DRV LIS 3-82; DECL X1": DerivedFrom, "DECL X1": DeclassifyOn,
		"DECL X1; X5": DeclassifyOn, "DECL 20210202": DeclassifyOn, "DECL X1; DRV LOC 3-82": DeclassifyOn,
		"DRV FORCES LEFT": None, "DRV troops came on 3-82": None, "DRV PARTY 3 LEFT": None, "DRV LOC": None,
		"DECL NOTHING": None, "DECL OF WAR": None, "Drv LOC 3-82": None, "DECLARED X1": None, "DRVS LOC 3-82": None,
		"CL BYE":        None,
		"DECLARED OADR": None,
	} {
		require.Equal(t, want, authorityKey(line), line)
	}
	const memo = "MEMORANDUM FOR: The Port\n\nSUBJECT: Pier\n\n1. The pier is new.\n\n"
	for block, want := range map[string]EvidenceKind{
		"E2 IMPDET\nCL BY 012345\n": BlockAlone, "CL BY 012345\n": BlockAlone, "E2 IMPDET\n": BlockAlone,
		"CLASSIFIED BY 012345\nEXEMPT FROM GENERAL DECLASSIFICATION SCHEDULE\n":   BlockAlone,
		"DERIVED FROM NSA/CSSM 123-2\nDATED 24 February 1998\nDECLASSIFY ON X1\n": NoEvidence,
		"Classified By: Rosa Quill\nReason: 1.4(d)\nDeclassify On: 20360303\n":    NoEvidence,
		"CL BY THE PORT\n": NoEvidence,
	} {
		tokens, _ := ScanPaper(memo + block)
		require.Equal(t, want, tokens.Evidence, block)
		require.True(t, want != NoEvidence || block == "CL BY THE PORT\n" || tokens.Doubt == LoneBlock, block)
		tokens, _ = ScanPaper("The pier is new.\n\n" + block)
		require.Equal(t, NoEvidence, tokens.Evidence, block)
	}
	tokens,
		_ := ScanPaper("SECRET\n\n" +
		memo + "DERIVED FROM GUIDE 2\nDATED 24 February 1998\nDECLASSIFY ON X1\n\nSECRET\n")
	require.Equal(t, []string{"DERIVED FROM GUIDE 2\nDATED 24 February 1998"}, textsOf(tokens, DerivedFrom))
}

// TestFieldsOfArchives: the field of a paper's own form is its banner; that of an archive's form is not, where the
// paper has one.
func TestFieldsOfArchives(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: Piers\n\nThe pier is new.\n\n"
	const form = identificationForm + "\nIDENTIFICATION FORM\n\nTITLE : PIERS\n"
	for s, want := range map[string]int{
		"CLASSIFICATION : CONFIDENTIAL\n\nSECRET" + memo + "SECRET\n":               3,
		"Classification: SECRET\n\nCONFIDENTIAL" + memo + "CONFIDENTIAL\n":          3,
		"SECRET" + memo + "CLASSIFICATION : CONFIDENTIAL\n":                         2,
		form + "CLASSIFICATION : CONFIDENTIAL\n\nSECRET" + memo + "SECRET\n":        2,
		form + "CLASSIFICATION : TOP SECRET\n\nSECRET" + memo + "SECRET\n":          2,
		form + "CLASSIFICATION : UNCLASSIFIED\n\nSECRET" + memo + "SECRET\n":        2,
		form + "CLASSIFICATION: CONFIDENTIAL\nSTATUS : OPEN\n\nTOP SECRET" + memo:   1,
		form + "CLASSIFICATION : TOP SECRET" + memo:                                 1,
		form + "CLASSIFICATION : SECRET" + memo + "It is new.\n":                    1,
		form + "CLASSIFICATION : SECRET" + memo + "CLASSIFICATION : SECRET\n\nX.\n": 2,
	} {
		tokens, ok := ScanPaper(s)
		require.True(t, ok, "%q: %s", s, tokens.Doubt)
		n := 0
		for i := range tokens.Len() {
			if tokens.KindAt(i) == Banner {
				n++
			}
		}
		require.Equal(t, want, n, "%q", s)
	}
}
