package main

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/msg"
)

// mailHead is the head of a mail without its kind.
const mailHead = "From: Rosa Quill <rquill@port.example>\nTo: Paul Oak <poak@port.example>\n" +
	"Date: Fri, 06 Mar 2026 09:14:02 +0000\nSubject: (U) Ferry talks\nMIME-Version: 1.0\n"

// checked runs check on one file of a text.
func checked(t *testing.T, name, data string, args ...string) (status int, out, errs string) {
	t.Helper()
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile(name, []byte(data), 0o644))
	require.NoError(t, os.WriteFile("labels.toml", []byte("label-headers = [\"House-Level\"]\n"), 0o644))
	p, stdout, stderr := at("")
	status = p.run(append(append([]string{"check", "--format", "compact"}, args...), name))
	return status, stdout.String(), stderr.String()
}

// parts is a mail of parts, each with its own head.
func parts(kind string, parts ...string) string {
	return mailHead + "Content-Type: multipart/" + kind + "; boundary=b\n\n--b\n" +
		strings.Join(parts, "\n--b\n") + "\n--b--\n"
}

const (
	plainPart = "Content-Type: text/plain\n\nCONFIDENTIAL\n\n(C) Paul, the sheet is attached.\n\nCONFIDENTIAL\n"
	secretTop = "SECRET//NOFORN\n\nMEMORANDUM FOR THE RECORD\nDATE: March 6, 2026\n\n(S//NF) He named his price.\n\n" +
		"SECRET//NOFORN\n"
)

// attachment is a part that is attached.
func attachment(name, data string) string {
	return "Content-Type: application/octet-stream; name=" + name + "\nContent-Disposition: attachment\n" +
		"Content-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte(data)) + "\n"
}

// TestAttachmentsAboveTheirMails: the mail is told, and the attachment is checked by itself.
func TestAttachmentsAboveTheirMails(t *testing.T) {
	const want = "mail.eml:11:1: error: attachment 2 is SECRET, above the banner CONFIDENTIAL of the mail [T004]\n"
	for name, data := range map[string]string{
		"a text": parts("mixed", plainPart, attachment("map.png", "\x89PNG\x00"), attachment("memo.txt", secretTop)),
		"a mail": parts("mixed", plainPart, attachment("map.png", "\x89PNG\x00"), attachment("a.eml",
			mailHead+"\n"+secretTop)),
		"a part in a part": parts("mixed", plainPart, attachment("map.png", "\x89PNG\x00"),
			"Content-Type: multipart/mixed; boundary=c\n\n--c\n"+attachment("memo.txt", secretTop)+"\n--c--\n"),
		"an archive": parts("mixed", plainPart, attachment("map.png", "\x89PNG\x00"), attachment("memos.zip",
			zipHolding(t, "a.txt", "Notes.\n", "b/memo.txt", secretTop, "c.txt", "UNCLASSIFIED\n"))),
		"an archive in one": parts("mixed", plainPart, attachment("map.png", "\x89PNG\x00"), attachment("memos.zip",
			zipHolding(t, "in.zip", zipHolding(t, "memo.txt", secretTop)))),
		"a mail with an archive": parts("mixed", plainPart, attachment("map.png", "\x89PNG\x00"), attachment("a.eml",
			parts("mixed", "Content-Type: text/plain\n\nSee it.\n", attachment("memos.zip", zipHolding(t, "memo.txt",
				secretTop))))),
	} {
		_, out, errs := checked(t, "mail.eml", data, "--select", "T004")
		require.Equal(t, want, out, name+errs)
	}
	for name, data := range map[string]string{
		"lower": parts("mixed", plainPart, attachment("memo.txt",
			"UNCLASSIFIED\n\n(U) He left.\n\n(U) He came.\n")),
		"no marks":            parts("mixed", plainPart, attachment("memo.txt", "SECRET ballots are counted here.\n")),
		"an archive of lower": parts("mixed", plainPart, attachment("memo.zip", zipHolding(t, "memo.txt", "UNCLASSIFIED\n"))),
		"not decoded":         parts("mixed", plainPart, attachment("memo.txt", secretTop)+"%%%"),
	} {
		_, out, _ := checked(t, "mail.eml", data, "--select", "T004")
		require.Empty(t, out, name)
	}
	data := msg.File(&msg.Message{Subject: "(C) Quay", Body: "CONFIDENTIAL\n\n(C) He left.\n\nCONFIDENTIAL\n",
		Attached: []msg.Attachment{{Name: "memo.txt", Data: secretTop}}})
	_, out, _ := checked(t, "mail.msg", data, "--select", "T004,R001,A017")
	require.Contains(t, out, "mail.msg!body:1:1: error: attachment 1 is SECRET, above the banner CONFIDENTIAL of the mail")
}

// TestAttachmentsOfAMailInTwoForms: where the marks are in the HTML alone, that is read, and compared too.
func TestAttachmentsOfAMailInTwoForms(t *testing.T) {
	forms := "Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nSee the page.\n--c\n" +
		"Content-Type: text/html\n\n<p>CONFIDENTIAL</p><p>(C) The sheet is attached.</p><p>CONFIDENTIAL</p>\n--c--\n"
	_, out, errs := checked(t, "mail.eml", parts("mixed", forms, attachment("memo.txt", secretTop)), "--select", "T004")
	require.Contains(t, out, "attachment 1 is SECRET, above the banner CONFIDENTIAL of the mail", errs)
}

// zipHolding is a zip archive of names and what they hold.
func zipHolding(t *testing.T, names ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(names); i += 2 {
		w, err := z.Create(names[i])
		require.NoError(t, err)
		_, err = w.Write([]byte(names[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.String()
}

// TestTwoFormsOfAMail: they are compared, and one without marks does not hide the other.
func TestTwoFormsOfAMail(t *testing.T) {
	page := func(s string) string {
		return "Content-Type: text/html\n\n<html><head><style>p {}</style></head><body>" + s + "</body></html>\n"
	}
	same := page("<p>CONFIDENTIAL</p><ol><li>(C)&nbsp;Paul, the sheet is attached.</li></ol><p>CONFIDENTIAL</p>")
	higher := page("<p>SECRET</p><p>(S) Paul, the sheet is attached.</p><p>SECRET</p>")
	_, out, _ := checked(t, "mail.eml", parts("alternative", plainPart, same), "--select", "T006")
	require.Empty(t, out)
	for name, other := range map[string]string{"alone": higher,
		"with pictures": "Content-Type: multipart/related; boundary=c\n\n--c\n" + higher + "\n--c--\n"} {
		_, out, _ = checked(t, "mail.eml", parts("alternative", plainPart, other), "--select", "T006")
		require.Equal(t, "mail.eml:13:1: warning: the HTML of the mail carries other marks than the plain text "+
			"[T006]\n", out, name)
	}
	low := page("<p>CONFIDENTIAL</p><p>(S) He named his price.</p><p>(C) He left.</p>")
	for name, plain := range map[string]string{"a notice": "Content-Type: text/plain\n\nThis mail is HTML.\n",
		"blank": "Content-Type: text/plain\n\n \n"} {
		_, out, errs := checked(t, "mail.eml", parts("alternative", plain, low), "--select", "R001")
		require.Contains(t, out, "error: portion (S) is above the banner CONFIDENTIAL [R001]", name+errs)
	}
}

// TestHeadsOfSavedMails: what servers and programs write before From hides neither the banner nor the date.
func TestHeadsOfSavedMails(t *testing.T) {
	for name, before := range map[string]string{
		"the path":         "Return-Path: <rquill@port.example>\nReceived: from a.example\n\tfor <poak@port.example>;\n",
		"a label":          "X-Classification: UNCLASSIFIED\nMessage-ID: <1@port.example>\n",
		"a key of its own": "Message-ID: <1@port.example>\nList-Id: <x.port.example>\nARC-Seal: i=1; a=b\n (C) x\n",
		"nothing":          "",
	} {
		mail := before + mailHead + "\nCONFIDENTIAL\n\n(S) He named his price.\n\nCONFIDENTIAL\n"
		_, out, errs := checked(t, "mail.eml", mail, "--select", "R001,B001,A015", "--config", "labels.toml")
		require.Contains(t, out, ": error: portion (S) is above the banner CONFIDENTIAL [R001]\n", name+errs)
		require.NotContains(t, out, "B001", name)
		require.NotContains(t, errs, "no date", name)
	}
	// the lines of a memorandum are not those of a mail
	_, out, _ := checked(t, "memo.txt", "TO: The Secretary\n"+
		"FROM: XYZ\nSUBJECT: (U) Quay\n\nSECRET\n\n(S) He left.\n\nSECRET\n",
		"--select", "T001")
	require.Empty(t, out)
}

// TestFormsThatDifferByTheirProgram: what wraps, numbers, quotes and sets in bold type is not another mark.
func TestFormsThatDifferByTheirProgram(t *testing.T) {
	for plain, page := range map[string]string{
		"* (C) Paul, one.\n* (U) Two.":          "<ul><li>(C) Paul, one.</li><li>(U) Two.</li></ul>",
		"1.\t(C) Paul, one.\n2.\t(U) Two.":      "<p>1.<span>&nbsp;&nbsp; </span>(C) Paul, one.</p><p>2. (U) Two.</p>",
		"(C) One.\n\n> CONFIDENTIAL\n> (C) Old": "<p>(C) One.</p><blockquote><p>CONFIDENTIAL</p><p>(C) Old</p></blockquote>",
		"*(C)* Paul, one.":                      "<title>CONFIDENTIAL</title><p><b>(C)</b> Paul, one.</p>",
		"(C) One. That (S) is not\n(C) enough.": "<p>(C) One. That (S) is not (C) enough.</p>",
		"(C) Paul | (U) cell":                   "<table><tr><td>(C) Paul</td><td>(U) cell</td></tr></table>",
		"(C//NF) Paul one.":                     "<p>(C//NOFORN) Paul one.</p>",
		"(a) One, (C) Paul, two.":               "<ol type=a><li>One, (C) Paul, two.</li></ol>",
	} {
		_, out, _ := checked(t, "mail.eml", parts("alternative",
			"Content-Type: text/plain\n\nCONFIDENTIAL\n\n"+plain+"\n\n(C) End.\n\nCONFIDENTIAL\n",
			"Content-Type: text/html\n\n<html><p>CONFIDENTIAL</p>"+page+"<p>(C) End.</p><p>CONFIDENTIAL</p></html>\n"),
			"--select", "T006")
		require.Empty(t, out, plain)
	}
}

func TestHeadersWithLabels(t *testing.T) {
	mail := func(label string) string {
		return "House-Level: " + label + "\n" + mailHead + "\nSECRET\n\n(S) He named his price.\n\nSECRET\n"
	}
	const want = ":8:1: info: the mail's label is UNCLASSIFIED, and the banner is SECRET [F004]\n"
	_, out, _ := checked(t, "mail.eml", mail("UNCLASSIFIED"), "--select", "F004")
	require.Empty(t, out, "no configuration names it")
	_, out, _ = checked(t, "mail.eml", "X-Classification: UNCLASSIFIED\n"+mail("SECRET"), "--select", "F004")
	require.Contains(t, out, "info: the mail's label is UNCLASSIFIED", "many programs write it")
	_, out, _ = checked(t, "mail.eml", mail("UNCLASSIFIED"), "--select", "F004", "--config", "labels.toml")
	require.Equal(t, "mail.eml"+want, out)
	for _, label := range []string{"SECRET", "Company-Confidential", "see below", ""} {
		_, out, _ = checked(t, "mail.eml", mail(label), "--select", "F004", "--config", "labels.toml")
		require.Empty(t, out, label)
	}
	data := msg.File(&msg.Message{Subject: "(U) Quay", Body: "SECRET\n\n(S) He left.\n\nSECRET\n",
		Headers: "House-Level: UNCLASSIFIED\r\n"})
	_, out, _ = checked(t, "mail.msg", data, "--select", "F004", "--config", "labels.toml")
	require.Contains(t, out, "mail.msg!body:1:1: info: the mail's label is UNCLASSIFIED")
}

// TestLabelsOfPagesAndTitles: what the head of a page says is compared with its banner. A mark is of a title, which may
// be below the banner, but not above it.
func TestLabelsOfPagesAndTitles(t *testing.T) {
	for label, want := range map[string]bool{"CONFIDENTIAL//NOFORN": true, "TOP SECRET": true, "SECRET//NOFORN": false,
		"documentation": false, "(TS)": true, "(S//NF)": false, "(U)": false} {
		page := "<html><head><meta name=\"classification\" content=\"" + label + "\"></head><body><p>SECRET</p>" +
			"<p>(S) He named his price.</p><p>SECRET</p></body></html>"
		_, out, _ := checked(t, "page.html", page, "--select", "F004")
		require.Equal(t, want, strings.Contains(out, "info: the document property is "), label+out)
	}
}

// TestCharacterSetsOfMails: a mark is found, at its place, in any set that a mail may have.
func TestCharacterSetsOfMails(t *testing.T) {
	for set, second := range map[string]string{"shift_jis": "=83A=83B", "iso-2022-jp": "=1B$B%\"%#=1B(B",
		"gb18030": "=B8=DB",
		"big5":    "=B4=E4", "euc-kr": "=C7=D7", "koi8-r": "=ED=C9=D2", "windows-1251": "=CC=E8=F0", "iso-8859-2": "=A3",
		"utf-8": "=C3=A9", "us-ascii": "x", "": "x", "ibm437": "=82", "iso-8859-15": "=A4", "windows-1252": "=93x=94"} {
		kind := "Content-Type: text/plain; charset=\"" + set + "\"\n"
		if set == "" {
			kind = "Content-Type: text/plain\n"
		}
		_, out, errs := checked(t, "mail.eml", mailHead+kind+"Content-Transfer-Encoding: quoted-printable\n\n"+
			"CONFIDENTIAL\n\n"+second+" (U) is not at the front.\n\n(S) He =\nleft.\n\nCONFIDENTIAL\n", "--select", "R001")
		require.Equal(t, "mail.eml:13:1: error: portion (S) is above the banner CONFIDENTIAL [R001]\n", out, set+errs)
		require.NotContains(t, errs, "unchecked", set)
	}
	// the marks cannot be seen in the bytes
	wide := "Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\n" +
		base64.StdEncoding.EncodeToString([]byte(strings.Join(strings.Split("CONFIDENTIAL\n\n(S) He left.\n\n(C) No.\n", ""),
			"\x00")+"\x00")) + "\n"
	_, out, errs := checked(t, "mail.eml", mailHead+wide, "--select", "R001")
	require.Contains(t, out, "portion (S) is above the banner CONFIDENTIAL", errs)
	_, out, errs = checked(t, "mail.eml", strings.Replace(mailHead, "(U) Ferry talks",
		"=?utf-8?B?"+base64.StdEncoding.EncodeToString([]byte("(TS) Ferries"))+"?=", 1)+
		"\nSECRET\n\n(S) He left.\n\nSECRET\n", "--select", "R008")
	require.Contains(t, out, "mail.eml:4:1", errs)
}

// TestMailsThatAreNotReadWhole: each is unchecked with the reason, and what was read of it is linted all the same.
func TestMailsThatAreNotReadWhole(t *testing.T) {
	for reason, data := range map[string]string{
		"a character set that is not known": mailHead + "Content-Type: text/plain; charset=utf-7\n\n+AFM-ECRET\n",
		"encoded in a way that is damaged": mailHead + "Content-Type: text/plain\nContent-Transfer-Encoding: " +
			"base64\n\nU0VD%%\n",
		"damaged, or not known": mailHead + "Content-Transfer-Encoding: x-uuencode\n\nbegin\n",
		"the mail is encrypted": parts("encrypted", plainPart, attachment("a.asc", "x")),
		"encrypted, or signed": mailHead + "Content-Type: application/pkcs7-mime; name=smime.p7m\n" +
			"Content-Transfer-Encoding: base64\n\nAAAA\n",
		"it was cut":                        strings.TrimSuffix(parts("mixed", plainPart), "--b--\n"),
		"could not be told from each other": strings.ReplaceAll(parts("mixed", plainPart), "--b", "--c"),
		"told from each other":              strings.Replace(parts("mixed", plainPart), "=b", "=b; boundary=c", 1),
		"winmail.dat": parts("mixed", plainPart,
			"Content-Type: application/ms-tnef; name=winmail.dat\n\nx"),
		"RTF, which is not read": parts("mixed", plainPart, "Content-Type: text/rtf\n\n{\\rtf1 (S)}"),
		"an included message is encoded": parts("mixed", plainPart,
			"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nAAAA"),
		"a line of the mail's head": strings.Replace(mailHead, "(U)", "=?utf-7?Q?=28U=29?=", 1) +
			"Content-Type: text/html\n\n<p>x</p>\n",
	} {
		status, _, errs := checked(t, "mail.eml", data, "--fail-on", "never")
		require.Equal(t, statusUnchecked, status, reason)
		require.Contains(t, errs, "mail.eml: unchecked: ", reason)
		require.Contains(t, errs, reason)
	}
	_, out, _ := checked(t, "mail.eml", strings.TrimSuffix(parts("mixed", strings.Replace(plainPart, "(C)", "(S)", 1)),
		"--b--\n"), "--select", "R001")
	require.Contains(t, out, "portion (S) is above the banner CONFIDENTIAL")
}

// TestNamesOfAttachmentsSteerNoTerminal: they are spelled out, in each output.
func TestNamesOfAttachmentsSteerNoTerminal(t *testing.T) {
	name := "=?utf-8?B?" + base64.StdEncoding.EncodeToString([]byte("a\x1b[31m\u202e\nb.txt")) + "?="
	mail := parts("mixed", plainPart, attachment("\""+name+"\"", secretTop), attachment(`"../../etc/passwd"`, "x"))
	outlook := msg.File(&msg.Message{Subject: "(C) Quay", Body: "CONFIDENTIAL\n\n(C) He left.\n",
		Attached: []msg.Attachment{{Name: "a\x1b[31m\u202e\nb.txt", Data: secretTop}, {Name: "..\\..\\x.txt", Data: "x"}}})
	for file, data := range map[string]string{"mail.eml": mail, "mail.msg": outlook} {
		for _, format := range []string{"text", "json", "sarif", "html", "junit"} {
			_, out, errs := checked(t, file, data, "--format", format+"=report")
			written, err := os.ReadFile("report")
			require.NoError(t, err)
			out += string(written)
			require.NotContains(t, out+errs, "\x1b", format)
			require.NotContains(t, out+errs, "\u202e", format)
			require.Contains(t, errs, file+`!a\u001b[31m\u202e\u000ab.txt: unchecked: its name holds control characters`)
			require.Contains(t, errs, "2 not checked", file)
		}
	}
}
