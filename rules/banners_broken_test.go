package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/scan"
)

// TestTopSecretInTwoLines: it is one banner where another copy is whole, and is left to the reader otherwise.
func TestTopSecretInTwoLines(t *testing.T) {
	const center = "                              "
	memo := func(head, foot string) string {
		return head + "\n\nMEMORANDUM FOR MR. POE\n\nDATE: June 6, 2021\n\nSUBJECT: (U) Piers\n\n(U) The piers are old.\n\n" +
			"(TS) The owner has sold the pier.\n\n" + foot + "\n"
	}
	for _, c := range [][2]string{{center + "TOP\n" + center[2:] + "SECRET", center + "TOP SECRET"},
		{"TOP\nSECRET", "TOP SECRET"}, {"TOP SECRET", "TOP\nSECRET"}, {"TOP\r\nSECRET", "TOP SECRET"},
		{"TOP\nSECRET//NOFORN", "TOP SECRET//NOFORN"}, {"TOP\nSECRET//NOFORN", "TOP\nSECRET//NOFORN"},
		{center + "TOP\n" + center[2:] + "SECRET//SI//NOFORN", center + "TOP\n" + center[2:] + "SECRET//SI//NOFORN"}} {
		tokens, ok := scan.ScanPaper(memo(c[0], c[1]))
		require.True(t, ok, c)
		require.Equal(t, scan.NoDoubt, tokens.Doubt, c)
		have := reported(t, memo(c[0], c[1]))
		for _, code := range []string{"R001 error", "B004 warning", "B009 info"} {
			require.NotContains(t, have, code, c)
		}
	}
	for _, c := range [][2]string{{"TOP\nSECRET", "TOP\nSECRET"}, {"TOP\nSECRET", "SECRET"},
		{"TOP\n\nSECRET", "TOP SECRET"},
		{"**TOP**\n**SECRET**", "TOP SECRET"}, {"TOP\nTOP SECRET", "TOP SECRET"}, {"TOP\nCONFIDENTIAL", "TOP SECRET"},
		{"TOP\n\nSECRET//NOFORN", "TOP\n\nSECRET//NOFORN"}, {"TOP\nSECRET/NOFORN", "TOP\nSECRET/NOFORN"},
		{"TOP\nSECRETS", "TOP SECRET"}, {"TOP\nSECRET XYZ", "TOP SECRET"}} {
		tokens, ok := scan.ScanPaper(memo(c[0], c[1]))
		require.True(t, ok, c)
		require.Equal(t, scan.PassedBanner, tokens.Doubt, c)
	}
}
