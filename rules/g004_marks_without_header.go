package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/sighting"
)

var marksWithoutHeader = &lint.Rule{
	Code: "G004", Name: "marks-without-header", Title: "a text that is not a cable has classified portion marks and " +
		"no header or banner",
	Demands:    "a text with classified portions shows its level at the top",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("portion marks are of a text that shows its level on its face; no text " +
		"without one was found that carries marks with a control")},
	Why: `A mark such as (S//NF) after the number of a paragraph is of a classified cable. Where the file has no
classification line, no banner and no title, the text was cut from its header, or the header cannot be read.
Nothing in the file was checked. A single letter, as in (C), may be of a list and does not count.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "1. (U) The pier is new.\n\n2. ⟦(S//NF)⟧ The ship has left port.",
			Note: "paragraphs of a cable"},
		{Frame: "none", Text: "1. The pier is new.\n\n2. ⟦(C/NF)⟧ The ship has left port.",
			Note: "paragraphs without their header"},
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
		var found lint.Diagnostic
		marks := 0
		for _, s := range sighting.Scan(text) {
			switch {
			case s.Kind == sighting.Level && s.Position == sighting.InHeader:
				return // a banner
			case s.Kind == sighting.Group && s.Position == sighting.InMark && unambiguous(s.Text) &&
				strings.Count(text[:s.Span.Start], "```")%2 == 0:
				if marks++; marks == 1 {
					found.Span = s.Span
				}
			}
		}
		if marks == 0 {
			return
		}
		found.Message = fmt.Sprintf("%d marks of classified portions, and no classification line or banner: the file was "+
			"not checked", marks)
		if marks == 1 {
			found.Message = "a mark of a classified portion, and no classification line or banner: the file was not checked"
		}
		found.Help = "restore the header of the text"
		p.Report(found)
	},
}

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
