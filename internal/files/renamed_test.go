package files

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestDocumentsUnderOtherNames: a document that is met in a walk under a false name is not a picture or a program that
// may be skipped, nor an archive of XML.
func TestDocumentsUnderOtherNames(t *testing.T) {
	word := wordDocument(t, wordBody)
	slides := packedParts(t, "[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<p/>")
	table := packedParts(t, "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<p/>")
	open := storedMimetype(t, "application/vnd.oasis.opendocument.text")
	drawing := storedMimetype(t, "application/vnd.oasis.opendocument.graphics")
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00\x00\x00"
	for _, c := range []struct{ name, data, reason string }{
		{"memo.doc", word, "a Word document under another name"},
		{"memo.txt", word, "a Word document under another name"},
		{"memo.pdf", word, "a Word document under another name"},
		{"memo.dotx", word, "a Word document under another name"},
		{"memo", word, "a Word document under another name"},
		{"deck.ppt", slides, "a presentation under another name"},
		{"deck.docx", slides, errNoDocument.Error()},
		{"table.xlsx", table, "a spreadsheet is not read"},
		{"memo.bin", open, "a text of OpenDocument under another name"},
		{"drawing.odg", drawing, "a document of this kind is not read"},
		{"memo.doc", old, "an older office program"},
		{"memo.docx", old, errNoDocument.Error()},
		{"memo.txt", `{\rtf1 (S) He left.}`, "RTF is not read"},
		{"memo.docx", `{\rtf1 (S) He left.}`, errNoDocument.Error()},
		{"memo.docx", "SECRET\n\n(S) He left.\n", errNoDocument.Error()},
	} {
		for _, named := range []bool{false, true} {
			got := (&Reader{MaxSize: 1 << 20}).Read(Input{Path: c.name, Named: named,
				Open: func() ([]byte, error) { return []byte(c.data), nil }}).Reading(func(f *source.File) bool { return false })
			require.Equal(t, Unread, got.Kind, c.name)
			require.Contains(t, got.Reason, c.reason, c.name)
		}
	}
	for _, name := range []string{"memo.zip", "memo"} {
		n := 0
		in := Input{Path: name, Named: true, Open: func() ([]byte, error) { return []byte(word), nil }}
		for e := range (&Reader{MaxSize: 1 << 20}).Open(in) {
			n++
			require.ErrorContains(t, e.Err, "a Word document under another name")
			require.Equal(t, name, e.Path)
		}
		require.Equal(t, 1, n)
	}
}

// storedMimetype is the beginning of a document of OpenDocument.
func storedMimetype(t *testing.T, kind string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "mimetype", Method: zip.Store, CompressedSize64: uint64(len(kind)),
		UncompressedSize64: uint64(len(kind)), CRC32: crc32.ChecksumIEEE([]byte(kind))})
	require.NoError(t, err)
	_, err = w.Write([]byte(kind))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}
