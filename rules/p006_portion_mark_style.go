package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var portionMarkStyle = &lint.Rule{
	Code: "P006", Name: "portion-mark-style", Title: "the portion mark has small letters, a blank inside, or another " +
		"separator than a slash",
	Demands: "a portion is marked with a symbol in parentheses immediately before it: portion marking knows (TS), " +
		"(S), (C) and (U)",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      portionSymbols,
	Why: `People understand (c), (C ) and (C NF). Programs that search for (C) or (C/NF) miss them, and a small (c)
looks like the letter of a list.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. ⟦(c)⟧ The minister gave a date.", Fixed: "2. (C) The minister gave a date.",
			Note: "a small letter"},
		{Frame: "2009 C", Text: "2. ⟦(C )⟧ The minister gave a date.", Fixed: "2. (C) The minister gave a date.",
			Note: "a blank inside"},
		{Frame: "2009 C", Text: "2. ⟦( sbu )⟧ The minister gave a date.\n3. (C) Staff were told.",
			Fixed: "2. (SBU) The minister gave a date.\n3. (C) Staff were told.", Note: "both"},
		{Frame: "2009 C", Text: "2. ⟦(C NF)⟧ The minister gave a date.\nNOFORN",
			Fixed: "2. (C/NF) The minister gave a date.\nNOFORN", Note: "a blank for the slash"},
		{Frame: "2009 C", Text: "2. ⟦(C) (NF)⟧ The minister gave a date.\nNOFORN",
			Note: "the control has parentheses of its own"},
		{Frame: "2009 U", Text: "2. (U//SBU-NF) The minister gave a date.", Trap: true,
			Note: "the register's own form", Also: []string{"R004"}},
		{Frame: "2009 C", Text: "2.(C) The minister gave a date.", Trap: true, Note: "no blank after the number is common"},
		{Frame: "2009 S", Text: "2. (S/Rel Pak) The minister gave a date.", Trap: true,
			Note: "a country's name in a release list"},
		{Frame: "2009 C", Text: "2. (C) The points are:\n\n(a) one\n\n(b) two\n\n(c) three", Trap: true,
			Note: "letters of a list"},
	},
	Check: func(p *lint.Pass) {
		style, paper := marking.LowerCase|marking.InnerBlank|marking.OddSeparator, p.Doc.Paper != nil
		if paper { // whose small letters P018 judges
			style = marking.InnerBlank
		}
		for _, portion := range p.Doc.Portions {
			if !paper && portion.Kind != cable.Paragraph || portion.Inserted || portion.Masked || portion.ListLetter {
				continue
			}
			for _, m := range portion.Marks {
				if m.Released && m.Defects&marking.OddSeparator != 0 { // the list's own signs are read with it
					continue
				}
				if m.Defects&style == 0 || m.Defects&^style != 0 || m.Level == marking.Unmarked {
					continue
				}
				if m.Text != m.Span.In(p.Doc.File.Text) { // the blank is a tag of HTML: (S//<b>NF</b>)
					continue
				}
				if m.Defects&marking.OddSeparator != 0 && (p.Profile == lint.IC || // C018
					register.Sound(register.Parse(m.Text))) { // (U//SBU-NF)
					continue
				}
				if _, unknown := m.Unknown(); unknown { // more than the mark may be in the parentheses
					continue
				}
				text, what := plainMark(m), " has small letters or a blank inside"
				if m.Defects&marking.OddSeparator != 0 {
					text, what = slashes(m), " has no slash between its parts"
				}
				found := lint.Diagnostic{
					Span: m.Span, Scope: portion.Span, Message: "portion mark " + m.Text + what,
					Help: "write " + text, Fixes: replace(lint.Safe, m.Span, text, "write "+text),
				}
				if strings.IndexByte(m.Text, ')') < len(m.Text)-1 { // a parenthesis after the mark's own is removed by a person
					found.Fixes = nil
				}
				p.Report(found)
			}
		}
	},
}

// plainMark is a mark with its words in capitals and without blanks at its parentheses; what a release list says
// stays as it is.
func plainMark(m *cable.Mark) string {
	return rewritten(m, func(w marking.Word) string {
		if w.IsLevel() || w.Control != 0 || !m.Released {
			return strings.ToUpper(w.Text)
		}
		return w.Text
	})
}

// slashes is a mark with its words in capitals and one slash between them.
func slashes(m *cable.Mark) string {
	words := make([]string, len(m.Words))
	for i, w := range m.Words {
		words[i] = strings.ToUpper(w.Text)
	}
	return "(" + strings.Join(words, "/") + ")"
}

// rewritten is a mark with other words in the places of its own, and without blanks at its parentheses.
func rewritten(m *cable.Mark, word func(marking.Word) string) string {
	var b strings.Builder
	at := 0
	for _, w := range m.Words {
		b.WriteString(m.Text[at:w.Span.Start])
		b.WriteString(word(w))
		at = w.Span.End
	}
	b.WriteString(m.Text[at:])
	return "(" + strings.Trim(b.String(), "() \r\n\t") + ")"
}
