package files

import (
	"bytes"
	"path"
	"strings"
)

// form is how a file holds cables.
type form uint8

const (
	plainForm form = iota // as its text, or as a page of HTML: one file, one text
	tarForm
	gzipForm
	zipForm
	csvForm
	ndjsonForm
	jsonForm
	mailForm // a mail, with what is attached to it
	msgForm  // a mail of Outlook
	mboxForm // a box of mails
)

// sniffed is how many first bytes tell a form.
const sniffed = 8000

// endingForm is the form of the containers whose names end so. A file with another ending is opened as a container only
// where it was named, or comes by standard input.
func endingForm(ending string) form {
	switch ending {
	case ".tar":
		return tarForm
	case ".tgz", ".gz":
		return gzipForm
	case ".zip":
		return zipForm
	case ".csv", ".tsv":
		return csvForm
	case ".ndjson", ".jsonl":
		return ndjsonForm
	case ".json":
		return jsonForm
	case ".eml", ".mht", ".mhtml": // a page that was saved is written as a mail
		return mailForm
	case ".msg":
		return msgForm
	case ".mbox", ".mbx":
		return mboxForm
	}
	return plainForm
}

// formByName is the form that a file's name promises.
func formByName(name string) form { return endingForm(strings.ToLower(path.Ext(name))) }

// formOf is the form of a file, by its first bytes, and where these leave it open by its name. Documents of office
// programs are zip archives too, so that these need the name.
func formOf(name string, head []byte) form {
	byName := formByName(name)
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b\x08")):
		return gzipForm
	case len(head) > 262 && string(head[257:262]) == "ustar":
		return tarForm
	case byName == zipForm, path.Ext(name) == "" && (bytes.HasPrefix(head, []byte("PK\x03\x04")) ||
		bytes.HasPrefix(head, []byte("PK\x05\x06"))):
		return zipForm
	case path.Ext(name) == "" && mailsIn(string(head)) > 0: // as mail programs name them: Inbox
		return mboxForm
	case byName == msgForm && !bytes.HasPrefix(head, []byte(compoundStart)):
		return plainForm
	case byName == jsonForm && !beginsJSON(head): // a text of that name
		return plainForm
	}
	return byName
}

// unpackedName is the name of what a gzip file holds.
func unpackedName(name string) string {
	ext := path.Ext(name)
	switch strings.ToLower(ext) {
	case ".tgz":
		return strings.TrimSuffix(name, ext) + ".tar"
	case ".gz":
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// beginsJSON reports whether a file begins as an array or an object does.
func beginsJSON(head []byte) bool {
	_, skip, _ := encodingOf(string(head))
	body := bytes.TrimLeft(head[skip:], " \t\r\n\x00")
	return len(body) > 0 && (body[0] == '[' || body[0] == '{')
}
