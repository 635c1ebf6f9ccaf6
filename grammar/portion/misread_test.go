package portion

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMistakenLetters: what a machine or a hand made of a mark's level, strokes, control or parentheses is seen, and
// whether it can be nothing else. Offices, numbers, abbreviations, code and marks that are legible are not.
func TestMistakenLetters(t *testing.T) {
	const sentence = " The crew kept the pier closed."
	for mark, sure := range map[string]bool{
		"(TS7|NF)": true, "(TS7/NF)": true, "(TS77NF)": false, "(S7/NF)": true, "(SI/NF)": true, "(S/INF)": true,
		"(5//NF)": true, "(5/NF)": true, "(8//NF)": true, "(6//NF)": true, "($//NF)": true, "(T5//NF)": true,
		"(75//NF)": true, "(IS//NF)": true, "(G//NF)": true, "(O//FOUO)": true, "(0//FOUO)": true, "(U7/FOUO)": true,
		`(S\\NF)`: true, `(S\NF)`: true, "(S||NF)": true, "(TS|SI|NF)": true, "(C7NF)": false, "(S77REL TO USA, GBR)": true,
		"(SHREL TO USA, GBR)": true, "(TSNSI//NF)": true, "(TSHSI//NF)": true, "(S//NF1": true, "(S//NF|": true,
		"(S//NF]": true, "S//NF)": true, "|S//NF)": true, "{S//NF)": true, "(5BU)": false, "(S8U)": false, "(SBLI)": false,
		"(F0UO)": false, "(FOUC)": false,
	} {
		require.True(t, Misread(mark+sentence), mark)
		require.Equal(t, sure, SurelyMisread(mark+sentence), mark)
		require.False(t, SurelyMisread(mark), "%s: no sentence", mark)
		if mark[0] == '(' && mark[1] != 'F' {
			require.True(t, MayHaveMark("The pier.\n"+mark+sentence) || !sure, mark)
		}
	}
	for _, line := range []string{"(S//NF)" + sentence, "(S/P)" + sentence, "(5)" + sentence, "(5/6)" + sentence,
		"(7/NF) is odd.", "(1/2)" + sentence, "(S7)" + sentence, "(SINK)" + sentence, "(TS7)" + sentence,
		"(SIGINT)" + sentence, "(CHIEF)" + sentence, "(A//B)" + sentence, "(c//nf)" + sentence, "(S/INK)" + sentence,
		"(G/OS)" + sentence, "(3/4 NF)" + sentence, "(5 NF)" + sentence, "//NF)" + sentence, "(17NF)" + sentence,
		"(SBU)" + sentence, "(FOUO)" + sentence, "(FOUR)" + sentence, "C//NF is a mark.", "s//nf)" + sentence, "(5//" +
			" a comment)", "(0|1)" + sentence, "(8/10)" + sentence} {
		require.False(t, Misread(line), line)
		require.False(t, SurelyMisread(line), line)
	}
}
