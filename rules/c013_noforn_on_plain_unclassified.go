package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var nofornOnPlainUnclassified = &lint.Rule{
	Code: "C013", Name: "noforn-on-plain-unclassified", Title: "NOFORN on a cable that is neither classified nor " +
		"sensitive",
	Demands:    "an unclassified text that is not for foreigners is SBU",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{law.Consistency("State marks unclassified text that is not for foreigners SBU/NF, and its " +
		"header SENSITIVE; no text forbids NOFORN alone")},
	Why: `Plain unclassified text may be shown to anybody. State marks unclassified text that must not go to
foreign governments SBU/NF, and its header says SENSITIVE and NOFORN. No text forbids NOFORN alone, and the
intelligence community's register allows it, so the finding is only a note, and profile ic does not report it.`,
	Examples: []lint.Example{
		{Frame: "2002 U", Text: "⟦NOFORN⟧", Note: "for anybody, and for no foreigner"},
		{Frame: "1998 U", Text: "⟦NOFORN⟧", Note: "in 1998"},
		{Frame: "2009 U", Text: "NOFORN\n2. (SBU/NF) The minister gave a date.", Note: "with SENSITIVE"},
		{Frame: "2009 U", Text: "-SENSITIVE\nUNCLAS E F T O QUELLVILLE 000412\nZNY EEEEE ZZH\nNOFORN\n" +
			"2. (SBU/NF) The minister gave a date.", Trap: true, Note: "E F T O cables carry it"},
		{Frame: "2002 U", Settings: underIC, Text: "NOFORN", Note: "the register allows it"},
	},
	Check: func(p *lint.Pass) {
		if from(p.Doc, sbuBegan()) && plainUnclassified(p.Doc) && p.Profile != lint.IC {
			reportCaption(p, "NOFORN", "NOFORN is on a cable that is neither classified nor SENSITIVE",
				"add the caption SENSITIVE, or raise the header")
		}
	},
}
