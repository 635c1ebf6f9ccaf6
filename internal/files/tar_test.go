package files

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTarEndsInItsOwnZeros: zeros that belong to an entry are no end.
func TestTarEndsInItsOwnZeros(t *testing.T) {
	const noEnd = "a.tar unchecked it has no end: more may have followed"
	for _, size := range []int{1, 511, 512, 513, 1024, 1536, 4096, 1 << 16} {
		data := packed(t, "1.txt", cable(1), "zeros.bin", bytes.Repeat([]byte{0}, size))
		whole := []string{"a.tar!1.txt cable", "a.tar!zeros.bin skipped it is not text"}
		require.Equal(t, whole, seen(t, "a.tar", data, nil)[:2], size)
		require.Len(t, seen(t, "a.tar", data, nil), 2, size)
		end := len(data) - 1024
		require.Equal(t, append(whole, noEnd), seen(t, "a.tar", data[:end], nil), "cut after an entry of %d zeros", size)
		require.Equal(t, append(whole, noEnd), seen(t, "a.tar", data[:end+512], nil), "one block of zeros is no end")
	}
	empty := packed(t, "1.txt", cable(1), "empty.txt", "")
	require.Equal(t, noEnd, seen(t, "a.tar", empty[:len(empty)-1024], nil)[2])
	text := packed(t, "1.txt", cable(1)+strings.Repeat("\x00", 1024-len(cable(1))))
	require.Equal(t, []string{"a.tar!1.txt cable", noEnd}, seen(t, "a.tar", text[:len(text)-1024], nil))
	packedZeros := gzipped(t, packed(t, "zeros.bin", make([]byte, 512))[:1024])
	require.Equal(t, "a.tar.gz unchecked it has no end: more may have followed", seen(t, "a.tar.gz", packedZeros, nil)[1])
}

// TestTarInWhatWasCut: reading an archive comes to an end at each place where the file that holds it was cut.
func TestTarInWhatWasCut(t *testing.T) {
	inner := packed(t, "1.txt", cable(1), "2.txt", cable(2))
	outer := packed(t, "b.tar", inner)
	for n := 1024; n < len(outer)-1024; n += 256 {
		got := seen(t, "a.tar", outer[:n], nil)
		require.NotEmpty(t, got)
		require.Contains(t, got[len(got)-1], "a.tar unchecked ", "cut at %d", n)
	}
	pressed := gzipped(t, inner)
	for n := range len(pressed) - 1 {
		got := seen(t, "a.tar.gz", pressed[:n], nil)
		require.Contains(t, got[len(got)-1], "a.tar.gz unchecked ", "cut at %d", n)
	}
}
