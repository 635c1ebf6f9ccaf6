package pdftext

import (
	"compress/zlib"
	"io"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
)

const (
	attachedFiles = "files that are attached to the PDF were not read: save them by themselves"
	readersNotes  = "notes of readers on pages of the PDF were not read: check them by hand"
	dynamicForm   = "the PDF has a form of its own kind (XFA), which was not read: print it to a PDF"
)

// unseen says what the keys of a PDF show that pdftotext does not give. It prints what is written on the pages, with
// text boxes, stamps and fields, and leaves out notes, which a reader sees when they are opened. Keys in streams that
// are packed otherwise than usual, or encrypted, are not seen.
func (t *Tools) unseen(dir, data string) (missing []string) {
	keys := data + packedKeys(data)
	list, err := t.run(filepath.Join(dir, "pdfdetach"), data, "-list", "fd://0")
	if err == nil && !strings.HasPrefix(list, "0 ") || err != nil && strings.Contains(keys, "/EmbeddedFile") ||
		fileNote.Get().MatchString(keys) {
		missing = append(missing, attachedFiles)
	}
	if noted(keys) {
		missing = append(missing, readersNotes)
	}
	if formKey.Get().MatchString(keys) {
		missing = append(missing, dynamicForm)
	}
	return missing
}

var (
	fileNote = pattern.Lazy(`/Subtype\s*/FileAttachment\b`)
	formKey  = pattern.Lazy(`/XFA\s*(?:\[|\d+ \d+ R)`)
	// noteKind is the kind of a note whose text is in a window of its own.
	noteKind = pattern.Lazy(`/Subtype\s*/(?:Text|Highlight|Underline|Squiggly|StrikeOut|Caret|Square|Circle|Line|` +
		`Polygon|PolyLine|Ink)\b`)
)

// noted reports whether a note has a text.
func noted(keys string) bool {
	const key = "/Contents"
	for at := 0; ; {
		i := strings.Index(keys[at:], key)
		if i < 0 {
			return false
		}
		at += i + len(key)
		value := strings.TrimLeft(keys[at:min(at+64, len(keys))], " \t\r\n\f")
		text := strings.HasPrefix(value, "(") && !strings.HasPrefix(value, "()") ||
			strings.HasPrefix(value, "<") && !strings.HasPrefix(value, "<<") && !strings.HasPrefix(value, "<>")
		if text && noteKind.Get().MatchString(around(keys, at)) {
			return true
		}
	}
}

// around is the dictionary around a place, as far as its signs tell, and no more than some kilobytes of it.
func around(keys string, at int) string {
	const most = 4 << 10
	start, depth := at, 0
	for start > max(0, at-most) && depth >= 0 {
		start--
		switch {
		case strings.HasPrefix(keys[start:], ">>"):
			depth++
			start--
		case strings.HasPrefix(keys[start:], "<<"):
			depth--
			start--
		}
		start = max(start, 0)
	}
	end, depth := at, 0
	for end < min(len(keys), at+most) && depth >= 0 {
		switch {
		case strings.HasPrefix(keys[end:], "<<"):
			depth++
			end++
		case strings.HasPrefix(keys[end:], ">>"):
			depth--
			end++
		}
		end++
	}
	return keys[start:min(end, len(keys))]
}

// mostKeys is how many bytes of packed keys are looked through.
const mostKeys = 16 << 20

// packedKeys are the keys that newer PDFs keep in packed streams.
func packedKeys(data string) string {
	var b strings.Builder
	for at := 0; b.Len() < mostKeys; {
		i := strings.Index(data[at:], "/ObjStm")
		if i < 0 {
			break
		}
		at += i + len("/ObjStm")
		if start := strings.Index(data[at:], "stream"); start >= 0 {
			packed := strings.TrimLeft(data[at+start+len("stream"):], "\r\n")
			if z, err := zlib.NewReader(strings.NewReader(packed)); err == nil {
				_, _ = io.Copy(&b, io.LimitReader(z, int64(mostKeys-b.Len()))) // what was read before an error counts
			}
		}
	}
	return b.String()
}
