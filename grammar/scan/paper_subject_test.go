package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// subjectOf is the subject of a paper and its marks, with its lines joined.
func subjectOf(text string) (subject, marks string) {
	tokens, _ := ScanPaper(text)
	for i := range tokens.Len() {
		switch tok := tokens.At(i); tok.Kind {
		case SubjectText:
			subject += strings.Join(strings.Fields(tok.Text), " ")
		case SubjectMark:
			marks += tok.Text
		}
	}
	return subject, marks
}

// TestSubjectsBelowTheirKey: a subject may be on the lines below its key, and its mark at its end.
func TestSubjectsBelowTheirKey(t *testing.T) {
	for text, want := range map[string][2]string{
		"SUBJECT:\nFerries in Winter (S)\n":               {"Ferries in Winter", "(S)"},
		"SUBJECT:\n\nFerries in Winter (S)\n":             {"Ferries in Winter", "(S)"},
		"Subject:\nFerries in Winter (U)\n":               {"Ferries in Winter", "(U)"},
		"SUBJ:\nFerries in Winter (S//NF)\n":              {"Ferries in Winter", "(S//NF)"},
		"SUBJECT:\nFerries in\nWinter (S)\n":              {"Ferries in Winter", "(S)"},
		"SUBJECT: Ferries in\nWinter (S)\n":               {"Ferries in Winter", "(S)"},
		"SUBJECT: Ferries in\nthe Cold of\nWinter (S)\n":  {"Ferries in the Cold of Winter", "(S)"},
		"SUBJECT:\n(S) Ferries in Winter\n":               {"Ferries in Winter", "(S)"},
		"SUBJECT:\nFerries in Winter\n":                   {"Ferries in Winter", ""},
		"SUBJECT:\n\n(S) Ferries in Winter\n":             {"Ferries in Winter", "(S)"},
		"SUBJECT: (S) Ferries\n(U) The ferry is old.\n":   {"Ferries", "(S)"},
		"SUBJECT: Ferries (S)\nHarbors (U)\n":             {"Ferries", "(S)"},
		"SUBJECT: Ferries\nThe ferry is late. (S)\n":      {"Ferries", ""},
		"SUBJECT: Ferries\n\nHarbors (S)\n":               {"Ferries", ""},
		"SUBJECT: Ferries\nFROM: A. Oak (S)\n":            {"Ferries", ""},
		"SUBJECT: Ferries\n1. Harbors (S)\n":              {"Ferries", ""},
		"SUBJECT:\nSECRET\n":                              {"", ""},
		"SUBJECT:\n(S) The ferry sails at night.\n":       {"", ""}, // a portion
		"SUBJECT: Ferries\n12 July 2001\nHarbors (S)\n":   {"Ferries", ""},
		"SUBJECT:\na\nb\nc\nd (S)\n":                      {"", ""},
		"SUBJECT:\nClassified By: A. Oak\nHarbors (S)\n":  {"", ""},
		"SUBJECT:\nMEMORANDUM FOR THE MAYOR\nBoats (S)\n": {"", ""},
		"**Subject:** FW: (S) Ferries\n":                  {"Ferries", "(S)"},
		"**Subject:** Re: Fw: (S) Ferries\n":              {"Ferries", "(S)"},
		"Subject: WG: (S) Ferries\n":                      {"Ferries", "(S)"},
		"**Subject:** FWX: (S) Ferries\n":                 {"** FWX: (S) Ferries", ""},
	} {
		subject, marks := subjectOf("SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n" + text + "\n(S) The ferry sails.\n\nSECRET\n")
		require.Equal(t, want, [2]string{subject, marks}, text)
	}
}

// TestTitlesInSentences: a wrapped line that begins with the words of a title goes on with its paragraph.
func TestTitlesInSentences(t *testing.T) {
	const above = "SECRET\n\n(U) In the autumn the keeper of the lights wrote a long\n"
	for line, one := range map[string]bool{
		"memorandum with the title \"LAMPS\n": true, "memorandum\nand a letter": true,
		"memo for the pilots and\nfor the crew": true, "fact sheet on lamps\nand piers": true,
		"Memorandum of the pier that\nnobody read": true, "talking points": true, "Fact Sheet that\nnobody read": true,
		"situation report on the fog\nof May": true, "working paper on lamps\nand piers": true,
		"MEMORANDUM FOR THE MAYOR": false, "MEMORANDUM": false, "FROM: A. Oak": false, "FACT SHEET": false,
	} {
		tokens, _ := ScanPaper(above + line + "\n\nSECRET\n")
		titles := 0
		for i := range tokens.Len() {
			if tokens.KindAt(i) == TitleLine {
				titles++
			}
		}
		require.Equal(t, one, titles == 0, line)
	}
	tokens, _ := ScanPaper("SECRET\n\n(U) The lamps are lit.\nMemorandum of the pier\n\nSECRET\n") // below a sentence
	require.Equal(t, TitleLine.String(), tokens.KindAt(3).String())
}
