package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var unclassifiedWithAuthority = &lint.Rule{
	Code: "A010", Name: "unclassified-with-authority", Title: "the cable is unclassified and says who classified it",
	Demands:    "the identification and markings of classification are for classified text",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites: []law.Cite{law.Consistency("who classified a text, and why, is said of classified text; no text " +
		"forbids it on another")},
	Why: `Only classified text says who classified it and why. On an UNCLAS cable either the header lost its level,
which is serious, or the line was left over from a form. Where the portions or the E.O. line show the same error, only
those findings are reported.`,
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "E.O. 12958: N/A\nTAGS: PREL PGOV QV\n⟦Classified By:⟧ DCM Ana Prill for reasons 1.4 (b)",
			Note: "nothing in the cable is classified"},
		{Frame: "1998 U", Text: "⟦Classified By:⟧ DCM Ana Prill for reasons 1.5 (b)", Note: "under E.O. 12958"},
		{Frame: "2009 U", Text: "UNCLAS E F T O QUELLVILLE 000412\nZNY EEEEE ZZH\n" +
			"Classified By: DCM Ana Prill for reasons 1.4 (b)", Trap: true,
			Note: "E F T O cables carry such lines, and nothing was found that forbids them"},
		{Frame: "2009 U", Text: "2. (SBU) The minister said that talks would go on.", Note: "no such line"},
		{Frame: "2009 U", Text: "2. (C) The minister said that talks would go on.\n" +
			"Classified By: DCM Ana Prill for reasons 1.4 (b)", Also: []string{"R002"},
			Note: "the header is too low: one fault"},
	},
	Check: func(p *lint.Pass) {
		if !unclassified(p.Doc) || p.Doc.FirstLine().EFTO || p.Doc.Paper != nil && p.Doc.Paper.Stamped {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			if a := b.Authority; a != nil && !a.Correction && (a.ClassifiedBy.Text != "" || a.Reasons != nil &&
				a.Reasons.Section != "") {
				at := a.Key
				if at.Empty() {
					at = a.ReasonsAt
				}
				all.add("", lint.Diagnostic{
					Span: at, Related: headerRelated(p.Doc), Message: "the cable is unclassified, but a line says who classified " +
						"it and why",
					Help: "take the line out, or raise the header if the cable is classified",
				})
			}
		}
		all.report(p)
	},
}
