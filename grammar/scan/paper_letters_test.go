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
		"(S) Sloop of 1988\n(C) Cutter, red\n(TS) Tall ship, torn sails, like new",
		"(S) Sloop of 1988\n\n(TS) Tug, small\n\nOther boats\n\n(U) Used rope\n\n(U) Used nets",
		"(TS)\n\nTwin share\n\n5\n\n(S)\n\nSingle\n\n6\n\n(C)\n\nCot asked for",
		"| (TS) | Twin share |\n|---|---|\n| (S) | Single |\n| (C) | Cot asked for |",
		"(S) Shoulders of oak\n\n(M) Shoulders of ash\n\n(L) Shoulders of elm\n\n(C) For a child\n\n(U) Unlined, any size",
		"(S) Come to the water\n\n(A) The wheel\n\n(T) Three ravens\n\n(S) Evening\n\n(TS) Duet for both",
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
		"(TS) The ship is new.\n(C) Crews are few.\n(S) Sails are red.":                           "(TS) (C) (S)",
		"(TS) Two ships are new.\n(C) Crews are few.\n(S) Sails are red.":                         "(TS) (C) (S)",
		"(TS) Two ships\n(C) Crews\n(S) Sails\n(S) Ships":                                         "(TS) (C) (S) (S)",
		"(S) The boats sail.\n\n(M) He sleeps.\n\n(L) He left.\n\n(R) He came.":                   "(S)",
		"(S) The boats\n\nOf the captain\n\n(M) He\n\n(L) She":                                    "(S)",
		"(S) The boats\n(TS) Tug":                                           "(S) (TS)",
		"(TS) These ships\n(C) Crews\n(S) Sails":                            "(TS) (C) (S)",
		"(S) The boats sail.\n\n(M) He sleeps.\n\n(L) He left.":             "(S)",
		"(S) The boats\n\n(C) The captain\n\n(M) He\n\n(L) She\n\n(S) They": "(S) (C) (S)",
		"(S) The boats\n\n(C) The captain\n\n(M) He\n\n(N) She\n\n(U) They": "(S) (C) (U)",
		"(S) The boats\n\n(C) The captain\n\n(R) He\n\n(U) They":            "(S) (C) (U)",
		"(S)Ships\n(M)Many": "(S)",
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

// TestOrdinaryLetters: letters in parentheses that a text explains are not marks, where nothing else is of a paper.
func TestOrdinaryLetters(t *testing.T) {
	const beds = "(S) Lavender grows well by the wall.\n\n(U) Tomatoes are late this year.\n\n" +
		"(C) Lettuce was sown in March.\n\n(S) Thyme was sown in May.\n"
	keys := []string{
		"(S) Sun\n\n(C) Cool shade\n\n(U) Under glass\n\nThe first of the beds is by the wall, the second is not.\n\n",
		"(S)\n\nSun\n\n(C)\n\nCool shade\n\n(U)\n\nUnder glass\n\nThe beds are by the wall, or are far away from it.\n\n",
		"Choose: (S) Sun  (C) Cold  (U) Undecided\n\n", "Choose: (S) Sun (C) Cold (U) Undecided\n\n",
		"(S) stands for sun, (C) for cold, (U) for undecided.\n\n",
		"(S) means that it is sold, (C) that it is cut, and (U) that nobody knows.\n\n",
		"S = Sun, C = cold, U = under glass\n\n", "Beds (S = sun; C = cold; U = under glass)\n\n",
		"Key: (S): Sun; (C): Cold; (U): Under glass\n\n", "(S) - Sun\n(C) - Cold\n(U) - Under glass\n\n",
	}
	for _, key := range keys {
		tokens, ok := ScanPaper("Our garden\n\n" + key + beds)
		require.False(t, ok, key)
		require.Equal(t, NoDoubt, tokens.Doubt, key)
		for _, paper := range []string{
			"SECRET//NOFORN\n\nOur garden\n\n" + key + beds + "\nSECRET//NOFORN\n",
			"MEMORANDUM FOR THE MAYOR\n\n" + key + beds, "Our garden\n\n" + key + beds + "\n(S//NF) Nobody knows.\n",
			"Our garden\n\n" + key + beds + "\nClassified By: Rosa Quill\nReason: 1.4(d)\nDeclassify On: 20400101\n"} {
			_, ok := ScanPaper(paper)
			require.True(t, ok, paper)
		}
	}
	for _, key := range []string{"", "(S) stands for sun.\n\n", "S = Sun, C = cold\n\n",
		"Sun (S), cold (C), glass (U)\n\n",
		"Key: (S) Secret, (C) Confidential, (U) Unclassified.\n\n",
		"(S) stands for secret, (C) for a level, (U) for none.\n\n",
		"S = Secret, C = Confidential, U = Unclassified\n\n"} {
		_, ok := ScanPaper("Our garden\n\n" + key + beds)
		require.True(t, ok, key)
	}
}

// TestMarkedPhrases: where letters are before phrases alone, and nothing else is of a paper, what is found is
// information only.
func TestMarkedPhrases(t *testing.T) {
	const roads = "(C) 127 Mill to Wex\n\n(C) 131 Mill Lane\n\n(U) 4412 Back Lane, gated\n\n"
	for s, want := range map[string]EvidenceKind{
		"Roads\n\n" + roads: IssuerAndMark,
		"Roads\n\nCLASSIFIED\n\n" + roads + "UNCLASSIFIED\n\n(U) 4413 Church Path": IssuerAndMark,
		"Roads\n\n" + roads + "(U) The last one is closed.\n":                      SeveralMarks,
		"Roads\n\n" + roads + "(U) The last one\nis closed\n":                      SeveralMarks,
		"Roads\n\n" + roads + "(U) " + strings.Repeat("The lane ", 8):              SeveralMarks,
		"Roads\n\n" + roads + "(S//NF) Path":                                       SureMark,
		"UNCLASSIFIED\n\nRoads\n\n(U) 4412 Back Lane\n\n(U) 4413 Path\n":           PlainBanner,
		"Roads\n\n" + roads + "UNCLASSIFIED":                                       SeveralMarks,
		"SUBJECT: Roads\n\nFROM: Mayor\n\n" + roads:                                SeveralMarks,
		"MEMORANDUM FOR THE MAYOR\n\n" + roads:                                     SeveralMarks,
		"Roads\n\n" + roads + "Classified By: Rosa Quill\nReason: 1.4(d)\n":        SeveralMarks,
		"SUBJECT: (U) Roads\n\n" + roads:                                           SeveralMarks,
	} {
		tokens, _ := ScanPaper(s)
		require.Equal(t, want, tokens.Evidence, s)
	}
}
