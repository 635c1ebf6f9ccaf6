package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var labelDiffers = &lint.Rule{
	Code: "F004", Name: "label-differs", Title: "a watermark names another level than the banner",
	Demands:    "a document says one level in all places",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Cites:      []law.Cite{law.Consistency("a watermark and a banner are read as one")},
	Why:        `A watermark is a picture under the text. It is set once and forgotten when the banner changes.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦SECRET⟧" + soundMemo[len("SECRET"):], Changes: lint.Changes{Label: "CONFIDENTIAL"},
			Note: "a lower one"},
		{Frame: "none", Text: "⟦SECRET⟧" + soundMemo[len("SECRET"):], Changes: lint.Changes{Label: "TOP SECRET"},
			Note: "a higher one"},
		{Frame: "none", Text: soundMemo, Changes: lint.Changes{Label: "SECRET"}, Note: "the same"},
		{Frame: "none", Text: soundMemo, Changes: lint.Changes{Label: "DRAFT"}, Trap: true,
			Note: "a word that is not a level"},
	},
	Check: func(p *lint.Pass) {
		doc, line := p.Doc.File.Document, p.Doc.FirstLine()
		if doc == nil || line == nil {
			return
		}
		for _, l := range doc.Labels {
			m := marking.Parse(l.Text)
			if _, unknown := m.Unknown(); unknown || m.Level == marking.Unmarked || m.Level == p.Doc.Marking().Level {
				continue
			}
			p.Report(lint.Diagnostic{
				Span: line.Level.Span, Message: "the watermark is " + m.Level.String() + ", and the banner is " +
					p.Doc.Marking().Level.String(), Help: "change the watermark, or the banner",
			})
			return
		}
	},
}
