package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/fragment"
	"github.com/cablelint/cablelint/lint/law"
)

var marksWithoutHeader = &lint.Rule{
	Code: "G004", Name: "marks-without-header", Title: "a text without a header has classified portion marks, or " +
		"page lines or first lines of a cable",
	Demands:    "a text with classified portions shows its level at the top",
	Severities: []lint.Severity{lint.Warning},
	Unread:     true,
	Cites: []law.Cite{law.Consistency("portion marks are of a text that shows its level on its face; no text " +
		"without one was found that carries marks with a control")},
	Why: `A mark such as (S//NF) after the number of a paragraph shows that the text comes from a classified cable.
Where the file has no classification line, no banner and no title, the text was cut from its header, or the header
cannot be read. Nothing in the file was checked: it is listed as unchecked, and the exit status is 3. The same is true
of a text that has the line at the top of a cable's page, its E.O. line, or its first lines without a whole
classification line. A single letter, as in (C), may belong to a list. It counts where consecutive paragraphs have
nothing but such marks, and below a line of a cable's header.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "1. (U) The pier is new.\n\n2. ⟦(S//NF)⟧ The ship has left port.",
			Note: "paragraphs of a cable"},
		{Frame: "none", Text: "1. The pier is new.\n\n2. ⟦(C/NF)⟧ The ship has left port.",
			Note: "paragraphs without their header"},
		{Frame: "none", Text: "2. The port asked for a loan.\n\n⟦PAGE 02 QUELLV 01325 01 OF 02 042157Z⟧\n\n3. More of it.",
			Note: "a page of a cable without its header"},
		{Frame: "none", Text: "2. The port asked for a loan.\n\n⟦QUELLVILLE 00000412 002 OF 002⟧\n\n3. (S) More of it.",
			Note: "a later section"},
		{Frame: "none", Text: "2. ⟦(S//REL TO USA, GBR)⟧ The ship has left port.", Note: "a release list"},
		{Frame: "none", Text: "2. ⟦(TS)⟧ The ship has left port.", Note: "no letter of a list"},
		{Frame: "none", Text: "1. ⟦(S)⟧ The ship has left port.\n\n2. (U) The pier is new.",
			Note: "letters that are levels alone"},
		{Frame: "none", Text: "SIPDIS\n\n1. ⟦(S)⟧ The ship has left port.", Note: "below a caption"},
		{Frame: "none", Text: "⟦E.O. 12958: DECL:⟧ 03/05/2019\n\nThe ship has left port.", Note: "an E.O. line"},
		{Frame: "none", Text: "1. (A) Herring.\n\n2. (C) Cod.", Trap: true, Note: "the answers of a test"},
		{Frame: "none", Text: "⟦S E C R E T VARN⟧", Note: "a classification line that breaks off"},
		{Frame: "none", Text: "⟦ZNY SSSSS ZZH⟧\nP 051522Z MAR 09", Note: "an envelope and no more"},
		{Frame: "none", Text: "SECRET SANTA\n\nThe ship has left port.", Trap: true, Note: "a title"},
		{Frame: "none", Text: "Page 02 of 04, see PAGE 12 VARNES 1234.", Trap: true, Note: "a page of a book"},
		{Frame: "none", Text: "Type <C-N> or {C-N}.\n\n<C-N> The next line.\n\n{TS, 0} The table.", Trap: true,
			Note: "keys, and a table of a program"},
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
		sign, ok := fragment.Find(p.Doc.File.Text, otherLetters(p.Doc.File.Text))
		if !ok || scan.TeachesMarking(p.Doc.File.Text) {
			return
		}
		p.Report(lint.Diagnostic{Span: sign.Span, Help: "restore the header of the text",
			Message: signOf(sign) + ": the file was not checked"})
	},
}

// otherLetters finds the letters that a text explains or lists, each once and only where a mark asks for it.
func otherLetters(text string) fragment.Listed {
	var lists *scan.LetterLists
	explained := map[string]bool{}
	return func(mark string, at int) bool {
		if lists == nil {
			found := scan.FindLetterLists(text)
			lists = &found
		}
		if _, known := explained[mark]; !known {
			explained[mark] = len(mark) <= len("TS") && (lists.Explain(mark) || marking.DefinesOther(text, mark))
		}
		return explained[mark] || lists.At(at)
	}
}

// signOf says what was found, and what is missing.
func signOf(s fragment.Sign) string {
	switch {
	case s.Kind == fragment.Page:
		return "a page of a cable, and no classification line"
	case s.Kind == fragment.Order:
		return "a declassification instruction, and no classification line or banner"
	case s.Kind == fragment.Top:
		return "the top of a cable, and no whole classification line"
	case s.Marks == 1:
		return "a mark of a classified portion, and no classification line or banner"
	}
	return fmt.Sprintf("%d marks of classified portions, and no classification line or banner", s.Marks)
}
