package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBelowTearlines: a portion between a tearline and the next banner or the end of that part is at most at the level
// of the banner below the tearline.
func TestBelowTearlines(t *testing.T) {
	const report = "SECRET//NOFORN\n\nPIER REPORT                       May 3, 2018\n\n(S//NF) The pier is new.\n\n" +
		"Classified By: Rosa Quill, Director\nDerived From: Pier Guide, 20160101\nDeclassify On: 20410101\n\n"
	below := func(part string) []string {
		return onlyOf(reported(t, report+part+"\n\nSECRET//NOFORN\n"), "B002 R001 R002")
	}
	for _, part := range []string{
		"TEARLINE\nUNCLASSIFIED\n\n(U) It is old.\n\n(S) It leaks.\n\nUNCLASSIFIED",
		"-------- TEARLINE --------\n\nUNCLASSIFIED\n\n(C) It leaks.",
		"BEGIN TEARLINE\nCONFIDENTIAL\n\n(C) It is old.\n\n(S//NF) It leaks.\n\nEND TEARLINE",
		"*** Tear Line ***\nUNCLASSIFIED//FOUO\n\n(U//FOUO) It is old.\n\n(S) It leaks.\n\nUNCLASSIFIED//FOUO\n" +
			"*** End of Tear Line ***",
		"__________ TEAR-LINE __________\nCONFIDENTIAL//REL TO USA, GBR\n\n(S//REL TO USA, GBR) It leaks.",
	} {
		require.Equal(t, []string{"B002 error"}, below(part), part)
		lawful := strings.NewReplacer("(S) ", "(U) ", "(C) ", "(U) ", "(S//NF) ", "(C) ", "(S//REL", "(C//REL").Replace(part)
		require.Empty(t, below(lawful), part)
	}
	for _, part := range []string{
		"TEARLINE\nUNCLASSIFIED\n\n(U) It is old.\n\nUNCLASSIFIED\nEND OF TEARLINE\n\n(S) It leaks.",
		"TEARLINE\nUNCLASSIFIED\n\n(U) It is old.\n\nEND OF TEARLINE\n\n(S) It leaks.",
		"TEARLINE\nSECRET//NOFORN\n\n(S//NF) It leaks.", "(S) It leaks above it.\n\nTEARLINE\nUNCLASSIFIED\n\n(U) It is old.",
		"The analysts wrote this for the tearline\nUNCLASSIFIED\n\n(C) It leaks.", "Tearlines\nUNCLASSIFIED\n\n(C) It leaks.",
	} {
		require.Empty(t, below(part), part)
	}
}
