package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var headerAbovePortions = &lint.Rule{
	Code: "R003", Name: "header-above-portions", Title: "the header is above every portion",
	Demands:    "the overall marking is the highest of the portions, unless a compilation is classified higher",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      overallSince1982,
	Why: `The classification line is the highest of the portions. Where every paragraph is marked and none is as high
as the header, either a paragraph lost its level or the header is too high. One exception is lawful: parts that are
unclassified one by one but classified together, with a note that says so (E.O. 13526 sec. 1.7(e), 32 CFR 2001.24(g)).
Where the copy is an extract, is cut or has text that cannot be read, the finding is a note: what is missing may be as
high as the header.`,
	Examples: []lint.Example{
		{Frame: "2009 S", Text: "2. (C) The minister gave a date.\n3. (C) So did his deputy.\n" +
			"⟦S E C R E T⟧ QUELLVILLE 000412", Note: "nothing in the cable is secret"},
		{Frame: "2009 C", Text: "2. (U) The minister gave a date.\n3. (U) So did his deputy.\n" +
			"⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Note: "nothing in the cable is confidential"},
		{Frame: "1988 C", Text: "1. CONFIDENTIAL - ENTIRE TEXT.\n2. Talks go on.\n3. They last.\n" +
			"⟦S E C R E T⟧ QUELLVILLE 000412", Also: []string{"P003"}, Note: "one mark for the whole text, below the header"},
		{Frame: "2009 S", Text: "3. (S) So did his deputy.", Note: "one paragraph is as high as the header"},
		{Frame: "2009 S", Text: "2. (C) The minister gave a date.\n3. (C) So did his deputy.\n" +
			"4. (U) Classified by compilation: the parts together reveal the plan.", Trap: true,
			Note: "a note of compilation explains it"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		header := d.Marking()
		if !classified(d) || d.Body.Compilation {
			return
		}
		if d.EntireText != nil {
			entireTextBelow(p)
			return
		}
		if !allMarked(d) || !marksRead(p) || dynamic(d) {
			return
		}
		marked := 0
		for _, portion := range d.Portions {
			if (portion.Kind == cable.Paragraph || d.Paper != nil) && portion.Mark() != nil {
				marked++
			}
		}
		derived := lint.Derived(d)
		if marked < 3 || derived.Level >= header.Level {
			return
		}
		diag := lint.Diagnostic{
			Span:    d.FirstLine().Level.Span,
			Message: fmt.Sprintf("the header is %s, but no portion is above %s", header.Level, portionsMarking(d)),
			Help:    "mark the paragraph that calls for the header's level, or lower the header if none does",
		}
		if header.Level == marking.Confidential && portionsMarking(d).Controls.Has(marking.SBU) {
			diag.Severity = lint.Info
		}
		whole := source.Span{End: len(d.File.Text)}
		if d.Copy.Cut || d.HeaderLost() || incomplete(d) || d.Written().Find(whole, "PARTIAL EXTRACT") >= 0 {
			diag.Severity = lint.Info
		}
		noteIfUnread(d, &diag, d.Span)
		p.Report(diag)
	},
}

// incomplete reports whether the end of a cable, or a paragraph of it, is not in the copy: a section or a page of the
// total, a number, or the end of the last sentence.
func incomplete(d *cable.Document) bool {
	if d.Paper != nil {
		return partOfPaper(d)
	}
	if d.StartsLate() || d.Written().EndsMidSentence(d.Span) {
		return true
	}
	for _, p := range d.Portions {
		if p.Kind == cable.Paragraph && p.Mark() == nil && (p.Lead.Text == "" || p.Garbled) {
			return true
		}
	}
	for m := range outOfOrder(d) {
		if m.portion.Number > m.before.Number+1 {
			return true
		}
	}
	last, lines, top := lastSection(d)
	if last == nil {
		return false
	}
	for _, page := range d.Pages {
		lines, top = lines+1, max(top, page.Page)
	}
	return lines > 1 && top < last.Sections
}

// entireTextBelow reports a statement for the whole text that is lower than the header, where no mark is as high.
func entireTextBelow(p *lint.Pass) {
	d := p.Doc
	level := d.EntireText.Level
	if level == marking.Unmarked || blocksDisagree(d) || lint.Derived(d).Level >= d.Marking().Level {
		return
	}
	p.Report(lint.Diagnostic{
		Span: d.FirstLine().Level.Span, Related: []lint.Related{{Span: d.EntireText.Span,
			Message: "the entire text is " + level.String()}},
		Message: fmt.Sprintf("the header is %s, but the entire text is %s", d.Marking().Level, level),
		Help:    "find out which level is right, and write it in both places",
	})
}

// portionsMarking is the join of the portions' marks, SBU kept.
func portionsMarking(d *cable.Document) (m marking.Marking) {
	for _, p := range d.Portions {
		m = marking.Join(m, p.Marking())
	}
	m.Controls &= marking.Set(marking.SBU)
	m.Release = marking.Release{}
	return m
}

// blocksDisagree reports whether copies of the header give different levels.
func blocksDisagree(d *cable.Document) bool {
	line := d.FirstLine()
	for _, b := range d.Blocks {
		if b.Line != nil && b.Line.Level.Level != line.Level.Level {
			return true
		}
	}
	return false
}
