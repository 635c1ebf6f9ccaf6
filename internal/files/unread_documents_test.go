package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDocumentsThatNobodyReads: no document that holds text passes as a picture or a program, named or met in a walk.
func TestDocumentsThatNobodyReads(t *testing.T) {
	zipped := func(part string) string { return packedParts(t, "a.xml", "<x/>", part, "<x>(S) The pier.</x>") }
	old := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00\x00\x00"
	for name, data := range map[string]string{
		"table.xlsx": zipped("xl/workbook.xml"), "table.xlsb": zipped("xl/workbook.bin"),
		"table.ods": storedMimetype(t, "application/vnd.oasis.opendocument.spreadsheet"),
		"deck.odp":  zipped("META-INF/manifest.xml"), "book.epub": zipped("META-INF/container.xml"),
		"renamed.zip.bin": storedMimetype(t, "application/epub+zip"), "plan.vsdx": zipped("visio/document.xml"),
		"print.xps": zipped("FixedDocSeq.fdseq"), "print.oxps": zipped("FixedDocumentSequence.fdseq"),
		"memo.pages": zipped("Index/Document.iwa"), "deck.key": zipped("index.apxl"), "older.pages": zipped("index.xml"),
		"list.numbers": zipped("Index.zip"), "notes.one": "\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\x00\x00",
		"winmail.dat": tnefStart + "\x00\x01", "memo.wpd": "\xffWPC\x10\x00\x00\x00", "scan.djvu": "AT&TFORM\x00\x00\x00\x01",
		"mails.pst": "!BDN\x00\x01", "help.chm": "ITSF\x03\x00\x00\x00", "plan.vsd": old, "sheet.pub": old,
		"print.ps":  "%!PS-Adobe-3.0\n%%Pages: 2\n(SECRET) show\n",
		"data.bin":  "\x00\x01\x02 (S//NF) The pier.",
		"wide.bin":  "\x00\x01\x02S\x00E\x00C\x00R\x00E\x00T\x00/\x00/\x00N\x00\xff\xfe\x01",
		"memo.docx": zipped("index.html"),
	} {
		for _, named := range []bool{false, true} {
			got := decode(name, data, named)
			for got.Otherwise != nil {
				got = got.Otherwise()
			}
			require.Equal(t, Unread, got.Kind, "%s %s", name, got.Reason)
		}
	}
	for name, data := range map[string]string{
		"program.exe": "MZ\x00\x01", "song.mp3": "ID3\x00\x01", "data.sqlite": "SQLite format 3\x00",
		"library.jar": packedParts(t, "META-INF/MANIFEST.MF", "x", "a.class", "\xca\xfe"),
		"program.apk": packedParts(t, "AndroidManifest.xml", "\x00"), "font.woff": "wOFF\x00\x01",
		"picture.png": "\x89PNG\r\n\x1a\n\x00", "figure.eps": "%!PS-Adobe-3.0 EPSF-3.0\n%%Pages: 1\n(S) show\n",
		"library.ps": "%!PS\n/a {} def\n",
	} {
		got := decode(name, data, false)
		for got.Otherwise != nil {
			got = got.Otherwise()
		}
		require.Equal(t, Skipped, got.Kind, "%s %s", name, got.Reason)
	}
}
