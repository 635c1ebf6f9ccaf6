package cable

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEachFormHasAName: a report of a form without one would panic.
func TestEachFormHasAName(t *testing.T) {
	for f := Telegram; f <= Paper; f++ {
		require.NotEmpty(t, f.String())
	}
	require.Len(t, formNames, int(Paper)+1)
}
