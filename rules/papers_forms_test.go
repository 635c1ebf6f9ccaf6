package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// slashMemo is a memorandum of a day with marks before its paragraphs.
func slashMemo(day string, marks ...string) string {
	s := "SECRET//NOFORN\n\n" + day + "\n\nMEMORANDUM FOR: The Director of Ferries\n\nSUBJECT:  (U) Ferry talks\n\n"
	for _, m := range marks {
		s += m + " The harbor master calls each night.\n\n"
	}
	return s + "Classified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20230419\n\nSECRET//NOFORN\n"
}

// TestSingleSlashes: in a paper the double slash is right, however many marks have a single one, and a fix writes what
// the register does.
func TestSingleSlashes(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{mixedSeparators}, lint.Options{})
	require.NoError(t, err)
	const day = "19 April 2013"
	for _, c := range []struct {
		marks string
		want  string // the marks that are reported, each with what is written instead, or ! for a help without a fix
	}{
		{"(S/NF) (S/NF) (U/FOUO) (S//NF)", "(S/NF)=(S//NF) (U/FOUO)=(U//FOUO)"},
		{"(S//NF) (S//NF) (S/NF)", "(S/NF)=(S//NF)"},
		{"(S/NF) (U//FOUO)", "(S/NF)=(S//NF)"},
		{"(S/SI/NF) (S//NF)", "(S/SI/NF)=(S//SI//NF)"},
		{"(S/OC/NF) (S//NF)", "(S/OC/NF)=(S//OC/NF)"},
		{"(S/OC, NF) (S//NF)", "(S/OC, NF)!(S//OC/NF)"},
		{"(S/NOFORN) (S//NF)", "(S/NOFORN)=(S//NF)"},
		{"(S/NF/OC) (S//NF)", "(S/NF/OC)!(S//OC/NF)"},
		{"(C/NF) (S/NF) (C/NF)", ""},
		{"(C//NF) (S//NF) (C//NF)", ""},
		{"(TS/INF) (TS/INF) (TS//NF)", ""},
		{"(S/HARBOR) (S//NF)", ""},
		{"(SBU/NF) (S//NF)", ""},
		{"(C/SBU) (S//NF)", ""},
		{"(S) (C) (S//NF)", ""},
	} {
		var have []string
		for _, d := range findings(linter, slashMemo(day, eachMark(c.marks)...)) {
			mark := strings.Fields(d.Message[len("mark "):])[0]
			if i := strings.Index(d.Message, ")"); i > 0 {
				mark = d.Message[len("mark ") : i+1]
			}
			sign := "!"
			if len(d.Fixes) > 0 {
				sign = "="
				require.Equal(t, lint.Safe, d.Fixes[0].Kind)
				require.Equal(t, "write "+d.Fixes[0].Edits[0].Text, d.Help)
			}
			have = append(have, mark+sign+strings.TrimPrefix(d.Help, "write "))
		}
		require.Equal(t, c.want, strings.Join(have, " "), c.marks)
	}
	// before the register nobody knows which form is right: most marks do
	old := findings(linter, slashMemo("19 April 1989", "(S/NF)", "(S/NF)", "(S//NF)"))
	require.Len(t, old, 1)
	require.Equal(t, "write (S/NF)", old[0].Help)
}

// eachMark are the marks of a line, each in its parentheses.
func eachMark(line string) (list []string) {
	for _, m := range strings.SplitAfter(line, ")") {
		if m = strings.TrimSpace(m); m != "" {
			list = append(list, m)
		}
	}
	return list
}

// TestMarksInTheirPlace: a mark is in its place at the beginning of a cell, after a line break of HTML, and after the
// label of a field; one above the banner is reported all the same.
func TestMarksInTheirPlace(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{markOutOfPlace}, lint.Options{})
	require.NoError(t, err)
	for line, want := range map[string]bool{
		"ORIGINAL CLASSIFICATION AUTHORITY: (U) $\\square$ Director, Harbor Affairs":              false,
		"OFFICE OF ORIGIN: (U) Harbor Directorate":                                                false,
		"| 0900-1015 | (U)/FOUO) Office of Ferries <br> Pier Expert | 2B |":                       false,
		"| 1500-1600 | (U) Wrap-up Talks <br> CH Pier CDO | 2B |":                                 false,
		"| Time 0850 | Ferry <br> (U) Arrive | Location 2B |":                                     false,
		"## S ERIES: <br> (U) Ferries '05":                                                        false,
		"Ferries<br>(U) Timetable of the harbor":                                                  false,
		"Ferries<br/> **(U)** Timetable of the harbor":                                            false,
		"Title: (U) $1$ Ferries":                                                                  false,
		"| Time 0850 | Presentation (U) Arrive | Hall |\n| -- | :--: | - |\n| 9 | Boats | Pier |": false,
		"| 0850 | Ferry (U) Arrive | Hall |\n\n|---|---|---|":                                     true,
		"The harbor master signs today. (U) The crew does not.\n|---|---|":                        true,
		"=========== (U) FERRIES =========":                                                       false,
		"----------- (U) Ferries":                                                                 false,
		"=========== Ferries (U) Boats ======":                                                    true,
		"The harbor master signs today. (U) The crew does not.":                                   true,
		"He named (U) Piers and boats of the port.":                                               true,
		"He said in the old harbor on a day in spring that we know: (U) He said so.":              true,
		"| 0900 | Ferry (U) Arrive | Location 2B |":                                               true,
	} {
		found := findings(linter, slashMemo("19 April 2013", "(S//NF)")+"\f"+"SECRET//NOFORN\n\n(S//NF) The ferry sails.\n\n"+
			line+"\n\nSECRET//NOFORN\n")
		require.Equal(t, want, len(found) > 0, "%s: %v", line, found)
	}
	found := findings(linter, strings.Replace(slashMemo("19 April 2013", "(S//NF)"), "The harbor", "Piers: 3. "+
		"ORIGIN: (TS) $1$ The harbor", 1))
	require.NotEmpty(t, found)
}

// TestMisreadMarks: letters that a machine mistook in a mark or a release list are no fault of the writer.
func TestMisreadMarks(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{unknownPortionMark, unreadableMark, missingPortionMark, mixedSeparators,
		invalidReleaseList}, lint.Options{})
	require.NoError(t, err)
	for marks, want := range map[string]string{
		"(TS/INF) (TS//NF) (TS//NF)":                          "the mark may be (TS//NF)",
		"(TSI/NF) (TS//NF) (TS//NF)":                          "the mark may be (TS//NF)",
		"(S/lNF) (S//NF) (S//NF)":                             "the mark may be (S//NF)",
		"(S//NF/ISI) (S//NF) (S//NF)":                         "is not a control",
		"(S/HARBOR) (S//NF) (S//NF)":                          "is not a control",
		"(S//REL TO USA, AUS, CBR) (S//REL TO USA, AUS, GBR)": "in the release list may be GBR",
		"(S//REL TO USA, AUS, G8R) (S//REL TO USA, AUS, GBR)": "in the release list may be GBR",
		"(S//REL TO USA, AU5) (S//REL TO USA, AUS, GBR)":      "in the release list may be AUS",
		"(S//REL TO USA, AUS, CBR) (S//REL TO USA, AUS)":      "is not the code of a country",
		"(S//REL TO USA, AUS, XBR) (S//REL TO USA, AUS, GBR)": "is not the code of a country",
	} {
		found := findings(linter, strings.ReplaceAll(slashMemo("19 April 2013", eachMark(marks)...), "SECRET", "TOP SECRET"))
		for _, d := range found {
			if strings.Contains(want, "may be") {
				require.Equal(t, lint.Info, d.Severity, "%s: %s", marks, d.Message)
				require.Empty(t, d.Fixes, marks)
			}
		}
		require.Len(t, found, 1, marks)
		require.Contains(t, found[0].Message, want, marks)
	}
	misreadNextToOthers(t, linter)
	// at the ends of paragraphs
	for end, want := range map[string]lint.Severity{"(8)": lint.Info, "(5)": lint.Info, "(€)": lint.Info, "($)": lint.Info,
		"(SI/NF)": lint.Info, "(TS/INF)": lint.Info, "": lint.Info, "(see 3)": lint.Info} {
		text := "SECRET\n\n2 February 2016\n\nMEMORANDUM FOR: The Mayor\n\nAmber is a neutral port by the sea. (S)\n\n" +
			"Quay is not, as we know. (S)\n\nNaming the pier would embarrass the mayor and end the talks that we enjoy. " + end +
			"\n\nThe crew was told on Friday by the mayor. (C)\n\nSECRET\n"
		for _, d := range findings(linter, text) {
			require.Equal(t, want, d.Severity, "%s: %s", end, d.Message)
		}
	}
}

// misreadNextToOthers: what is written otherwise next to misread marks may be misread, too, and no mark is advised that
// has another control.
func misreadNextToOthers(t *testing.T, linter *lint.Linter) {
	t.Helper()
	for marks, want := range map[string]int{
		"(S/SSI) (S//SI) (S//SI)":                  1,
		"(S/SSI) (S/SI) (S//SI)":                   1,
		"(S/SI) (S//SI) (S/SSI/REL USA, AUS, GBR)": 1,
		"(TS/SSI/NF) (TS//SI//NF) (TS//SI//REL)":   1,
		"(S/SI) (TSI/SI//NF) (S//SI)":              0, // P004 has the misread mark
		"(S/SI) (S//SI) (S//SI)":                   -1,
		"(S/SSI) (S//NF) (S//NF)":                  -1,
		"(S/SSI) (S//NF) (S//SIX)":                 -1,
		"(S//SSI) (S//SI) (S//SI)":                 0,
		"(S/NF) (S//NF) (S//NF)":                   -1,
	} {
		said := []string{}
		for _, d := range findings(linter, strings.Replace(slashMemo("19 April 2013", eachMark(marks)...),
			"SECRET", "TOP SECRET", 1)) {
			if d.Rule == mixedSeparators {
				said = append(said, d.Message)
			}
		}
		switch all := strings.Join(said, "; "); want {
		case 1:
			require.Len(t, said, 1, marks)
			require.Contains(t, all, "took a stroke for a letter", marks)
		case 0:
			require.Empty(t, said, marks)
		default:
			require.Contains(t, all, "has a single slash", marks)
		}
	}
	for mark, want := range map[string]int{"(UT/FOUO)": 0, "(U//FOUO)": 1} { // the first is not read
		require.Len(t, findings(linter, slashMemo("19 April 2013", "(S/SI)", "(S//SI)", mark)), want, mark)
	}
}

// TestItemsOverPages: the mark of an item that a page's foot parts is at its end on the next page.
func TestItemsOverPages(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{missingPortionMark}, lint.Options{})
	require.NoError(t, err)
	memo := func(end string) []lint.Diagnostic {
		return findings(linter, memoTitle+"1. (U) The pier is old.\n\n2. (C) The harbor master signs on Friday.\n\n"+
			"3. His deputy told us so in the past, when we had close"+end+"\n\n4. (S) He named his price."+memoBlock+"SECRET\n")
	}
	require.Len(t, memo(" ties."), 1)
	require.Empty(t, memo(""))
	require.Empty(t, memo(" ties, and we"))
}
