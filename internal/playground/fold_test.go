package playground

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/require"
)

// tableOf is a memory with a table of functions at a place, each with a record of the least size.
func tableOf(at int, entries ...uint32) []byte {
	const parts = 8 * headerWords // all but the functions are empty
	header := make([]byte, parts)
	copy(header, funcsMagic)
	binary.LittleEndian.PutUint64(header[8*countWord:], uint64(len(entries)))
	binary.LittleEndian.PutUint64(header[8*nameWord:], parts) // one empty name
	for w := unitWord; w <= funcWord; w++ {
		binary.LittleEndian.PutUint64(header[8*w:], parts+4)
	}
	pairs := 8*len(entries) + 4
	funcs := make([]byte, pairs+4*funcWords*len(entries))
	for i, e := range entries {
		offset := uint32(pairs + 4*funcWords*i)
		funcRecord(funcs).set(2*i, e)
		funcRecord(funcs).set(2*i+1, offset)
		funcRecord(funcs).set(int(offset/4), e)
	}
	memory := append(make([]byte, at), header...)
	return append(append(memory, 0, 0, 0, 0), funcs...)
}

// TestAFoldedTableIsUnfolded by the worker of the page; what cannot be folded is left.
func TestAFoldedTableIsUnfolded(t *testing.T) {
	whole := tableOf(64, 0x1000_0000, 0x1001_0000, 0x1002_0000, 0xffff_0000)
	folded := append([]byte{}, whole...)
	foldTable(folded)
	require.NotEqual(t, whole, folded)
	require.Contains(t, string(folded), foldedMagic)

	require.Equal(t, whole, unfolded(t, "unfold", folded))

	for name, memory := range map[string][]byte{
		"no table":              make([]byte, 64),
		"not at a word":         tableOf(63, 1, 2),
		"one that looks folded": append(tableOf(64, 1, 2), foldedMagic...),
		"another address": func() []byte {
			m := tableOf(64, 1, 2)
			m[len(m)-4*funcWords]++
			return m
		}(),
	} {
		before := append([]byte{}, memory...)
		foldTable(memory)
		require.Equal(t, before, memory, name)
	}
}

// TestWhereTheDataBegins: after what the section says of its one segment; a module without data ends there.
func TestWhereTheDataBegins(t *testing.T) {
	const head = "\x00asm\x01\x00\x00\x00"
	module, err := Compact([]byte(head + "\x0b\x09\x01\x00\x41\xc0\x00\x0b\x02ab"))
	require.NoError(t, err)
	require.Equal(t, "ab", string(module[dataAt(module):]))
	after := append(module, 0, 1, 'x')
	require.Equal(t, "ab\x00\x01x", string(after[dataAt(after):]))
	require.Equal(t, len(head), dataAt([]byte(head)))
}
