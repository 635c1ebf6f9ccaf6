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
		{"(S/NF) (S/NF) (U/FOUO) (S//NF)", "(S/NF)=(S//NF) (S/NF)=(S//NF) (U/FOUO)=(U//FOUO)"},
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
