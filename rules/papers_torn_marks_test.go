package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTornMarks: a mark that lost its control is not fixed by dropping it. One that a release struck out, above the new
// mark, is a note.
func TestTornMarks(t *testing.T) {
	paper := func(banner, first, torn string) string {
		return banner + "\n\nMEMORANDUM FOR THE MAYOR\n\nMay 14, 2006\n\nSUBJECT: (U) Piers\n\n" + first +
			" a. The pier is old.\n\n" + torn + " b. The pier is wet.\n\n(U) c. It is long.\n\n" + banner + "\n"
	}
	for torn, want := range map[string]string{
		"(S/)\n(U)": "P005 info", "(S/) (U)": "P005 info", "(S//)\n(U)": "P005 info",
		"(S/)": "P005 warning", "(S//)": "P005 warning",
	} {
		text := paper("SECRET//NOFORN", "(S/NF)\n(U)", torn)
		require.Equal(t, []string{want}, onlyOf(reported(t, text), "P005"), torn)
		for _, d := range foundIn(t, text) {
			require.False(t, d.Rule.Code == "P005" && len(d.Fixes) > 0, torn)
		}
		for _, first := range []string{"(S)", "(U)", "(C)"} { // nothing says that a control is lost
			text := paper("SECRET", first, torn)
			require.Equal(t, []string{"P005 warning"}, onlyOf(reported(t, text), "P005"), torn)
			for _, d := range foundIn(t, text) {
				require.False(t, d.Rule.Code == "P005" && len(d.Fixes) == 0, torn)
			}
		}
	}
}

// TestMarksThatLostAPartOfTheHeader: where the header has a control or a release list that a torn mark does not have,
// dropping the sign that is left would hide that one was lost.
func TestMarksThatLostAPartOfTheHeader(t *testing.T) {
	cable := func(caption, mark string) string {
		return "S E C R E T QUELLVILLE 000412\n\n" + caption + "E.O. 12958: DECL: 03/05/2019\nTAGS: PREL, ECON\n" +
			"SUBJECT: FERRY TALKS\n\nClassified By: DCM Rosa Quill for reasons 1.4 (b) and (d).\n\n1. " + mark +
			" The harbor master signed.\n\n2. (U) The boat is new.\nQUILL\n"
	}
	paper := func(banner, mark string) string {
		return banner + "\n\nMEMORANDUM FOR THE MAYOR\n\nMay 14, 2006\n\nSUBJECT: (U) Piers\n\n" +
			"1. (U) The pier is old.\n\n2. " + mark + " The pier is wet.\n\n" + banner + "\n"
	}
	for text, fixed := range map[string]bool{
		cable("NOFORN\n", "(S/)"): false, cable("NOFORN\n", "(S//)"): false, cable("NODIS\n", "(S/)"): false,
		cable("EXDIS\n", "(S//)"): false, cable("ORCON\n", "(S/)"): false, cable("NOFORN\n", "(C/)"): false,
		cable("ORCON\nNOFORN\n", "(S//NF/)"): false,
		paper("SECRET//NOFORN", "(S/)"):      false, paper("SECRET//ORCON/NOFORN", "(S//NF/)"): false,
		paper("SECRET//REL TO USA, GBR", "(S//)"): false,
		cable("", "(S/)"):                         true, cable("", "(S//)"): true, cable("SIPDIS\n", "(S/)"): true,
		cable("NOFORN\n", "(S//NF/)"): true, paper("SECRET", "(S//)"): true,
		cable("NOFORN\n", "(S / / NF)"): true, cable("NODIS\n", "(S / / NF)"): true, // no part is empty
	} {
		found := 0
		for _, d := range foundIn(t, text) {
			if d.Rule.Code == "P005" {
				found++
				require.Equal(t, fixed, len(d.Fixes) > 0, text)
			}
		}
		require.Equal(t, 1, found, text)
	}
}
