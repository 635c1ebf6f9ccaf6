package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var insertAboveHeader = &lint.Rule{
	Code: "R010", Name: "insert-above-header", Title: "an inserted paper has a banner above the header",
	Demands:    "the overall classification accounts for that of the papers inside",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.23(i)"},
		{Instrument: &law.ISOO2003, Section: "2001.23(c)"}, law.Consistency("an inserted paper's banner is its own, and " +
			"in public cables mostly not above the cable's header")},
	Why: `A paper that is handed over or quoted in the body may have a banner of its own, (SECRET//REL CHINA). A cable
that transmits papers shows the highest level of any. Where a banner is higher than the cable's header, either the
header is too low or the paper's level was not meant for this text. A program cannot know which, so the finding is
only a note.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "4. (C) Begin text:\n\n⟦(SECRET//REL CHINA)⟧\n\nThe harbor will open.\n\nEnd text.",
			Note: "a secret paper in a confidential cable"},
		{Frame: "2009 U", Text: "4. (U) Begin text:\n\n⟦SECRET//FGI//NOFORN⟧\n\nThe harbor will open.\n\nEnd text.",
			Note: "in an unclassified one"},
		{Frame: "2009 S", Text: "4. (S) Begin text:\n\n(SECRET//REL CHINA)\n\nThe harbor will open.\n\nEnd text.",
			Note: "the header covers it"},
		{Frame: "2009 C", Text: "4. (C) Begin text:\n\nUNCLASSIFIED//FOR OFFICIAL USE ONLY\n\nThe harbor will open.\n\n" +
			"End text.", Trap: true, Note: "a lower banner"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.FirstLine() == nil {
			return
		}
		header := p.Doc.Marking().Level
		for _, b := range p.Doc.Banners {
			if b.Level > header {
				p.Report(lint.Diagnostic{
					Span: b.Span, Related: headerRelated(p.Doc), Message: fmt.Sprintf("a banner in the body is %s, and the "+
						"header is %s", b.Level, header),
					Help: "see whether it is this cable's or an inserted paper's, and raise the header if it is the cable's",
				})
			}
		}
	},
}
