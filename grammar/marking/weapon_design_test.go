package marking

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWeaponDesignIsNotNOFORN: an N that a hyphen joins to RD stands for CNWDI; after a stroke it is NOFORN, as always.
func TestWeaponDesignIsNotNOFORN(t *testing.T) {
	for mark, noforn := range map[string]bool{
		"(S//RD-N)": false, "(S/RD-N)": false, "(TS-RD-N)": false, "(s//rd-n)": false, "SECRET//RD-N": false,
		"(S//FRD-N)":    false,
		"(S//RD-N//NF)": true, "(S//RD/N)": true, "(S/FRD/N)": true, "(S//RD - N)": true, "(S-N)": true, "(S//SI-N)": true,
		"(S//N)": true, "(S//RD-NF)": true,
	} {
		p := Parse(mark)
		require.Equal(t, noforn, p.Controls.Has(NOFORN), mark)
		require.True(t, p.Level.Classified(), mark)
		require.False(t, p.Likely.Has(NOFORN), mark)
	}
}
