package files

import (
	"archive/zip"
	"path"
	"slices"
	"strings"
)

// packedDocuments are documents that are zip archives, by a part that each has. The names of parts are not packed, so
// that the bytes of the archive show them.
var packedDocuments = [...]struct{ part, reason string }{
	{"word/document.xml", "it is a Word document under another name: give it the ending .docx"},
	{"ppt/presentation.xml", "it is a presentation under another name: give it the ending .pptx"},
	{"xl/workbook.xml", "a spreadsheet is not read: save it as CSV"},
	{"xl/workbook.bin", "a spreadsheet is not read: save it as CSV"},
	{"mimetypeapplication/vnd.oasis.opendocument.text",
		"it is a text of OpenDocument under another name: give it the ending .odt"},
	{"mimetypeapplication/vnd.oasis.opendocument.", unreadKind},
	{"mimetypeapplication/epub+zip", unreadBook},
	{"META-INF/container.xml", unreadBook},
	{"META-INF/manifest.xml", unreadKind}, // of OpenDocument, where the first part is packed; programs have MANIFEST.MF
	{"visio/document.xml", unreadKind},
	{"FixedDocumentSequence.fdseq", unreadKind}, // XPS
	{"FixedDocSeq.fdseq", unreadKind},
	{"Index/Document.iwa", unreadKind}, // Pages, Numbers and Keynote
	{"Index.zip", unreadKind},
	{"index.apxl", unreadKind}, // Keynote up to 2009
}

const (
	unreadKind = "a document of this kind is not read: save it as a text"
	unreadBook = "an electronic book is not read: save it as text"
)

// unreadEnding reports whether a zip archive is a document by its name alone: no name in it tells it from others.
func unreadEnding(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".pages", ".numbers", ".key", ".xps", ".oxps", ".epub":
		return true
	}
	return false
}

// packedDocument is why a document is not read that is a zip archive and has another name than those that are read;
// empty where the bytes are of something else.
func packedDocument(name, data string) string {
	if !strings.HasPrefix(data, zipStart) {
		return ""
	}
	for _, d := range packedDocuments {
		if strings.Contains(data, d.part) {
			return d.reason
		}
	}
	if unreadEnding(name) {
		return unreadKind
	}
	return ""
}

// zipStart is how a zip archive with entries begins.
const zipStart = "PK\x03\x04"

// packedDocumentOf is packedDocument of an archive whose directory was read.
func packedDocumentOf(z *zip.Reader) string {
	for _, d := range packedDocuments {
		if slices.ContainsFunc(z.File, func(f *zip.File) bool { return f.Name == d.part }) {
			return d.reason
		}
	}
	return ""
}
