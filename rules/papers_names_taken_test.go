package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestFormsWithoutNames: an empty Classified By is a note where the other names of the form are missing too.
func TestFormsWithoutNames(t *testing.T) {
	form := func(fields, foot string) []string {
		return onlyOf(reported(t, "SECRET//NOFORN\n\nPIER GUIDE\n\n14 November 2006\n\nCLASSIFIED BY:\nREASON: 1.4 (c)\n"+
			"DECLASSIFY ON: 20291123\n\n"+fields+"\n\n(U) The pier is old.\n\n(S//NF) It leaks.\n"+foot+"\nSECRET//NOFORN\n"),
			"A008")
	}
	for _, fields := range []string{"ENDORSED BY:\nPOC:\nPHONE:", "ENDORSED BY:\n# PIER GUIDE\n\n(U) POC:\n(U) PHONE:\n",
		"Approved by:\n\nReviewed by:\n", "**POC:**\n\n**Phone:**\n"} {
		require.Equal(t, []string{"A008 info"}, form(fields, ""), fields)
	}
	for _, fields := range []string{"", "ENDORSED BY:\n", "ENDORSED BY: R. Quill\nPOC: P. Oak\nPHONE: 555",
		"ENDORSED BY:\nRosa Quill\nPOC:\nPaul Oak\n", "PIER:\nBOAT:\nDATE:", "ENDORSED BY: R. Quill\nPOC:\n"} {
		require.Equal(t, []string{"A008 warning"}, form(fields, ""), fields)
	}
}

// TestCutInstructions: where an excerpt ends inside the key of the instruction, no rule says that the instruction is
// missing.
func TestCutInstructions(t *testing.T) {
	memo := func(end string) []string {
		return onlyOf(reported(t, "SECRET//NOFORN\n\nMEMORANDUM FOR THE MAYOR\n\nMay 14, 2006\n\nSUBJECT: (U) Piers\n\n"+
			"(S//NF) The pier leaks.\n\n(U) It is old.\n\nSECRET//NOFORN\n\n"+end), "A015 D001")
	}
	for _, end := range []string{"Classified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassi",
		"CLASSIFIED BY: Rosa Quill, Director\nREASON: 1.4(d)\nDECLASSIFY\n", "Declas\n"} {
		require.Empty(t, memo(end), end)
	}
	require.Equal(t, []string{"A015 warning"}, memo("Classified By: Rosa Quill, Director\nReason: 1.4(d)\n"))
	require.Equal(t, []string{"A015 warning"}, memo("Classified By: Rosa Quill, Director\nReason: 1.4(d)\nDepart"))
}
