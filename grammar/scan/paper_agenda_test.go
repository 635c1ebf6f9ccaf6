package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarkedEntries: entries of agendas, programs and lists that begin with marks are listed as not checked.
func TestMarkedEntries(t *testing.T) {
	for name, s := range map[string]string{
		"times":             "Harbor visit\n\n0900 (U) Opening\n0930 (U) Break\n1000 (U) Lunch\n",
		"a classified time": "Harbor visit\n\n0900 (U) Opening\n0930 (S) Talks on piers\n",
		"one sure mark":     "Harbor visit\n\n0900-0930 (S//NF) Talks on piers\n",
		"one of FOUO":       "Harbor visit\n\n0900-0930 (U//FOUO) Talks on piers\n",
		"a colon":           "Program\n\n9:00 a.m. (U) Opening\n9:30 a.m. (C) Talks\n10:00 a.m. (U) Lunch\n",
		"am that touches":   "Program\n\n9am (U) Opening\n10pm (S) Talks\n",
		"a span of blanks":  "Program\n\n09:00 - 09:30 (U//FOUO) Opening\n09:30 – 10:00 (U//FOUO) Talks\n",
		"from one to other": "Program\n\n0900 to 0930 (U) Opening\n0930 to 1000 (S) Talks\n",
		"cells":             "Program\n\n| 0900 | (U) Opening |\n| 0930 | (S) Talks |\n",
		"of Greenwich":      "Program\n\n0900Z (U) Opening\n0930Z (S) Talks\n",
		"of Markdown":       "# Program\n\n- 0900 (U) Opening\n- 0930 (S) Talks\n",
		"days":              "Program\n\n24 April (U) Opening\n25 April (S) Talks\n",
		"weekdays":          "Mon 0900 (U) Opening\nTues 1000 (S) Talks\nFriday (U) Lunch\n",
		"letters of words":  "0900 (U) Update\n1000 (S) Status\n",
		"places after them": "Time Title Place\n0745 (U//FOUO) Welcome ..... Pier 2\nMr. Oak\n" +
			"0815-0915 (U) Break ..... Pier 3\n",
		"items":               "Agenda\n\nItem 1: (U) Opening\nItem 2: (S) Talks\n",
		"numbers in brackets": "Agenda\n\n(1) (U) Opening\n(2) (U) Talks\n",
		"a short list":        "Agenda\n\n1. (U) Talks\n2. (U) Lunch\n",
		"visitors":            "Visitors\n\n(S) Rosa Quill\n(U) Paul Oak\n",
		"training": "Training:\n\n1. (U) Harbor Order 12\n2. (U/PSO/OS) Procedures 1-4\n3. (U/PPOO) Memorandum 8\n\n" +
			"The pier is new. It is long.\n\n# PREAMBLE\n\nThe port is old.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%s: evidence %d", name, tokens.Evidence)
		require.Equal(t, ListedMarks.String(), tokens.Doubt.String(), name)
	}
}

// TestMarkedEntriesOfPapers: where the marks are enough, the list is a paper, or listed for its marks.
func TestMarkedEntriesOfPapers(t *testing.T) {
	for s, want := range map[string]Doubt{
		"AGENDA\n\n1. (U) Welcome\n2. (U) Tour\n3. (S//NF) Talks\n":     LoneMarks,
		"Agenda\n\n1. (S) Talks\n2. (S) Lunch\n":                        LoneMarks,
		"- (U) Paul Oak\n- (S) Rosa Quill\n- (S) Ana Elm\n":             NoDoubt,
		"• (U) New pier opened\n• (C) Old pier sold\n• (U) Crew paid\n": NoDoubt,
		"(S//NF) Rosa Quill\n":                                          NoDoubt,
		"I. (U) Opening\nII. (S) Talks\nIII. (U) Lunch\n":               NoDoubt,
	} {
		tokens, ok := ScanPaper(s)
		require.Equal(t, want == NoDoubt, ok, s)
		require.Equal(t, want.String(), tokens.Doubt.String(), s)
	}
}

// TestOrdinaryEntries: letters in parentheses are in other lists, too.
func TestOrdinaryEntries(t *testing.T) {
	for name, s := range map[string]string{
		"letters":         "(a) The pier\n(b) The port\n(c) The ferry\n",
		"answers":         "1. (U) Paris\n2. (A) Rome\n3. (U) Oslo\n",
		"only C":          "1. (C) Paris\n2. (C) Rome\n",
		"C at times":      "0900 (C) Choir\n1000 (C) Band\n",
		"copyrights":      "(C) 2019 Harbor Board\n(C) 2020 Port Board\n",
		"inside a word":   "0900 (U)niversity\n1000 (S)chool\n",
		"abbreviations":   "1. (U) University\n2. (U) Union\n",
		"sizes":           "0900 (S) Coats\n1000 (M) Coats\n1100 (U) Hats\n",
		"code":            "Text:\n\n```\n0900 (U) Opening\n0930 (S) Talks\n```\n",
		"a program":       "func (s Pier) Open() {\n\tx := f(S) + g(U)\n}\n",
		"JSON":            "{\n0900 (U) Opening\n0930 (S) Talks\n}\n",
		"a key":           "0900 (U) Unclassified: all may read it\n0930 (S) Secret: few may\n",
		"words before":    "At the pier (U) Opening\nBy the port (S) Talks\n",
		"no time":         "9960 ferries (U) Opening\n2575 boats (S) Talks\n",
		"small letters":   "0900 (U) opening\n0930 (S) talks\n",
		"offices":         "- (S/P) Policy Office\n- (S/ES) Secretariat\n",
		"Markdown":        "# Sizes\n\n1. (U) Hats\n2. (U) Coats\n",
		"one at a time":   "0900 (U) Opening\n",
		"a long sentence": "1998 2001 2003 2004 2005 2006 2007 2008 2009 2010 2011 (U) Boats\n0900 (U) Opening\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, "%s: evidence %d", name, tokens.Evidence)
		require.Equal(t, NoDoubt.String(), tokens.Doubt.String(), name)
	}
}

// TestClockTimes: which words are times of day.
func TestClockTimes(t *testing.T) {
	for _, word := range []string{"0900", "0900Z", "2359", "9:30", "09.30h", "9am", "12p.m.", "1000hrs", "24:00"} {
		require.True(t, clockTime(word), word)
	}
	for _, word := range []string{"", "9", "12", "2575", "2960", "9:3", "9:75", "9th", "09000", "0900x", "pier", "1.",
		"1:"} {
		require.False(t, clockTime(word), word)
	}
}
