package files

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/msg"
)

// outlookMail is a sound mail of Outlook.
func outlookMail() *msg.Message {
	return &msg.Message{Class: "IPM.Note", Subject: "(U) Ferry talks", From: "Rosa Quill", To: "Paul Oak", Cc: "Ann Elm",
		Sent: time.Date(2026, 3, 6, 9, 14, 2, 0, time.UTC), Body: "SECRET\r\n\r\n(S) He left.\r\n\r\nSECRET\r\n"}
}

func TestMailsOfOutlook(t *testing.T) {
	c := decode("mail.msg", msg.File(outlookMail()), true)
	require.Equal(t, Cable, c.Kind, c.Reason)
	require.Equal(t, "From: Rosa Quill\nTo: Paul Oak\nCc: Ann Elm\nDate: Fri, 06 Mar 2026 09:14:02 +0000\n"+
		"Subject: (U) Ferry talks\n\nSECRET\n\n(S) He left.\n\nSECRET\n", c.File.Text)
	for text, place := range map[string]string{"From": "head:1", "(U)": "head:5", "SECRET": "body:1", "(S)": "body:3",
		"He left": "body:3"} {
		require.Equal(t, place, c.File.Place(strings.Index(c.File.Text, text)), text)
	}
	require.Equal(t, 5, c.File.Position(strings.Index(c.File.Text, "He left")).Column)
}

func TestCodePagesOfOutlook(t *testing.T) {
	for page, raw := range map[int]string{1252: "\x93(S)\x94 Caf\xe9", 65001: "“(S)” Café",
		1251: "\x93(S)\x94 \xcc\xe8\xf0",
		932:  "(S) \x83A\x83B", 28605: "(S) Caf\xe9 \xa4", 20127: "(S) Caf", 936: "(S) \xb8\xdb"} {
		m := outlookMail()
		m.CodePage, m.Body = page, raw
		c := decode("mail.msg", msg.File(m), true)
		require.Equal(t, Cable, c.Kind, c.Reason)
		want := map[int]string{1252: "“(S)” Café", 65001: "“(S)” Café", 1251: "“(S)” Мир", 932: "(S) アィ",
			28605: "(S) Café €", 20127: "(S) Caf", 936: "(S) 港"}[page]
		require.Contains(t, c.File.Text, "\n\n"+want+"\n", page)
	}
	m := outlookMail()
	m.CodePage = 12345
	require.Equal(t, errCodePage.Error(), decode("mail.msg", msg.File(m), true).Reason)
}

func TestBodiesOfOutlook(t *testing.T) {
	html := outlookMail()
	html.Body, html.HTML, html.RTF = "", "<html><body><p>SECRET</p><p>(S) He left.</p></body></html>", "x"
	c := decode("mail.msg", msg.File(html), true)
	require.Contains(t, c.File.Text, "\nSECRET\n(S) He left.\n")
	require.Equal(t, "body:2", c.File.Place(strings.Index(c.File.Text, "(S)"))[:6])
	both := outlookMail()
	both.HTML = html.HTML
	c = decode("mail.msg", msg.File(both), true)
	require.Len(t, c.File.Alternatives, 1)
	require.Contains(t, c.File.Alternatives[0].Span.In(c.File.Text), "(S) He left.")
	require.Contains(t, c.Otherwise().File.Text, "(S) He left.")
	rtf := outlookMail()
	rtf.Body, rtf.RTF = "", "{\\rtf1 (S)}"
	require.Equal(t, errOnlyRTF.Error(), decode("mail.msg", msg.File(rtf), true).Reason)
	secure := outlookMail()
	secure.Class = "IPM.Note.SMIME"
	require.Contains(t, decode("mail.msg", msg.File(secure), true).Reason, "encrypted")
	blank := outlookMail()
	blank.Body = ""
	require.Equal(t, Cable, decode("mail.msg", msg.File(blank), true).Kind)
	delivered := outlookMail()
	delivered.From, delivered.Sent = "", time.Time{}
	delivered.Headers = "From: =?iso-8859-1?q?R=F3sa?= <rquill@port.example>\r\n" +
		"Date: Sat, 07 Mar 2026 10:00:00 +0000\r\n" +
		"X-Classification: SECRET\r\n"
	c = decode("mail.msg", msg.File(delivered), true)
	require.Contains(t, c.File.Text, "From: Rósa <rquill@port.example>\n")
	require.Contains(t, c.File.Text, "Date: Sat, 07 Mar 2026 10:00:00 +0000\n")
	require.Equal(t, "x-classification", c.File.Labels[2].Name)
}

func TestAttachmentsOfOutlook(t *testing.T) {
	inner := outlookMail()
	inner.Subject, inner.Body = "(C) Quay", "CONFIDENTIAL\n\n(C) The pier is new.\n"
	inner.Attached = []msg.Attachment{{Name: "deep.txt", Data: "SECRET\n"}}
	m := outlookMail()
	m.Attached = []msg.Attachment{{Name: "memo.docx", Data: wordDocument(t, wordBody)}, {Mail: inner, Name: "Quay"},
		{Name: "map.png", Data: "\x89PNG\x00\x00\x00\x00\x01\x02"}, {Name: "map.png", Data: "\x89PNG\x00\x00\x00\x01\x02"},
		{Name: "there.docx", Method: 2}, {Name: "chart", Method: 6}, {Name: "../x\x1b[31m.txt", Data: "x"},
		{Name: "long.txt", Data: strings.Repeat("(S) He left.\n", 60000)}, {Data: "x"}}
	data := msg.File(m)
	r := &Reader{MaxSize: 1 << 24}
	have := map[string]string{}
	var paths []string
	for in := range r.Open(Input{Path: "mail.msg", Named: true,
		Open: func() ([]byte, error) { return []byte(data), nil }}) {
		c := r.Read(in)
		paths = append(paths, in.Path)
		have[in.Path] = c.Reason
		if c.File != nil {
			have[in.Path] = c.File.Text
		}
	}
	require.Equal(t, []string{"mail.msg", "mail.msg!memo.docx", "mail.msg!deep.txt", "mail.msg!map.png",
		"mail.msg!map (2).png", "mail.msg!there.docx", "mail.msg!chart", `mail.msg!../x\u001b[31m.txt`, "mail.msg!long.txt",
		"mail.msg!part"}, paths)
	require.Contains(t, have["mail.msg"], "\n-----Original Message-----\nFrom: Rosa Quill\n")
	require.Contains(t, have["mail.msg"], "\nCONFIDENTIAL\n\n(C) The pier is new.\n")
	require.Contains(t, have["mail.msg!memo.docx"], "(S) He named his price.")
	require.Equal(t, "SECRET\n", have["mail.msg!deep.txt"])
	require.Len(t, have["mail.msg!long.txt"], 13*60000, "more bytes than a directory may have")
	require.Equal(t, errByAddress.Error(), have["mail.msg!there.docx"])
	require.Equal(t, errObject.Error(), have["mail.msg!chart"])
	require.Contains(t, have[`mail.msg!../x\u001b[31m.txt`], "control characters")
	c := decode("mail.msg", data, true)
	require.Equal(t, "attachment 2 body:3", c.File.Place(strings.Index(c.File.Text, "(C) The pier")))
	c = r.content("mail.msg", data, true, "mail.msg", "")
	texts := map[int]string{}
	for range 2 { // each can be read again
		for _, a := range c.File.Attachments {
			for f := range a.Read {
				texts[a.Number] = f.Text
			}
		}
		require.Equal(t, 4, len(texts))
		require.Contains(t, texts[1], "(S) He named his price.")
	}
}

// TestHostileMailsOfOutlook: what is damaged, or made to do harm, is unchecked with the reason, never half a mail.
func TestHostileMailsOfOutlook(t *testing.T) {
	whole := msg.File(outlookMail())
	deep := &msg.Node{Name: "x"}
	for i := range 5000 {
		deep = &msg.Node{Name: fmt.Sprint(i), In: []*msg.Node{deep}}
	}
	thread := outlookMail()
	for range maxMailDepth {
		thread = &msg.Message{Subject: "RE:", Body: "x", Attached: []msg.Attachment{{Mail: thread}}}
	}
	var flat []*msg.Node
	for i := range 5000 {
		flat = append(flat, &msg.Node{Name: fmt.Sprintf("__recip_version1.0_#%08X", i), In: []*msg.Node{{Name: "x"}}})
	}
	for name, c := range map[string]struct{ data, reason string }{
		"the start alone":        {whole[:8], errCompound.Error()},
		"a text":                 {compoundStart + "text", errCompound.Error()},
		"storages in each other": {msg.Compound([]*msg.Node{deep}), errStorages.Error()},
		"many recipients":        {msg.Compound(flat), errStorages.Error()},
		"mails in each other":    {msg.File(thread), errMailParts.Error()},
	} {
		got := decode("mail.msg", c.data, true)
		require.Equal(t, Unread, got.Kind, name)
		require.Equal(t, c.reason, got.Reason, name)
	}
	for n := 8; n < len(whole)-512; n += 97 { // cut
		got := decode("mail.msg", whole[:n], true)
		require.Equal(t, Unread, got.Kind, n)
	}
	for i := 0; i < len(whole); i += 13 { // no byte makes it fail or run on
		require.NotPanics(t, func() { decode("mail.msg", whole[:i]+"\xff"+whole[i+1:], true) })
		require.NotPanics(t, func() { decode("mail.msg", whole[:i]+"\x00"+whole[i+1:], true) })
	}
	require.Equal(t, "SECRET\n", decode("mail.msg", "SECRET\n", true).File.Text, "a text under a false name")
}

// FuzzMailsOfOutlook: no bytes make the reader fail.
func FuzzMailsOfOutlook(f *testing.F) {
	m := outlookMail()
	m.Attached = []msg.Attachment{{Name: "a.txt", Data: "x"}, {Mail: outlookMail()}}
	f.Add(msg.File(m))
	f.Fuzz(func(t *testing.T, data string) {
		c := new(Reader).content("mail.msg", compoundStart+strings.TrimPrefix(data, compoundStart), true, "", "")
		require.True(t, c.File != nil || c.Reason != "")
		if c.File != nil {
			c.File.Position(len(c.File.Text) / 2)
			for _, a := range c.File.Attachments {
				for range a.Read {
					continue
				}
			}
		}
	})
}
