package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// marksOf are the marks of a paper's portions, and the signs before them.
func marksOf(text string) (marks, signs string) {
	tokens, _ := ScanPaper(text)
	var m, g []string
	for i := range tokens.Len() {
		switch tok := tokens.At(i); tok.Kind {
		case Mark:
			m = append(m, tok.Text)
		case Bullet, Number:
			g = append(g, tok.Text)
		}
	}
	return strings.Join(m, " "), strings.Join(g, " ")
}

// TestEnumeratorsInBrackets: a number or a letter in parentheses before a mark is the sign of a paragraph.
func TestEnumeratorsInBrackets(t *testing.T) {
	const above = "UNCLASSIFIED\n\n(U) The gauge is old.\n\n"
	for line, want := range map[string][2]string{
		"(1) (S) The pump is weak.":            {"(S)", "(1)"},
		"(12) (TS//SI//NF) The pump is weak.":  {"(TS//SI//NF)", "(12)"},
		"(a) (S) The pump is weak.":            {"(S)", "(a)"},
		"(a) (C) The pump is weak.":            {"(C)", "(a)"},
		"(c) (S) The pump is weak.":            {"(S)", "(c)"},
		"(aa) (S) The pump is weak.":           {"(S)", "(aa)"},
		"(i) (S//NF) The pump is weak.":        {"(S//NF)", "(i)"},
		"(iv) (C) The pump is weak.":           {"(C)", "(iv)"},
		"(IV) (C) The pump is weak.":           {"(C)", "(IV)"},
		"(A) (S) The pump is weak.":            {"(S)", "(A)"},
		"(1.1) (S) The pump is weak.":          {"(S)", "(1.1)"},
		"(1.) (S) The pump is weak.":           {"(S)", "(1.)"},
		"(2a) (S) The pump is weak.":           {"(S)", "(2a)"},
		"(1)(S) The pump is weak.":             {"(S)", "(1)"},
		"(1)(C) The pump is weak.":             {"(C)", "(1)"},
		"(1) (a) (S) The pump is weak.":        {"(S)", "(1) (a)"},
		"(a)(1) (C) The pump is weak.":         {"(C)", "(a) (1)"},
		"1. (a) (S) The pump is weak.":         {"(S)", "1. (a)"},
		"- (1) (S) The pump is weak.":          {"(S)", "- (1)"},
		"(1) (SECRET) The pump is weak.":       {"(SECRET)", "(1)"},
		"(1) **(S)** The pump is weak.":        {"(S)", "(1)"},
		"(B) (U) The gauge.\n(C) (S) A pump.":  {"(U) (S)", "(B) (C)"},
		"(C) (S) The pump is weak.":            {"", ""}, // which of the two is the mark is not known
		"(S) (C) The pump is weak.":            {"", ""},
		"(b)(7)(C) The pump is weak.":          {"", ""}, // an exemption
		"(1) The pump is weak.":                {"", ""},
		"(a) The pump (S) is weak.":            {"", ""},
		"(1) (s) The pump is weak.":            {"", ""},
		"(1234) (S) The pump is weak.":         {"(S)", "(1234)"},
		"(12-3) (S) The pump is weak.":         {"", ""},
		"(P) (S) The pump is weak.":            {"", ""}, // an office
		"(page) (S) The pump is weak.":         {"", ""},
		"[1] (S) The pump is weak.":            {"(S)", "[1]"},
		"[2] (S//NF) The pump is weak.":        {"(S//NF)", "[2]"},
		"[12] (C) The pump is weak.":           {"(C)", "[12]"},
		"[2] (S) \"The Weak Pump\", page 4.":   {"", ""}, // a source
		"[2] (S//NF) “The Weak Pump”, page 4.": {"", ""},
		"1. [2] (a) (S) The pump is weak.":     {"(S)", "1. [2] (a)"},
		"- [3] **(S)** The pump is weak.":      {"(S)", "- [3]"},
		"[1] The pump is weak.":                {"", ""},
		"[1234] (S) The pump is weak.":         {"", ""},
		"[1a] (S) The pump is weak.":           {"", ""},
		"[U] (S) The pump is weak.":            {"", ""},
		"[] (S) The pump is weak.":             {"", ""},
		"[1 (S) The pump is weak.":             {"", ""},
		"[1] (s) The pump is weak.":            {"", ""},
		"[1] [2] The pump is weak.":            {"", ""},
		"(1) (S) P. Oak, (M) A. Elm, the two":  {"", ""}, // offices of people
	} {
		marks, signs := marksOf(above + line + "\n\nUNCLASSIFIED\n")
		require.Equal(t, strings.TrimSpace("(U) "+want[0]), marks, line)
		require.Equal(t, want[1], signs, line)
	}
}

// TestListsInBrackets: the letters of laws, of options and of exemptions are not marks.
func TestListsInBrackets(t *testing.T) {
	for name, s := range map[string]string{
		"a law":         "(a)(1)(A) Any agent of the port\n(B) Any clerk of the port\n(C) Any officer of the port\n",
		"a paragraph":   "(1)(A) Any agent of the port\n(2)(C) Any officer of the port and of the pier\n",
		"options":       "(A) Any agent of the port\n(B) Any clerk of the pier\n(C) Any officer of the ferry\n",
		"exemptions":    "(b)(7)(C) The name of the port\n\n(b)(7)(C) The name of the pier\n",
		"small letters": "(a) (b) Text of the port and of the pier\n(c) Text of the port and of the ferry\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%s: evidence %d", name, tokens.Evidence)
		require.Equal(t, NoDoubt, tokens.Doubt, name)
	}
}

// TestMarksBelowLongLines: a mark with a capital after it begins a portion, no matter how long the line above is.
func TestMarksBelowLongLines(t *testing.T) {
	const above = "UNCLASSIFIED\n\n(U) The gauge is old.\n\n"
	for lines, want := range map[string]string{
		"THE PUMP RECORDS OF THE TOWN AND THE COUNTY: RECORD SERIES TITLE\n(S) The pump is weak.":      "(S)",
		"The Pump Records of the Town and the County: Record Series Title\n(C) The pump is weak.":      "(C)",
		"The pump records of the town and the county, and all of the titles\n(S//NF) The pump.":        "(S//NF)",
		"| Pump | weak | in the town | in the county | in the whole of the state |\n(S) The pump.":     "(S)",
		"Figure 1: the pumps of the town and of the county in the last year\n(S) The pump is weak.":    "(S)",
		"## The pumps of the town and of the county in the last year and more\n(S) The pump is weak.":  "(S)",
		"THIS PAGE OF THE RECORD IS UNCLASSIFIED WHEN IT IS BY ITSELF OR ALONE\n(S) The pump is weak.": "(S)",
		"The gauge of the town and of the county has been old for years and\n(S) The pump is weak.":    "(S)",
		"1. The records of the pumps, which were written by the whole county\n   (TS) The pump.":       "(TS)",
		"SUBJECT: The pumps of the town and of the county in the last year\n  (S) The pump is weak.":   "(S)",
		"Classified By: Rosa Quill, Director of the pumps of the town\n(S) The pump is weak.":          "(S)",
		// talk about marks, and the letter of a paragraph of a law
		"The paragraphs of the pumps of the town that are to be marked\n(S//NF) may not be sent.": "",
		"The paragraphs of the pumps of the town that are to be marked\n(S) The way of old.":      "",
		"The paragraphs of the town are CONFIDENTIAL, and of the county SECRET\n(S) The two.":     "",
		"The records of the pumps of the town that are not under this section\n(C) The pump.":     "",
		"The records of the pumps of the town that are not under option B or\n(C) The pump.":      "",
	} {
		marks, _ := marksOf(above + lines + "\n\nUNCLASSIFIED\n")
		require.Equal(t, strings.TrimSpace("(U) "+want), marks, lines)
	}
}

// TestDatesInThePlaceOfAPost: a level and a civil date above a memorandum are not a classification line of a cable.
func TestDatesInThePlaceOfAPost(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR: The Mayor\n\nSUBJECT: Pumps\n\n1. The pump is weak.\n"
	for _, line := range []string{"SECRET 21 June 1983", "SECRET 21 JUNE 1983", "SECRET    21 June 1983",
		"SECRET June 21, 1983", "TOP SECRET 3 March 1961"} {
		tokens := Scan(line + memo)
		require.False(t, tokens.Cable(), line)
		_, ok := tokens.Paper()
		require.True(t, ok, line)
	}
	for _, line := range []string{"SECRET VARNES 1983", "SECRET STATE 021983", "S E C R E T VARNES 000021"} {
		tokens := Scan(line + "\n\nSUBJECT: PUMPS\n\n1. The pump is weak.\n")
		require.True(t, tokens.Cable(), line)
	}
}

// TestRomanNumbersWithoutAStop: a copy lost it, or took the second I for an L. A size and a state are not numbers.
func TestRomanNumbersWithoutAStop(t *testing.T) {
	const above = "UNCLASSIFIED\n\n(U) The gauge is old.\n\n"
	for line, want := range map[string][2]string{
		"II (U) THE FERRY ..... 4": {"(U)", "II"},
		"IL (U) THE FERRY ..... 4": {"(U)", "IL"},
		"III (S//NF) The ferry":    {"(S//NF)", "III"},
		"XIV (S) The ferry":        {"(S)", "XIV"},
		"XL (S) The shirt":         {"", ""},
		"XXL (S) The shirt":        {"", ""},
		"LI (S) The man":           {"", ""},
		"MI (U) The state":         {"", ""},
		"II (U) and others":        {"", ""},
		"II (U)":                   {"", ""},
		"II (NOT A MARK) The":      {"", ""},
	} {
		marks, signs := marksOf(above + line + "\n\nUNCLASSIFIED\n")
		require.Equal(t, want, [2]string{strings.TrimSpace(strings.TrimPrefix(marks, "(U)")), signs}, line)
	}
}

// TestLinesThatEndWithAParenthesis: a line that ends with the sign before its next word has no last word, and (C) may
// be below it.
func TestLinesThatEndWithAParenthesis(t *testing.T) {
	const line = "The crew kept the pier closed for a week in the spring ("
	for _, mark := range []string{"(C)", "(S)"} {
		require.NotPanics(t, func() { ScanPaper(line + "\n" + mark + " The pier is new.\n") })
		tokens, ok := ScanPaper("SECRET\n\n(S) " + line + "\n" + mark + " The pier is new.\n\nSECRET\n")
		require.True(t, ok)
		require.Equal(t, NoDoubt, tokens.Doubt)
	}
}
