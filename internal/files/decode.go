package files

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// decode makes a file of bytes. UTF-16 and UTF-32 are turned into UTF-8 with an origin, a page of HTML into the text
// that it shows. A text is read without stray NULs; a binary is not a text.
func decode(name, data string, named bool) Content {
	if isPointer(data) {
		return Content{Kind: Unread, Reason: "its content is not here: it is a pointer of git LFS or git-annex; fetch it " +
			"first"}
	}
	if officeName(name) {
		return readOffice(name, data)
	}
	if isMSG(name, data) {
		return readMSG(name, data)
	}
	if reason := packedDocument(name, data); reason != "" {
		return Content{Kind: Unread, Reason: reason}
	}
	c, likely := characters(name, data)
	if c.File == nil {
		return noText(data, named)
	}
	if isMail(name) && c.File.Origin == nil {
		mail, ok := readMail(name, c.File)
		if mail.Damage = c.Damage; ok {
			return mail
		}
		c.Missing = mail.Missing
	}
	if mailsIn(c.File.Text) > 1 {
		c.Missing = severalMails
	}
	if marksInValues(c.File.Text) {
		c.Missing = unreadValues
	}
	if isPage(name, c.File.Text) {
		damage := c.Damage
		c = page(c.File)
		c.Damage = damage
	}
	if other := otherLineEnds(c.File); other != nil {
		c = c.or(func() Content { return Content{Kind: Cable, File: other, Damage: c.Damage} })
	}
	if shown := c.File; !c.page && strings.HasPrefix(strings.TrimLeft(shown.Text, " \t\r\n"), "<") { // XML
		c = c.or(func() Content { return readPage(shown, true).content(shown) })
	}
	if !likely {
		c = c.or(func() Content { // without a cable in it nothing shows that it is text
			if isMail(name) && c.File.Origin != nil {
				return Content{Kind: Unread, Reason: "a mail with NULs or in UTF-16 is not read: save it again"}
			}
			return noText(data, named)
		})
	}
	return c
}

// characters reads the characters of a text; the Content has no file where the data are not a text. likely means that
// nothing but the characters is needed to show that it is one.
func characters(name, data string) (c Content, likely bool) {
	whole := strings.IndexByte(data, 0) < 0 // as nearly all texts are
	as, skip, lies := encodingBy(data, !whole)
	var f *source.File
	switch {
	case as.unit > 0:
		f = fromWide(name, data, skip, as)
	case whole || readable(data):
		f = source.NewFile(name, data)
		if !lies && skip <= len("\ufeff") { // NewFile knows one mark
			skip = 0
		}
	default:
		return c, false
	}
	f.NotPaper = isDocument(data)
	c = Content{Kind: Cable, File: f}
	nuls := 0
	if as.unit > 0 || !whole {
		nuls = strings.Count(f.Text, "\x00")
	}
	if as.unit > 0 && nuls > 0 || as.unit == 0 && nuls+skip > 0 {
		from := 0
		if as.unit == 0 {
			from = min(skip, len(f.Text))
		}
		c.File = without(f, from)
		if with := standsFor(f.Text); with != "" {
			c.File = instead(f, with)
		}
	}
	c.Damage = damage(nuls, lies || as.unit == 0 && skip > 0)
	marked := skip > 0 && !lies
	return c, nuls == 0 && (as.unit == 0 || marked) && !f.NotPaper
}

// isDocument reports whether a file is a page description or a document that is written in letters: PDF, PostScript,
// RTF.
func isDocument(data string) bool {
	return strings.HasPrefix(data, "%PDF-") || strings.HasPrefix(data, "%!PS") || strings.HasPrefix(data, `{\rtf`)
}

// longestPointer is the longest that git LFS takes for one of its pointers, and a checkout replaces with a file.
const longestPointer = 1024

// isPointer reports whether a file is what git LFS or git-annex keep instead of a large one.
func isPointer(data string) bool {
	if len(data) > longestPointer {
		return false
	}
	data = strings.TrimLeft(strings.TrimPrefix(data, "\ufeff"), " \t\r\n")
	for _, spec := range [...]string{"version https://git-lfs.github.com/spec/", "version http://git-media.io/v/",
		"version https://hawser.github.com/spec/"} {
		if strings.HasPrefix(data, spec) {
			return strings.Contains(data, "\noid sha256:")
		}
	}
	return strings.HasPrefix(data, "/annex/objects/") && len(strings.Fields(data)) == 1
}

// unreadDocuments are documents that are not read, by their first bytes, each with what to do.
var unreadDocuments = [...]struct{ begins, reason string }{
	{"%PDF-", "a PDF is not read: convert it, as with pdftotext -layout, and check the text"},
	{"{\\rtf", "RTF is not read: save it as a Word document or as text"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document or mail of an older office program, or an encrypted one, is not " +
		"read: save it as .docx, .eml or text"},
	{tnefStart, outlookFile},
	{"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "notes of OneNote are not read: save them as text"},
	{"\xffWPC", unreadKind}, // WordPerfect
	{"AT&TFORM", "a DjVu file is not read: make a PDF of it, and recognize its text"},
	{"!BDN", "a mailbox of Outlook is not read: save its mails by themselves"},
	{"ITSF", unreadKind}, // pages of help
}

// unreadDocument is why a document is not read; empty where the bytes are not those of one.
func unreadDocument(data string) string {
	if first, _, _ := strings.Cut(data, "\n"); strings.HasPrefix(first, "%!PS-Adobe-") &&
		!strings.Contains(first, "EPSF") && strings.Contains(data, "\n%%Pages:") { // printed pages, and no drawing
		return "PostScript is not read: make a PDF of it"
	}
	for _, d := range unreadDocuments {
		if strings.HasPrefix(data, d.begins) {
			return d.reason
		}
	}
	return ""
}

// damage says what was left out of a text.
func damage(nuls int, mark bool) string {
	var left []string
	switch {
	case nuls == 1:
		left = append(left, "1 NUL")
	case nuls > 1:
		left = append(left, fmt.Sprintf("%d NULs", nuls))
	}
	if mark {
		left = append(left, "a wrong byte order mark")
	}
	if left == nil {
		return ""
	}
	return "the text is damaged: it was read without " + strings.Join(left, " and ")
}

// noText is what comes of a binary. One that holds lines of a cable, as documents of office programs do, is reported.
func noText[T string | []byte](data T, named bool) Content {
	switch reason := unreadDocument(string(data)); {
	case reason != "":
		return Content{Kind: Unread, Reason: reason}
	case named:
		return Content{Kind: Unread, Reason: "it is not text"}
	case holdsCable(string(data)):
		return Content{Kind: Unread, Reason: "it is not text, and holds lines of a cable: save it as text"}
	case holdsMarks(string(data)):
		return Content{Kind: Unread, Reason: "it is not text, and holds marks of classified text: save it as text"}
	}
	return Content{Kind: Skipped, Reason: "it is not text"}
}

// holdsCable looks for the keys of a cable's header in a binary.
func holdsCable(data string) bool {
	return strings.Contains(data, "SUBJECT:") && (strings.Contains(data, "TAGS:") || strings.Contains(data, "E.O. 1"))
}

// sureMarks are in no text but one with a marking.
var sureMarks = [...]string{"(S//", "(TS//", "(C//", "(U//FOUO)", "SECRET//", "CONFIDENTIAL//"}

// holdsMarks looks for marks in a binary, of single bytes and of UTF-16.
func holdsMarks(data string) bool {
	for _, mark := range sureMarks {
		wide := strings.Join(strings.Split(mark, ""), "\x00")
		if strings.Contains(data, mark) || strings.Contains(data, wide) {
			return true
		}
	}
	return false
}

// or adds another reading to the readings of a content, which counts where none before it holds a cable.
func (c Content) or(other func() Content) Content {
	if next := c.Otherwise; next != nil {
		c.Otherwise = func() Content { return next().or(other) }
	} else {
		c.Otherwise = other
	}
	return c
}

// SameForms reports whether a content is of a mail whose forms, plain text and HTML, have the same lines: where the one
// shows nothing, neither does the other.
func (c Content) SameForms() bool {
	differs := func(a source.Alternative) bool { return !text.SameLines(a.Span.In(c.File.Text), a.Text) }
	return c.File != nil && len(c.File.Alternatives) > 0 && !slices.ContainsFunc(c.File.Alternatives, differs)
}

// Reading is the first reading of a content that holds a cable, else the last.
func (c Content) Reading(cable func(*source.File) bool) Content {
	for c.Otherwise != nil && !(c.File != nil && c.Kind == Cable && cable(c.File)) {
		c = c.Otherwise()
	}
	return c
}

// binary reports whether the beginning of a table or of JSON is that of no text.
func binary(head []byte) bool {
	return strings.IndexByte(string(head), 0) >= 0 && !readable(string(head))
}
