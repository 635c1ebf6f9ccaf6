package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var blockIncomplete = &lint.Rule{
	Code: "A015", Name: "block-incomplete", Title: "the authority block gives no end of the classification, or no source",
	Demands:    "an authority block says who classified the paper, from what source, and when it is declassified",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Silences:   []string{"D001"},
	Cites: []law.Cite{{Instrument: &law.EO12958, Section: "1.7(a)"},
		{Instrument: &law.ISOO2010, Section: "2001.21(a)(4)"}, {Instrument: &law.EO12958Amended, Section: "1.6(a)"}},
	Why: `The block says who classified the paper, why, and until when. Without the last line nothing ends the
classification.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + memoBody + "\n\n⟦Classified By:⟧ Rosa Quill, Director, XYZ\nReason: 1.4(d)\n\n" +
			"SECRET\n", Note: "no Declassify On"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\n⟦Derived From:⟧ Port Guide 1, dated 20250101\n" +
			"Classified By: Rosa Quill, Director, XYZ\n\nSECRET\n", Note: "a derivative block"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\n⟦Derived From:⟧\n" +
			"Declassify On: 20360303\n\nSECRET\n", Note: "no source"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\nDerived From:\n" +
			"Port Guide 1, dated 20250101\nDeclassify On: 20360303\n\nSECRET\n", Trap: true,
			Note: "the source is below its key"},
		{Frame: "none", Text: soundMemo, Note: "it is whole"},
		{Frame: "none", Text: "SECRET\nMEMORANDUM FOR THE RECORD\n\nDATE: March 3, 1990\n\nSUBJECT:  (U) Ferry talks\n\n" +
			"(S) The pier is new.\n\nClassified by: Rosa Quill\n\nSECRET\n", Trap: true, Also: []string{"D001"},
			Note: "before E.O. 12958"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !classified(d) || d.Paper.Stamped || len(d.Blocks) == 0 {
			return
		}
		b := d.Blocks[0]
		if a := b.Authority; a != nil && !a.Masked && a.NoSource {
			found := lint.Diagnostic{Span: a.DerivedFrom.Span, Message: "the block says Derived From, and names no source",
				Help: "add the title and the date of the source"}
			noteIfUnread(d, &found, d.Written().LinesAround(a.Span, 1))
			p.Report(found)
		}
		if b.Authority == nil || b.Order != nil || b.Authority.ClassifiedBy.Text == "" && b.Authority.DerivedFrom.Text == "" {
			return
		}
		if instructionInBanner(d) || instructionCut(d) || allRestrictedData(d) { // D001 reports the first
			return
		}
		found := lint.Diagnostic{Span: b.Authority.Key, Message: "the block says who classified the paper, and no " +
			"Declassify On line until when", Help: "add Declassify On: and a date"}
		noteIfUnread(d, &found, d.Written().LinesAround(b.Authority.Span, 4), "DECLASSIFY ON:", "DECL:")
		p.Report(found)
	},
}
