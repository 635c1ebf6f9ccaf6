package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var sensitiveWithoutPortion = &lint.Rule{
	Code: "R007", Name: "sensitive-without-portion", Title: "the header says SENSITIVE and no portion is SBU",
	Demands:    "a cable with the caption SENSITIVE has SBU text",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{law.Consistency("no text asks for an SBU portion under the caption SENSITIVE, but most " +
		"public cables have one")},
	Why: `SENSITIVE says that the cable holds sensitive but unclassified text. Where every portion is marked and
none is (SBU), either a portion lost its mark or the caption is not needed.`,
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "⟦SENSITIVE⟧\n2. (U) The minister gave a date.\n3. (U) Staff were told.",
			Note: "all paragraphs are (U)"},
		{Frame: "2002 U", Text: "⟦SENSITIVE⟧\n1. (U) The port opened.\n2. (U) The minister gave a date.\n" +
			"3. (U) Staff were told.", Note: "in 2002"},
		{Frame: "2009 U", Text: "2. (SBU) The minister gave a date.", Note: "one is SBU"},
		{Frame: "2002 U", Text: "SENSITIVE", Trap: true, Note: "an unclassified cable need not mark its paragraphs"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, sbuBegan()) {
			return
		}
		low := marking.Sensitive
		if !unclassified(p.Doc) || p.Doc.Marking().Controls&low == 0 || lint.Derived(p.Doc).Controls&low != 0 ||
			lint.Derived(p.Doc).Level.Classified() || !allMarked(p.Doc) {
			return
		}
		reportCaption(p, "SENSITIVE", "the header says SENSITIVE, and no portion is SBU",
			"mark the portion that is SBU, or drop the caption if none is")
	},
}
