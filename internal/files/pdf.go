package files

import (
	"fmt"
	"path"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// PDFText gives the text of a PDF, each page ended by a form feed, and says what of the PDF has no text; empty for
// nothing. Pictures counts those that were not read. From is the file that the PDF is, or is in, and tree the folder
// that was named to find it; both may be empty.
type PDFText func(data, from, tree string) (text, missing string, pictures int, err error)

// isPDF reports whether a file is a PDF. Its name may be another one. Readers look for the first line among the first
// bytes: a server or a program may have written something before it.
func isPDF(name, data string) bool {
	const begins = "%PDF-"
	if strings.HasPrefix(data, begins) {
		return true
	}
	at := strings.Index(data[:min(len(data), 1024)], begins)
	return at > 0 && (strings.EqualFold(path.Ext(name), ".pdf") || strings.Trim(data[:at], "\ufeff \t\r\n\x00") == "")
}

// content reads an input of a name, which may be in another input.
func (r *Reader) content(name, data string, named bool, from, tree string) Content {
	switch {
	case !isPDF(name, data):
		return r.withAttached(decode(name, data, named), from, tree)
	case r.PDF == nil:
		data = data[strings.Index(data, "%PDF-"):]
		return r.withAttached(decode(name, data, named), from, tree)
	case r.Writing:
		return Content{Kind: Unread, Reason: "nothing is written into a PDF: change it where it was written"}
	}
	text, missing, pictures, err := r.PDF(data, from, tree)
	if err != nil {
		return Content{Kind: Unread, Reason: err.Error()}
	}
	return Content{Kind: Cable, File: pdfFile(name, text), Missing: missing, Pictures: pictures}
}

// pdfFile makes a file of the text of a PDF, whose places are pages and lines in them.
func pdfFile(name, text string) *source.File {
	text = ofWholeLines(text)
	f := source.NewFile(name, text)
	f.Origin = &source.Origin{Kind: "PDF"}
	f.Document = &source.Document{}
	page, line := 1, 1
	for start := 0; start < len(text); {
		f.Document.Parts = append(f.Document.Parts, source.Part{Start: start, Name: fmt.Sprintf("page %d:%d", page, line),
			Number: line})
		end := strings.IndexAny(text[start:], "\n\f")
		switch {
		case end < 0:
			return f
		case text[start+end] == '\f':
			page, line = page+1, 1
		default:
			line++
		}
		start += end + 1
	}
	return f
}

// ofWholeLines is a text of which each page ends with a whole line, as most do.
func ofWholeLines(text string) string {
	var b strings.Builder
	for page := range strings.SplitAfterSeq(text, "\f") {
		body, ended := strings.CutSuffix(page, "\f")
		b.WriteString(body)
		if ended && body != "" && !strings.HasSuffix(body, "\n") {
			b.WriteByte('\n')
		}
		b.WriteString(page[len(body):])
	}
	return b.String()
}
