package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTornMarks: a mark that lost its control is not fixed by dropping it. One that a release struck out, above the new
// mark, is a note.
func TestTornMarks(t *testing.T) {
	paper := func(first, torn string) string {
		return "SECRET//NOFORN\n\nMEMORANDUM FOR THE MAYOR\n\nMay 14, 2006\n\nSUBJECT: (U) Piers\n\n" + first +
			" a. The pier is old.\n\n" + torn + " b. The pier is wet.\n\n(U) c. It is long.\n\nSECRET//NOFORN\n"
	}
	for torn, want := range map[string]string{
		"(S/)\n(U)": "P005 info", "(S/) (U)": "P005 info", "(S//)\n(U)": "P005 info",
		"(S/)": "P005 warning", "(S//)": "P005 warning",
	} {
		text := paper("(S/NF)\n(U)", torn)
		require.Equal(t, []string{want}, onlyOf(reported(t, text), "P005"), torn)
		for _, d := range foundIn(t, text) {
			require.False(t, d.Rule.Code == "P005" && len(d.Fixes) > 0, torn)
		}
		for _, first := range []string{"(S)", "(U)", "(C/NF)"} { // nothing says that a control is lost
			text := paper(first, torn)
			require.Equal(t, []string{"P005 warning"}, onlyOf(reported(t, text), "P005"), torn)
			for _, d := range foundIn(t, text) {
				require.False(t, d.Rule.Code == "P005" && len(d.Fixes) == 0, torn)
			}
		}
	}
}
