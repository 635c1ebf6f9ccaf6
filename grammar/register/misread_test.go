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
