package files

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const boxLine = "From rquill@port.example Fri Mar  6 09:14:02 2026\n"

// mailBox are three mails: two as they are written, one of them quoting a line that begins as a mail does, and one in
// base64 with an attachment.
func mailBox() string {
	return boxLine + mailHead + "\nSECRET\n\n(S) He left.\n>From here he went on.\nFrom the pier, at 10:30 in 2026.\n\n" +
		boxLine + mailHead + "\nUNCLASSIFIED\n\n(U) He came.\n\n" + boxLine + strings.TrimPrefix(mixed("mixed",
		based("Content-Type: text/plain", "CONFIDENTIAL\n\n(C) He stays.\n"),
		"Content-Type: text/plain; name=n.txt\nContent-Disposition: attachment; filename=n.txt\n\n(S) Notes.\n"), "\n")
}

// opened are the texts of what an input holds, by path.
func opened(name, data string, named bool) map[string]Content {
	return openedWithin(usualLimits(), name, data, named)
}

func openedWithin(l limits, name, data string, named bool) map[string]Content {
	r, all := &Reader{MaxSize: 1 << 20}, map[string]Content{}
	in := Input{Path: name, Named: named, Open: func() ([]byte, error) { return []byte(data), nil }}
	for in := range r.open(in, l) {
		all[in.Path] = r.Read(in)
	}
	return all
}

// TestBoxesOfMails: each mail is an entry, with the text that it shows and lines of its own.
func TestBoxesOfMails(t *testing.T) {
	for _, name := range []string{"a.mbox", "A.MBOX", "Inbox", "a.mbx"} {
		for _, data := range []string{mailBox(), strings.ReplaceAll(mailBox(), "\n", "\r\n"), "\n" + mailBox()} {
			all := opened(name, data, true)
			require.Len(t, all, 4, name)
			first := all[name+"!1.eml"]
			require.Contains(t, first.File.Text, "(S) He left.")
			require.Contains(t, first.File.Text, "From the pier")
			require.NotContains(t, first.File.Text, "He came")
			require.Equal(t, 7+1, first.File.Position(strings.Index(first.File.Text, "SECRET")).Line)
			require.Empty(t, first.Missing)
			require.Contains(t, all[name+"!2.eml"].File.Text, "(U) He came.")
			require.Contains(t, all[name+"!3.eml"].File.Text, "(C) He stays.")
			require.Contains(t, all[name+"!3.eml!n.txt"].File.Text, "(S) Notes.")
		}
	}
	require.Len(t, opened("a.mbox", mailBox(), false), 4, "met in a walk")
	one := opened("Inbox", boxLine+mailHead+"\n(U) He came.\n", true)
	require.Contains(t, one["Inbox!1.eml"].File.Text, "(U) He came.")
}

// TestBoxesUnderOtherNames: several mails that are read as one are said to be so.
func TestBoxesUnderOtherNames(t *testing.T) {
	for _, name := range []string{"mails.eml", "mails.txt", "Inbox"} {
		c := opened(name, mailBox(), false)[name]
		require.Equal(t, severalMails, c.Missing, name)
	}
	one := boxLine + mailHead + "\n(U) He came.\n\nFrom the pier he went on, at 10:30.\n"
	require.Empty(t, decode("mail.eml", one, true).Missing)
	require.Empty(t, decode("notes.txt", "From Rosa at 10:30 in 2026.\n\n"+boxLine[:4]+"\n", true).Missing)
}

func TestHostileBoxes(t *testing.T) {
	for name, data := range map[string]string{"empty": "", "blank": "\n\n", "no mails": "text\nmore\n", "a line": boxLine,
		"a long line": boxLine + strings.Repeat("x", 1<<18) + "\n\n" + boxLine + mailHead + "\nx\n",
		"a box in it": boxLine + mailHead + "Content-Disposition: attachment; filename=b.mbox\n\n" + mailBox(),
	} {
		require.NotPanics(t, func() { opened("a.mbox", data, true) }, name)
	}
	large := opened("a.mbox", boxLine+mailHead+"\n"+strings.Repeat("x\n", 1<<20)+"\n"+boxLine+mailHead+"\nend\n", true)
	require.Equal(t, Unread, large["a.mbox!1.eml"].Kind)
	require.Contains(t, large["a.mbox!2.eml"].File.Text, "end")
	long := boxLine + mailHead + "\n" + strings.Repeat("x", 1<<16) + "\n" + boxLine + "end\n" // the line end is read alone
	require.Len(t, opened("a.mbox", long, true), 1)
	few := usualLimits()
	few.entries = 2
	require.Contains(t, openedWithin(few, "a.mbox", mailBox(), true)["a.mbox"].Reason, rest(errEntries).Error())
	flat := usualLimits()
	flat.depth = 1
	require.Equal(t, errDepth.Error(), openedWithin(flat, "a.mbox", mailBox(), true)["a.mbox!1.eml"].Reason)
}

// TestBoxesOfOtherForms: mails that are separated in another way are not read as one.
func TestBoxesOfOtherForms(t *testing.T) {
	mail := mailHead + "\nSECRET\n\n(S) He left.\n"
	for name, data := range map[string]string{
		"MMDF":               strings.Repeat("\x01\x01\x01\x01\n"+mail+"\x01\x01\x01\x01\n", 2),
		"MBX":                "*mbx*\r\n4aa41d59\r\n 6-Mar-2026 09:14:02 +0000,99;00000000-00000001\r\n" + mail,
		"no time":            strings.Repeat("From rquill@port.example Fri Mar 6 2026\n"+mail+"\n", 2),
		"CR":                 strings.ReplaceAll(mailBox(), "\n", "\r"),
		"UTF-16":             "\xff\xfe" + strings.Join(strings.Split(mailBox(), ""), "\x00") + "\x00",
		"a mail without one": mail,
	} {
		all := opened("a.mbox", data, false)
		require.Len(t, all, 1, name)
		require.Equal(t, errOtherBox.Error(), all["a.mbox"].Reason, name)
	}
	first := "From rquill@port.example 2026-03-06 09:14:02\n"
	require.Len(t, opened("a.mbox", first+mail+"\n"+first+mail, false), 2, "the year before the time")
	require.Len(t, opened("a.mbox", "\n\n", false), 1)
}
