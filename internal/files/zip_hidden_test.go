package files

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	endian "encoding/binary"
	"hash/crc32"
	"io"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestZipHidesNothing: what a reader of the directory alone passes over is reported.
func TestZipHidesNothing(t *testing.T) {
	a, b := zipped(t, "1.txt", cable(1), "2.txt", cable(2), "3.txt", cable(3)), zipped(t, "b.txt", cable(4))
	hidden := "a.zip unchecked it holds entries that its directory does not name, and they are not checked"
	behind := "a.zip unchecked data after its end was not checked"
	all := []string{"a.zip!1.txt cable", "a.zip!2.txt cable", "a.zip!3.txt cable"}
	without := func(i int) []string { return append(append(append([]string{}, all[:i]...), all[i+1:]...), hidden) }
	joined := func(parts ...[]byte) []byte { return bytes.Join(parts, nil) }
	for _, c := range []struct {
		what string
		data []byte
		want []string
	}{
		{"as it should be", a, all},
		{"one behind the other", joined(b, a), append(all[:3:3], hidden)},
		{"and something between", joined(b, []byte("x"), a), append(all[:3:3], hidden)},
		{"not the first", unnamed(t, a, "1.txt"), without(0)},
		{"nor one in the middle", unnamed(t, a, "2.txt"), without(1)},
		{"nor the last", unnamed(t, a, "3.txt"), without(2)},
		{"something behind", joined(a, []byte(cable(5))), append(all[:3:3], behind)},
		{"zeros that fill a block", joined(a, make([]byte, 700)), all},
		{"a program before, with a header's first bytes", joined([]byte("#!/bin/sh\n"+
			"PK\x03\x04 and so on, and so on, and on\n"), a), all},
	} {
		require.Equal(t, c.want, seen(t, "a.zip", c.data, nil), c.what)
	}
	var remark bytes.Buffer
	w := zip.NewWriter(&remark)
	_, err := w.Create("c.txt")
	require.NoError(t, err)
	require.NoError(t, w.SetComment(string(b)))
	require.NoError(t, w.Close())
	require.Equal(t, []string{"a.zip!b.txt cable", hidden}, seen(t, "a.zip", remark.Bytes(), nil),
		"an archive in the comment")
}

// TestZipOfManyPieces: headers are found across the pieces in which a long stretch is read.
func TestZipOfManyPieces(t *testing.T) {
	a := zipped(t, "1.txt", cable(1))
	for pad := 1<<16 - 40; pad < 1<<16+40; pad += 3 {
		before := append(bytes.Repeat([]byte("x"), pad), zipped(t, "b.txt", cable(2))...)
		require.Len(t, seen(t, "a.zip", append(before, a...), nil), 2, pad)
		require.Len(t, seen(t, "a.zip", append(bytes.Repeat([]byte("x"), pad), a...), nil), 1, pad)
	}
}

// TestZipFoldersWithContent: what calls itself a folder and holds a cable is reported.
func TestZipFoldersWithContent(t *testing.T) {
	h := &zip.FileHeader{Name: "mode.txt"}
	h.SetMode(fs.ModeDir | 0o755)
	// the library writes no such entry by its name: the name's last byte is put in afterwards
	data := bytes.ReplaceAll(zipped(t, "name.txtX", cable(1), "dir/", ""), []byte("name.txtX"), []byte("name.txt/"))
	fault := " unchecked it is a folder by its name or mode, and holds something"
	require.Equal(t, []string{"a.zip!name.txt" + fault}, seen(t, "a.zip", data, nil))
	require.Equal(t, []string{"a.zip!mode.txt" + fault}, seen(t, "a.zip", zipped(t, h, cable(1)), nil))
}

// unnamed is a zip archive of which the directory names one entry less.
func unnamed(t *testing.T, data []byte, name string) []byte {
	t.Helper()
	end := bytes.LastIndex(data, []byte(zipEndMark))
	from := int(endian.LittleEndian.Uint32(data[end+16:]))
	out := bytes.Clone(data[:from])
	kept := uint16(0)
	for at := from; at < end; {
		n := int(endian.LittleEndian.Uint16(data[at+28:]))
		length := 46 + n + int(endian.LittleEndian.Uint16(data[at+30:])) + int(endian.LittleEndian.Uint16(data[at+32:]))
		if string(data[at+46:at+46+n]) != name {
			out = append(out, data[at:at+length]...)
			kept++
		}
		at += length
	}
	size := len(out) - from
	out = append(out, zipEndMark+"\x00\x00\x00\x00"...)
	for range 2 {
		out = endian.LittleEndian.AppendUint16(out, kept)
	}
	out = endian.LittleEndian.AppendUint32(out, uint32(size))
	out = endian.LittleEndian.AppendUint32(out, uint32(from))
	return append(out, 0, 0)
}

// TestZipEntriesEndWhereTheirDataDoes: an entry whose packed data is shorter than the directory says could hold
// another.
func TestZipEntriesEndWhereTheirDataDoes(t *testing.T) {
	var data bytes.Buffer
	w := zip.NewWriter(&data)
	var deflated bytes.Buffer
	f, err := flate.NewWriter(&deflated, 9)
	require.NoError(t, err)
	_, err = f.Write([]byte(cable(1)))
	require.NoError(t, err)
	require.NoError(t, f.Close())
	behind := zipEntryMark + cable(2)
	raw, err := w.CreateRaw(&zip.FileHeader{Name: "a.txt", Method: zip.Deflate,
		CRC32:              crc32.ChecksumIEEE([]byte(cable(1))),
		UncompressedSize64: uint64(len(cable(1))), CompressedSize64: uint64(deflated.Len() + len(behind))})
	require.NoError(t, err)
	_, err = io.WriteString(raw, deflated.String()+behind)
	require.NoError(t, err)
	b, err := w.Create("b.txt")
	require.NoError(t, err)
	_, err = io.WriteString(b, cable(3))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.Equal(t, []string{"a.zip!a.txt unchecked data after its packed data was not checked", "a.zip!b.txt cable"},
		seen(t, "a.zip", data.Bytes(), nil))
}
