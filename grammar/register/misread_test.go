package register

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMisread: what a machine made of a mark is explained by the letters that it mistakes, and nothing else is.
func TestMisread(t *testing.T) {
	for s, want := range map[string]string{
		"(TS/INF)": "(TS//NF)", "(TSI/NF)": "(TS//NF)", "(S/lNF)": "(S//NF)", "(S1/NF)": "(S//NF)", "(SHNF)": "(S//NF)",
		"(TSI/SI//REL TO USA, GBR)": "(TS//SI//REL TO USA, GBR)", "(TS//SI/INF)": "(TS//SI//NF)",
		"(TS/ISI/INF)": "(TS//SI//NF)", "(U/1FOUO)": "(U//FOUO)", "(UHFOUO)": "(U//FOUO)",
		"(SIREL TO USA, FVEY)": "(S//REL TO USA, FVEY)",
		"(SIINF)":              "(S//NF)", "(S|NF)": "(S//NF)", "(8)": "(S)", "(5)": "(S)", "($)": "(S)", "(0)": "(C)",
		"(€)": "(C)", "(V)": "(U)",
		"(S//NF)": "", "(S/NF)": "", "(S)": "", "(C/HARBOR)": "", "(S/WNINTEL)": "", "(NC)": "", "(CONF)": "", "(X9)": "",
		"(85)": "", "(SS)": "", "()": "", "S//NF": "", "(HARBOR)": "", "(I)": "", "(U/I)": "", "(SI)": "", "(CHIEF)": "",
		"(UN)": "", "(THE HARBOR)": "", "(S//HARBOR)": "",
	} {
		meant, ok := Misread(s)
		require.Equal(t, want, meant, s)
		require.Equal(t, want != "", ok, s)
	}
}

// TestStrokesTakenForLetters: what a mark begins with if the letter after its stroke was another stroke.
func TestStrokesTakenForLetters(t *testing.T) {
	for s, want := range map[string]string{
		"(S/SSI)": "(S//SI", "(TS/SSI/NF)": "(TS//SI", "(S/SSI/REL USA, GBR)": "(S//SI", "(S/INF)": "(S//NF",
		"(U/7FOUO)": "(U//FOUO",
		"(S/NF)":    "", "(S//SSI)": "", "(S//SI)": "", "(S)": "", "(S/)": "", "(S/N": "", "(S/OC)": "", "S/SSI)": "", "": "",
		"(S/XPIER)": "", "(TS/ SI/ NF)": "",
	} {
		require.Equal(t, want, StrokeTaken(s), s)
	}
}
