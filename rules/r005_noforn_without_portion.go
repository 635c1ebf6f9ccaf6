package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var nofornWithoutPortion = &lint.Rule{
	Code: "R005", Name: "noforn-without-portion", Title: "the header says NOFORN and no portion does",
	Demands:    "the header shows the controls that its portions call for",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.CAPCO, Section: "Table 3 (of 2016)"},
		law.Consistency("the header shows the controls that its portions call for")},
	Why: `A caption NOFORN keeps the whole cable from foreign governments. Where every portion is marked and none
is NOFORN, either a portion lost its control or the caption was left over from a form, and the cable could be shared
more widely.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦NOFORN⟧", Note: "no paragraph is NOFORN"},
		{Frame: "2009 C doubled", Text: "⟦NOFORN⟧", Note: "the same in both copies is one finding"},
		{Frame: "2009 C", Text: "NOFORN\n2. (C/NF) The minister gave a date.", Note: "one paragraph is"},
		{Frame: "2009 C", Text: "NOFORN\n2. The minister gave a date.", Also: []string{"P001"}, Trap: true,
			Note: "an unmarked paragraph may be"},
		{Frame: "none", Text: "UNCLASSIFIED//NOFORN" + memoDate + "(U//RELIDO) He was at the pier.\n\n" +
			"(U//REL TO USA, GBR) She was, too.\n\nUNCLASSIFIED//NOFORN\n", Trap: true,
			Note: "the portions may be released to nobody in common"},
		{Frame: "none", Text: "⟦UNCLASSIFIED//NOFORN⟧" + memoDate + "(U//REL TO USA, CAN, GBR) He was at the pier.\n\n" +
			"(U//REL TO USA, GBR) She was, too.\n\nUNCLASSIFIED//NOFORN\n", Note: "both portions may be released"},
		{Frame: "2009 C", Text: "NOFORN\nSUBJECT: (C/NF) HARBOR TALKS RESUME", Trap: true, Note: "the subject is"},
	},
	Check: func(p *lint.Pass) {
		if !p.Doc.Marking().Controls.Has(marking.NOFORN) || lint.Derived(p.Doc).Controls.Has(marking.NOFORN) ||
			!allMarked(p.Doc) || !marksRead(p) || dynamic(p.Doc) || followsFromMix(p.Doc) {
			return
		}
		if l := p.Doc.FirstLine(); p.Doc.Paper != nil && l != nil {
			p.Reportf(l.Level.Span, "the header says NOFORN, and no portion does")
			return
		}
		reportCaption(p, "NOFORN", "the header says NOFORN, and no portion does",
			"mark the portion that is NOFORN, or drop the caption if none is")
	},
}

// followsFromMix reports whether the register's roll-up of a paper has NOFORN, which no mark has: for marks that say
// whom they may be released to, and have nobody in common or stand next to some that name nobody.
func followsFromMix(d *cable.Document) bool {
	if d.Paper == nil {
		return false
	}
	by := lint.DerivePaper(d)
	return by.Partly != nil || by.Register != nil && by.Register.Controls.Has("NOFORN")
}

// allMarked reports whether each paragraph of a whole copy carries a mark that is not a typo, and at least one does.
func allMarked(d *cable.Document) bool {
	if d.EntireText != nil || d.Copy.Cut || d.Copy.Masked || blocksDisagree(d) || damagedMark(d) ||
		d.Paper != nil && len(d.Paper.Unmarked) > 0 {
		return false
	}
	marked := 0
	for _, p := range d.Portions {
		switch {
		case p.Masked || p.ListLetter:
			return false
		case p.Mark() != nil:
			marked++
		case p.Kind == cable.Paragraph && p.InSequence && !p.AuthorityOnly && !p.HeadingOnly:
			// a heading, or a lead to marked items, needs none
			return false
		}
	}
	return marked > 0
}

// reportCaption reports a caption of the header at its own words, once for all copies.
func reportCaption(p *lint.Pass, name, message, help string) {
	var all repeats
	for _, b := range p.Doc.Blocks {
		if c := captionOf(b, name); c != nil {
			all.add("", lint.Diagnostic{Span: c.Span, Message: message, Help: help})
		}
	}
	all.report(p)
}
