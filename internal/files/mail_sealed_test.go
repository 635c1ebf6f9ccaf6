package files

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/msg"
)

// mixed is a mail of parts.
func mixed(kind string, parts ...string) string {
	raw := mailHead + "Content-Type: multipart/" + kind + "; boundary=b\n\n"
	for _, p := range parts {
		raw += "--b\n" + p + "\n"
	}
	return raw + "--b--\n"
}

// based is a part in base64.
func based(head, data string) string {
	return head + "\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte(data))
}

const (
	plainPart = "Content-Type: text/plain\n\n(U) Text.\n"
	pageStart = "Content-Type: text/html\n\n<p>(U) Text.</p>"
	pgp       = "-----BEGIN PGP MESSAGE-----\n\nhQEMA1\n-----END PGP MESSAGE-----\n"
)

// openedMail gives the reasons why a mail, and each file that is attached to it, was not read.
func openedMail(raw string) (said []string) {
	r := &Reader{MaxSize: 1 << 24}
	for in := range r.Open(Input{Path: "mail.eml", Named: true,
		Open: func() ([]byte, error) { return []byte(raw), nil }}) {
		c := r.Read(in)
		said = append(said, strings.TrimSpace(strings.TrimPrefix(in.Path, "mail.eml")+" "+c.Reason+c.Missing))
	}
	return said
}

// TestWhatMailsHold: what people see, and is not text, is said not to be read.
func TestWhatMailsHold(t *testing.T) {
	const attached = "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="
	for name, c := range map[string]struct{ raw, want string }{
		"encrypted text":          {mailHead + "\nHello\n\n" + pgp, "encrypted"},
		"encrypted text in parts": {mixed("mixed", plainPart, "Content-Type: text/plain\n\n"+pgp), "encrypted"},
		"encrypted text encoded":  {mailHead + based("Content-Type: text/plain", pgp)[0:], "encrypted"},
		"encrypted text quoted": {mailHead + "Content-Transfer-Encoding: quoted-printable\n\nHello=\n\n" +
			strings.Replace(pgp, "-", "=2D", 1), "a text in the mail is encrypted"},
		"another character set": {mailHead + "Content-Type: text/plain; charset=boats\n" +
			"Content-Transfer-Encoding: quoted-printable\n\nHello\n", "in a character set that is not known"},
		"encrypted text attached": {mixed("mixed", plainPart, attached+"note.asc\n\n"+pgp), "!note.asc it is encrypted"},
		"a file in the text": {mailHead + "\nSee:\n\nbegin 644 memo.doc\n#0V%T\n`\nend\n",
			"a file is written as letters"},
		"a file in yEnc":   {mailHead + "\nSee:\n=ybegin line=128 size=9 name=a.doc\nxyz\n=yend size=9\n", "as letters"},
		"a file in BinHex": {mailHead + "\n(This file must be converted with BinHex 4.0)\n\n:$f*:\n", "as letters"},
		"two kinds of a mail": {mailHead + "Content-Type: text/plain\nContent-Type: multipart/mixed; boundary=b\n\n--b\n" +
			based("Content-Type: text/plain", "(TS) Here.\n") + "\n--b--\n", "in two ways"},
		"two encodings": {mailHead + "Content-Transfer-Encoding: 8bit\nContent-Transfer-Encoding: base64\n\n" +
			"KFRTKSBIZXJlLgo=\n", "in two ways"},
		"a head that blanks end": {mailHead + "Content-Transfer-Encoding: base64\n \nKFRTKSBIZXJlLgo=\n",
			"are not fields"},
		"a head that does not end": {mailHead + "Content-Transfer-Encoding: quoted-printable\n  \n(TS) Here=20it is.\n",
			"are not fields"},
		"a head without an end": {mailHead + "Content-Transfer-Encoding: quoted-printable\n(TS) Here: it is.\n",
			"are not fields"},
		"Outlook's part by its bytes": {mixed("mixed", plainPart, based(attached+"a.dat", "\x78\x9f\x3e\x22\x01\x00")),
			"winmail.dat"},
		"a signed mail by its name": {mixed("mixed", plainPart, based(attached+"smime.p7m", "\x30\x82\x01\x00")),
			"!smime.p7m it is encrypted, or signed"},
		"a signed mail as a whole": {mailHead + based(attached+"smime.p7m", "\x30\x82\x01\x00"),
			"!smime.p7m it is encrypted"},
		"rights": {mixed("mixed", plainPart, based(attached+"message.rpmsg", "\x76\xe8\x04\x60")),
			"rights service"},
		"text before the parts": {strings.Replace(mixed("mixed", plainPart), "--b\n", "(TS) Here it is.\n--b\n", 1),
			"before or after the parts"},
		"text after the parts": {mixed("mixed", plainPart) + "(TS) Here it is.\n", "before or after the parts"},
		"RTF as another form":  {mixed("alternative", plainPart, "Content-Type: text/rtf\n\n{\\rtf1 (TS) Here}"), "RTF"},
		"an invitation as another form": {mixed("alternative", plainPart,
			"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nSUMMARY:(TS) Here it is\nEND:VCALENDAR\n"), "another form"},
		"a picture in a page": {mailHead + "Content-Type: text/html\n\n" +
			"<p>(U) Text.</p><img src=\"data:image/png;base64,x\">\n",
			"a picture in the HTML"},
		"a picture in the other page": {mixed("alternative", plainPart, pageStart+"<img src='data:image/png;base64,x'>"),
			"a picture in the HTML"},
	} {
		said := strings.Join(openedMail(c.raw), "\n")
		require.Contains(t, said, c.want, name)
	}
	for name, raw := range map[string]string{
		"a usual mail":               mixed("mixed", plainPart, plainPart),
		"a line of blanks in a head": strings.Replace(mixed("mixed", plainPart), "\n", "\n \n", 1),
		"a box's line in a head":     "X-Box: 1\n>From rquill Fri Mar  6 09:14:02 2026\n" + mixed("mixed", plainPart),
		"the usual text before the parts": strings.Replace(mixed("alternative", plainPart, pageStart), "--b\n",
			"This is a multi-part message in MIME format.\n--b\n", 1),
		"a sentence with begin":  mailHead + "\nWe begin 100 days from now.\nbegin 644 days\nSo it is.\n",
		"an invitation":          mixed("alternative", plainPart, "Content-Type: text/calendar\n\nSUMMARY:Ferries\n"),
		"a text that begins BM":  mixed("mixed", plainPart, attached+"cars.txt\n\nBMW and others.\n"),
		"a signature beside it":  mixed("signed", plainPart, based(attached+"smime.p7s", "\x30\x82\x01\x00")),
		"a mail about encrypted": mailHead + "\nA PGP MESSAGE begins with dashes.\n",
	} {
		for _, said := range openedMail(raw) {
			require.NotContains(t, strings.TrimPrefix(said, "!smime.p7s"), "read", name)
			require.NotContains(t, said, "marks", name)
		}
	}
}

// TestMailsWithNULs: a mail with a NUL is not read as one, and a walk does not pass it over as no text.
func TestMailsWithNULs(t *testing.T) {
	whole := based(mailHead+"Content-Type: text/plain", "SECRET\n\n(S) The pier is old.\n")
	for name, want := range map[string]Kind{"a.eml": Unread, "a.bin": Skipped} {
		c := decode(name, whole+"\x00", false)
		for c.Otherwise != nil {
			c = c.Otherwise()
		}
		require.Equal(t, want, c.Kind, name)
	}
}

// TestMailsOfBoxes: a mail from a box of mails has a line before its head, and others have blank ones.
func TestMailsOfBoxes(t *testing.T) {
	for _, before := range []string{"From rquill Fri Mar  6 09:14:02 2026\n", "\n", "\r\n\r\n",
		"\nFrom rquill Fri Mar  6 09:14:02 2026\r\n"} {
		c := decode("mail.eml", before+mailHead+"\n(TS) Here.\n", true)
		require.True(t, strings.HasPrefix(c.File.Text, "From: Rosa Quill"), "%q", c.File.Text)
		at := strings.Index(c.File.Text, "(TS) Here")
		require.Equal(t, len(before+mailHead)+1, c.File.Position(at).Offset, "%q", before)
		c = decode("mail.eml", before+mailHead+based("X-A: b", "(TS) Here.\n"), true)
		require.Contains(t, c.File.Text, "(TS) Here.", "%q", before)
		require.Len(t, openedMail(before+mixed("mixed", plainPart, based("Content-Type: a/b; name=b.txt", "x"))), 2)
	}
	require.Equal(t, 0, mailStart(mailHead))
	require.Equal(t, 6, mailStart("From x"))
}

// TestMarksOfInvitations: they are at the front of a value, which may be folded.
func TestMarksOfInvitations(t *testing.T) {
	raw := mailHead + "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nSUMMARY;LANGUAGE=en:(C) Ferry talks\n" +
		"DESCRIPTION:(S) He left\\, and\\n(TS) th\n en came back.\nDTSTART:20260306\nEND:VCALENDAR\n"
	c := decode("mail.eml", raw, true)
	require.Contains(t, c.File.Text, "\n(C) Ferry talks\n(S) He left, and\n(TS) then came back.\n")
	require.NotContains(t, c.File.Text, "DTSTART")
}

// TestAllPagesOfAnotherForm: a form of several parts is compared as a whole.
func TestAllPagesOfAnotherForm(t *testing.T) {
	inner := "Content-Type: multipart/mixed; boundary=c\n\n--c\n" + pageStart + "\n--c\nContent-Type: text/html\n\n" +
		"<p>(TS) Here.</p>\n--c--\n"
	c := decode("mail.eml", mixed("alternative", plainPart, inner), true)
	require.Len(t, c.File.Alternatives, 1)
	require.Contains(t, c.File.Alternatives[0].Text, "(TS) Here.")
}

// TestAttachedPictures: a logo is passed over, and a picture that may be of a page is not.
func TestAttachedPictures(t *testing.T) {
	encoded := func(kind string, width, height int) string {
		var b bytes.Buffer
		img := image.NewGray(image.Rect(0, 0, width, height))
		switch kind {
		case "png":
			require.NoError(t, png.Encode(&b, img))
		case "jpg":
			require.NoError(t, jpeg.Encode(&b, img, nil))
		case "gif":
			require.NoError(t, gif.Encode(&b, img, nil))
		}
		return b.String()
	}
	pictured := func(data string) bool {
		small, picture := attachedFile{data: data}.smallPicture()
		return picture && !small
	}
	for _, kind := range []string{"png", "jpg", "gif"} {
		require.True(t, pictured(encoded(kind, 800, 1000)), kind)
		require.True(t, pictured(encoded(kind, 200, 200)), kind)
		require.False(t, pictured(encoded(kind, 800, 60)), kind)
		require.False(t, pictured(encoded(kind, 60, 800)), kind)
		whole := encoded(kind, 800, 1000)
		for n := range min(len(whole), 700) { // cut
			require.NotPanics(t, func() { pictured(whole[:n]) })
		}
	}
	for _, data := range []string{"II*\x00", "MM\x00*", "BM\x36\x00\x00\x00", "RIFF\x00\x00\x00\x00WEBPVP8 ",
		"\x00\x00\x00\x18ftypheic\x00"} {
		require.True(t, pictured(data), "%q", data)
	}
	for _, data := range []string{"", "BMW", "SECRET", "%PDF-", "RIFF", "\x00\x00\x00\x18ftypisom"} {
		require.False(t, pictured(data), "%q", data)
	}
	said := openedMail(mixed("mixed", plainPart,
		based("Content-Type: image/png; name=scan.png", encoded("png", 800, 1000)),
		based("Content-Type: image/png; name=logo.png", encoded("png", 90, 40))))
	require.Equal(t, "!scan.png it is a picture, and was not read: check it by hand", said[1])
	require.Equal(t, "!logo.png it is a small picture, and was not read", said[2])
	m := outlookMail()
	m.Attached = []msg.Attachment{{Name: "scan.png", Data: encoded("png", 800, 1000)}}
	r := &Reader{MaxSize: 1 << 24}
	for in := range r.Open(Input{Path: "mail.msg", Named: true,
		Open: func() ([]byte, error) { return []byte(msg.File(m)), nil }}) {
		if c := r.Read(in); in.Path == "mail.msg!scan.png" {
			require.Contains(t, c.Reason, "a picture")
		}
	}
	m.Body = "Hello\r\n" + pgp
	require.Contains(t, decode("mail.msg", msg.File(m), true).Missing, "encrypted")
}

// TestYEncoded: a file begins at a line, also at the first.
func TestYEncoded(t *testing.T) {
	const begins = "=ybegin line=128 size=9 name=a.doc\n"
	for text, want := range map[string]bool{begins: true, "See:\n" + begins: true, "See " + begins: false, "a=b": false} {
		require.Equal(t, want, yEncoded(text), text)
	}
}
