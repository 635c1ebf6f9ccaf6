package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestInstructionAfterReleaseList: until 2008 the instruction came last in a banner, after the release list, and is
// no name of the list.
func TestInstructionAfterReleaseList(t *testing.T) {
	memo := func(banner string) string {
		return banner + "\n\n19 April 2007\n\nMEMORANDUM FOR: The Director of Ferries\n\nSUBJECT:  (U) Ferry talks\n\n" +
			"(S//REL TO USA, GBR) The harbor master calls each night.\n\nClassified By: Rosa Quill, Director\n" +
			"Reason: 1.4(d)\nDeclassify On: 20170419\n\n" + banner + "\n"
	}
	for _, last := range []string{"//MR", "//X1", "//X8", "//25X1", "//25X9", "//50X1-HUM", "//25X1-HUMAN", "//20170419",
		"//X5,X6", "//X5, X6", "//20170419,25X1", "//OADR", "//DECL ON 20170419", " //MR", "/MR", ""} {
		banner := "SECRET//REL TO USA, GBR" + last
		var want []string
		if strings.HasPrefix(last, "//X") { // abolished in 2003
			want = []string{"D008 info"}
		}
		require.Equal(t, want, reported(t, memo(banner)), banner)
		// the list is read as far as it goes
		banner = strings.Replace(banner, "GBR", "GBX", 1)
		require.Contains(t, reported(t, memo(banner)), "P020 warning", banner)
		// and a mark that the banner does not cover is found
		higher := strings.Replace(memo("SECRET//REL TO USA, GBR"+last), "(S//", "(TS//", 1)
		require.Contains(t, reported(t, higher), "R001 error", last)
	}
	for _, last := range []string{"//XX", "//QQZZ", ", MR", "//X9", "//2032"} {
		require.NotEmpty(t, reported(t, memo("SECRET//REL TO USA, GBR"+last)), last)
	}
}
