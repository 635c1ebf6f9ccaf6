package files

import (
	"path"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
)

// Some mails hold a text that cannot be read, in a part that looks like any other. Programs name such parts in many
// ways, so that their bytes and the endings of their names tell.

const (
	encryptedText = "-----BEGIN PGP MESSAGE-----"
	pictureInHTML = "a picture in the HTML of the mail was not read: check it by hand"
	largePicture  = "it is a picture, and was not read: check it by hand"
	smallPicture  = "it is a small picture, and was not read"
	outlookPart   = "a part of the mail is in Outlook's own form (winmail.dat): save it from Outlook as text"
)

// tnefStart is how a part in Outlook's own form begins: [MS-OXTNEF] 2.1.3.2.
const (
	tnefStart   = "\x78\x9f\x3e\x22"
	outlookFile = "it is a part of a mail in Outlook's own form (winmail.dat): save it from Outlook as text"
)

// uuencoded is the first line of a file that is written as letters into a text, and the line after it.
var uuencoded = pattern.Lazy(`(?m)^begin [0-7]{3} [^\n]+\n[!-M][!-\x60]{2,}\r?$`)

// sealedIn says what a text holds that is not read; empty for nothing.
func sealedIn(text string) string {
	switch {
	case strings.Contains(text, "PGP") && strings.Contains(text, encryptedText):
		return "a text in the mail is encrypted: save it as text"
	case lineBegins(text, "begin ") && uuencoded.Get().MatchString(text), yEncoded(text),
		strings.Contains(text, "BinHex") && strings.Contains(text, "(This file must be converted with BinHex"):
		return "a file is written as letters into the text of the mail, and was not read: save it by itself"
	}
	return ""
}

// yEncoded reports whether a line of a text begins a file in yEnc.
func yEncoded(text string) bool {
	const begins = "=ybegin "
	return strings.IndexByte(text, begins[0]) >= 0 && lineBegins(text, begins) // no sign, as in most texts
}

// lineBegins reports whether a line of a text begins with a word.
func lineBegins(text, word string) bool {
	return strings.HasPrefix(text, word) || strings.Contains(text, "\n"+word)
}

// sealed says why an attachment cannot be read, though it may hold text that people see; empty where it can be, and
// where it is not text.
func sealed(name, data string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".p7m", ".p7c":
		return "it is encrypted, or signed in a form that is not read: save it as text"
	case ".rpmsg":
		return "it is encrypted by a rights service: save it as text"
	}
	switch {
	case strings.HasPrefix(data, tnefStart):
		return outlookPart
	case strings.HasPrefix(strings.TrimLeft(data, " \t\r\n"), encryptedText):
		return "it is encrypted: save it as text"
	}
	return ""
}

// around reports marks before the first part of a mail and after the last: no program shows these texts.
func (r *mailReader) around(body source.Span, spans []source.Span) {
	if len(spans) == 0 {
		return
	}
	before := strings.TrimSuffix(r.raw[body.Start:spans[0].Start], "\n")
	before = before[:strings.LastIndexByte(before, '\n')+1] // without the line of the boundary
	_, next := r.line(spans[len(spans)-1].End, body.End)
	if marked(before) || marked(r.raw[next:body.End]) {
		r.lacks("text before or after the parts of the mail has marks, and mail programs do not show it")
	}
}
