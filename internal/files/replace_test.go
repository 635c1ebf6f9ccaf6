package files

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReplaceLeavesWhatOthersWrote: a file that changed after it was read stays, and nothing is left beside it.
func TestReplaceLeavesWhatOthersWrote(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "cable.txt")
	require.NoError(t, os.WriteFile(path, []byte("theirs"), 0o600))
	require.ErrorIs(t, Replace(path, "ours as read", "ours"), ErrChanged)
	require.NoError(t, Replace(path, "theirs", "ours"))
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "ours", string(b))
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, entries, 1)
}
