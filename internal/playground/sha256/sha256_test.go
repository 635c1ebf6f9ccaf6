package sha256

import (
	"crypto/sha256"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestHashes: each is that of the standard library, of data of any length.
func TestHashes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "data")
		require.Equal(t, sha256.Sum256(data), Sum256(data))

		cut := rapid.IntRange(0, len(data)).Draw(t, "cut")
		h, want := New(), sha256.New()
		for _, part := range [][]byte{data[:cut], data[cut:]} {
			n, err := h.Write(part)
			require.NoError(t, err)
			require.Equal(t, len(part), n)
			want.Write(part)
		}
		require.Equal(t, want.Sum([]byte("before")), h.Sum([]byte("before")))
		h.Reset()
		require.Equal(t, sha256.New().Sum(nil), h.Sum(nil))
	})
	require.Equal(t, sha256.Size, New().Size())
	require.Equal(t, sha256.BlockSize, New().BlockSize())
}
