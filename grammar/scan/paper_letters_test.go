package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLettersOfLists: the letters of sizes, grades, kinds, courses and elements are not marks.
func TestLettersOfLists(t *testing.T) {
	marks := func(list string) (found []string) {
		tokens, ok := ScanPaper("UNCLASSIFIED\n\nMEMORANDUM FOR THE MAYOR\n\nMay 3, 2021\n\nSUBJECT: (U) Coats\n\n" +
			"(U) The crew needs coats.\n\n" + list + "\n\n(U) The tailor waits.\n\nUNCLASSIFIED\n")
		require.True(t, ok, list)
		for i := range tokens.Len() {
			if tok := tokens.At(i); tok.Kind == Mark {
				found = append(found, tok.Text)
			}
		}
		return found[1 : len(found)-1]
	}
	for _, list := range []string{
		"(S) Small, 12 crowns\n(M) Medium, 19 crowns\n(L) Large, 30 crowns",
		"- (S) Small, 12 crowns\n- (M) Medium, 19 crowns",
		"(C) Carbon\n\n(S) Sulfur\n\n(U) Uranium\n\n(N) Nitrogen",
		"(C) Carbon, twelve grams\n(S) Sulfur, four grams\n(U) Uranium, none",
		"(N) Northern pier\n(S) Southern pier",
		"(E) Excellent work by three of them.\n(S) Satisfactory work by all of the others.",
		"(S) Small\n\n12 crowns\n\n(M) Medium\n\n19 crowns",
		"(S) **Small**, 12 crowns\nof silver, which\nnobody has\n(M) Medium",
		"(S) Coil of hemp\n(M) Coil of hemp\n(L) Coil of hemp",
		"| Size | Price |\n|---|---|\n| (S) Small | 12 |\n| (M) Medium | 19 |",
		"| Price | Size |\n|---|---|\n| 12 | (S) Small |\n| 19 | (M) Medium |",
		"(P) Present: Rosa Quill\n(S) Sick: Paul Oak\n(C) Called away: Ben Elm",
	} {
		require.Empty(t, marks(list), list)
	}
	for list, want := range map[string]string{
		"(S) Small boats sail at night.\n\n(U) They are old.":                                     "(S) (U)",
		"(S) Small boats sail.\n(C) Captains sleep.\n(S) Sailors do not.":                         "(S) (C) (S)",
		"(S) Small boats sail.\n(C) Captains sleep.":                                              "(S) (C)",
		"(S) The boats sail.\n(R) The captain sleeps.\n(S) He sails.":                             "(S) (S)",
		"(S) The boats sail.\n(R) The captain sleeps.\n(R) He sails.\n(S) He left.":               "(S) (S)",
		"(S) The boats sail.\n(M) The captain sleeps.\n(L) He sails.\n(S) He left.\n(S) He left.": "(S) (S) (S)",
		"1. (S) Small boats sail.\n2. (M) Many of them are old.":                                  "(S)",
		"(S) Small boats sail.\n\nNobody knows of it, but for the harbor master.\n\n(M) Many.":    "(S)",
		"(S) Small boats " + strings.Repeat("and more ", 10) + "sail.\n(M) Many of them are old.": "(S)",
		"| (S) Small boats | Many |\n|---|---|\n| (M) They sail | (U) New |":                      "(S) (U)",
		"(S//NF) Small boats sail.\n(M) Many of them are old.":                                    "(S//NF)",
	} {
		require.Equal(t, want, strings.Join(marks(list), " "), list)
	}
}

// TestGrades: letters that are the grades of several entries are not marks, though (S) and (U) are among them.
func TestGrades(t *testing.T) {
	const report = "Pier School, June 2016\n\n(S) Abel, Nora  reads well\n(E) Brandt, Otto  helps\n" +
		"(C) Castell, Ina  repeats\n(U) Ehlers, Kurt  was not here\n(S) Fink, Greta  sums well\n"
	_, ok := ScanPaper(report + "(E) Gross, Wim  skips one\n")
	require.False(t, ok)
	_, ok = ScanPaper(report)
	require.True(t, ok)
}
