package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var damagedHeaderKey = &lint.Rule{
	Code: "S006", Name: "damaged-header-key", Title: "the key of a header line has a typo, or is not whole",
	Demands:    "header lines begin with E.O., TAGS, SUBJECT and Classified By",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{law.Consistency("one public cable in 200 has a typo in a key; none has the key a second " +
		"time, as it should be; two in 1,100 have a declassification date without DECL")},
	Why: `People can read AGS: PREL and Classjfied By. Programs that look for the key do not see the line, and report
it as missing. Keys without colons are a style: EO 12958 DECL: and TAGS PREL. A key alone without its colon, among
others that have theirs, is a typo.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦AGS⟧: PREL PGOV QV", Fixed: "TAGS: PREL PGOV QV", Note: "the first letter is lost"},
		{Frame: "2009 C", Text: "-CLASSIFIED BY\n⟦Classjfied⟧ By: DCM Ana Prill for reasons 1.4 (b)",
			Fixed: "Classified By: DCM Ana Prill for reasons 1.4 (b)", Note: "a wrong letter"},
		{Frame: "2009 C", Text: "⟦E.0⟧. 12958: DECL: 05/04/2019", Fixed: "E.O. 12958: DECL: 05/04/2019",
			Note: "a zero for the letter O"},
		{Frame: "2009 U", Text: "⟦TAHS⟧: PREL PGOV QV", Fixed: "TAGS: PREL PGOV QV", Note: "a wrong letter in TAGS"},
		{Frame: "2005 C", Text: "⟦SUJBECT⟧: HARBOR TALKS RESUME", Fixed: "SUBJECT: HARBOR TALKS RESUME",
			Note: "two letters are exchanged"},
		{Frame: "2009 C", Text: "⟦E,O.⟧ 12958: DECL: 05/04/2019", Fixed: "E.O. 12958: DECL: 05/04/2019",
			Note: "a comma for the stop"},
		{Frame: "2009 C", Text: "⟦TAGS⟧ PREL, PGOV, QV", Fixed: "TAGS: PREL, PGOV, QV",
			Note: "the colon is missing, and other keys have theirs"},
		{Frame: "2009 C", Text: "E.O. 12958: ⟦05/04/2019⟧", Note: "DECL is missing"},
		{Frame: "2009 C", Text: "E.O. 12958: ⟦DECL⟧ 05/04/2019", Fixed: "E.O. 12958: DECL: 05/04/2019",
			Note: "DECL has no colon"},
		{Frame: "2009 C", Text: "EO 12958 DECL: 05/04/2019\nTAGS PREL, PGOV, QV", Trap: true,
			Note: "the style of 2009 has no colon"},
		{Frame: "2009 C", Text: "SUBJ: HARBOR TALKS RESUME", Trap: true, Note: "the short key"},
		{Frame: "2009 C", Text: "CLASSIFIED BY: DCM Ana Prill for reasons 1.4 (b)", Note: "capitals"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			if o := b.Order; o != nil && lostColon(o.Number) {
				at := o.Place(o.NumberSpan)
				all.add(o.Number, lint.Diagnostic{Span: at, Message: "the colon after the order's number is damaged: " + o.Number,
					Help: "write " + o.Number[:5] + ":"})
			}
			incompleteKeys(p.Doc, b, &all)
			for _, k := range b.KeySlips {
				text := k.Span.In(p.Doc.File.Text)
				if text == k.Want { // E.O. 12 958: only the number is damaged
					all.add(text, lint.Diagnostic{Span: k.Span, Message: "the number after " + text + " is not an order's",
						Help: "write the order's number in one piece: 12958"})
					continue
				}
				all.add(text, lint.Diagnostic{Span: k.Span, Message: "the key of a header line has a typo: " + text,
					Help: "write " + k.Want, Fixes: replace(lint.Safe, k.Span, k.Want, "write "+k.Want)})
			}
		}
		all.report(p)
	},
}
