package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMistakenMarksAreListed: a mark that a machine mistook letters of is a reason for doubt where no other mark is
// near, at the front of a paper, of a mail, below a banner and of a text without any head.
func TestMistakenMarksAreListed(t *testing.T) {
	const below = " The crew kept the pier closed for a week.\n\nThe pier is new and the crew is old.\n"
	const memo, mail = "MEMORANDUM FOR THE MAYOR\n\nSUBJECT: Piers\n\n", "From: R. Quill\nTo: A. Oak\nSubject: Piers\n\n"
	for _, mark := range []string{"(TS7|NF)", "(5//NF)", "(S/INF)", "(SI/NF)", "(75//NF)", "(S//NE)", "(TS//SL//NF)",
		"(SHREL TO USA, GBR)", "(S//NF1", "(TSNSI//NF)", `(S\\NF)`} {
		requireDoubt(t, LoneMarks, mark+below)
		requireDoubt(t, LoneMarks, mail+mark+below)
		if mark != "(S//NE)" && mark != "(TS//SL//NF)" { // a word that no vocabulary has: P004 reports it
			requireDoubt(t, LoneMarks, memo+mark+below)
			for _, banner := range []string{"SECRET", "UNCLASSIFIED"} {
				tokens, ok := ScanPaper(banner + "\n\n" + memo + mark + below + "\n" + banner + "\n")
				require.True(t, ok, mark)
				require.Equal(t, MisreadMarks, tokens.Doubt, mark)
			}
		}
	}
	for _, mark := range []string{"(S/P)", "(5/6)", "(A//B)", "(CHIEF)", "(S7)", "(17NF)"} {
		requireDoubt(t, NoDoubt, mark+below)
		requireDoubt(t, NoDoubt, mail+mark+below)
		requireDoubt(t, NoDoubt, memo+mark+below)
	}
	requireDoubt(t, NoDoubt, "# Options\n\n(S//XX) The crew kept the pier closed for a week.\n")
}
