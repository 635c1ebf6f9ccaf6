package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

var invisibleCharacter = &lint.Rule{
	Code: "P017", Name: "invisible-character", Title: "a marking has a character that cannot be seen, or that looks " +
		"like another",
	Demands:    "what a reader sees in a marking is what is there",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{law.Consistency("no order mentions characters; in 38,507 marks of public cables not one is " +
		"of this kind")},
	Why: `A zero-width space or a Cyrillic letter in (S) looks right to a reader, but is a different text to every
program that routes, searches or releases cables. It comes from copying out of a web page or a word processor, or is
put there on purpose. The finding names the character by its number. A no-break space between words is common in pages
and is not reported.`,
	Silences: []string{"P001", "P004", "P005", "P006", "C011", "S006", "A007", "D022", "S012"},
	Fixes:    []lint.FixKind{lint.Safe},
	Leads:    []string{"C018", "P001", "P015", "R012", "S012"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. ⟦(C\u200b)⟧ The minister gave a date.", Fixed: "2. (C) The minister gave a date.",
			Note: "a zero-width space"},
		{Frame: "2009 C", Text: "2. ⟦(\u0421)⟧ The minister gave a date.", Fixed: "2. (C) The minister gave a date.",
			Note: "a Cyrillic letter"},
		{Frame: "2009 C", Text: "2. ⟦(C\u00a0)⟧ The minister gave a date.", Fixed: "2. (C) The minister gave a date.",
			Note: "a no-break space inside the parentheses"},
		{Frame: "2009 C", Text: "⟦SIP\u00adDIS⟧", Note: "a soft hyphen in a caption"},
		{Frame: "2009 C", Text: "2. (C) The minister\u00a0gave a date\u200b in M\u00e1laga.", Trap: true,
			Note: "prose may have any character"},
		{Frame: "2009 C", Text: "2.\u00a0(C) The minister gave a date.", Trap: true,
			Note: "a no-break space between number and mark"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date.", Note: "a mark"},
	},
	Check: func(p *lint.Pass) {
		hidden := p.Hidden()
		if len(hidden) == 0 {
			return
		}
		read := readPlaces(p.Doc)
		for _, h := range hidden {
			what := "unusual character"
			if h.Invisible {
				what = "invisible character"
			}
			p.Report(lint.Diagnostic{
				Span: h.Span, Scope: h.Line, Message: fmt.Sprintf("%s U+%04X in %s", what, h.Rune, h.What),
				Help: "type it again: " + h.Plain, Fixes: retyped(p.Doc, h, read),
			})
		}
	},
}

// retyped writes a piece as a reader sees it, where the cable's marks were read from it: then nothing else changes.
func retyped(d *cable.Document, h unread.Hidden, read map[source.Span]bool) []lint.Fix {
	if !read[h.Span] {
		return nil
	}
	return readWhole(d, replace(lint.Safe, h.Span, h.Plain, "write "+h.Plain))
}

// hiddenKey reports whether a header's key has a character that nobody sees, so that its line was not read.
func hiddenKey(p *lint.Pass, key string) bool {
	for _, h := range p.Hidden() {
		if strings.HasPrefix(h.Plain, key) {
			return true
		}
	}
	return false
}

// readPlaces are the places of the marks, the captions and the levels that the cable is known to have.
func readPlaces(d *cable.Document) map[source.Span]bool {
	read := map[source.Span]bool{}
	for _, portion := range d.Portions {
		for _, m := range portion.Marks {
			read[m.Span] = true
		}
	}
	for _, b := range d.Blocks {
		if b.Line != nil {
			read[b.Line.Level.Span] = true
		}
		for _, c := range b.Captions {
			read[c.Span] = true
		}
	}
	return read
}
