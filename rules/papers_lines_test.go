package rules

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestPortionsOnLines: where each portion is one line, and no blank line is between them, a line that begins with what
// is nearly a mark is a portion too. A sentence that goes on is not.
func TestPortionsOnLines(t *testing.T) {
	paper := func(line string) []string {
		return reported(t, "SECRET//NOFORN\n\n3 December 2015\n\nSUBJECT: (U) Piers\n(U) The pier opened in May.\n"+line+
			"\n(S//NF) The ferry is empty.\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n"+
			"Declassify On: 20251203\n\nSECRET//NOFORN\n")
	}
	for line, want := range map[string]string{
		"(NF//S) Crews pass at night.":              "P018 warning",
		"(CU//NF) Crews pass at night.":             "P018 warning",
		"© The mayor was told to ask nothing.":      "F003 warning",
		"(S//NF) It is new.\n© He signs on Friday.": "F003 warning",
	} {
		require.Contains(t, paper(line), want, line)
	}
	for _, line := range []string{
		"(S//NF) The crew of the ferry\n(which is new) passes at night.", "(S//NF) It is new.\n© 2015 Harbor Press",
		"(S//NF) It is new.\n(and/or old) are the piers.", "(S//NF) The crew passes at night,\n(UN//EU) or so it says.",
	} {
		require.Empty(t, paper(line), line)
	}
}

// TestNoFixAmongMisreadMarks: a mark that lost its parenthesis is not corrected where another of its portion was
// misread by a machine: the portion is a copy of a scan.
func TestNoFixAmongMisreadMarks(t *testing.T) {
	for line, fixed := range map[string]bool{
		"C) The pier (C1NF) is new.": false, "C) The pier (SINF) is new.": false, "C) The pier is (5//NF) new.": false,
		"C) The pier is new.": true, "C) The pier (F16) is new.": true, "C) The pier (SI) is new.": true,
	} {
		found := foundIn(t, "SECRET//NOFORN\n\n3 December 2015\n\nSUBJECT: (U) Piers\n\n1. (S//NF) It opened.\n\n2. "+line+
			"\n\n3. (C) It leaks.\n\nSECRET//NOFORN\n")
		i := slices.IndexFunc(found, func(d lint.Diagnostic) bool { return d.Rule.Code == "P005" })
		require.GreaterOrEqual(t, i, 0, line)
		require.Equal(t, fixed, len(found[i].Fixes) > 0, line)
	}
}
