package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCaveatsBelowABrokenBanner: they are read as below other banners.
func TestCaveatsBelowABrokenBanner(t *testing.T) {
	for _, top := range []string{"TOP SECRET", "TOP\nSECRET"} {
		tokens, ok := ScanPaper(top + "\nCaveats: NOFORN\n\nMEMORANDUM FOR MR. POE\n\n(TS//NF) The pier is old.\n\n" +
			"TOP SECRET\n")
		require.True(t, ok, top)
		require.Equal(t, "NOFORN", firstOf(&tokens, Caption), top)
	}
}
