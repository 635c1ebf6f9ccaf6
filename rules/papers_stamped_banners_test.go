package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersOnLinesOfStamps: a banner on the line of a release's stamp is read, before the stamp or after its number.
func TestBannersOnLinesOfStamps(t *testing.T) {
	const stamp = "Approved For Release 2001/03/04 : CIA-RDP80B00001R000100010001-1"
	paper := func(line string) string { return line + "\n\n(S//NF) The ship returns at nine.\n\n" + line + "\n" }
	for _, line := range []string{
		"CONFIDENTIAL//NOFORN " + stamp, stamp + " CONFIDENTIAL//NOFORN", "CONFIDENTIAL   " + stamp,
		stamp + "   CONFIDENTIAL",
		"CONFIDENTIAL Declassified in Part - Sanitized Copy " + stamp, "CONFIDENTIAL CIA-RDP80B00001R000100010001-1",
		"- CONFIDENTIAL - " + stamp, "C O N F I D E N T I A L " + stamp, "CONFIDENTIAL - 2 - " + stamp,
		"Sanitized Copy " + stamp + "  CONFIDENTIAL", "  " + stamp + " - CONFIDENTIAL -",
		"CONFIDENTIAL DECLASSIFIED Authority NND 012345 By RQ, NARA, Date 4/12/02",
	} {
		require.Contains(t, messagesOf(t, paper(line), "R001"), "above the banner CONFIDENTIAL", line)
		require.NotContains(t, messagesOf(t, "SECRET//NOFORN\n\n"+paper(line)+"SECRET//NOFORN\n", "B001"), "banner", line)
	}
	for _, line := range []string{
		stamp, stamp + " UNCLASSIFIED", "DOWNGRADED TO CONFIDENTIAL " + stamp, stamp + " DOWNGRADED TO CONFIDENTIAL",
		"This CONFIDENTIAL paper was " + stamp, stamp + " CONFIDENTIAL papers", "CONFIDENTIAL papers " + stamp,
		stamp + " Confidential", "Sanitized Copy CONFIDENTIAL " + stamp,
	} {
		require.NotContains(t, reported(t, paper(line)), "R001 error", line)
	}
}
