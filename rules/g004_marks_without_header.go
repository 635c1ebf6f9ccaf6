package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/sighting"
)

var marksWithoutHeader = &lint.Rule{
	Code: "G004", Name: "marks-without-header", Title: "a text that is not a cable has classified portion marks or " +
		"a cable's page lines, and no header",
	Demands:    "a text with classified portions shows its level at the top",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("portion marks are of a text that shows its level on its face; no text " +
		"without one was found that carries marks with a control")},
	Why: `A mark such as (S//NF) after the number of a paragraph shows that the text comes from a classified cable.
Where the file has no classification line, no banner and no title, the text was cut from its header, or the header
cannot be read. Nothing in the file was checked. The same is true of a text that has the line at the top of a cable's
page. A single letter, as in (C), may belong to a list, so it does not count.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "1. (U) The pier is new.\n\n2. ⟦(S//NF)⟧ The ship has left port.",
			Note: "paragraphs of a cable"},
		{Frame: "none", Text: "1. The pier is new.\n\n2. ⟦(C/NF)⟧ The ship has left port.",
			Note: "paragraphs without their header"},
		{Frame: "none", Text: "2. The port asked for a loan.\n\n⟦PAGE 02 QUELLV 01325 01 OF 02 042157Z⟧\n\n3. More of it.",
			Note: "a page of a cable without its header"},
		{Frame: "none", Text: "2. The port asked for a loan.\n\n⟦QUELLVILLE 00000412 002 OF 002⟧\n\n3. (S) More of it.",
			Note: "a later section"},
		{Frame: "none", Text: "Page 02 of 04, see PAGE 12 VARNES 1234.", Trap: true, Note: "a page of a book"},
		{Frame: "none", Text: "Dear colleague,\n\n(c) the ship has left port.", Trap: true, Note: "a letter of a list"},
		{Frame: "none", Text: "Dear colleague,\n\n(S//NF) The ship has left port.", Also: []string{"B001"}, Trap: true,
			Note: "a letter is a paper: B001"},
		{Frame: "none", Text: "SECRET\n\n(S//NF) The ship has left port.",
			Also: []string{"A001", "A017", "B006", "D001", "R004"}, Trap: true, Note: "a banner: a paper, not a cable"},
		{Frame: "none", Text: "Dear colleague,\n\n(S/P) wants an answer, and (U//FOUO) is not above it.", Trap: true,
			Note: "an office, and a mark that is not classified"},
		{Frame: "none", Text: "Marks are written so:\n\n```\n(S//NF) Text.\n```", Trap: true, Note: "an example in a manual"},
		{Frame: "2009 C", Text: "2. (C/NF) The minister gave a date.\nNOFORN", Note: "a cable has a header"},
	},
	CheckText: func(p *lint.Pass) {
		text := p.Doc.File.Text
		found := lint.Diagnostic{Help: "restore the header of the text"}
		marks, first := classifiedMarks(text)
		switch {
		case marks == 0:
			found.Span = pageOfCable(text)
			found.Message = "a page of a cable, and no classification line: the file was not checked"
		case marks == 1:
			found.Span = first
			found.Message = "a mark of a classified portion, and no classification line or banner: the file was not checked"
		default:
			found.Span = first
			found.Message = fmt.Sprintf("%d marks of classified portions, and no classification line or banner: the file was "+
				"not checked", marks)
		}
		if !found.Span.Empty() {
			p.Report(found)
		}
	},
}

// classifiedMarks counts the marks of classified portions in a text without a banner, and gives the place of the first.
func classifiedMarks(text string) (n int, first source.Span) {
	for _, s := range sighting.Scan(text) {
		switch {
		case s.Kind == sighting.Level && s.Position == sighting.InHeader:
			return 0, first // a banner
		case s.Kind == sighting.Group && s.Position == sighting.InMark && unambiguous(s.Text) &&
			strings.Count(text[:s.Span.Start], "```")%2 == 0:
			if n++; n == 1 {
				first = s.Span
			}
		}
	}
	return n, first
}

// pageOfCable is the first line at a page's head of a telegram; empty if there is none. Prints of later sections
// and saved bodies have such lines and no header.
func pageOfCable(text string) source.Span {
	for from := 0; from < len(text); {
		end := from + strings.IndexByte(text[from:], '\n')
		if end < from {
			end = len(text)
		}
		// few lines have one of the words, so few are read with care
		if line := text[from:end]; strings.Contains(line, "PAGE ") || strings.Contains(line, " OF ") {
			if m := cablePage.Get().FindStringIndex(text[from:min(len(text), end+longestPage)]); m != nil && m[0] <= len(line) {
				return source.Span{Start: from + m[0], End: from + m[1]}
			}
		}
		from = end + 1
	}
	return source.Span{}
}

// longestPage is how far such a line reaches at most into the next one.
const longestPage = 200

// cablePage is such a line in the forms of 1973 to 2010: PAGE 02 QUELLV 01325 01 OF 02 042157Z, in two lines since
// 1978, and QUELLVILLE 00000412 002 OF 002.
var cablePage = pattern.Lazy(`(?m)^[ \t]*PAGE \d\d\s+[A-Z][A-Z .'-]{1,25} \d{5,6}(?:[ \t]+\d\d OF \d\d)?[ \t]+\d{6} ?Z\b|` +
	`^[A-Z][A-Z .'-]{2,25} \d{8}[ \t]+\d{3}(?:\.\d)? OF \d{3}\b`)

// unambiguous reports whether a mark in one spelling, "S/NF", is a classified level with a known control.
func unambiguous(mark string) bool {
	level, controls, ok := strings.Cut(mark, "/")
	if !ok || sighting.Rank(level) < sighting.Rank("C") {
		return false
	}
	for _, word := range strings.Split(controls, "/") {
		if !sighting.Control(word) {
			return false
		}
	}
	return true
}
