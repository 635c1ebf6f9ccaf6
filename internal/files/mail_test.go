package files

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

const mailHead = "From: Rosa Quill <rquill@port.example>\nTo: Paul Oak <poak@port.example>\n" +
	"Date: Fri, 06 Mar 2026 09:14:02 +0000\nSubject: (U) Ferry talks\nMIME-Version: 1.0\n"

func TestPlainMailIsReadAsItIs(t *testing.T) {
	raw := mailHead + "Content-Type: text/plain; charset=utf-8\n\nSECRET\n\n(S) He left.\n"
	c := decode("mail.eml", raw, true)
	require.Equal(t, raw, c.File.Text)
	require.Nil(t, c.File.Origin, "it can be fixed")
}

func TestQuotedPrintableKeepsPlaces(t *testing.T) {
	for set, left := range map[string]string{"windows-1252": "=93left=94", "utf-8": "=E2=80=9Cleft=E2=80=9D"} {
		raw := mailHead + "Content-Type: text/plain; charset=" + set + "\nContent-Transfer-Encoding: quoted-printable\n\n" +
			"SECRET\n\n(S) He " + left + " on the fer=\nry with (=\nC) in it.=3D\nIda=\n"
		c := decode("mail.eml", raw, true)
		require.Contains(t, c.File.Text, "(S) He “left” on the ferry with (C) in it.=\nIda\n")
		for _, s := range []string{"SECRET", "(S)", "left", " on the", "ry with", "Ida\n"} {
			at := strings.Index(c.File.Text, s)
			require.Equal(t, strings.Index(raw, strings.TrimRight(s, "\n")), c.File.Position(at).Offset, s)
		}
		require.Equal(t, 1+strings.Count(raw[:strings.Index(raw, "(S)")], "\n"),
			c.File.Position(strings.Index(c.File.Text, "(S)")).Line)
		require.Equal(t, len(raw), c.File.Position(len(c.File.Text)).Offset)
	}
}

func TestPartsOfMails(t *testing.T) {
	inner := "From: Paul Oak\nTo: Rosa Quill\nDate: Thu, 05 Mar 2026 09:00:00 +0000\nSubject: (C) Quay\n\n" +
		"CONFIDENTIAL\n\n(C) The pier is new.\n"
	raw := mailHead + "Content-Type: multipart/mixed; boundary=\"b1\"\n\npreamble\n--b1\n" +
		"Content-Type: multipart/alternative; boundary=b2\n\n--b2\nContent-Type: text/plain\n\n(S) Plain.\n--b2\n" +
		"Content-Type: text/html\n\n<p>(S) Plain.</p>\n--b2--\n" +
		"--b1\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" +
		base64.StdEncoding.EncodeToString([]byte("(U) In base64.\n")) + "\n" +
		"--b1\nContent-Type: message/rfc822\n\n" + inner + "--b1\nContent-Type: text/plain; name=notes.txt\n" +
		"Content-Disposition: attachment; filename=notes.txt\n\n(TS) Attached.\n--b1--\nepilogue\n"
	c := decode("mail.eml", raw, true)
	require.Equal(t, 1, strings.Count(c.File.Text, "(S) Plain."))
	require.Contains(t, c.File.Text, "(U) In base64.")
	require.Contains(t, c.File.Text, "-----Original Message-----\nFrom: Paul Oak\n")
	require.NotContains(t, c.File.Text, "(TS)")
	at := strings.Index(c.File.Text, "(C) The pier")
	require.Equal(t, strings.Index(raw, "(C) The pier"), c.File.Position(at).Offset)
	r := &Reader{MaxSize: 1 << 20}
	var paths []string
	for in := range r.Open(Input{Path: "mail.eml", Named: true,
		Open: func() ([]byte, error) { return []byte(raw), nil }}) {
		paths = append(paths, in.Path)
		if strings.HasSuffix(in.Path, "notes.txt") {
			require.Contains(t, r.Read(in).File.Text, "(TS) Attached.")
		}
	}
	require.Equal(t, []string{"mail.eml", "mail.eml!notes.txt"}, paths)
}

// TestSmallMailsAreReadOnce: what a mail says and what is attached to it are of one reading of the file.
func TestSmallMailsAreReadOnce(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files are opened by package os there")
	}
	path := filepath.Join(t.TempDir(), "mail.eml")
	raw := mailHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n(S) He left.\n--b\n" +
		"Content-Disposition: attachment; filename=a.txt\n\n(C) Attached.\n--b--\n"
	require.NoError(t, os.WriteFile(path, []byte(raw), 0o600))
	r := &Reader{MaxSize: 1 << 20}
	var texts []string
	for in := range r.Open(Input{Path: path}) {
		require.NoError(t, os.RemoveAll(path))
		texts = append(texts, r.Read(in).File.Text)
	}
	require.Len(t, texts, 2)
	require.Contains(t, texts[0], "(S) He left.")
	require.Contains(t, texts[1], "(C) Attached.")
	require.NoError(t, os.WriteFile(path, []byte("\x1f\x8b\x08"), 0o600))
	for in := range r.Open(Input{Path: path}) {
		require.Equal(t, Unread, r.Read(in).Kind, "it is an archive by another name")
	}
}

func TestMailsOfHTMLAlone(t *testing.T) {
	raw := mailHead + "Content-Type: text/html\n\n<html><body><p>SECRET</p><p>(S) He left.</p></body></html>\n"
	c := decode("mail.eml", raw, true)
	require.Contains(t, c.File.Text, "\nSECRET\n(S) He left.")
}

// nested are heads of parts in each other.
func nested(n int) (s string) {
	for i := range n {
		b := strconv.Itoa(1000 + i)
		s += "Content-Type: multipart/mixed; boundary=b" + b + "\n\n--b" + b + "\n"
	}
	return s
}

func TestHostileMails(t *testing.T) {
	for name, raw := range map[string]string{
		"parts in each other": mailHead + nested(60),
		"many parts": mailHead + "Content-Type: multipart/mixed; boundary=b\n\n" +
			strings.Repeat("--b\n\nx\n", 100_000),
		"a long head": mailHead + "X-Long: " + strings.Repeat("a", 1<<20) + "\n\ntext\n",
	} {
		c := decode("mail.eml", raw, true)
		require.Equal(t, Unread, c.Kind, name)
	}
	for _, raw := range []string{"", "\n", ":", "From:", mailHead,
		mailHead + "Content-Type: multipart/mixed; boundary=b\n\nno parts\n",
		mailHead + "Content-Transfer-Encoding: base64\n\n%%%\n", mailHead + "Content-Type: ;;;\n\nx"} {
		require.NotPanics(t, func() { decode("mail.eml", raw, true) })
	}
}

// TestMayAttach: the quick look finds each field by which something is attached, and passes over mails of text.
func TestMayAttach(t *testing.T) {
	for field, want := range map[string]bool{
		"Content-Type: text/plain; name=a.txt":                   false,
		"content-type : TEXT/html":                               false,
		"Content-Type:\n multipart/mixed; boundary=content-a":    false,
		"Content-Type: text/plain\nX-Content-Type: image/png":    false,
		"Subject: Content-Disposition":                           false,
		"CONTENT-TYPE: image/png":                                true,
		"Content-Type: text/plain\nContent-Type: message/rfc822": true,
		"Content-Type: texts/plain":                              true,
		"Content-disposition: inline":                            true,
		"Content-ID: <1>\r\nContent-Disposition:\r\n attachment": true,
		"Content-ID: <1>\rContent-Type: image/png":               true,
	} {
		require.Equal(t, want, mayAttach(mailHead+field+"\n\nThe ferry left.\n"), field)
		require.Equal(t, want, mayAttach(field), field)
	}
}

// FuzzMails: no bytes make the reader fail.
func FuzzMails(f *testing.F) {
	f.Add(mailHead + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: quoted-printable\n" +
		"\n=93=\n--b--\n")
	f.Add("Content-Type: multipart/mixed; boundary=b\n\n--b\ncontent-type: image/png\n\n--b--\n")
	f.Add(mailHead + "Content-Type: multipart/")
	f.Add(mailHead + "Content-Type: multipart/mixed; a=b; a=c\n\nx")
	f.Fuzz(func(t *testing.T, raw string) {
		c := decode("mail.eml", raw, true)
		if m, err := (&mailReader{raw: raw}).part(source.Span{End: len(raw)}, 0); err == nil && !mayAttach(raw) {
			m.each(func(_ *mailPart, name string) { t.Fatal(name) })
		}
		if c.File != nil {
			c.File.Position(len(c.File.Text) / 2)
		}
	})
}

func BenchmarkMail(b *testing.B) {
	raw := mailHead + "Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n" +
		strings.Repeat("(S) He left on the ferry =93today=94 with=\n all that he had.\n", 60)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		decode("mail.eml", raw, true)
	}
}

// TestThePlainFormIsRead: no matter which form of a text comes first, and the HTML where the plain one is blank.
func TestThePlainFormIsRead(t *testing.T) {
	plain := func(s string) string { return "--b2\nContent-Type: text/plain\n\n" + s + "\n" }
	const html = "--b2\nContent-Type: text/html\n\n<p>(S) As a page.</p>\n"
	head := mailHead + "Content-Type: multipart/alternative; boundary=b2\n\n"
	for _, parts := range []string{plain("(S) As it is.") + html, html + plain("(S) As it is.")} {
		text := decode("mail.eml", head+parts+"--b2--\n", true).File.Text
		require.Contains(t, text, "(S) As it is.")
		require.NotContains(t, text, "(S) As a page.")
	}
	text := decode("mail.eml", head+plain(" ")+html+"--b2--\n", true).File.Text
	require.Contains(t, text, "(S) As a page.")
}
