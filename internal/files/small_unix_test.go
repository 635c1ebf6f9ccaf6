//go:build unix

package files

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReadSmall: it reads small regular files as they are, and leaves all others alone.
func TestReadSmall(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return path
	}
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "fifo"), 0o644))
	for path, want := range map[string]string{
		write("one", "SUBJECT: ONE\r\n\x00"):    "SUBJECT: ONE\r\n\x00",
		write("most", strings.Repeat("x", 99)):  strings.Repeat("x", 99),
		write("more", strings.Repeat("x", 100)): "", write("empty", ""): "",
		filepath.Join(dir, "fifo"): "", dir: "",
		filepath.Join(dir, "missing"): "", os.DevNull: "", "": "", "a\x00b": "",
	} {
		var b bytes.Buffer
		require.Equal(t, want != "", readSmall(&b, path, 99), path)
		require.Equal(t, want, b.String(), path)
	}
}

// TestAFileOfAnotherSizeIsReadWhole: one that is written while it is read has another size than it had when it was
// opened. Nothing is read of it, so that it is read again.
func TestAFileOfAnotherSizeIsReadWhole(t *testing.T) {
	const text = "SUBJECT: ONE THAT GROWS\n"
	path := filepath.Join(t.TempDir(), "x.txt")
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	for _, size := range []int{1, len(text) - 1, len(text), len(text) + 1, 10 * len(text)} {
		f, err := os.Open(path)
		require.NoError(t, err)
		var b bytes.Buffer
		require.Equal(t, size == len(text), readAtOnce(&b, int(f.Fd()), size), "%d", size)
		if size != len(text) {
			require.Zero(t, b.Len(), "%d", size)
		}
		require.NoError(t, f.Close())
	}
}
