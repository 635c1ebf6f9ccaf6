package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksNextToStamps: a mark on the line of a stamp is a mark, so that its level is compared with the banner.
func TestMarksNextToStamps(t *testing.T) {
	const stamp = "Approved For Release 2010/07/22 : CIA-RDP99-00001A000100010001-1"
	paper := func(line string) string {
		return "CONFIDENTIAL//NOFORN\n\nMEMORANDUM FOR THE MAYOR\nMay 3, 2012\nSUBJECT: (U) Piers\n\n" +
			"(C//NF) The pier is new.\n\n" + line + "\n\n(U) The quay is old.\n\nClassified By: A. Poe, Mayor\n" +
			"Reason: 1.4(c)\nDeclassify On: 20220503\n\nCONFIDENTIAL//NOFORN\n"
	}
	for _, line := range []string{
		"(S//NF) " + stamp, "(S) " + stamp, "2. (S//NF) " + stamp, "- (S//NF) " + stamp, "**(S//NF)** " + stamp,
		"# (S//NF) " + stamp, "(S//NF) The pier is shut. " + stamp, stamp + " (S//NF) The pier is shut.",
		"(S//NF) " + stamp + "\nThe pier is shut.", "(S//NF) By RQ, NARA, Date 4/12/02",
		"(S//NF) Release under the President John F. Kennedy Assassination Records Act of 1992",
	} {
		require.Contains(t, reported(t, paper(line)), "R001 error", line)
	}
	for _, line := range []string{
		stamp, "- " + stamp, "[" + stamp + "]", stamp + " (Copy 2)", "The note (S//NF) was lost. " + stamp,
		stamp + " (S//NF) was its mark.", "(C//NF) " + stamp, "(U) Declassified papers show the pier.",
	} {
		require.Empty(t, reported(t, paper(line)), line)
	}
	// it is a copy that was released all the same, and other words after a mark are not a stamp
	const bare = "\nThe ferry of the harbor is late on most days."
	require.Empty(t, reported(t, paper("(C//NF) "+stamp+"\n"+bare)))
	require.Contains(t, reported(t, paper("(C//NF) The note. "+stamp+"\n\n(C//NF) It sails.\n"+bare)), "P001 info")
	require.Contains(t, reported(t, paper("(C//NF) Approved for release.\n\n(C//NF) It sails.\n"+bare)), "P001 info")
}
