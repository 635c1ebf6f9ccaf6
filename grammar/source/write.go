package source

import "strings"

// signedText is the line that begins a text with a signature below it: RFC 9580 section 7.
const signedText = "-----BEGIN PGP SIGNED MESSAGE-----"

// NotWritten is why no fix may be written into the file that Text was read from; empty where one may be.
func (f *File) NotWritten() string {
	f.signedOnce.Do(func() {
		f.signed = strings.HasPrefix(f.Text, signedText) || strings.Contains(f.Text, "\n"+signedText)
	})
	switch {
	case f.signed:
		return "a text in it is signed, and a fix would break the signature: change the text and sign it again"
	case f.Origin == nil:
		return ""
	case f.Origin.Kind == "mail":
		return "its text is encoded or in parts, and nothing is written into these: change it in a mail program"
	}
	return "its text is not what the file holds, but taken from it (" + f.Origin.Kind + "): change it where it was written"
}
