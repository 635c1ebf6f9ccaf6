package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestWordsThatNameAPostAreNoControl: lines say whose telegram it is, and an FM line has the post alone.
func TestWordsThatNameAPostAreNoControl(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{garbledClassificationLine}, lint.Options{})
	require.NoError(t, err)
	for word, want := range map[string]int{"CONSUL": 0, "CONSULATE": 0, "LEGATION": 0, "FROM": 0, "CITE": 0, "PLUS": 1,
		"CORRECTED COPY": 0, "(CORRECTED COPY)": 0, "SECTION 1 OF 2 CORRECTED COPY": 0, "(SECTION 1 OF 2)": 0,
		"( SECTION 01 OF 02 )": 1, "(SECTION 01 OF 02) CORRECTED COPY": 0, "(PELICAN)": 1, "(SECTION 1 OF 2": 1,
		"(PELICAN) (SECTION 1 OF 2)": 1, "CORRECTED PELICAN": 1} {
		require.Len(t, findings(linter, namedPost(word+" QUELLVILLE")), want, word)
	}
	for post, want := range map[string]int{"USUN/QUELLVILLE": 0, "USMISSION/QUELLVILLE": 0, "USUN / QUELLVILLE": 0,
		"PELICAN/QUELLVILLE": 1, "//PELICAN/QUELLVILLE": 1, "//QUELLVILLE": 1} {
		require.Len(t, findings(linter, namedPost(post)), want, post)
	}
}

// namedPost is a telegram whose classification line has a text after the level.
func namedPost(post string) string {
	return "O 011200Z MAR 92\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC\n" +
		"C O N F I D E N T I A L " + post + " 00412\n\nE.O. 12356: DECL: OADR\nTAGS: PREL, XX\n" +
		"SUBJECT: HARBOR TALKS RESUME\n\n1. (C) The envoy said that talks would go on.\n"
}

// TestSectionsInParentheses: the number of a section is read with parentheses around it.
func TestSectionsInParentheses(t *testing.T) {
	for section, want := range map[string]int{"(SECTION 2 OF 3)": 2, "(SECTION 02 OF 03)": 2, "SECTION 2 OF 3": 2,
		"(SECTION 2 OF 3": 0, "(SECTION)": 0, "": 0} {
		read := grammar.NewParser().Parse(source.NewFile("a.txt", namedPost(section+" QUELLVILLE")))
		line := cable.Documents(read)[0].FirstLine()
		require.Equal(t, want, line.Section, section)
		if want > 0 {
			require.Equal(t, "QUELLVILLE", line.Post.Text)
			require.False(t, line.Damaged, section)
		}
	}
}
