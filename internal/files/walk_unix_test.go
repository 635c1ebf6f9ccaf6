//go:build unix

package files

import (
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPipesAreNotWaitedFor: nobody may ever write to one.
func TestPipesAreNotWaitedFor(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.txt")
	require.NoError(t, syscall.Mkfifo(path, 0o600))
	inputs := walk(t, path)
	require.Len(t, inputs, 1)
	for in := range (&Reader{MaxSize: 1 << 20}).Open(inputs[0]) {
		require.Equal(t, "it is no regular file", (&Reader{MaxSize: 1 << 20}).Read(in).Reason)
	}
}
