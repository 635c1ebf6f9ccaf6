// Package mails makes mails of about 4 KB, to measure what they cost. Names, dates, subjects, marks and prose differ
// with the number of a mail.
package mails

import (
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"time"
)

// Kind is a kind of mail.
type Kind struct {
	Name   string
	quoted bool // it is in quoted-printable
	page   bool // it is there as a page too
	marked bool // it has a banner, and four portions with marks
	block  bool // it has an authority block
}

// Kinds are the kinds that docs/performance.md has numbers of.
func Kinds() []Kind {
	return []Kind{
		{Name: "plain"},
		{Name: "quoted", quoted: true},
		{Name: "page", quoted: true, page: true},
		{Name: "marked", quoted: true, marked: true, block: true},
		{Name: "marked-no-block", quoted: true, marked: true},
		{Name: "marked-page", quoted: true, page: true, marked: true, block: true},
	}
}

const words = "the minister said that talks on harbor and ferry lanes would go on in spring with a survey of all " +
	"vessels that his office had not seen before although staff kept notes of each call boats stay out for months and " +
	"later come back; nobody asked, “why not sooner?” – it’s the quays"

// Mail is a mail of the kind.
func (k Kind) Mail(number int) string {
	m := &mail{Kind: k, r: rand.New(rand.NewPCG(uint64(number), 16)), words: strings.Fields(words)}
	day := time.Date(2024, 1, 1, 8, 0, 0, 0, time.UTC).Add(time.Duration(number) * 7 * time.Hour)
	subject := fmt.Sprintf("Ferry talks, round %d", 1+number)
	if k.marked {
		subject = "(U) " + subject
	}
	head := fmt.Sprintf("Received: from relay%d.port.example (10.0.0.%d) by mx.port.example with ESMTPS;\n\t%s\n"+
		"From: Rosa Quill <rquill%d@port.example>\nTo: Paul Oak <poak@port.example>, Ida Birch <ibirch@port.example>\n"+
		"Date: %s\nSubject: %s\nMessage-ID: <%d.%d@port.example>\nMIME-Version: 1.0\n", number%7, number%200,
		day.Format(time.RFC1123Z), number%50, day.Format(time.RFC1123Z), subject, number, day.Unix())
	text := m.body(day)
	if !k.page {
		return head + m.part("text/plain", text)
	}
	return head + "Content-Type: multipart/alternative; boundary=\"=_b7\"\n\n--=_b7\n" + m.part("text/plain", text) +
		"\n--=_b7\n" + m.part("text/html", page(text)) + "\n--=_b7--\n"
}

// mail is a mail that is being made.
type mail struct {
	Kind
	r     *rand.Rand
	words []string
}

// size is how long a body is; that of a mail with a page has half of it in each form.
func (m *mail) size() int {
	if m.page {
		return 1600
	}
	return 3700
}

func (m *mail) body(day time.Time) string {
	const level = "SECRET//NOFORN\n"
	marks := []string{"(S//NF)", "(U)", "(C//NF)", "(S//NF)"}
	var b strings.Builder
	if m.marked {
		b.WriteString(level + "\n")
	}
	if m.block {
		fmt.Fprintf(&b, "Classified By: Ana Prill-%d, Director, XYZ\nReason: 1.4(%c)\nDeclassify On: %s\n\n", m.r.IntN(500),
			'a'+byte(m.r.IntN(4)), day.AddDate(10, 0, 0).Format("20060102"))
	}
	b.WriteString("Paul,\n\n")
	for i := 0; i < len(marks) || b.Len() < m.size(); i++ {
		if m.marked && i >= len(marks) {
			break
		}
		if m.marked {
			b.WriteString(marks[i] + " ")
		}
		m.paragraph(&b)
	}
	b.WriteString("Rosa\n")
	if m.marked {
		b.WriteString("\n" + level)
	}
	return b.String()
}

// paragraph is a quarter of a body, in lines.
func (m *mail) paragraph(b *strings.Builder) {
	b.WriteString("On that day ")
	for end, column := b.Len()+m.size()/4, 0; b.Len() < end || column < 20; {
		w := m.words[m.r.IntN(len(m.words))]
		b.WriteString(w)
		if column += len(w) + 1; column > 66 {
			b.WriteByte('\n')
			column = 0
		} else {
			b.WriteByte(' ')
		}
	}
	b.WriteString("it ended.\n\n")
}

// part is a part of a mail with its head.
func (m *mail) part(media, text string) string {
	if !m.quoted {
		return "Content-Type: " + media + "; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text
	}
	var b strings.Builder
	column := 0
	for i := range len(text) {
		c := text[i]
		if column > 70 && c != '\n' {
			b.WriteString("=\n")
			column = 0
		}
		switch {
		case c == '\n':
			column = -1
			b.WriteByte(c)
		case c == '=' || c >= 0x7F:
			fmt.Fprintf(&b, "=%02X", c)
			column += 2
		default:
			b.WriteByte(c)
		}
		column++
	}
	return "Content-Type: " + media + "; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n" + b.String()
}

// page is a text as a page, as mail programs write it.
func page(text string) string {
	var b strings.Builder
	b.WriteString("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head>\n" +
		"<body lang=\"EN-US\"><div class=\"WordSection1\">\n")
	for paragraph := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		lines := strings.ReplaceAll(html.EscapeString(paragraph), "\n", "<br>\n")
		b.WriteString("<p class=\"MsoNormal\"><span style=\"font-size:11.0pt\">" + lines + "</span></p>\n")
	}
	b.WriteString("</div></body></html>\n")
	return b.String()
}
