package check

import (
	"encoding/base64"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
)

// TestWhenTheHTMLIsRead: the HTML of a mail is read where the plain text shows no paper, but not where it has the same
// lines and nothing in them may be marked.
func TestWhenTheHTMLIsRead(t *testing.T) {
	for _, c := range []struct {
		plain, html string
		read        bool
	}{
		{"The ship has left port.\n\nIt is late.\n", "The ship has left port.\nIt is late. \n", false},
		{"The ship has left port.\n", "The ship has left port.\n\nSECRET\n", true},
		{"# Ships\n\n    (S) The ship has left.\n\n    (C) It is in port.\n", // which is code in Markdown
			"# Ships\n\n(S) The ship has left.\n\n(C) It is in port.\n", true},
		{"SECRET\n\nThe ship has left port.\n", "SECRET\n\nThe ship has left port.\n", true},
		{"The ship has left port.\n", "", true},
	} {
		f := source.NewFile("a.eml", c.plain)
		if c.html != "" {
			f.Alternatives = []source.Alternative{{Span: source.Span{End: len(c.plain)}, Text: c.html}}
		}
		read := false
		content := files.Content{Kind: files.Cable, File: f, Otherwise: func() files.Content {
			read = true
			return files.Content{Kind: files.Cable, File: source.NewFile(f.Name, c.html)}
		}}
		checker().lint(grammar.NewParser(), f.Name, content, nil, checks(t))
		require.Equal(t, c.read, read, c.plain)
	}
}

// TestEveryFormOfAMailIsRead: what any program shows of a mail is checked, compared, or said not to be read.
func TestEveryFormOfAMailIsRead(t *testing.T) {
	const lunch = "The ship has left port, and lunch is at noon.\n"
	low := "SECRET\n\n(TS) The ship has left port.\n\n(U) Lunch is at noon.\n\nSECRET\n"
	page := "<p>SECRET</p><p>(TS) The ship has left port.</p><p>(U) Lunch is at noon.</p><p>SECRET</p>"
	part := func(kind, text string) string { return "Content-Type: " + kind + "\n\n" + text + "\n" }
	plain, html := part("text/plain", lunch), part("text/html", page)
	other := part("text/html", "<p>"+lunch+"</p>")
	wrapped := func(kind string, parts ...string) string { return inParts("multipart/"+kind, "inner", parts...) }
	for name, parts := range map[string][]string{
		"HTML last":                 {plain, html},
		"HTML first":                {html, plain},
		"two plain texts":           {plain, part("text/plain", low)},
		"a plain text without type": {plain, "\n" + low},
		"for watches":               {plain, part("text/watch-html", page)},
		"for AMP, and HTML":         {plain, part("text/x-amp-html", page), other},
		"with pictures":             {plain, wrapped("related", html)},
		"with a list's footer":      {plain, wrapped("mixed", other, part("text/plain", low))},
		"plain text in parts":       {wrapped("mixed", part("text/plain", low)), other},
		"a blank plain text":        {part("text/plain", " "), html},
	} {
		for _, subject := range []string{"Ferries", "(U) Ferries"} {
			mail := inParts("multipart/alternative", "outer", parts...)
			require.Contains(t, codesOf(t, subject, mail), "R001", "%s: %s", name, subject)
		}
	}
	banner := part("text/plain", "SECRET\n\n"+lunch+"\nSECRET\n")
	require.Contains(t, codesOf(t, "(U) Ferries", inParts("multipart/alternative", "outer", banner, html)), "T006")
	for name, parts := range map[string][]string{
		"the same":      {plain, other},
		"other words":   {plain, part("text/html", "<p>See (c) 2020 Ferries.</p><p>OUR FERRIES</p>")},
		"an invitation": {plain, part("text/calendar", "SUMMARY:Ferries"), part("text/x-amp-html", "<p>"+lunch+"</p>")},
	} {
		mail := inParts("multipart/alternative", "outer", parts...)
		require.Equal(t, "not-a-cable", codesOf(t, "Ferries", mail), name)
		require.Equal(t, "paper", codesOf(t, "(U) Ferries", mail), name)
	}
	message := "From: c@port.example\nTo: a@port.example\nSubject: (S) Tolls\n\nSECRET\n\n(S) The ship has left.\n\n" +
		"SECRET\n"
	require.Contains(t, codesOf(t, "(U) Ferries", inParts("multipart/digest", "outer", "\n"+message)), "T002")
	for _, kind := range []string{"message/rfc822", "message/global", "message/news"} {
		mail := inParts("multipart/mixed", "outer", plain, part(kind, message))
		require.Contains(t, codesOf(t, "(U) Ferries", mail), "T002", kind)
	}
	require.Contains(t, codesOf(t, "(U) Ferries\nSubject: (S) Tolls", "\n"+lunch), "unchecked")
	require.Contains(t, codesOf(t, "(U) Ferries\nSubject: (U) Ferries", "\n"+lunch), "paper")
}

// TestTheMarkOfASubjectHidesNothing: what would be unchecked below a subject without a mark is so below one with it.
func TestTheMarkOfASubjectHidesNothing(t *testing.T) {
	const page = "\nSECRET\n\n(S) The pier is new.\n\n(U) Boats sail.\n\nSECRET\n"
	const attached = "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename="
	body := base64.StdEncoding.EncodeToString([]byte("C O N F I D E N T I A L QUELLVILLE 000412\n\nE.O. 12958: DECL: " +
		"05/04/2019\nTAGS: PREL\nSUBJECT: (C) BOATS\n\n1. (C) The pier is new.\n"))
	lunch := "Content-Type: text/plain\n\nLunch is at noon.\n"
	for name, rest := range map[string]string{
		"base64 that is not declared":  "\n" + body + "\n",
		"a mark without parentheses":   "\nS//NF The pier is new.\n",
		"another kind of marking":      "\nRESTRICTED DATA\n\nThe pier is new.\n",
		"a mail that is attached":      inParts("multipart/mixed", "outer", lunch, attached+"a.eml\n\nTo: c\n"+page),
		"a text that is attached":      inParts("multipart/mixed", "outer", lunch, attached+"a.txt\n\n"+page),
		"an attachment named for that": inParts("multipart/mixed", "outer", lunch, attached+"\"SECRET map.txt\"\n\nx\n"),
	} {
		require.Regexp(t, "^unchecked", codesOf(t, "(U) Ferries", rest), name)
	}
	for name, rest := range map[string]string{
		"nothing":            "\nLunch is at noon.\n",
		"a text of letters":  "\n" + base64.StdEncoding.EncodeToString([]byte("Lunch is at noon; ferries sail.\n")) + "\n",
		"an ordinary letter": "\nSee section (S) and the secret of the ferries.\n",
		"attached":           inParts("multipart/mixed", "outer", lunch, attached+"a.txt\n\nThe ferries sail.\n"),
	} {
		require.Regexp(t, "^paper", codesOf(t, "(U) Ferries", rest), name)
	}
}

// inParts is a mail from its type on, or a part of one.
func inParts(kind, boundary string, parts ...string) string {
	text := "Content-Type: " + kind + "; boundary=" + boundary + "\n\n"
	for _, p := range parts {
		text += "--" + boundary + "\n" + p
	}
	return text + "--" + boundary + "--\n"
}

// codesOf is what comes of a mail, and the rules that found something in it.
func codesOf(t *testing.T, subject, rest string) (said string) {
	c, parser, with := checker(), grammar.NewParser(), checks(t)
	for in := range c.Reader.Open(held("mail.eml", "From: a@state.gov\nTo: b@state.gov\n"+
		"Date: Tue, 3 Mar 2020 10:00:00 +0000\nSubject: "+subject+"\nMIME-Version: 1.0\n"+rest)) {
		f := c.Lint(parser, Input{Input: in, Checks: with})
		said += string(f.Content.Kind)
		for _, r := range f.Results {
			for _, d := range r.Diagnostics {
				said += " " + d.Rule.Code
			}
		}
	}
	return said
}
