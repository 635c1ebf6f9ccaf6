package files

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
)

// TestSetsOfSingleBytes: each reads all bytes as its encoding does, and ASCII as ASCII.
func TestSetsOfSingleBytes(t *testing.T) {
	bytes := make([]byte, 256)
	for i := range bytes {
		bytes[i] = byte(i)
	}
	whole, sets := string(bytes), 0
	for _, e := range charmap.All {
		m, ok := e.(*charmap.Charmap)
		if !ok || m.DecodeByte('A') != 'A' || m.DecodeByte('(') != '(' {
			continue
		}
		sets++
		want, err := m.NewDecoder().String(whole)
		require.NoError(t, err)
		require.Equal(t, want, singleBytes(m, whole), m.String())
		require.Equal(t, whole[:128], singleBytes(m, whole[:128]), m.String())
	}
	require.Greater(t, sets, 30)
}
