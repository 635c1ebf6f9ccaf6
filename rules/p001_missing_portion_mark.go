package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/around"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var missingPortionMark = &lint.Rule{
	Code: "P001", Name: "missing-portion-mark", Title: "a numbered paragraph of a classified cable has no portion mark",
	Demands:    "each portion is marked with its classification",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{
		{Instrument: &law.EO12065, Section: "1-504"}, {Instrument: &law.EO12356, Section: "1.5(b)"},
		{Instrument: &law.ISOO1995, Section: "2001.21(c)"},
		{Instrument: &law.ISOO2010, Section: "2001.21(c)"}, {Instrument: &law.EO12958Amended, Section: "1.6(c)"},
		{Instrument: &law.CFR2002, Section: "2002.20(f)"},
	},
	Why: `In a classified cable the mark of each paragraph shows whether it is classified. A reader has to guess the
level of a paragraph without a mark, and nobody may quote it. Headings and inserted texts need no mark, and where a
paragraph and its parts are of one level, the mark of the paragraph is enough (32 CFR 2001.21(c)(3)). Where they
differ, each part has its own: an item is reported where the other items of its list have marks. In a paper an unmarked
paragraph is a warning if it is whole, the ones before and after it have their marks in front, and nearly all others do.
Elsewhere it is a note: it may go on with the one above, be led in or quoted by it, or have lost its mark in a copy.`,
	Fixes: []lint.FixKind{lint.Choice},
	Leads: []string{"P004", "R003", "R004", "R005"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦2.⟧ The minister said that talks would go on.",
			Note: "the paragraph before and the one after are marked"},
		{Frame: "1998 C", Text: "⟦3.⟧ Staff were told to keep notes of each call.", Note: "the last paragraph lost its mark"},
		{Frame: "2009 C", Text: "⟦2.⟧ THE MINISTER SAID THAT TALKS WOULD GO ON.",
			Note: "a sentence in capitals is no heading"},
		{Frame: "2009 U", Text: "2. The minister said that talks would go on.", Note: "an unclassified cable needs no marks"},
		{Frame: "2009 C", Text: "2. (C) The minister's harvest figures compare with those of\n" +
			"1993. In that year the harbor froze.", Trap: true, Note: "a wrapped figure is not a paragraph"},
		{Frame: "2009 C", Text: "⟦3.⟧ The envoys who were at the table that day were these:\n-- the minister\n" +
			"-- his deputy", Note: "a lead, and bullets that have no marks either"},
		{Frame: "2009 C", Text: "3. (U) The pier was opened in the presence of the minister on May\n" +
			"4. Nobody else had come to see it.", Trap: true, Note: "a sentence runs on into the figure"},
		{Frame: "2009 C", Text: "3. (U) Three guests came:\n\n1. The minister.\n2. His deputy.\n3. The envoy.\n" +
			"4. His clerk.", Trap: true, Note: "a list within a paragraph has numbers too"},
		{Frame: "2009 C", Text: "2. KEY POINTS:\n\n-- (C) The minister said that talks would go on.", Trap: true,
			Note: "each bullet is marked"},
		{Frame: "2009 C", Text: "2. THE TALKS\n(C) The minister said that talks would go on.", Also: []string{"P016"},
			Trap: true, Note: "the mark is below the heading"},
		{Frame: "2009 C", Text: "4. MINIMIZE CONSIDERED. Visit Quellville's web site: http://quellville.example/",
			Trap: true, Note: "a post's footer"},
		{Frame: "2009 C", Text: "2. XXXXXXXXXXXX said that talks would go on.", Trap: true,
			Note: "the public copy's mask may cover the mark"},
		{Frame: "2009 C", Text: "2. [C] The minister said that talks would go on.", Also: []string{"P018"}, Trap: true,
			Note: "a mark in other brackets is another fault"},
		{Frame: "2009 C", Text: "2. SUMMARY: (C) The minister said that talks would go on.", Also: []string{"P016"},
			Trap: true, Note: "the mark comes after the heading"},
		{Frame: "none", Text: memoTitle + "1. (U) The pier is old.\n\n2. (C) The harbor master signs on Friday.\n\n" +
			"⟦3.⟧ His deputy told us so.\n\n4. (S) He named his price." + memoBlock + "SECRET\n",
			Note: "an item of a paper's list, short as it is"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !classified(d) && !underCUI(d) || d.EntireText != nil {
			return
		}
		if d.Paper != nil {
			unmarkedParagraphs(p)
			return
		}
		marked, severity := 0, unlessPrinted(d)
		for _, portion := range d.Portions {
			if portion.Kind == cable.Paragraph && portion.Mark() != nil && !saysNothing(portion.Mark()) {
				marked++
			}
		}
		unmarkedItems(p, 0, "a bullet has no portion mark, and the others of its list have",
			"put the bullet's own level in parentheses after its sign")
		for i, portion := range d.Portions {
			if marked >= 2 && lacksMark(portion) && !d.MarkedWithin(portion) {
				p.Report(lint.Diagnostic{
					Severity: unlessNoisy(portion, severity), Span: portion.NumberSpan, Scope: portion.Span,
					Message: fmt.Sprintf("paragraph %d has no portion mark, and others of this classified cable have", portion.Number),
					Help:    "put the paragraph's own level in parentheses after its number",
					Fixes:   lint.MarkChoices(d, i),
				})
			}
		}
	},
}

// unmarkedItems reports the items of lists that alone have no mark.
func unmarkedItems(p *lint.Pass, severity lint.Severity, message, help string) {
	for _, at := range p.Doc.UnmarkedItems {
		p.Report(lint.Diagnostic{Span: at, Severity: severity, Message: message, Help: help})
	}
}

// unlessNoisy gives the severity of a finding about a paragraph's front: a note where the copy destroyed it.
func unlessNoisy(portion *cable.Portion, severity func() lint.Severity) lint.Severity {
	if scan.FrontLost(portion.Lead.Text) {
		return lint.Info
	}
	return severity()
}

// unmarkedSubjects reports the subjects without a mark of a paper whose paragraphs all have one: 32 CFR 2001.21(c).
// Many offices leave it out, so it is a note.
func unmarkedSubjects(p *lint.Pass) {
	d := p.Doc
	bare := func(q *cable.Portion) bool { return len(q.Marks) == 0 }
	if !classified(d) || d.Paper.Bare > 0 || d.Paper.Waived || d.Paper.Stamped || len(d.Portions) < 2 ||
		!from(d, law.ISOO2010.From) || slices.ContainsFunc(d.Portions, bare) {
		return
	}
	for _, m := range d.Paper.Messages {
		s := m.Subject
		if s != nil && s.Mark == nil && s.Text.Text != "" && len(m.Portions) > 0 &&
			!around.Bracketed(s.Text.Text) { // it may be a mark that was not read
			p.Report(lint.Diagnostic{Severity: lint.Info, Span: s.Text.Span,
				Message: "the subject has no portion mark, and all paragraphs have",
				Help:    "put the subject's own level in parentheses before its text"})
		}
	}
}

// lacksMark reports whether a portion is a real paragraph without any mark.
func lacksMark(p *cable.Portion) bool {
	if p.Kind != cable.Paragraph || !p.InSequence || p.Inserted || p.Masked || p.Mark() != nil && !saysNothing(p.Mark()) {
		return false
	}
	if p.Garbled && around.CutRelease(p.Lead.Text) {
		return false
	}
	return !p.HeadingOnly && !p.AuthorityOnly || around.OpenParenthesis(p.Lead.Text)
}

// saysNothing reports whether a parenthesis in the place of a mark has neither a level nor a control, and is no list's
// letter: (CU), (TBD).
func saysNothing(m *cable.Mark) bool {
	if m.Level != marking.Unmarked || m.Controls != 0 { // as of nearly all
		return false
	}
	inner := strings.Trim(m.Text, "() ")
	return len(inner) > 1 && strings.ToUpper(inner) == inner && strings.Trim(inner, "0123456789. ") != ""
}
