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
		"(S//S1//NF)": "(S//SI//NF)", "(5//NF)": "(S//NF)", "(T5//S1)": "(TS//SI)", "(0//FOUO)": "(U//FOUO)",
		"($//REL TO USA, GBR)": "(S//REL TO USA, GBR)", "(TS//S1/TK//NF)": "(TS//SI/TK//NF)", "(S//0C/NF)": "(S//OC/NF)",
		"(S//S1//REL TO USA, AUS, CAN, CBR)":      "(S//SI//REL TO USA, AUS, CAN, CBR)",
		"(S//S1//REL TO USA, AUS, CAN, GBR, NZL)": "(S//SI//REL TO USA, AUS, CAN, GBR, NZL)",
		"(U//F0UO)": "(U//FOUO)", "(S//S1//REL": "",
		"(S//SI//REL TO USA, C8R)": "", "(S//51//NF)": "(S//SI//NF)", "(S//HARB0R)": "",
		"(S//50X1)": "", "(S//S1": "", "(1//NF)": "",
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
